// What the sources send, compared with the tracking plan: counted in the pipeline, shown on the settings page.
using Mitos.Kernel.Data;
using Mitos.Kernel.Events;
using Mitos.Kernel.Events.Log;
using Mitos.Kernel.Events.Pipeline;
using Mitos.Kernel.Events.Vocabulary;

namespace Mitos.People.Debugger;

/// <summary>One name that came, known or not.</summary>
internal sealed record SeenKind(string Name, long Events, long Violations, DateTimeOffset LastAt);

internal sealed class PlanReport(Database database, EventKinds kinds) : IEventStage
{
    /// <summary>An event whose every property is wrong would fill the report; the first ones show what is the matter.</summary>
    private const int MostPaths = 200;
    private readonly SortedDictionary<int, (long Events, long Violations, long LastAt)> _kinds = [];
    private readonly SortedDictionary<(int Kind, string Path, string Code), (string Message, long Times, string MessageId, long At)> _violations = [];

    public int Order => 900;

    public string Name => "tracking plan";

    public void Prepare(EventBatch batch, Session read)
    {
        _kinds.Clear();
        _violations.Clear();
        foreach (var e in batch.Events)
        {
            if (e.Type is not (EventType.Track or EventType.Fact))
            {
                continue;
            }

            var (events, violations, lastAt) = _kinds.GetValueOrDefault(e.KindId);
            _kinds[e.KindId] = (events + 1, violations + (e.Violations > 0 ? 1 : 0), Math.Max(lastAt, e.ReceivedAt));
            if (e.Violations > 0)
            {
                Note(e);
            }
        }
    }

    public void Write(EventBatch batch, Session write)
    {
        var seen = write.Prepare(
            """
            insert into plan_kind(kind, events, violations, last_at) values($1, $2, $3, $4)
            on conflict(kind) do update set events = plan_kind.events + excluded.events, violations = plan_kind.violations + excluded.violations, last_at = excluded.last_at
            """);
        foreach (var (kind, (events, violations, lastAt)) in _kinds)
        {
            seen.Bind(1, kind).Bind(2, events).Bind(3, violations).Bind(4, lastAt).Execute();
        }

        var violation = write.Prepare(
            """
            insert into plan_violation(kind, path, code, message, times, last_message_id, last_at) values($1, $2, $3, $4, $5, $6, $7)
            on conflict(kind, path, code) do update set times = plan_violation.times + excluded.times, message = excluded.message,
              last_message_id = excluded.last_message_id, last_at = excluded.last_at
            """);
        foreach (var ((kind, path, code), (message, times, messageId, at)) in _violations)
        {
            violation.Bind(1, kind).Bind(2, path).Bind(3, code).Bind(4, message).Bind(5, times).Bind(6, messageId).Bind(7, at).Execute();
        }
    }

    public void Forget()
    {
        _kinds.Clear();
        _violations.Clear();
    }

    public void Clear(Session write)
    {
        write.Prepare("delete from plan_kind").Execute();
        write.Prepare("delete from plan_violation").Execute();
    }

    public List<SeenKind> Seen() => database.Read(session =>
    {
        var rows = new List<SeenKind>();
        var select = session.Prepare("select kind, events, violations, last_at from plan_kind");
        while (select.Step())
        {
            rows.Add(new SeenKind(kinds.NameOf(select.Int32(0)), select.Int64(1), select.Int64(2), DateTimeOffset.FromUnixTimeMilliseconds(select.Int64(3))));
        }

        select.Reset();
        return rows;
    });

    public List<ViolationView> Violations(string name) => database.Read(session =>
    {
        var rows = new List<ViolationView>();
        var select = session.Prepare("select path, code, message, times, last_message_id, last_at from plan_violation where kind = $1 order by times desc limit 200")
            .Bind(1, kinds.Find(name) ?? -1);
        while (select.Step())
        {
            rows.Add(new ViolationView(select.Text(0), select.Text(1), select.Text(2), select.Int64(3), select.Text(4), DateTimeOffset.FromUnixTimeMilliseconds(select.Int64(5))));
        }

        select.Reset();
        return rows;
    });

    private void Note(Event e)
    {
        foreach (var violation in EventVocabulary.Violations(e))
        {
            var key = (e.KindId, violation.Path, violation.Code);
            if (!_violations.TryGetValue(key, out var known) && _violations.Count >= MostPaths)
            {
                continue;
            }

            _violations[key] = (violation.Message, known.Times + 1, e.MessageId, e.ReceivedAt);
        }
    }
}
