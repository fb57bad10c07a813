// The demonstration: a year of an invented Greek retailer, and its days from then on.
namespace Mitos.Host.Demo;

/// <summary>
/// All that happens between «Σπιτάνθι» (Spitanthi: house, kitchen and garden; five shops in four cities, a site, an app, a
/// call centre, social pages) and its 5,000 customers. Everything follows from the seed: the same seed and end give
/// the same bytes.
/// </summary>
/// <param name="seed">Any number.</param>
/// <param name="endsAt">The end of the year; nothing of <see cref="Events"/> happens later.</param>
public sealed class DemoYear(ulong seed, DateTimeOffset endsAt)
{
    /// <summary>How many people the demonstration knows.</summary>
    public const int CustomerCount = 5_000;

    private readonly long _endsAt = endsAt.ToUnixTimeMilliseconds();

    private DemoMergeHint? _wrongMergeHint;

    /// <summary>Of another year of the same seed the events are others, so their messageIds are too.</summary>
    private ulong IdSeed => seed ^ Chance.Mix((ulong)_endsAt);

    /// <summary>Whom to look for to see a wrong merge.</summary>
    public DemoMergeHint WrongMergeHint => _wrongMergeHint ??= YearPlan.Make(seed, _endsAt).WrongMergeHint;

    /// <summary>The year's events in order of time, about 190,000. Planned anew, in about a second, at each enumeration.</summary>
    public IEnumerable<DemoEvent> Events()
    {
        var plan = YearPlan.Make(seed, _endsAt);
        _wrongMergeHint = plan.WrongMergeHint;
        using var writer = new MomentWriter(IdSeed);
        foreach (var moment in plan.Past)
        {
            yield return writer.Write(moment);
        }
    }

    /// <summary>
    /// What happens after <paramref name="from"/>, without end, in order of time: lively in the first minutes, then as busy as the hour of the day. Never
    /// asks what time it is: the caller waits until each event's instant. Orders of the year that were under way go on.
    /// </summary>
    /// <param name="from">Not before the year's end. Each start has its own messageIds.</param>
    public IEnumerable<DemoEvent> Live(DateTimeOffset from) => Live(from, YearPlan.Make(seed, _endsAt).WithoutPast());

    /// <summary>The customers as they are after the year, for the days from then on and for their answers to messages.</summary>
    internal YearPlan People() => YearPlan.Make(seed, _endsAt).WithoutPast();

    internal IEnumerable<DemoEvent> Live(DateTimeOffset from, YearPlan plan)
    {
        var starts = from.ToUnixTimeMilliseconds();
        using var past = new MomentWriter(IdSeed);
        using var writer = new MomentWriter(IdSeed ^ Chance.Mix((ulong)starts));
        foreach (var moment in new LiveDays(plan, seed, starts).Moments())
        {
            yield return moment.Sequence < plan.SequenceCount ? past.Write(moment) : writer.Write(moment);
        }
    }
}
