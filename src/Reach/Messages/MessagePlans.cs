// Writes what is planned into the ledger, in the transaction of whoever plans it.
using System.Text;
using System.Text.Json;
using Mitos.Kernel.Data;
using Mitos.Kernel.Nodes;
using Mitos.Reach.Messages.Contracts;

namespace Mitos.Reach.Messages;

internal sealed class MessagePlans(TimeProvider clock) : IMessagePlans
{
    public const int LongestKey = 200;
    public const int LargestData = 32 * 1024;
    private const int LongestWord = 200;

    public void Plan(Session write, IReadOnlyList<MessagePlan> plans)
    {
        var now = clock.GetUtcNow().ToUnixTimeMilliseconds();
        foreach (var plan in plans.OrderBy(plan => plan.Key, StringComparer.Ordinal))
        {
            Check(plan);
            PlanRows.Add(write, plan, now);
        }
    }

    public void Cancel(Session write, IReadOnlyList<string> keys)
    {
        var now = clock.GetUtcNow().ToUnixTimeMilliseconds();
        foreach (var key in keys.Order(StringComparer.Ordinal))
        {
            PlanRows.Cancel(write, MessageIds.Of(key), now);
        }
    }

    public (long? At, int Count) CancelNext(Session write, string originKind, string originId, long after) =>
        PlanRows.PlannedAfter(write, originKind, originId, after) is { } at ? (at, PlanRows.CancelAt(write, originKind, originId, at, clock.GetUtcNow().ToUnixTimeMilliseconds())) : (null, 0);

    public void Pause(Session write, string originKind, string originId) => PauseRows.Pause(write, originKind, originId, clock.GetUtcNow().ToUnixTimeMilliseconds());

    public void Resume(Session write, string originKind, string originId, long shiftMilliseconds) => PauseRows.Resume(write, originKind, originId, shiftMilliseconds);

    public (long? At, int Count) PauseNext(Session write, string originKind, string originId, long after) =>
        PlanRows.PlannedAfter(write, originKind, originId, after) is { } at ? (at, PauseRows.PauseAt(write, originKind, originId, at, clock.GetUtcNow().ToUnixTimeMilliseconds())) : (null, 0);

    public (long? At, int Count) ResumeNext(Session write, string originKind, string originId, long after, long pausedAt, long shiftMilliseconds) => PlanRows.PlannedAfter(write, originKind, originId, after) is { } at
        ? (at, PauseRows.ResumeAt(write, originKind, originId, at, pausedAt, shiftMilliseconds, clock.GetUtcNow().ToUnixTimeMilliseconds())) : (null, 0);

    public IReadOnlyList<MessageState> Of(Session read, IReadOnlyList<string> keys) => [.. keys.Select(key => PlanRows.State(read, MessageIds.Of(key))).OfType<MessageState>()];

    private static void Check(MessagePlan plan)
    {
        if (plan.Key.Length is 0 or > LongestKey || plan.Channels.Count == 0 || plan.Template.Length > LongestWord || plan.Purpose.Length > LongestWord)
        {
            throw new ArgumentException($"A plan needs a key of at most {LongestKey} characters and a channel.", nameof(plan));
        }

        if (plan.Data is { } data && Encoding.UTF8.GetByteCount(data.GetRawText()) > LargestData)
        {
            throw new ArgumentException($"The data of a plan has at most {LargestData} bytes.", nameof(plan));
        }
    }
}

/// <summary>The SQL of planning.</summary>
internal static class PlanRows
{
    public static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    public static void Add(Session session, MessagePlan plan, long now)
    {
        var insert = session.Prepare(
            """
            insert into outgoing(id, key, part, strand, template, purpose, class, channels, priority, send_at, expires_at, origin_kind, origin_id, origin_step, data, planned_at, status, due_at, try, repeats, changed_at)
            values($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, 0, $10, 0, 0, $16) on conflict do nothing
            """)
            .Bind(1, MessageIds.Of(plan.Key)).Bind(2, plan.Key).Bind(3, LeaseNames.PartOf(plan.Strand)).Bind(4, plan.Strand).Bind(5, plan.Template).Bind(6, plan.Purpose)
            .Bind(7, (long)plan.Class).Bind(8, JsonSerializer.Serialize(plan.Channels, Json)).Bind(9, plan.Priority).Bind(10, plan.SendAt)
            .Bind(12, plan.Origin.Kind).Bind(13, plan.Origin.Id).Bind(14, plan.Origin.Step).Bind(15, plan.Data?.GetRawText()).Bind(16, now);
        (plan.ExpiresAt is { } expires ? insert.Bind(11, expires) : insert.BindNull(11)).Execute();
    }

    /// <summary>Only what waits: the row that is being sent is the dispatcher's.</summary>
    public static void Cancel(Session session, string id, long now) => session.Prepare(
        $"update outgoing set status = {(int)MessageStatus.Cancelled}, reason = 'cancelled', due_at = null, changed_at = $2 where id = $1 and status in ({(int)MessageStatus.Planned}, {(int)MessageStatus.Held})")
        .Bind(1, id).Bind(2, now).Execute();

    public static long? PlannedAfter(Session session, string kind, string id, long after)
    {
        var select = session.Prepare("select min(planned_at) from outgoing where origin_kind = $1 and origin_id = $2 and planned_at > $3").Bind(1, kind).Bind(2, id).Bind(3, after);
        long? at = select.Step() && !select.IsNull(0) ? select.Int64(0) : null;
        select.Reset();
        return at;
    }

    /// <summary>What waits is cancelled; what has left and is not being sent by another channel just now tries none any more.</summary>
    public static int CancelAt(Session session, string kind, string id, long plannedAt, long now)
    {
        session.Prepare(
            $"""
            update outgoing set due_at = null, changed_at = $4 where origin_kind = $1 and origin_id = $2 and planned_at = $3 and due_at is not null and status >= {(int)MessageStatus.Sent}
              and not exists(select 1 from outgoing_try t where t.message = outgoing.id and t.number = outgoing.try and t.status = {(int)MessageStatus.Sending})
            """).Bind(1, kind).Bind(2, id).Bind(3, plannedAt).Bind(4, now).Execute();
        var cancel = session.Prepare(
            $"""
            update outgoing set status = {(int)MessageStatus.Cancelled}, reason = 'cancelled', due_at = null, changed_at = $4
            where origin_kind = $1 and origin_id = $2 and planned_at = $3 and status in ({(int)MessageStatus.Planned}, {(int)MessageStatus.Held}) returning 1
            """).Bind(1, kind).Bind(2, id).Bind(3, plannedAt).Bind(4, now);
        var count = 0;
        while (cancel.Step())
        {
            count++;
        }

        cancel.Reset();
        return count;
    }

    public static MessageState? State(Session session, string id)
    {
        var select = session.Prepare(
            """
            select m.key, m.status, m.reason, m.due_at, m.changed_at, t.channel from outgoing m
            left join outgoing_try t on t.message = m.id and t.number = (select max(number) from outgoing_try where message = m.id) where m.id = $1
            """).Bind(1, id);
        var state = select.Step()
            ? new MessageState(id, select.Text(0), (MessageStatus)select.Int32(1), select.TextOrNull(2), select.TextOrNull(5), select.IsNull(3) ? null : select.Int64(3), select.Int64(4))
            : null;
        select.Reset();
        return state;
    }
}
