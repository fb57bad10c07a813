// What a strand keeps of a computed trait: its bytes, its bounds, and that the order in which events come does not matter.
using Mitos.Kernel.Events.Filtering;
using Mitos.People.Profiles.Computed;

namespace Mitos.People.Tests.Profiles.Computed;

public sealed class TraitFoldTests
{
    private const long Hour = 3_600_000;
    private const long Now = 1_000 * Hour;

    [Theory]
    [InlineData(null)]
    [InlineData(48)]
    public void Folds_come_back_from_their_bytes_as_they_were(int? windowHours)
    {
        var traits = new StrandTraits { TimerAt = 77 };
        foreach (var (aggregate, number) in Enum.GetValues<TraitAggregate>().Select((aggregate, index) => (aggregate, index + 1)))
        {
            var fold = traits.Of(number);
            fold.From = number;
            foreach (var entry in Entries(new Random(number)))
            {
                fold.Add(Trait(aggregate, windowHours), entry, Now);
            }
        }

        var bytes = StrandTraitsCodec.Write(traits);
        Assert.Equal(bytes, StrandTraitsCodec.Write(StrandTraitsCodec.Read(bytes)));
    }

    [Theory]
    [InlineData(null)]
    [InlineData(48)]
    public void The_order_in_which_events_come_and_are_brought_together_does_not_matter(int? windowHours)
    {
        for (var seed = 0; seed < 200; seed++)
        {
            var random = new Random(seed);
            var entries = Entries(random);
            foreach (var aggregate in Enum.GetValues<TraitAggregate>())
            {
                var trait = Trait(aggregate, windowHours);
                var whole = Fold(trait, entries);
                var shuffled = entries.ToArray();
                random.Shuffle(shuffled);
                var cut = random.Next(shuffled.Length);
                var parts = Fold(trait, shuffled[..cut]);
                parts.Add(trait, Fold(trait, shuffled[cut..]), Now);
                Assert.Equal(Value(trait, whole), Value(trait, parts));
            }
        }
    }

    [Fact]
    public void Beyond_its_bound_a_window_keeps_the_newest_and_says_so_until_the_others_would_have_left()
    {
        var trait = Trait(TraitAggregate.Count, 48);
        var fold = new TraitFold();
        for (var number = 0; number < TraitFold.MostEntries + 10; number++)
        {
            fold.Add(trait, new TraitEntry(Now - (10 * Hour) + number, number, default), Now);
        }

        var tally = new Tally();
        Assert.False(fold.AddTo(tally, trait, Now));
        Assert.Equal(TraitFold.MostEntries, tally.Count);
        var later = Now + (38 * Hour) + 9;
        tally = new Tally();
        Assert.True(fold.AddTo(tally, trait, later));
        Assert.Equal(TraitFold.MostEntries, tally.Count);
    }

    [Fact]
    public void A_sum_of_many_hundredths_is_exact_and_leaves_nothing_behind()
    {
        var trait = Trait(TraitAggregate.Sum, null);
        var fold = Fold(trait, [.. Enumerable.Range(0, 1_000).Select(number => new TraitEntry(number, number, EventValue.Of("0.1")))]);
        Assert.Equal("100", Value(trait, fold));
    }

    private static TraitEntry[] Entries(Random random) => [.. Enumerable.Range(0, 40).Select(number =>
        new TraitEntry(Now - (random.Next(96) * Hour), number, random.Next(3) == 0 ? EventValue.Of($"{random.Next(5)}") : random.Next(2) == 0 ? EventValue.Of("τιμή") : EventValue.Of($"{random.Next(1_000) / 100m}")))];

    private static TraitFold Fold(KeptTrait trait, TraitEntry[] entries)
    {
        var fold = new TraitFold();
        Array.ForEach(entries, entry => fold.Add(trait, entry, Now));
        return fold;
    }

    private static string? Value(KeptTrait trait, TraitFold fold)
    {
        var tally = new Tally();
        fold.AddTo(tally, trait, Now);
        return tally.Value(trait.Definition.Aggregate, Now);
    }

    private static KeptTrait Trait(TraitAggregate aggregate, int? windowHours) =>
        new(1, 1, new ComputedTrait("trait", null, aggregate, ["x"], aggregate is TraitAggregate.Count or TraitAggregate.DaysSince ? null : "value", null, windowHours), TraitStatus.Ready, 0, 0, 0);
}
