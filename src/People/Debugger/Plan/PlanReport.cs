// What the sources send, compared with the tracking plan: counted in the pipeline, shown on the settings page.
using Mitos.Kernel.Data;
using Mitos.Kernel.Events;
using Mitos.Kernel.Events.Pipeline;

namespace Mitos.People.Debugger;

internal sealed class PlanReport(TrackingPlan plan) : IEventStage
{
    /// <summary>An event whose every property is wrong would fill the report; the first ones show what is the matter.</summary>
    private const int MostPaths = 200;

    public int Order => 900;

    public string Name => "tracking plan";

    public Action<Session> Prepare(EventBatch batch, Session read)
    {
        var found = new Found();
        foreach (var e in batch.Events)
        {
            if (e.Type is not (EventType.Track or EventType.Fact))
            {
                continue;
            }

            e.Violations = plan.Count(e);
            var (events, violations, lastAt) = found.Kinds.GetValueOrDefault(e.KindId);
            found.Kinds[e.KindId] = (events + 1, violations + (e.Violations > 0 ? 1 : 0), Math.Max(lastAt, e.ReceivedAt));
            if (e.Violations > 0)
            {
                Note(e, found.Violations);
            }
        }

        return write => Write(write, found);
    }

    public void Clear(Session write)
    {
        write.Prepare("delete from plan_kind").Execute();
        write.Prepare("delete from plan_violation").Execute();
    }

    private static void Write(Session write, Found found)
    {
        var seen = write.Prepare(
            """
            insert into plan_kind(kind, events, violations, last_at) values($1, $2, $3, $4)
            on conflict(kind) do update set events = plan_kind.events + excluded.events, violations = plan_kind.violations + excluded.violations, last_at = excluded.last_at
            """);
        foreach (var (kind, (events, violations, lastAt)) in found.Kinds)
        {
            seen.Bind(1, kind).Bind(2, events).Bind(3, violations).Bind(4, lastAt).Execute();
        }

        var violation = write.Prepare(
            """
            insert into plan_violation(kind, path, code, message, times, last_message_id, last_at) values($1, $2, $3, $4, $5, $6, $7)
            on conflict(kind, path, code) do update set times = plan_violation.times + excluded.times, message = excluded.message,
              last_message_id = excluded.last_message_id, last_at = excluded.last_at
            """);
        foreach (var ((kind, path, code), (message, times, messageId, at)) in found.Violations)
        {
            violation.Bind(1, kind).Bind(2, path).Bind(3, code).Bind(4, message).Bind(5, times).Bind(6, messageId).Bind(7, at).Execute();
        }
    }

    private void Note(Event e, SortedDictionary<(int Kind, string Path, string Code), (string Message, long Times, string MessageId, long At)> violations)
    {
        foreach (var violation in plan.Violations(e))
        {
            var key = (e.KindId, violation.Path, violation.Code);
            if (!violations.TryGetValue(key, out var known) && violations.Count >= MostPaths)
            {
                continue;
            }

            violations[key] = (violation.Message, known.Times + 1, e.MessageId, e.ReceivedAt);
        }
    }

    private sealed class Found
    {
        public SortedDictionary<int, (long Events, long Violations, long LastAt)> Kinds { get; } = [];

        public SortedDictionary<(int Kind, string Path, string Code), (string Message, long Times, string MessageId, long At)> Violations { get; } = [];
    }
}
