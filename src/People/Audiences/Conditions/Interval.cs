// The instants at which something counts, from one on and until before another; and what many such intervals say of now.
using Mitos.People.Audiences.State;

namespace Mitos.People.Audiences.Conditions;

/// <summary>UTC milliseconds; open ends are the smallest and largest numbers.</summary>
internal readonly record struct Interval(long From, long Until)
{
    private const long Minute = 60_000;

    public static readonly Interval Always = new(long.MinValue, long.MaxValue);

    public bool IsEmpty => From >= Until;

    public bool Holds(long now) => From <= now && now < Until;

    /// <summary>When an event at this instant is in the period.</summary>
    public static Interval Of(Period? period, long at)
    {
        if (period is null)
        {
            return Always;
        }

        if ((period.From is { } from && at < from.ToUnixTimeMilliseconds()) || (period.To is { } to && at >= to.ToUnixTimeMilliseconds()))
        {
            return default;
        }

        return new Interval(
            period.OlderThanMinutes is { } older ? at + (older * Minute) : long.MinValue, period.LastMinutes is { } last ? at + (last * Minute) : long.MaxValue);
    }

    /// <summary>Whether as many intervals hold now as the bounds say, and when that changes first.</summary>
    public static Answer Count(List<Interval> intervals, long now, int least, int most)
    {
        var count = 0;
        var edges = new List<(long At, int Change)>();
        foreach (var interval in intervals)
        {
            count += interval.Holds(now) ? 1 : 0;
            if (interval.From > now)
            {
                edges.Add((interval.From, 1));
            }

            if (interval.Until > now && interval.Until != long.MaxValue && interval.From < interval.Until)
            {
                edges.Add((interval.Until, -1));
            }
        }

        var holds = count >= least && count <= most;
        edges.Sort();
        for (var index = 0; index < edges.Count; index++)
        {
            count += edges[index].Change;
            var isLastOfInstant = index + 1 == edges.Count || edges[index + 1].At != edges[index].At;
            if (isLastOfInstant && (count >= least && count <= most) != holds)
            {
                return new Answer(holds, edges[index].At);
            }
        }

        return new Answer(holds, null);
    }

    /// <summary>The same for events that each count from ever until a length of time behind them, in the order of time: by looking at a few of them.</summary>
    public static Answer CountLast(ReadOnlySpan<SignalEntry> entries, long length, long now, int least, int most)
    {
        var (low, high) = (0, entries.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = entries[middle].At + length <= now ? (middle + 1, high) : (low, middle);
        }

        var count = entries.Length - low;
        if (count >= least && count <= most)
        {
            return new Answer(true, least > 0 ? entries[entries.Length - least].At + length : null);
        }

        if (count < least)
        {
            return new Answer(false, null);
        }

        // Too many: it holds when so many have gone, unless too many go at one instant.
        var last = entries.Length - most - 1;
        var goes = entries[last].At;
        while (last + 1 < entries.Length && entries[last + 1].At == goes)
        {
            last++;
        }

        return new Answer(false, entries.Length - last - 1 >= least ? goes + length : null);
    }

    /// <summary>Whether any of the intervals holds, none of which has ended, and when that changes first.</summary>
    public static Answer Any(List<Interval> intervals, long now)
    {
        var (until, next) = (now, long.MaxValue);
        for (var before = long.MinValue; until != before;)
        {
            before = until;
            foreach (var interval in intervals)
            {
                (until, next) = interval.From <= before ? (Math.Max(until, interval.Until), next) : (until, Math.Min(next, interval.From));
            }
        }

        return until > now ? new Answer(true, until == long.MaxValue ? null : until) : new Answer(false, next == long.MaxValue ? null : next);
    }

    /// <summary>The intervals of entries in a period; empty ones are left out.</summary>
    public static List<Interval> Of(Period? period, ReadOnlySpan<SignalEntry> entries)
    {
        var intervals = new List<Interval>(entries.Length);
        foreach (var entry in entries)
        {
            if (Of(period, entry.At) is { IsEmpty: false } interval)
            {
                intervals.Add(interval);
            }
        }

        return intervals;
    }
}

/// <summary>Whether a condition holds, and the first instant at which that changes when nothing happens; null for never.</summary>
internal readonly record struct Answer(bool Holds, long? ChangesAt)
{
    public Answer Not() => this with { Holds = !Holds };
}

/// <summary>
/// Of several answers whether all hold, or any. All hold: the first change of any ends it. Some do not: it begins no sooner than the latest of them
/// changes; asked then, it is asked on.
/// </summary>
internal struct JoinedAnswer(bool whenAll)
{
    private long? _firstOfThose;
    private bool _isDecided;
    private bool _never;
    private long _latestOfOthers = long.MinValue;

    public readonly Answer Answer => _isDecided ? new Answer(!whenAll, _never ? null : _latestOfOthers) : new Answer(whenAll, _firstOfThose);

    public void Add(in Answer answer)
    {
        if (answer.Holds == whenAll)
        {
            _firstOfThose = answer.ChangesAt is { } at ? Math.Min(_firstOfThose ?? long.MaxValue, at) : _firstOfThose;
            return;
        }

        _isDecided = true;
        _never |= answer.ChangesAt is null;
        _latestOfOthers = Math.Max(_latestOfOthers, answer.ChangesAt ?? long.MinValue);
    }
}
