// The throttle against its promise, on random orders of instants.
using Mitos.Engage.Campaigns;

namespace Mitos.Engage.Tests.Campaigns;

public sealed class SlotsTests
{
    private const long Begin = 1_795_000_000_000;
    private const long Hour = 3_600_000;

    [Fact]
    public void Without_a_throttle_each_leaves_at_its_instant() => Assert.Equal(Begin + 7, new Slots(null, Begin, "").Take(Begin + 7));

    [Fact]
    public void One_after_the_other_in_equal_steps()
    {
        var slots = new Slots(3, Begin, "");
        Assert.Equal([0, 20, 40, 60], Enumerable.Range(0, 4).Select(_ => (slots.Take(Begin) - Begin) / 60_000));
        Assert.Equal("0-4", slots.ToString());
    }

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(100)]
    [InlineData(3_599)]
    public void In_no_hour_more_than_allowed_none_before_its_instant_and_the_same_behind_an_interruption(int perHour)
    {
        for (var seed = 0; seed < 20; seed++)
        {
            var random = new Random(seed);
            var bases = Enumerable.Range(0, 1 + random.Next(8)).Select(_ => Begin + random.NextInt64(30 * Hour)).ToList();
            var wished = Enumerable.Range(0, 2_000).Select(_ => bases[random.Next(bases.Count)]).ToList();
            var whole = new Slots(perHour, Begin, "");
            var taken = wished.ConvertAll(whole.Take);
            Assert.All(wished.Zip(taken), pair => Assert.True(pair.Second >= pair.First));
            var sorted = taken.Order().ToList();
            Assert.All(Enumerable.Range(0, Math.Max(0, sorted.Count - perHour)), index => Assert.True(sorted[index + perHour] - sorted[index] >= Hour));

            // Written down and read again after each, as between the pages of a run.
            var (kept, again) = ("", new List<long>());
            foreach (var wish in wished)
            {
                var slots = new Slots(perHour, Begin, kept);
                again.Add(slots.Take(wish));
                kept = slots.ToString();
            }

            Assert.Equal(taken, again);
            Assert.True(kept.Split(',').Length <= bases.Count);
        }
    }
}
