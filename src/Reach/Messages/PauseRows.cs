// The SQL of messages that are made to wait with all others of their origin.
using Mitos.Kernel.Data;
using Mitos.Reach.Messages.Contracts;

namespace Mitos.Reach.Messages;

internal static class PauseRows
{
    private const string Paused = "paused";

    /// <summary>Without an instant nobody looks at them. What the dispatcher has read meanwhile it finds changed, and leaves.</summary>
    public static int PauseAt(Session write, string kind, string id, long plannedAt, long now) => Count(write.Prepare(
        $"""
        update outgoing set status = {(int)MessageStatus.Held}, reason = '{Paused}', due_at = null, changed_at = $4
        where origin_kind = $1 and origin_id = $2 and planned_at = $3 and status in ({(int)MessageStatus.Planned}, {(int)MessageStatus.Held}) and due_at is not null returning 1
        """).Bind(1, kind).Bind(2, id).Bind(3, plannedAt).Bind(4, now));

    public static int ResumeAt(Session write, string kind, string id, long plannedAt, long pausedAt, long shift, long now) => Count(write.Prepare(
        $"""
        update outgoing set
          due_at = case when send_at > $5 and send_at + $6 > $4 then send_at + $6 else $4 end, send_at = case when send_at > $5 then send_at + $6 else send_at end,
          expires_at = expires_at + $6, changed_at = $4
        where origin_kind = $1 and origin_id = $2 and planned_at = $3 and status = {(int)MessageStatus.Held} and reason = '{Paused}' and due_at is null returning 1
        """).Bind(1, kind).Bind(2, id).Bind(3, plannedAt).Bind(4, now).Bind(5, pausedAt).Bind(6, shift));

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
