// One batch of the pipeline, as journeys see it: finds the customers that matter, and gathers what becomes of their ways.
using Mitos.Engage.Journeys.Steps;
using Mitos.Kernel.Data;
using Mitos.Kernel.Events;
using Mitos.Kernel.Events.Pipeline;
using Mitos.Kernel.Events.Timers;
using Mitos.People.Audiences.Contracts;
using Mitos.People.Profiles.Contracts;

namespace Mitos.Engage.Journeys.Running;

internal sealed class JourneyWork(JourneysInForce inForce, JourneyTerms terms, InstanceStore store, EventBatch batch, Session read, IAudienceDirectory? audiences)
{
    private const long PutOff = 1_000;
    private readonly JourneyChanges _changes = new(batch.Now);

    public JourneyChanges Do(IReadOnlyList<long> erased)
    {
        if (inForce.All.Count == 0 && erased.Count == 0)
        {
            return _changes;
        }

        var events = batch.Events.Where(e => e.Strand != 0 && inForce.Kinds.Contains(e.Kind)).ToLookup(e => e.Profile);
        var memberships = batch.Told<MembershipChange>().Where(change => !change.IsCarried).ToLookup(change => change.Profile);
        var due = batch.Due.Where(due => due.Timer.Purpose == TimerPurpose.Journeys && due.Profile != 0).Select(due => due.Timer).ToList();
        var dueStrands = due.Select(timer => timer.Strand).ToHashSet();
        var joined = batch.Moves.Where(move => move.From != 0 && !move.IsErasure).Select(move => move.To).ToHashSet();
        var seen = new HashSet<long>();
        var touched = new List<CustomerNow>();
        foreach (var customer in batch.Told<CustomerNow>().Where(customer => customer.Strands.Count > 0))
        {
            if (inForce.AsksState || events.Contains(customer.Profile) || memberships.Contains(customer.Profile) || joined.Contains(customer.Profile) || customer.Strands.Any(dueStrands.Contains))
            {
                touched.Add(customer);
                seen.UnionWith(customer.Strands);
            }
        }

        var ways = store.Of(read, [.. seen.Concat(erased).Distinct()]);
        foreach (var customer in touched)
        {
            Do(customer, ways, events[customer.Profile], memberships[customer.Profile], dueStrands, joined.Contains(customer.Profile));
        }

        foreach (var timer in due.Where(timer => !seen.Contains(timer.Strand)))
        {
            // The work that moves her to the profile of which identity speaks has not been done: the timer comes again.
            _changes.Timers.Set(timer with { DueAt = Math.Max(timer.DueAt, batch.Now) + PutOff });
        }

        foreach (var strand in erased)
        {
            _changes.Erase(strand, ways[strand]);
            store.Leave(strand, []);
        }

        return _changes;
    }

    private void Do(
        CustomerNow customer, Dictionary<long, JourneyInstance[]> known, IEnumerable<Event> events, IEnumerable<MembershipChange> memberships, HashSet<long> due, bool isJoined)
    {
        var before = customer.Strands.SelectMany(strand => known[strand]).ToList();
        var live = new LiveCustomer(customer, () => audiences?.Of(batch, read, customer.Profile) ?? [], terms.TimeZone, batch.Now);
        var ways = new CustomerWays(inForce, live, customer.Strands[0], before, terms.HoldoutPercent, batch.Now);
        if (isJoined)
        {
            ways.Join();
        }

        ways.CatchUp();
        foreach (var e in events)
        {
            ways.Happened(e);
        }

        foreach (var change in memberships)
        {
            ways.MembershipChanged(change.Audience, change.IsEntry, change.IsPast, change.Strand);
        }

        foreach (var request in customer.Strands.Where(due.Contains).SelectMany(strand => RequestRows.Of(read, strand)))
        {
            if (ways.Asked(request))
            {
                _changes.Done(request);
            }
        }

        ways.Touched();
        ways.Wake();
        _changes.Add(ways, before, due);
        foreach (var strand in ways.Changed.Select(one => one.Id.Strand).Concat(ways.Gone.Select(id => id.Strand)).Distinct())
        {
            store.Leave(strand, [.. ways.All.Where(one => one.Id.Strand == strand)]);
        }
    }
}
