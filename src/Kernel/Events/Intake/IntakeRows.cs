// The SQL of the intake table.
using Mitos.Kernel.Data;

namespace Mitos.Kernel.Events.Intake;

internal static class IntakeRows
{
    public static void Append(Session session, long firstId, IReadOnlyList<IntakeItem> items) =>
        session.BulkInsert("intake", "id, source, received_at, events, meta, body", items.Count, insert =>
        {
            foreach (var item in items)
            {
                insert.Bind(1, firstId++).Bind(2, item.Source).Bind(3, item.ReceivedAt).Bind(4, item.Events)
                    .Bind(5, item.Meta.ToText()).Bind(6, item.Body.Span).Execute();
            }
        });

    public static List<IntakeRow> Read(Session session, long afterId, int maxEvents, long maxBytes)
    {
        var rows = new List<IntakeRow>();
        var select = session.Prepare("select id, source, received_at, events, meta, body from intake where id > $1 order by id limit $2");
        select.Bind(1, afterId).Bind(2, maxEvents);
        var events = 0;
        long bytes = 0;
        while ((rows.Count == 0 || (events < maxEvents && bytes < maxBytes)) && select.Step())
        {
            var row = new IntakeRow(select.Int64(0), select.Int32(1), select.Int64(2), select.Int32(3),
                IntakeMeta.FromText(select.Text(4)), select.Blob(5).ToArray());
            rows.Add(row);
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

    public static void DeleteUpTo(Session session, long id) =>
        session.Prepare("delete from intake where id <= $1").Bind(1, id).Execute();
}

/// <summary>A stored request.</summary>
internal sealed record IntakeRow(long Id, int Source, long ReceivedAt, int Events, IntakeMeta Meta, byte[] Body);
