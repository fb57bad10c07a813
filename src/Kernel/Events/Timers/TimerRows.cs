// The SQL of timers.
using Mitos.Kernel.Data;
using Mitos.Kernel.Nodes;

namespace Mitos.Kernel.Events.Timers;

public static class TimerRows
{
    /// <summary>Sets these timers; one that is set already stays.</summary>
    public static void Set(Session session, IReadOnlyCollection<StrandTimer> timers)
    {
        var insert = session.Prepare("insert into timer(part, due_at, strand, purpose) values($1, $2, $3, $4) on conflict do nothing");
        foreach (var timer in timers.OrderBy(timer => timer.Strand).ThenBy(timer => timer.DueAt))
        {
            Bind(insert, timer).Execute();
        }
    }

    public static void Drop(Session session, IReadOnlyCollection<StrandTimer> timers)
    {
        var delete = session.Prepare("delete from timer where part = $1 and due_at = $2 and strand = $3 and purpose = $4");
        foreach (var timer in timers.OrderBy(timer => timer.Strand).ThenBy(timer => timer.DueAt))
        {
            Bind(delete, timer).Execute();
        }
    }

    /// <summary>How many timers with this purpose are set.</summary>
    public static long Count(Session session, TimerPurpose purpose)
    {
        var select = session.Prepare("select count(*) from timer where purpose = $1").Bind(1, (long)purpose);
        select.Step();
        var count = select.Int64(0);
        select.Reset();
        return count;
    }

    /// <summary>Whether a timer with this purpose that was due at once is not done yet.</summary>
    public static bool WaitsAtOnce(Session session, TimerPurpose purpose)
    {
        var select = session.Prepare("select 1 from timer where due_at = 0 and purpose = $1 and part between 0 and $2 limit 1").Bind(1, (long)purpose).Bind(2, LeaseNames.Partitions);
        var waits = select.Step();
        select.Reset();
        return waits;
    }

    /// <summary>The first of these partitions' timers that are due.</summary>
    internal static List<StrandTimer> Due(Session session, long[] parts, long now, int limit)
    {
        var due = new List<StrandTimer>();
        if (session.Engine == Engine.PostgreSql)
        {
            Read(session.Prepare("select strand, purpose, due_at from timer where part = any($1) and due_at <= $2 order by due_at limit $3")
                .Bind(1, parts).Bind(2, now).Bind(3, limit), due);
            return due;
        }

        foreach (var part in parts.TakeWhile(_ => due.Count < limit))
        {
            Read(session.Prepare("select strand, purpose, due_at from timer where part = $1 and due_at <= $2 order by due_at limit $3")
                .Bind(1, part).Bind(2, now).Bind(3, limit - due.Count), due);
        }

        return due;
    }

    /// <summary>When the first timer of these partitions is due; null when there is none.</summary>
    internal static long? First(Session session, long[] parts)
    {
        long? first = null;
        var select = session.Prepare("select due_at from timer where part = $1 order by due_at limit 1");
        if (session.Engine == Engine.PostgreSql)
        {
            select = session.Prepare("select min(due_at) from timer where part = any($1)").Bind(1, parts);
            first = select.Step() && !select.IsNull(0) ? select.Int64(0) : null;
            select.Reset();
            return first;
        }

        foreach (var part in parts)
        {
            first = select.Bind(1, part).Step() ? Math.Min(first ?? long.MaxValue, select.Int64(0)) : first;
            select.Reset();
        }

        return first;
    }

    /// <summary>Takes these timers out; answers those that were still there.</summary>
    internal static List<StrandTimer> Take(Session session, IReadOnlyList<StrandTimer> timers)
    {
        var taken = new List<StrandTimer>(timers.Count);
        if (session.Engine == Engine.PostgreSql)
        {
            Read(session.Prepare(
                """
                delete from timer using unnest($1, $2, $3, $4) as due(part, due_at, strand, purpose)
                where timer.part = due.part and timer.due_at = due.due_at and timer.strand = due.strand and timer.purpose = due.purpose
                returning timer.strand, timer.purpose, timer.due_at
                """)
                .Bind(1, [.. timers.Select(timer => (long)LeaseNames.PartOf(timer.Strand))]).Bind(2, [.. timers.Select(timer => timer.DueAt)])
                .Bind(3, [.. timers.Select(timer => timer.Strand)]).Bind(4, [.. timers.Select(timer => (long)timer.Purpose)]), taken);
            return taken;
        }

        foreach (var timer in timers)
        {
            Read(Bind(session.Prepare("delete from timer where part = $1 and due_at = $2 and strand = $3 and purpose = $4 returning strand, purpose, due_at"), timer), taken);
        }

        return taken;
    }

    internal static void Clear(Session session) => session.Prepare("delete from timer").Execute();

    private static void Read(Statement select, List<StrandTimer> into)
    {
        while (select.Step())
        {
            into.Add(new StrandTimer(select.Int64(0), (TimerPurpose)select.Int32(1), select.Int64(2)));
        }

        select.Reset();
    }

    private static Statement Bind(Statement statement, in StrandTimer timer) =>
        statement.Bind(1, LeaseNames.PartOf(timer.Strand)).Bind(2, timer.DueAt).Bind(3, timer.Strand).Bind(4, (long)timer.Purpose);
}
