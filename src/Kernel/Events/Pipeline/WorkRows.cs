// The SQL of the work that waits for the partitions.
using Mitos.Kernel.Data;

namespace Mitos.Kernel.Events.Pipeline;

internal static class WorkRows
{
    public static void Add(Session session, IReadOnlyList<Work> work) => session.BulkInsert("work", "part, seq, at, events, rows", work.Count, insert =>
    {
        foreach (var one in work)
        {
            insert.Bind(1, one.Part).Bind(2, one.Seq).Bind(3, one.At).Bind(4, one.Items.Count).Bind(5, one.Pack()).Execute();
        }
    });

    /// <summary>The oldest work of these partitions, until it holds about so many events.</summary>
    public static List<Work> Read(Session session, long[] parts, int maxEvents)
    {
        var found = new List<Work>();
        var events = 0;
        var select = session.Prepare("select part, seq, at, rows from work where part = any($1) order by seq, part limit 2000").Bind(1, parts);
        while (events < maxEvents && select.Step())
        {
            var work = Work.Unpack(select.Int32(0), select.Int64(1), select.Int64(2), select.Blob(3));
            found.Add(work);
            events += Math.Max(1, work.Items.Count);
        }

        select.Reset();
        return found;
    }

    /// <summary>Takes this work out; answers what of it was still there.</summary>
    public static IReadOnlyList<Work> Take(Session session, IReadOnlyList<Work> work)
    {
        var taken = new HashSet<(int, long)>();
        var delete = session.Prepare("delete from work using unnest($1, $2) as taken(part, seq) where work.part = taken.part and work.seq = taken.seq returning work.part, work.seq")
            .Bind(1, [.. work.Select(one => (long)one.Part)]).Bind(2, [.. work.Select(one => one.Seq)]);
        while (delete.Step())
        {
            taken.Add((delete.Int32(0), delete.Int64(1)));
        }

        delete.Reset();
        return [.. work.Where(one => taken.Contains((one.Part, one.Seq)))];
    }

    public static bool Waits(Session session, long seq)
    {
        var select = session.Prepare("select 1 from work where seq <= $1 limit 1").Bind(1, seq);
        var waits = select.Step();
        select.Reset();
        return waits;
    }

    public static void Clear(Session session) => session.Prepare("delete from work").Execute();

    /// <summary>How much waits in each partition, and since when.</summary>
    public static List<PartitionLag> Lag(Session session)
    {
        var lags = new List<PartitionLag>();
        var select = session.Prepare("select part, cast(sum(events) as bigint), min(at) from work group by part order by part");
        while (select.Step())
        {
            lags.Add(new PartitionLag(select.Int32(0), select.Int64(1), select.Int64(2)));
        }

        select.Reset();
        return lags;
    }
}
