// The SQL of the intake table.
using Mitos.Kernel.Data;

namespace Mitos.Kernel.Events.Intake;

internal static class IntakeRows
{
    private const string Columns = "id, source, received_at, events, meta, body";

    public static void Append(Session session, IReadOnlyList<long> ids, IReadOnlyList<IntakeItem> items) =>
        session.BulkInsert("intake", Columns, items.Count, insert =>
        {
            for (var index = 0; index < items.Count; index++)
            {
                var item = items[index];
                insert.Bind(1, ids[index]).Bind(2, item.Source).Bind(3, item.ReceivedAt).Bind(4, item.Events)
                    .Bind(5, item.Meta.ToText()).Bind(6, item.Body.Span).Execute();
            }
        });

    /// <summary>Ids that no node has given, in the order in which they are asked for.</summary>
    public static List<long> NextIds(Session session, int count)
    {
        var ids = new List<long>(count);
        var select = session.Prepare("select nextval('intake_id') from generate_series(1, $1)").Bind(1, count);
        while (select.Step())
        {
            ids.Add(select.Int64(0));
        }

        select.Reset();
        return ids;
    }

    /// <summary>Goes on from a store that kept processed rows for a while and gave the ids itself.</summary>
    public static void Continue(Session session)
    {
        session.Prepare("delete from intake where id <= (select coalesce(max(position), 0) from checkpoint where consumer = 'intake')").Execute();
        var set = session.Prepare(
            "select setval('intake_id', (select greatest(coalesce(max(id), 0), coalesce((select max(position) from checkpoint where consumer = 'intake'), 0)) + 1 from intake))");
        set.Step();
        set.Reset();
    }

    public static List<IntakeRow> Read(Session session, long afterId, int maxEvents, long maxBytes) =>
        Read(session.Prepare($"select {Columns} from intake where id > $1 order by id limit $2").Bind(1, afterId).Bind(2, maxEvents), maxEvents, maxBytes);

    /// <summary>The oldest rows but these.</summary>
    public static List<IntakeRow> ReadOthers(Session session, long[] but, int maxEvents, long maxBytes) =>
        Read(session.Prepare($"select {Columns} from intake where id <> all($1) order by id limit $2").Bind(1, but).Bind(2, maxEvents), maxEvents, maxBytes);

    private static List<IntakeRow> Read(Statement select, int maxEvents, long maxBytes)
    {
        var rows = new List<IntakeRow>();
        var events = 0;
        long bytes = 0;
        while ((rows.Count == 0 || (events < maxEvents && bytes < maxBytes)) && select.Step())
        {
            var row = new IntakeRow(select.Int64(0), select.Int32(1), select.Int64(2), select.Int32(3),
                IntakeMeta.FromText(select.Text(4)), select.Blob(5).ToArray());
            if (row.Meta.IsAlone && rows.Count > 0)
            {
                break;
            }

            rows.Add(row);
            if (row.Meta.IsAlone)
            {
                break;
            }

            events += Math.Max(1, row.Events);
            bytes += row.Body.Length;
        }

        select.Reset();
        return rows;
    }

    /// <summary>The highest id, and how much lies beyond what was processed.</summary>
    public static (long LastId, long Events, long Bytes) Waiting(Session session, long processedId)
    {
        var select = session.Prepare(
            """
            select coalesce(max(id), 0), coalesce(sum(case when id > $1 then events else 0 end), 0),
              coalesce(sum(case when id > $1 then length(body) else 0 end), 0)
            from intake
            """);
        select.Bind(1, processedId).Step();
        var result = (select.Int64(0), select.Int64(1), select.Int64(2));
        select.Reset();
        return result;
    }

    /// <summary>When the first input after <paramref name="processedId"/> came in; null when nothing waits.</summary>
    public static long? OldestWaiting(Session session, long processedId)
    {
        var select = session.Prepare("select received_at from intake where id > $1 order by id limit 1").Bind(1, processedId);
        long? oldest = select.Step() ? select.Int64(0) : null;
        select.Reset();
        return oldest;
    }

    /// <summary>Takes these rows out; answers how many there were.</summary>
    public static int Delete(Session session, long[] ids)
    {
        var delete = session.Prepare("with gone as (delete from intake where id = any($1) returning 1) select count(*) from gone").Bind(1, ids);
        delete.Step();
        var gone = delete.Int32(0);
        delete.Reset();
        return gone;
    }

    public static bool Waits(Session session, long id)
    {
        var select = session.Prepare("select 1 from intake where id <= $1 limit 1").Bind(1, id);
        var waits = select.Step();
        select.Reset();
        return waits;
    }

    public static long LastId(Session session)
    {
        var select = session.Prepare("select coalesce(max(id), 0) from intake");
        select.Step();
        var last = select.Int64(0);
        select.Reset();
        return last;
    }

    /// <summary>What nodes that share a store have accepted and not finished: in the intake, and as work of the partitions.</summary>
    public static (long Events, long Bytes, long? OldestAt) Backlog(Session session)
    {
        var select = session.Prepare(
            """
            select (coalesce(sum(events), 0) + (select coalesce(sum(events), 0) from work))::bigint, coalesce(sum(length(body)), 0)::bigint,
              least(min(received_at), (select min(at) from work))
            from intake
            """);
        select.Step();
        var backlog = (select.Int64(0), select.Int64(1), select.IsNull(2) ? (long?)null : select.Int64(2));
        select.Reset();
        return backlog;
    }

    public static void DeleteUpTo(Session session, long id) =>
        session.Prepare("delete from intake where id <= $1").Bind(1, id).Execute();
}

/// <summary>A stored request.</summary>
internal sealed record IntakeRow(long Id, int Source, long ReceivedAt, int Events, IntakeMeta Meta, byte[] Body);
