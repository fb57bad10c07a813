// The SQL of messages that are made to wait with all others of their origin.
using Mitos.Kernel.Data;
using Mitos.Reach.Messages.Contracts;

namespace Mitos.Reach.Messages;

internal static class PauseRows
{
    private const string Paused = "paused";

    public static void Pause(Session write, string kind, string id, long at) => write.Prepare(
        """
        insert into outgoing_pause(origin_kind, origin_id, paused_at, shift) values($1, $2, $3, 0)
        on conflict(origin_kind, origin_id) do update set paused_at = coalesce(outgoing_pause.paused_at, excluded.paused_at)
        """).Bind(1, kind).Bind(2, id).Bind(3, at).Execute();

    public static void Resume(Session write, string kind, string id, long shift) => write.Prepare(
        """
        insert into outgoing_pause(origin_kind, origin_id, shift) values($1, $2, $3)
        on conflict(origin_kind, origin_id) do update set paused_at = null, shift = outgoing_pause.shift + excluded.shift
        """).Bind(1, kind).Bind(2, id).Bind(3, shift).Execute();

    /// <summary>Every origin that is paused now.</summary>
    public static HashSet<(string Kind, string Id)> Origins(Session session)
    {
        var select = session.Prepare("select origin_kind, origin_id from outgoing_pause where paused_at is not null");
        var found = new HashSet<(string, string)>();
        while (select.Step())
        {
            found.Add((select.Text(0), select.Text(1)));
        }

        select.Reset();
        return found;
    }

    /// <summary>Without an instant nobody looks at them. What the dispatcher has read meanwhile it finds changed, and leaves.</summary>
    public static int PauseAt(Session write, string kind, string id, long plannedAt, long now) => Count(write.Prepare(
        $"""
        update outgoing set status = {(int)MessageStatus.Held}, reason = '{Paused}', due_at = null, changed_at = $4,
          paused_at = (select p.paused_at from outgoing_pause p where p.origin_kind = $1 and p.origin_id = $2), paused_shift = (select p.shift from outgoing_pause p where p.origin_kind = $1 and p.origin_id = $2)
        where origin_kind = $1 and origin_id = $2 and planned_at = $3 and status in ({(int)MessageStatus.Planned}, {(int)MessageStatus.Held}) and due_at is not null returning 1
        """).Bind(1, kind).Bind(2, id).Bind(3, plannedAt).Bind(4, now));

    /// <summary>One that was about to leave by whatever channel; what has left by another stays as that left it.</summary>
    public static void PauseOne(Session write, string message, long now) => write.Prepare(
        $"""
        update outgoing set reason = case when status < {(int)MessageStatus.Sent} then '{Paused}' else reason end, status = case when status < {(int)MessageStatus.Sent} then {(int)MessageStatus.Held} else status end,
          due_at = null, changed_at = $2,
          paused_at = (select p.paused_at from outgoing_pause p where p.origin_kind = outgoing.origin_kind and p.origin_id = outgoing.origin_id),
          paused_shift = (select p.shift from outgoing_pause p where p.origin_kind = outgoing.origin_kind and p.origin_id = outgoing.origin_id)
        where id = $1
        """).Bind(1, message).Bind(2, now).Execute();

    /// <param name="pausedAt">Of messages that do not say it themselves, which wait since a version before.</param>
    /// <param name="shift">Likewise.</param>
    public static int ResumeAt(Session write, string kind, string id, long plannedAt, long pausedAt, long shift, long now)
    {
        const string given = "($6 - coalesce(paused_shift, $7))";
        var total = Shift(write, kind, id);
        return Count(write.Prepare(
            $"""
            update outgoing set
              due_at = case when status = {(int)MessageStatus.Held} and send_at > coalesce(paused_at, $5) and send_at + {given} > $4 then send_at + {given} else $4 end,
              send_at = case when send_at > coalesce(paused_at, $5) then send_at + {given} else send_at end,
              expires_at = expires_at + {given}, paused_at = null, paused_shift = null, changed_at = $4
            where origin_kind = $1 and origin_id = $2 and planned_at = $3 and due_at is null
              and ((status = {(int)MessageStatus.Held} and reason = '{Paused}') or (status >= {(int)MessageStatus.Sent} and paused_at is not null)) returning 1
            """).Bind(1, kind).Bind(2, id).Bind(3, plannedAt).Bind(4, now).Bind(5, pausedAt).Bind(6, total).Bind(7, total - shift));
    }

    private static long Shift(Session session, string kind, string id)
    {
        var select = session.Prepare("select shift from outgoing_pause where origin_kind = $1 and origin_id = $2").Bind(1, kind).Bind(2, id);
        var shift = select.Step() ? select.Int64(0) : 0;
        select.Reset();
        return shift;
    }

    private static int Count(Statement change)
    {
        var count = 0;
        while (change.Step())
        {
            count++;
        }

        change.Reset();
        return count;
    }
}
