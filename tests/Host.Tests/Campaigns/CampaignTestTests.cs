// A test before the rest: who is in it, what decides, and what goes to the others.
using Microsoft.Extensions.DependencyInjection;
using Mitos.Kernel.Data;
using Mitos.People.Identity.Contracts;
using Mitos.Testing;
using static Mitos.Host.Tests.Campaigns.CampaignServer;

namespace Mitos.Host.Tests.Campaigns;

public sealed class CampaignTestTests
{
    private const int Customers = 1_500;
    private static readonly TimeSpan s_hour = TimeSpan.FromHours(1);
    private static readonly object[] s_two = [Variant("a", 50), Variant("b", 50)];

    [StoreTheory]
    [InlineData(true, "b", "better")]
    [InlineData(false, "a", "noise")]
    public async Task The_variant_that_is_shown_to_be_better_goes_to_the_rest_and_never_one_by_chance(bool isBetter, string winner, string verdict)
    {
        await using var mitos = await StartAsync();
        await mitos.CustomersAsync(Enumerable.Range(0, Customers).Select(number => $"customer-{number}"));
        var id = await mitos.LaunchAsync(Definition(variants: s_two, test: new { percent = 30, hours = 4, by = "opened" }));
        var tested = mitos.Number("select count(*) from outgoing");
        Assert.InRange(tested, 380, 520);
        Assert.Equal(("testing", tested), ((await mitos.ViewAsync(id)).GetProperty("state").GetString(), mitos.Number("select count(*) from outgoing where origin_step in ('1.a.test', '1.b.test')")));

        // All have left; of b every second one is opened, or of both every fifth.
        await mitos.ExecuteAsync("update outgoing set status = 10, due_at = null");
        foreach (var variant in new[] { "a", "b" })
        {
            var ids = mitos.Texts($"select id from outgoing where origin_step = '1.{variant}.test' order by id");
            var opened = ids.Where((_, index) => index % (isBetter && variant == "b" ? 2 : 5) == 0);
            await mitos.ExecuteAsync($"update outgoing set status = 12 where id in ({string.Join(',', opened.Select(one => $"'{one}'"))})");
        }

        await mitos.AfterAsync(s_hour * 3.9);
        Assert.Equal(tested, mitos.Number("select count(*) from outgoing"));
        await mitos.AfterAsync(s_hour * 0.2);
        Assert.Equal(Customers, mitos.Number("select count(*) from outgoing"));
        Assert.Equal(Customers, mitos.Number("select count(distinct strand) from outgoing"));
        Assert.Equal(Customers - tested, mitos.Number($"select count(*) from outgoing where origin_step = '1.{winner}'"));
        var run = (await mitos.ViewAsync(id)).GetProperty("runs")[0];
        Assert.Equal((winner, verdict, "done"), (run.GetProperty("winner").GetString(), run.GetProperty("verdict").GetString(), run.GetProperty("phase").GetString()));
        Assert.Equal((Customers, Customers), (run.GetProperty("members").GetInt32(), run.GetProperty("planned").GetInt32()));
        var shares = (await mitos.Server.GetAsync($"/api/campaigns/{id}/results")).GetProperty("tests")[0].GetProperty("shares").EnumerateArray().ToList();
        Assert.Equal(tested, shares.Sum(share => share.GetProperty("sent").GetInt64()));
        Assert.Equal(isBetter, shares[1].GetProperty("rate").GetProperty("low").GetDouble() > shares[0].GetProperty("rate").GetProperty("high").GetDouble());
    }

    [StoreFact]
    public async Task Where_nothing_was_sent_nothing_is_said_and_the_variant_that_was_named_goes_on()
    {
        await using var mitos = await StartAsync();
        await mitos.CustomersAsync(Enumerable.Range(0, 200).Select(number => $"customer-{number}"));
        var id = await mitos.LaunchAsync(Definition(variants: s_two, test: new { percent = 20, hours = 1, by = "clicked", otherwise = "b" }));
        await mitos.AfterAsync(s_hour * 1.1);
        var run = (await mitos.ViewAsync(id)).GetProperty("runs")[0];
        Assert.Equal(("b", "nobody"), (run.GetProperty("winner").GetString(), run.GetProperty("verdict").GetString()));
        Assert.Equal(0, mitos.Number("select count(*) from outgoing where origin_step = '1.a'"));
    }

    /// <summary>A customer, and a device in the test of which nobody knows that it is hers: when that is known she is not written to again.</summary>
    [StoreFact]
    public async Task Who_is_joined_with_somebody_of_the_test_is_not_written_to_again()
    {
        await using var mitos = await StartAsync();
        await mitos.CustomersAsync(Enumerable.Range(0, 30).Select(number => $"customer-{number}"));
        await mitos.Server.SendAsync([.. Enumerable.Range(0, 30).Select(number => (object)new { type = "page", anonymousId = $"device-{number}", name = "Home", messageId = $"page-{number}" })]);
        await mitos.CustomersAsync([]);
        var id = await mitos.LaunchAsync(Definition(variants: s_two, test: new { percent = 50, hours = 1, by = "opened" }));
        var tested = mitos.Texts("select cast(strand as text) from outgoing").ConvertAll(long.Parse);
        var (identity, database) = (mitos.Server.Services.GetRequiredService<IIdentityDirectory>(), mitos.Server.Services.GetRequiredService<Database>());
        string Named(string type, string kind, bool isTested) =>
            Enumerable.Range(0, 30).Select(number => $"{kind}-{number}").First(name => database.Read(session => tested.Contains(identity.FindProfile(session, type, name)!.Value)) == isTested);
        await mitos.Server.SendAsync(new { type = "identify", userId = Named("userId", "customer", false), anonymousId = Named("anonymousId", "device", true), messageId = "join", traits = new { } });
        await mitos.CustomersAsync([]);
        Assert.Equal(59, mitos.Members.Profiles.Count);
        await mitos.AfterAsync(s_hour * 1.1);
        Assert.Equal(59, mitos.Number("select count(*) from outgoing"));
        Assert.Equal(59, (await mitos.ViewAsync(id)).GetProperty("runs")[0].GetProperty("planned").GetInt32());
    }
}
