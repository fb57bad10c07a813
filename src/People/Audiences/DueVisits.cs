// What audiences do with timers that are due: time has passed for a customer, or she is asked anew because definitions have changed.
using Mitos.Kernel.Data;
using Mitos.Kernel.Events;
using Mitos.Kernel.Events.Pipeline;
using Mitos.Kernel.Events.Timers;
using Mitos.People.Audiences.State;
using Mitos.People.Profiles.Contracts;

namespace Mitos.People.Audiences;

/// <summary>Timers come when everything before them is in the store, so the past is read from the log and nothing is missed.</summary>
internal sealed class DueVisits(AudiencesInForce inForce, EventBatch batch, Session read, AudienceSources sources, MembershipQuestion question, AudienceChanges changes)
{
    private readonly HashSet<long> _visited = [];
    private int? _delivering;

    public void Do(Dictionary<long, CustomerNow> told, Func<long, TouchedCustomer> touch)
    {
        foreach (var (timer, profile) in batch.Due)
        {
            if (timer.Purpose == TimerPurpose.Audiences && IsHers(told, profile, timer.Strand))
            {
                Visit(touch(profile), timer);
            }
            else if (timer.Purpose == TimerPurpose.Audiences && profile == 0)
            {
                changes.Erase(timer.Strand);
            }
        }

        // Behind the visits: the new places are not in the store yet.
        foreach (var (timer, profile) in batch.Due.Where(due => due.Timer.Purpose == TimerPurpose.Touchpoints && IsHers(told, due.Profile, due.Timer.Strand)))
        {
            StartAgain(touch(profile), timer.Strand);
        }
    }

    private static bool IsHers(Dictionary<long, CustomerNow> told, long profile, long strand) => told.TryGetValue(profile, out var now) && now.Strands.Count > 0 && (strand == profile || now.Strands.Contains(strand));

    private void Visit(TouchedCustomer customer, in StrandTimer timer)
    {
        if (timer.Strand != customer.Now.Profile && sources.Store.Customer(read, timer.Strand) is { IsEmpty: false })
        {
            // A profile that a rebuild has joined with this one.
            changes.Orphan(customer, timer.Strand, sources.Store.Customer(read, timer.Strand));
        }

        foreach (var strand in customer.Now.Strands)
        {
            BringUpToDate(customer, strand);
        }

        // Also where it was not wanted any more, because the log has told it already.
        if ((_delivering ??= AudienceRows.Delivering(read)) > 0)
        {
            customer.Now.Strands.ToList().ForEach(changes.Delivered);
            changes.Delivered(timer.Strand);
        }

        if (customer.Audiences.TimerAt == timer.DueAt && timer.DueAt != 0 && timer.Strand == customer.Now.Profile)
        {
            (customer.Audiences.TimerAt, customer.IsChanged) = (0, true);
            question.AskSince(customer, timer.DueAt, changes);
        }
        else if (_visited.Add(customer.Now.Profile))
        {
            customer.IsTimerUnsure = true;
            question.AskAll(customer, batch.Now, MembershipCause.Defined, 0, changes);
        }
    }

    /// <summary>The rules that place events have changed: what was counted by a place is counted again, when the places are in the store.</summary>
    private void StartAgain(TouchedCustomer customer, long strand)
    {
        var signals = customer.ToChange(strand);
        signals.Clear();
        (signals.Generation, signals.Owes) = (0, true);
        changes.Visit(strand);
    }

    private void BringUpToDate(TouchedCustomer customer, long strand)
    {
        var known = customer.Strand(strand);
        if (known.Generation >= inForce.LastGeneration && !known.Owes)
        {
            return;
        }

        var missing = inForce.Signals.Values.Where(signal => signal.Generation > known.Generation).ToList();
        var signals = customer.ToChange(strand);
        _delivering ??= AudienceRows.Delivering(read);
        if (!signals.Owes && _delivering > signals.Generation)
        {
            TakeDelivered(signals, strand, missing);
        }

        missing.RemoveAll(signal => signal.Generation <= signals.Generation);
        if (missing.Count > 0)
        {
            TakeFromLog(signals, strand, missing);
        }

        (signals.Generation, signals.Owes) = (inForce.LastGeneration, false);
    }

    private void TakeDelivered(StrandSignals signals, long strand, List<Signal> missing)
    {
        if (AudienceRows.FindPast(read, strand) is { } bytes)
        {
            var wanted = missing.Select(signal => signal.Number).ToHashSet();
            signals.Take(StrandSignals.Read(bytes), wanted.Contains);
        }

        signals.Generation = _delivering!.Value;
    }

    private void TakeFromLog(StrandSignals signals, long strand, List<Signal> missing)
    {
        var kinds = missing.Exists(signal => signal.IsOfAnyKind) ? null : missing.SelectMany(signal => signal.Kinds).ToHashSet();
        missing.ForEach(signal => signals.Remove(signal.Number));
        var asked = new ReadEvent();
        foreach (var e in sources.History.EventsOf(read, strand, kinds))
        {
            asked.Of(e);
            foreach (var signal in missing.Where(signal => signal.Counts(asked)))
            {
                signals.Of(signal.Number).Add(signal, e.OccurredAt, e.Seq, signal.KeysOf(asked), batch.Now);
            }
        }
    }
}
