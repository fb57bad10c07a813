// What an aggregate keeps of the entries that count: the same whatever the order in which they come.
using System.Globalization;

namespace Mitos.People.Profiles.Computed;

/// <summary>
/// Adding is commutative and associative, so strands are worked out apart and brought together when the value is asked for. Only what the aggregate
/// needs is filled.
/// </summary>
internal sealed class Tally
{
    /// <summary>Different values of one strand; a property that holds a new id each time would otherwise fill the store.</summary>
    public const int MostDistinct = 1_000;

    private const int Decimals = 6;
    private const long Day = 86_400_000;

    public long Count { get; set; }
    public decimal Sum { get; set; }
    public decimal? Min { get; set; }
    public decimal? Max { get; set; }
    public TraitEntry? First { get; set; }
    public TraitEntry? Last { get; set; }
    public SortedDictionary<string, long> Values { get; } = new(StringComparer.Ordinal);

    /// <summary>There were more different values than are kept.</summary>
    public bool IsCapped { get; set; }

    public void Add(TraitAggregate aggregate, in TraitEntry entry)
    {
        switch (aggregate)
        {
            case TraitAggregate.Count:
                Count++;
                break;
            case TraitAggregate.Sum or TraitAggregate.Average or TraitAggregate.Min or TraitAggregate.Max:
                if (entry.Value.Number is { } number)
                {
                    (Count, Sum) = (Count + 1, Sum + number);
                    (Min, Max) = (Math.Min(Min ?? number, number), Math.Max(Max ?? number, number));
                }

                break;
            case TraitAggregate.First or TraitAggregate.Last or TraitAggregate.DaysSince:
                (First, Last) = (Earlier(First, entry), Later(Last, entry));
                break;
            default:
                Add(entry.Value.Json, 1);
                break;
        }
    }

    public void Add(Tally other)
    {
        (Count, Sum, IsCapped) = (Count + other.Count, Sum + other.Sum, IsCapped || other.IsCapped);
        Min = other.Min is { } min ? Math.Min(Min ?? min, min) : Min;
        Max = other.Max is { } max ? Math.Max(Max ?? max, max) : Max;
        First = other.First is { } first ? Earlier(First, first) : First;
        Last = other.Last is { } last ? Later(Last, last) : Last;
        foreach (var (value, times) in other.Values)
        {
            Values[value] = Values.GetValueOrDefault(value) + times;
        }
    }

    /// <summary>The value as JSON; null when there is none.</summary>
    public string? Value(TraitAggregate aggregate, long now) => aggregate switch
    {
        TraitAggregate.Count => Text(Count),
        TraitAggregate.Sum => Text(Sum),
        TraitAggregate.Average => Count == 0 ? null : Text(decimal.Round(Sum / Count, Decimals)),
        TraitAggregate.Min => Min is { } min ? Text(min) : null,
        TraitAggregate.Max => Max is { } max ? Text(max) : null,
        TraitAggregate.First => First?.Value.Json,
        TraitAggregate.Last => Last?.Value.Json,
        TraitAggregate.MostFrequent => Values.Count == 0 ? null : Values.Aggregate((best, next) => next.Value > best.Value ? next : best).Key,
        TraitAggregate.UniqueList => $"[{string.Join(',', Values.Keys)}]",
        TraitAggregate.UniqueCount => Text(Values.Count),
        TraitAggregate.DaysSince => Last is { } last ? Text(Math.Max(0, (now - last.At) / Day)) : null,
        _ => null,
    };

    private void Add(string value, long times)
    {
        if (!Values.TryGetValue(value, out var known) && Values.Count >= MostDistinct)
        {
            IsCapped = true;
            return;
        }

        Values[value] = known + times;
    }

    /// <summary>Of one event's several values the first is the earliest and the last the latest, as they stand in it.</summary>
    private static TraitEntry Earlier(TraitEntry? known, in TraitEntry entry) => known is { } one && one.CompareTo(entry) <= 0 ? one : entry;

    private static TraitEntry Later(TraitEntry? known, in TraitEntry entry) => known is { } one && one.CompareTo(entry) > 0 ? one : entry;

    private static string Text(decimal number) => number.ToString("0.######", CultureInfo.InvariantCulture);
}
