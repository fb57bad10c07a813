// The pipeline's stage of journeys: who enters, who goes on, who leaves, with all its effects in the batch's own transaction.
using Mitos.Engage.Journeys.Outbox;
using Mitos.Engage.Journeys.Steps;
using Mitos.Kernel.Data;
using Mitos.Kernel.Events;
using Mitos.Kernel.Events.Pipeline;
using Mitos.Kernel.Events.Timers;
using Mitos.People.Audiences.Contracts;
using Mitos.People.Profiles.Contracts;
using Mitos.Reach.Messages.Contracts;

namespace Mitos.Engage.Journeys.Running;

/// <summary>
/// Looks only at customers to whom something happened that some journey can care for. Ways are found by her identifiers, so joining profiles moves
/// nothing. A rebuild leaves them as they are: they are what was decided, and no derivation of the log.
/// </summary>
internal sealed class JourneyStage(Journeys journeys, JourneySettings settings, IMessagePlans messages, MessageBell messageBell, OutboxSignal outbox, IAudienceDirectory? audiences = null) : IEventStage
{
    private readonly InstanceStore _store = new();
    private bool _hasPlans;
    private bool _hasOutbox;

    public int Order => 400;

    public string Name => "journeys";

    public StagePass Passes => StagePass.Customers;

    public Action<Session> Prepare(EventBatch batch, Session read)
    {
        if (batch.Pass == StagePass.Customers)
        {
            _store.Forget();
        }

        var erased = batch.Moves.Where(move => move.IsErasure).Select(move => move.Strand).Concat(batch.Told<EmptiedCustomer>().Select(one => one.Strand)).ToList();
        if (batch.Rebuilding)
        {
            return static _ => { };
        }

        var work = new JourneyWork(journeys.AsOf(read), settings.Current, _store, batch, read, audiences);
        var changes = work.Do(erased);
        if (changes.IsEmpty)
        {
            return static _ => { };
        }

        (_hasPlans, _hasOutbox) = (_hasPlans || changes.PlansMessages, _hasOutbox || changes.FillsOutbox);
        return write => changes.Write(write, messages);
    }

    public void Sealed() => _store.Seal();

    public void Committed()
    {
        _store.Committed();
        if (_hasPlans)
        {
            messageBell.Ring();
        }

        if (_hasOutbox)
        {
            outbox.Ring();
        }

        (_hasPlans, _hasOutbox) = (false, false);
    }

    public void Forget() => _store.Forget();

    /// <summary>Ways stay through a rebuild.</summary>
    public void Clear(Session write)
    {
    }

    /// <summary>The rebuild has dropped all timers: those of ways are set again.</summary>
    public void Rebuilt(Session write) => JourneyTimers.Lost(write);
}
