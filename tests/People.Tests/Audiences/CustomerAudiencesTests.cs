// A customer's audiences and changes come back from their bytes; what stood there before changes did is read; older ones leave in their order.
using Mitos.Kernel.Data;
using Mitos.People.Audiences;
using Mitos.People.Audiences.State;

namespace Mitos.People.Tests.Audiences;

public sealed class CustomerAudiencesTests
{
    private const long Profile = 77;
    private const long Now = 1_764_000_000_000;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Everything_comes_back_and_nothing_is_lost_on_the_way_to_the_older_ones(int seed)
    {
        var random = new Random(seed);
        var (all, older) = (new List<ChangeRow>(), new List<ChangeRow>());
        var (customer, pages) = (new CustomerAudiences(), 0);
        for (var step = 0; step < 400; step++)
        {
            var (audience, at) = (random.Next(1, 200), Now + (step * 1_000L));
            if (customer.Members.ContainsKey(audience))
            {
                customer.Leave(audience);
            }
            else
            {
                customer.Enter(audience, random.Next(4) == 0 ? at - random.Next(1, 1_000_000) : at, at);
            }

            var change = new ChangeRow(Profile, at, audience, customer.Members.ContainsKey(audience), (MembershipCause)random.Next(1, 7), random.Next(2) == 0 ? 0 : random.NextInt64(1, 1L << 40));
            all.Add(change);
            if (customer.Note(change) is var (page, changes))
            {
                Assert.Equal(++pages, page);
                older.AddRange(changes);
            }

            customer.TimerAt = random.Next(3) == 0 ? 0 : at + 5;

            var read = CustomerAudiences.Read(customer.Write(), Profile);
            Assert.Equal(customer.Members, read.Members);
            Assert.Equal(customer.Carried, read.Carried);
            Assert.Equal(customer.Latest, read.Latest);
            Assert.Equal(customer.TimerAt, read.TimerAt);
            Assert.All(Enumerable.Range(1, 200), one => Assert.Equal(customer.Members.ContainsKey(one), CustomerAudiences.Holds(customer.Write(), one)));
            Assert.True(!customer.Members.ContainsKey(audience) || read.EntryOf(audience) == at);
            customer = read;
        }

        Assert.Equal(all, older.Concat(customer.Latest));
    }

    [Fact]
    public void Rows_from_before_changes_stood_in_them_are_read()
    {
        var writer = new PackedWriter();
        writer.Signed(Now);
        writer.Number(2);
        foreach (var audience in (int[])[3, 9])
        {
            writer.Number(audience);
            writer.Signed(Now - audience);
        }

        var read = CustomerAudiences.Read(writer.Written.ToArray(), Profile);
        Assert.Equal([(3, Now - 3), (9, Now - 9)], read.Members.Select(one => (one.Key, one.Value)));
        Assert.Equal((Now, 0, 0), (read.TimerAt, read.Carried.Count, read.Latest.Count));
        Assert.True(CustomerAudiences.Holds(writer.Written, 9));
        Assert.False(CustomerAudiences.Holds(writer.Written, 4));
    }
}
