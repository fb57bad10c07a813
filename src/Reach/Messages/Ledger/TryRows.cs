// The SQL of tries and of decisions.
using Mitos.Kernel.Data;
using Mitos.Reach.Messages.Contracts;

namespace Mitos.Reach.Messages.Ledger;

internal static class TryRows
{
    /// <summary>Before the provider is called.</summary>
    /// <param name="node">That calls it.</param>
    public static void Sending(Session session, LedgerRow row, int connection, int version, string language, string node, long now) => session.Prepare(
        $"""
        insert into outgoing_try(message, number, strand, class, purpose, channel, connection, template_version, language, status, sending_at, changed_at, node)
        values($1, $2, $3, $4, $5, $6, $7, $8, $9, {(int)MessageStatus.Sending}, $10, $10, $11)
        on conflict(message, number) do update set status = excluded.status, connection = excluded.connection, template_version = excluded.template_version, changed_at = excluded.changed_at, node = excluded.node
        """)
        .Bind(1, row.Id).Bind(2, row.Try).Bind(3, row.Strand).Bind(4, (long)row.Class).Bind(5, row.Purpose).Bind(6, row.Channel!.Channel).Bind(7, connection).Bind(8, version).Bind(9, language).Bind(10, now).Bind(11, node).Execute();

    /// <summary>It surely did not leave: as if it had not been tried.</summary>
    public static void Drop(Session session, string message, int number) =>
        session.Prepare("delete from outgoing_try where message = $1 and number = $2").Bind(1, message).Bind(2, number).Execute();

    public static void Change(Session session, string message, int number, MessageStatus status, string? reason, string? detail, string? providerId, long now) => session.Prepare(
        "update outgoing_try set status = $3, reason = $4, detail = $5, provider_id = coalesce($6, provider_id), changed_at = $7 where message = $1 and number = $2")
        .Bind(1, message).Bind(2, number).Bind(3, (long)status).Bind(4, reason).Bind(5, detail).Bind(6, providerId).Bind(7, now).Execute();

    public static MessageStatus? Status(Session session, string message, int number)
    {
        var select = session.Prepare("select status from outgoing_try where message = $1 and number = $2").Bind(1, message).Bind(2, number);
        MessageStatus? status = select.Step() ? (MessageStatus)select.Int32(0) : null;
        select.Reset();
        return status;
    }

    /// <summary>Of all channels by which the message was tried.</summary>
    /// <param name="changed">A try that this transaction changes, as it leaves it.</param>
    public static List<MessageStatus> Statuses(Session session, string message, (int Number, MessageStatus Status) changed)
    {
        var statuses = new List<MessageStatus>();
        var select = session.Prepare("select number, status from outgoing_try where message = $1 order by number").Bind(1, message);
        while (select.Step())
        {
            statuses.Add(select.Int32(0) == changed.Number ? changed.Status : (MessageStatus)select.Int32(1));
        }

        select.Reset();
        return statuses;
    }

    /// <summary>What went to a strand by a channel between two instants, the newest first.</summary>
    public static List<(string Message, int Number, MessageStatus Status, string? Reason)> Between(Session session, long strand, string channel, long after, long until)
    {
        var tries = new List<(string, int, MessageStatus, string?)>();
        var select = session.Prepare("select message, number, status, reason, channel from outgoing_try where strand = $1 and sending_at > $2 and sending_at <= $3 order by sending_at desc, message, number")
            .Bind(1, strand).Bind(2, after).Bind(3, until);
        while (select.Step())
        {
            if (select.Text(4) == channel)
            {
                tries.Add((select.Text(0), select.Int32(1), (MessageStatus)select.Int32(2), select.TextOrNull(3)));
            }
        }

        select.Reset();
        return tries;
    }

    /// <summary>The try that a provider means by its own name of it.</summary>
    public static (string Message, int Number)? Find(Session session, int connection, string providerId)
    {
        var select = session.Prepare("select message, number, connection from outgoing_try where provider_id = $1").Bind(1, providerId);
        (string, int)? found = null;
        while (select.Step())
        {
            found = select.Int32(2) == connection ? (select.Text(0), select.Int32(1)) : found;
        }

        select.Reset();
        return found;
    }

    /// <summary>Notes why; the same reason twice in a row is noted once.</summary>
    public static void Decide(Session session, string message, long at, string what, string reason, string? channel, long? until, string? detail)
    {
        var last = LastDecision(session, message);
        if ((last.What, last.Reason, last.Channel) == (what, reason, channel))
        {
            return;
        }

        var insert = session.Prepare("insert into outgoing_decision(message, number, at, what, reason, channel, until_at, detail) values($1, $2, $3, $4, $5, $6, $7, $8)")
            .Bind(1, message).Bind(2, last.Number + 1).Bind(3, at).Bind(4, what).Bind(5, reason).Bind(6, channel).Bind(8, detail);
        (until is { } instant ? insert.Bind(7, instant) : insert.BindNull(7)).Execute();
    }

    /// <summary>Number 0 when nothing was decided yet.</summary>
    public static (int Number, string What, string Reason, string? Channel) LastDecision(Session session, string message)
    {
        var select = session.Prepare("select number, what, reason, channel from outgoing_decision where message = $1 order by number desc limit 1").Bind(1, message);
        var last = select.Step() ? (select.Int32(0), select.Text(1), select.Text(2), select.TextOrNull(3)) : (0, "", "", null);
        select.Reset();
        return last;
    }

    public static List<string> MessagesOf(Session session, long strand)
    {
        var select = session.Prepare("select id from outgoing where strand = $1").Bind(1, strand);
        var found = new List<string>();
        while (select.Step())
        {
            found.Add(select.Text(0));
        }

        select.Reset();
        return found;
    }

    /// <summary>Everything about somebody who was erased.</summary>
    public static void Erase(Session session, long strand)
    {
        session.Prepare("delete from outgoing_decision where message in (select id from outgoing where strand = $1)").Bind(1, strand).Execute();
        session.Prepare("delete from outgoing_try where strand = $1").Bind(1, strand).Execute();
        session.Prepare(
            $"""
            update outgoing set data = null, key = id, strand = 0, origin_step = null, due_at = null,
              status = case when status in ({(int)MessageStatus.Planned}, {(int)MessageStatus.Held}) then {(int)MessageStatus.Cancelled} else status end where strand = $1
            """).Bind(1, strand).Execute();
    }
}
