// The pipeline's second stage: classifies each event, folds it into its strand, and keeps profiles, thread and search keys up to date.
using Mitos.Kernel.Data;
using Mitos.Kernel.Events;
using Mitos.Kernel.Events.Log;
using Mitos.Kernel.Events.Pipeline;
using Mitos.Kernel.Events.Timers;
using Mitos.People.Collect.Contracts;
using Mitos.People.Profiles.Computed;
using Mitos.People.Profiles.Consents;
using Mitos.People.Profiles.Contracts;
using Mitos.People.Profiles.Retention;
using Mitos.People.Profiles.Search;
using Mitos.People.Profiles.State;
using Mitos.People.Profiles.Thread;
using Mitos.People.Profiles.Touchpoints;
using Mitos.People.Profiles.Views;

namespace Mitos.People.Profiles;

internal sealed class ProfileStage(
    ISourceDirectory sources, TraitSettings traits, ComputedTraits computed, TraitHistory history, EventLog log, EventKinds kinds, RetentionSettings retention, Classifier classifier, ProfileFeed feed, RecentThread thread, ProfileConsents consents, IConfirmationRules confirmations) : IEventStage
{
    private readonly ProfileStore _store = new();

    public int Order => 200;

    public string Name => "profiles";

    public StagePass Passes => StagePass.Customers;

    public Action<Session> Prepare(EventBatch batch, Session read)
    {
        var orders = new HashSet<(string Number, long Strand)>();
        var inForce = computed.AsOf(read);
        var traitWork = new TraitWork(inForce, history, batch);
        var values = new ProfileValues(sources, traits.Current, inForce, consents);
        if (batch.Pass == StagePass.Customers)
        {
            _store.Lock(read, batch);
        }

        var erasure = new StrandErasure(log, kinds, retention.Current, batch.Now);
        foreach (var move in batch.Moves)
        {
            Move(read, move, erasure);
        }

        foreach (var e in batch.Events)
        {
            if (e.Strand == 0)
            {
                continue;
            }

            var state = _store.ToChange(read, e.Profile);
            if (!state.Strands.TryGetValue(e.Strand, out var strand))
            {
                state.Strands[e.Strand] = strand = new Strand { Node = e.Strand, IsDevice = batch.Strands.IsDevice(e.Strand) };
            }

            state.IsShownChanged |= strand.Fold(e, confirmations);
            traitWork.Fold(strand, e);
            NoteOrder(e, orders);
        }

        var again = new StrandAgain(log, thread, classifier, confirmations, batch);
        DoDue(batch, read, traitWork, erasure, again);
        var timers = traitWork.Done();
        CountProfiles(batch);
        var changes = new ProfileChanges(_store.Changed.Count);
        Func<long, Guid> idOf = batch.Strands.ProfileId;
        foreach (var state in _store.Changed)
        {
            Save(batch, changes, state);
            batch.Tell<CustomerNow>(new ProfileNow(state, idOf, values, read));
        }

        if (!batch.Rebuilding)
        {
            feed.Note(batch);
        }

        _store.BatchDone();
        var threadRows = thread.Add(batch.Events, moveNow: !erasure.IsEmpty || !again.IsEmpty);
        return write =>
        {
            changes.Write(write);
            timers(write);
            threadRows(write);
            ProfileRows.AddOrders(write, orders);
            erasure.Write(write);
            again.Write(write);
        };
    }

    public void Sealed()
    {
        feed.Seal();
        _store.Seal();
        thread.Seal();
    }

    public void Committed()
    {
        _store.Committed();
        thread.Committed();
        feed.Publish();
    }

    public void Forget()
    {
        feed.Forget();
        thread.Forget();
        _store.Forget();
    }

    public void Clear(Session write) => ProfileRows.Clear(write);

    private void Move(Session read, StrandMove move, StrandErasure erasure)
    {
        if (move.From == 0)
        {
            return;
        }

        var from = _store.ToChange(read, move.From);
        var isHere = from.Strands.Remove(move.Strand, out var strand);
        if (move.IsErasure)
        {
            from.IsShownChanged = true;
            erasure.Add(move.Strand, strand?.Computed.TimerAt ?? 0);
        }
        else if (isHere)
        {
            var to = _store.ToChange(read, move.To);
            to.Strands[move.Strand] = strand!;
            to.IsShownChanged = from.IsShownChanged = true;
        }
    }

    private void DoDue(EventBatch batch, Session read, TraitWork traitWork, StrandErasure erasure, StrandAgain again)
    {
        foreach (var (timer, profile) in batch.Due.Where(due => due.Profile != 0))
        {
            if (timer.Purpose == TimerPurpose.Retention)
            {
                erasure.Age(timer.Strand);
            }
            else if (_store.ToChange(read, profile) is var state && timer.Purpose is TimerPurpose.Audiences or TimerPurpose.Journeys)
            {
                // Whoever set it finds the customer among those that are told. The founder may be an identifier without events.
                if (state.Strands.Count == 0 || (timer.Strand != profile && !state.Strands.ContainsKey(timer.Strand)))
                {
                    traitWork.PutOff(timer);
                }
            }
            else if (state.Strands.TryGetValue(timer.Strand, out var strand))
            {
                if (timer.Purpose == TimerPurpose.Touchpoints)
                {
                    DeriveAgain(batch, state, again.Derive(read, strand, traitWork));
                }
                else
                {
                    traitWork.Do(read, strand, timer);
                }
            }
            else
            {
                traitWork.PutOff(timer);
            }
        }
    }

    /// <summary>Of a visitor nothing may be left: then she is no profile any more, as in a rebuild.</summary>
    private static void DeriveAgain(EventBatch batch, ProfileState state, Strand derived)
    {
        state.IsShownChanged = true;
        if (derived.Events > 0)
        {
            state.Strands[derived.Node] = derived;
            return;
        }

        state.Strands.Remove(derived.Node);
        if (state.Strands.Count == 0)
        {
            batch.Tell(new EmptiedCustomer(state.Key, derived.Node));
        }
    }

    private void CountProfiles(EventBatch batch)
    {
        var change = 0;
        foreach (var state in _store.Changed)
        {
            change += (state.Strands.Count > 0 ? 1 : 0) - (state.IsStored ? 1 : 0);
        }

        if (change != 0)
        {
            batch.Count(Counters.Profiles, change);
        }
    }

    private void Save(EventBatch batch, ProfileChanges changes, ProfileState state)
    {
        if (state.IsStored && !state.IsShownChanged && state.Strands.Count > 0)
        {
            _store.Leave(state.Key, changes.Update(state));
            return;
        }

        var gathered = ProfileTraits.Gather(state);
        var tokens = SearchTokens.Of(gathered);
        changes.Find(state.Key, state.Tokens, tokens);
        state.Tokens = tokens;
        if (state.Strands.Count == 0)
        {
            changes.Delete(state.Key);
            _store.Leave(state.Key, []);
            return;
        }

        string? Survivor(string trait) => gathered.TryGetValue(trait, out var values)
            ? Survivorship.Order(values, traits.Current.For(trait), source => sources.Find(source).Name)[0].Json
            : null;
        _store.Leave(state.Key, changes.Save(state, batch.Strands.ProfileId(state.Key), ProfileTraits.NameOf(Survivor), ProfileTraits.CityOf(Survivor)));
    }

    private static void NoteOrder(Event e, HashSet<(string Number, long Strand)> orders)
    {
        if (OrderReference.Of(e) is { } number)
        {
            orders.Add((number, e.Strand));
        }
    }
}
