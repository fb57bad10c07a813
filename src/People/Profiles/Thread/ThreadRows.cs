// The SQL of the thread: rows of an identifier's events in order of time.
using Mitos.Kernel.Data;
using Mitos.Kernel.Events;

namespace Mitos.People.Profiles.Thread;

/// <summary>Where an event of the thread is in the log, and what lists filter by.</summary>
internal readonly record struct ThreadRow(long OccurredAt, long Seq, int Kind, Channel Channel, Touchpoint Touchpoint, Stage Stage);

/// <summary>What of the thread is asked for. Null does not narrow.</summary>
internal sealed record ThreadFilter(Channel? Channel, int? Kind, long? From, long? To)
{
    public bool Admits(in ThreadRow row) => (Channel is null || row.Channel == Channel) && (Kind is null || row.Kind == Kind);
}

internal static class ThreadRows
{
    public static void Write(Session session, IReadOnlyList<Event> events)
    {
        // In the order of the key: neighbouring rows go to the same page.
        var order = new (long Strand, long At, long Seq, int Index)[events.Count];
        for (var index = 0; index < order.Length; index++)
        {
            order[index] = (events[index].Strand, events[index].OccurredAt, events[index].Seq, index);
        }

        Array.Sort(order);
        var insert = session.Prepare(
            "insert into thread(strand, occurred_at, seq, kind, channel, touchpoint, stage) values($1, $2, $3, $4, $5, $6, $7)");
        foreach (var (strand, at, seq, index) in order)
        {
            if (strand != 0)
            {
                var e = events[index];
                insert.Bind(1, strand).Bind(2, at).Bind(3, seq).Bind(4, e.KindId).Bind(5, (long)e.Channel)
                    .Bind(6, (long)e.Touchpoint).Bind(7, (long)e.Stage).Execute();
            }
        }
    }

    /// <summary>The newest rows of all these strands together, before the cursor.</summary>
    public static List<ThreadRow> Newest(Session session, IEnumerable<long> strands, ThreadFilter filter, (long At, long Seq)? before, int limit)
    {
        var (at, seq) = before ?? (filter.To ?? long.MaxValue, long.MaxValue);
        var found = new List<ThreadRow>();
        foreach (var strand in strands)
        {
            found.AddRange(OfStrand(session, strand, filter, at, seq, limit));
        }

        found.Sort((one, other) => one.OccurredAt != other.OccurredAt ? other.OccurredAt.CompareTo(one.OccurredAt) : other.Seq.CompareTo(one.Seq));
        return found.Count > limit ? found[..limit] : found;
    }

    public static List<(int Kind, long Events)> Kinds(Session session, IEnumerable<long> strands)
    {
        var counts = new Dictionary<int, long>();
        var select = session.Prepare("select kind, count(*) from thread where strand = $1 group by kind");
        foreach (var strand in strands)
        {
            select.Bind(1, strand);
            while (select.Step())
            {
                counts[select.Int32(0)] = counts.GetValueOrDefault(select.Int32(0)) + select.Int64(1);
            }

            select.Reset();
        }

        return [.. counts.Select(pair => (pair.Key, pair.Value)).OrderByDescending(pair => pair.Value)];
    }

    private static List<ThreadRow> OfStrand(Session session, long strand, ThreadFilter filter, long at, long seq, int limit)
    {
        var rows = new List<ThreadRow>();
        var select = session.Prepare(
            """
            select occurred_at, seq, kind, channel, touchpoint, stage from thread
            where strand = $1 and occurred_at >= $2 and (occurred_at < $3 or (occurred_at = $3 and seq < $4))
            order by occurred_at desc, seq desc
            """);
        select.Bind(1, strand).Bind(2, filter.From ?? long.MinValue).Bind(3, at).Bind(4, seq);
        while (rows.Count < limit && select.Step())
        {
            var row = new ThreadRow(select.Int64(0), select.Int64(1), select.Int32(2), (Channel)select.Int32(3), (Touchpoint)select.Int32(4), (Stage)select.Int32(5));
            if (filter.Admits(row))
            {
                rows.Add(row);
            }
        }

        select.Reset();
        return rows;
    }
}
