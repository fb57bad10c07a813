// The whole tracking plan in force: what Mitos knows by itself, and what the business added.
using System.Collections.Frozen;
using Mitos.Kernel.Data;
using Mitos.Kernel.Events;
using Mitos.Kernel.Events.Vocabulary;
using Mitos.Kernel.Nodes;
using Mitos.Kernel.Staff;

namespace Mitos.People.Debugger;

/// <summary>
/// Checks events against both plans. It decides only what is counted and shown as a difference, never what becomes of an event, so the
/// profiles of a rebuild do not depend on it. A change holds from the next batch on; a rebuild counts the past by it too.
/// </summary>
internal sealed class TrackingPlan(PlanEventStore store, Database database, EventKindReports reports, AuditLog audit, INodeBus bus, TimeProvider clock)
{
    private readonly Mirror<FrozenDictionary<string, PlanEvent>> _own = new(
        bus, "plan", () => store.All().ToFrozenDictionary(planned => planned.Name, StringComparer.Ordinal), clock);

    public IReadOnlyCollection<PlanEvent> Own => _own.Value.Values;

    /// <summary>What the business planned for this name; what Mitos knows by itself goes before it.</summary>
    public PlanEvent? Find(string name) => EventVocabulary.Find(name) is null ? _own.Value.GetValueOrDefault(name) : null;

    /// <summary>How many differences of an event whose count by Mitos' own plan is known.</summary>
    public int Count(Event e) => e.Violations > 0 && e.Type is (EventType.Track or EventType.Fact) && Find(e.Name!) is { } planned
        ? EventVocabulary.Check(e, planned.Properties, null)
        : e.Violations;

    public IReadOnlyList<Violation> Violations(Event e)
    {
        if (e.Type is not (EventType.Track or EventType.Fact) || Find(e.Name!) is not { } planned)
        {
            return EventVocabulary.Violations(e);
        }

        var found = new List<Violation>();
        EventVocabulary.Check(e, planned.Properties, found);
        return found;
    }

    /// <summary>Adds or changes an event; its differences are counted anew from now on.</summary>
    public Task WriteAsync(PlanEvent planned, Caller caller, CancellationToken cancellationToken) =>
        ChangeAsync(planned.Name, caller, "plan.change", session => PlanEventStore.Write(session, planned, clock.GetUtcNow().ToUnixTimeMilliseconds()), cancellationToken);

    public Task RemoveAsync(string name, Caller caller, CancellationToken cancellationToken) =>
        ChangeAsync(name, caller, "plan.remove", session => PlanEventStore.Delete(session, name), cancellationToken);

    private async Task ChangeAsync(string name, Caller caller, string action, Action<Session> change, CancellationToken cancellationToken)
    {
        await database.WriteAsync(session =>
        {
            change(session);
            reports.ForgetViolations(session, name);
            audit.Write(session, caller.Name, action, name, "");
        }, cancellationToken);
        _own.Changed();
    }
}
