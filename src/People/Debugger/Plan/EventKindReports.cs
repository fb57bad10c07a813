// What was counted of each event name: how often it came, and how it differed from the tracking plan.
using Mitos.Kernel.Data;
using Mitos.Kernel.Events.Log;

namespace Mitos.People.Debugger;

/// <summary>One name that came, known or not.</summary>
internal sealed record SeenKind(string Name, long Events, long Violations, DateTimeOffset LastAt);

/// <summary>Reads what <see cref="PlanReport"/> writes.</summary>
internal sealed class EventKindReports(Database database, EventKinds kinds)
{
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

    /// <summary>The plan of this name has changed: its differences are counted anew.</summary>
    public void ForgetViolations(Session session, string name)
    {
        var kind = kinds.Find(name) ?? -1;
        session.Prepare("update plan_kind set violations = 0 where kind = $1").Bind(1, kind).Execute();
        session.Prepare("delete from plan_violation where kind = $1").Bind(1, kind).Execute();
    }
}
