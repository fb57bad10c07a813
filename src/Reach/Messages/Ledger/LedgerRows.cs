// The SQL of the dispatcher: what is due, what is being sent, what became of it.
using System.Text.Json;
using Mitos.Kernel.Data;
using Mitos.Reach.Messages.Contracts;

namespace Mitos.Reach.Messages.Ledger;

internal static class LedgerRows
{
    private const string Select =
        """
        select m.id, m.key, m.strand, m.template, m.purpose, m.class, m.channels, m.priority, m.send_at, m.expires_at, m.origin_kind, m.origin_id, m.origin_step, m.data, m.status, m.reason, m.due_at, m.try, m.repeats, t.status
        from outgoing m left join outgoing_try t on t.message = m.id and t.number = m.try
        """;

    /// <summary>The first of these partitions' messages that are due.</summary>
    public static List<LedgerRow> Due(Session session, IReadOnlyList<long> parts, long now, int limit)
    {
        var due = new List<LedgerRow>();
        foreach (var part in parts.TakeWhile(_ => due.Count < limit))
        {
            Read(session.Prepare(Select + " where m.part = $1 and m.due_at <= $2 order by m.due_at limit $3").Bind(1, part).Bind(2, now).Bind(3, limit - due.Count), due);
        }

        return due;
    }

    public static LedgerRow? Find(Session session, string id)
    {
        var found = new List<LedgerRow>();
        Read(session.Prepare(Select + " where m.id = $1").Bind(1, id), found);
        return found is [var row] ? row : null;
    }

    public static void Change(Session session, LedgerRow row, long now)
    {
        var update = session.Prepare("update outgoing set status = $2, reason = $3, due_at = $4, try = $5, repeats = $6, changed_at = $7 where id = $1")
            .Bind(1, row.Id).Bind(2, (long)row.Status).Bind(3, row.Reason).Bind(5, row.Try).Bind(6, row.Repeats).Bind(7, now);
        (row.DueAt is { } due ? update.Bind(4, due) : update.BindNull(4)).Execute();
    }

    /// <summary>What the embedded store's last program left in the middle is looked at now: nobody is at it any more.</summary>
    public static void EndSending(Session session) =>
        session.Prepare($"update outgoing set due_at = 0 where due_at is not null and exists(select 1 from outgoing_try t where t.message = id and t.number = try and t.status = {(int)MessageStatus.Sending})").Execute();

    /// <summary>
    /// What nodes that are gone were sending in these partitions is looked at now. Not what she waits for: that is sent again when nobody knows, and a node that
    /// only seemed to be gone would have sent it too.
    /// </summary>
    public static void EndSendingOf(Session session, IReadOnlyList<long> parts, Func<string, bool> isGone, long now, long lostMilliseconds)
    {
        var ended = new List<string>();
        foreach (var part in parts)
        {
            var select = session.Prepare(
                $"""
                select m.id, t.node from outgoing m join outgoing_try t on t.message = m.id and t.number = m.try
                where m.part = $1 and m.due_at > $2 and m.due_at <= $3 and m.class <> {(int)MessageClass.Transactional} and t.status = {(int)MessageStatus.Sending} and t.node is not null
                """).Bind(1, part).Bind(2, now).Bind(3, now + lostMilliseconds);
            while (select.Step())
            {
                if (isGone(select.Text(1)))
                {
                    ended.Add(select.Text(0));
                }
            }

            select.Reset();
        }

        foreach (var id in ended.Order(StringComparer.Ordinal))
        {
            session.Prepare($"update outgoing set due_at = $2 where id = $1 and due_at > $2 and exists(select 1 from outgoing_try t where t.message = id and t.number = try and t.status = {(int)MessageStatus.Sending})").Bind(1, id).Bind(2, now).Execute();
        }
    }

    /// <summary>Marketing messages of these strands since an instant, tries of this message not among them.</summary>
    public static List<SentBefore> SentBefore(Session session, IEnumerable<long> strands, long since, string except)
    {
        var sent = new List<SentBefore>();
        var select = session.Prepare("select sending_at, channel, class, purpose, status, message from outgoing_try where strand = $1 and sending_at > $2");
        foreach (var strand in strands)
        {
            select.Bind(1, strand).Bind(2, since);
            while (select.Step())
            {
                // What surely never left has disturbed nobody.
                if ((MessageStatus)select.Int32(4) != MessageStatus.Failed && select.Text(5) != except)
                {
                    sent.Add(new SentBefore(select.Int64(0), select.Text(1), (MessageClass)select.Int32(2), select.Text(3)));
                }
            }

            select.Reset();
        }

        return sent;
    }

    /// <summary>
    /// How many more important marketing messages of these strands are due as well. By the strand alone: PostgreSQL, where its statistics are old, would read
    /// all that is due of everybody beside it, so what is due is said as no index knows it.
    /// </summary>
    public static int Ahead(Session session, IEnumerable<long> strands, LedgerRow row, long now)
    {
        var ahead = 0;
        var select = session.Prepare(
            $"select count(*) from outgoing where strand = $1 and class = {(int)MessageClass.Marketing} and status in ({(int)MessageStatus.Planned}, {(int)MessageStatus.Held}) and due_at + 0 <= $2 and priority > $3 and id <> $4");
        foreach (var strand in strands)
        {
            select.Bind(1, strand).Bind(2, now).Bind(3, row.Priority).Bind(4, row.Id);
            ahead += select.Step() ? select.Int32(0) : 0;
            select.Reset();
        }

        return ahead;
    }

    /// <summary>Nodes that decide about these customers at once: the second one begins again and sees what the first has sent.</summary>
    public static void Meet(Session session, IEnumerable<long> profiles, long now)
    {
        if (session.Engine == Engine.PostgreSql)
        {
            // In their order, so that two nodes never wait for each other.
            foreach (var profile in profiles.Order())
            {
                session.Prepare("insert into outgoing_gate(profile, at) values($1, $2) on conflict(profile) do update set at = excluded.at").Bind(1, profile).Bind(2, now).Execute();
            }
        }
    }

    private static void Read(Statement select, List<LedgerRow> into)
    {
        while (select.Step())
        {
            into.Add(new LedgerRow(
                select.Text(0), select.Text(1), select.Int64(2), select.Text(3), select.Text(4), (MessageClass)select.Int32(5), JsonSerializer.Deserialize<List<ChannelTry>>(select.Text(6), PlanRows.Json)!, select.Int32(7),
                select.Int64(8), select.IsNull(9) ? null : select.Int64(9), new MessageOrigin(select.Text(10), select.Text(11), select.TextOrNull(12)), select.TextOrNull(13), (MessageStatus)select.Int32(14),
                select.TextOrNull(15), select.IsNull(16) ? null : select.Int64(16), select.Int32(17), select.Int32(18), select.IsNull(19) ? null : (MessageStatus)select.Int32(19)));
        }

        select.Reset();
    }
}
