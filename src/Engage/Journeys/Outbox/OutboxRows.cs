// The SQL of what leaves behind the commit.
using Mitos.Kernel.Data;

namespace Mitos.Engage.Journeys.Outbox;

internal static class OutboxRows
{
    private const string Columns = "id, kind, strand, journey, payload, url, attempts, next_at, error, created_at";

    public static void Add(Session write, IReadOnlyCollection<OutboxRow> rows)
    {
        var insert = write.Prepare($"insert into journey_outbox({Columns}, status, lease_until) values($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, 'open', 0) on conflict do nothing");
        foreach (var row in rows.OrderBy(row => row.Id, StringComparer.Ordinal))
        {
            insert.Bind(1, row.Id).Bind(2, row.Kind).Bind(3, row.Strand).Bind(4, row.Journey).Bind(5, row.Payload).Bind(6, row.Url).Bind(7, row.Attempts).Bind(8, row.NextAt).Bind(9, row.Error).Bind(10, row.CreatedAt).Execute();
        }
    }

    /// <summary>Takes those that are due; nobody else does until the lease is over.</summary>
    public static List<OutboxRow> Take(Session write, string kind, long now, long leaseUntil, int limit)
    {
        var found = new List<OutboxRow>();
        var taken = write.Prepare(
            $"""
            update journey_outbox set lease_until = $4 where id in (
              select id from journey_outbox where kind = $1 and status = 'open' and next_at <= $2 and lease_until <= $2 order by next_at, created_at, id limit $3 {(write.Engine == Engine.PostgreSql ? "for update skip locked" : "")})
            returning {Columns}
            """).Bind(1, kind).Bind(2, now).Bind(3, limit).Bind(4, leaseUntil);
        while (taken.Step())
        {
            found.Add(new OutboxRow(taken.Text(0), taken.Text(1), taken.Int64(2), taken.Int32(3), taken.Text(4), taken.TextOrNull(5), taken.Int32(6), taken.Int64(7), taken.TextOrNull(8), taken.Int64(9)));
        }

        taken.Reset();
        return [.. found.OrderBy(row => row.NextAt).ThenBy(row => row.CreatedAt).ThenBy(row => row.Id, StringComparer.Ordinal)];
    }

    /// <summary>When the next one is due; null when none is left.</summary>
    public static long? NextAt(Session session, string kind)
    {
        var select = session.Prepare("select next_at, lease_until from journey_outbox where kind = $1 and status = 'open' order by next_at, id limit 1").Bind(1, kind);
        long? next = select.Step() ? Math.Max(select.Int64(0), select.Int64(1)) : null;
        select.Reset();
        return next;
    }

    public static void Delete(Session write, IEnumerable<string> ids)
    {
        var delete = write.Prepare("delete from journey_outbox where id = $1");
        foreach (var id in ids)
        {
            delete.Bind(1, id).Execute();
        }
    }

    /// <summary>It did not arrive: again later, or, without an instant, never by itself.</summary>
    public static void Fail(Session write, string id, string error, long? again) => write
        .Prepare("update journey_outbox set attempts = attempts + 1, error = $2, next_at = $3, lease_until = 0, status = $4 where id = $1")
        .Bind(1, id).Bind(2, error).Bind(3, again ?? 0).Bind(4, again is null ? "failed" : "open").Execute();

    /// <summary>Calls that are not tried any more by themselves, the newest first.</summary>
    public static List<OutboxRow> Failed(Session session, int journey, (long At, string Id) before, int limit)
    {
        var found = new List<OutboxRow>();
        var select = session.Prepare(
            $"""
            select {Columns} from journey_outbox where journey = $1 and status = 'failed' and kind = '{OutboxRow.Webhook}' and (created_at < $2 or (created_at = $2 and id < $3))
            order by created_at desc, id desc limit $4
            """).Bind(1, journey).Bind(2, before.At).Bind(3, before.Id).Bind(4, limit);
        while (select.Step())
        {
            found.Add(new OutboxRow(select.Text(0), select.Text(1), select.Int64(2), select.Int32(3), select.Text(4), select.TextOrNull(5), select.Int32(6), select.Int64(7), select.TextOrNull(8), select.Int64(9)));
        }

        select.Reset();
        return found;
    }

    /// <summary>Begins again with failed calls, at once and with all their attempts; the id stays, so the other system knows one that it has had.</summary>
    /// <param name="id">Null for all of the journey.</param>
    public static int Repeat(Session write, int journey, string? id)
    {
        var repeat = write.Prepare(
            $"""
            update journey_outbox set status = 'open', attempts = 0, next_at = 0, lease_until = 0
            where journey = $1 and status = 'failed' and kind = '{OutboxRow.Webhook}' and ($2 = '' or id = $2) returning 1
            """).Bind(1, journey).Bind(2, id ?? "");
        var count = 0;
        while (repeat.Step())
        {
            count++;
        }

        repeat.Reset();
        return count;
    }

    public static long Count(Session session, int journey, string status)
    {
        var select = session.Prepare("select count(*) from journey_outbox where journey = $1 and status = $2").Bind(1, journey).Bind(2, status);
        select.Step();
        var count = select.Int64(0);
        select.Reset();
        return count;
    }
}
