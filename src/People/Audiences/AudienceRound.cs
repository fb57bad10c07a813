// The audiences of one batch: events into signals, customers asked, changes told and written.
using Mitos.Kernel.Data;
using Mitos.Kernel.Events;
using Mitos.Kernel.Events.Pipeline;
using Mitos.Kernel.Events.Timers;
using Mitos.People.Audiences.State;
using Mitos.People.Profiles.Contracts;

namespace Mitos.People.Audiences;

/// <summary>
/// Every event is followed by the questions that it may change, so what is true between two events of one batch counts too. Traits and consents are
/// those behind the batch.
/// </summary>
internal sealed class AudienceRound(AudiencesInForce inForce, EventBatch batch, Session read, AudienceSources sources)
{
    private const string ConsentEvent = "Consent Changed";
    private readonly Dictionary<long, TouchedCustomer> _customers = [];
    private readonly AudienceChanges _changes = new(batch, sources.Store);
    private readonly List<LiveAudience> _ofComputed = [.. inForce.OfTraits.Where(audience => audience.Traits.Any(sources.History.IsComputed))];
    private readonly ReadEvent _read = new();
    private readonly AskedAudiences _asked = new(inForce);
    private readonly MembershipQuestion _question = new(inForce, batch);

    public Action<Session> Run(IReadOnlyList<CustomerNow> customers)
    {
        var told = customers.ToDictionary(customer => customer.Profile);
        TouchedCustomer Touch(long profile)
        {
            if (!_customers.TryGetValue(profile, out var customer))
            {
                _customers[profile] = customer = new TouchedCustomer(told[profile], sources.Store.Customer(read, profile), sources, read, inForce.Completed);
            }

            return customer;
        }

        var moved = Moves(Touch, told);
        foreach (var e in batch.Events)
        {
            if (e.Strand != 0)
            {
                Take(Touch(e.Profile), e);
            }
        }

        foreach (var (profile, cause) in moved)
        {
            AfterMove(Touch(profile), cause);
        }

        new DueVisits(inForce, batch, read, sources, _question, _changes).Do(told, Touch);
        return _changes.Done(_customers.Values);
    }

    /// <summary>What a profile was in goes with its strands; answers whose every question has to be asked.</summary>
    private Dictionary<long, MembershipCause> Moves(Func<long, TouchedCustomer> touch, Dictionary<long, CustomerNow> told)
    {
        var moved = new Dictionary<long, MembershipCause>();
        foreach (var move in batch.Moves)
        {
            if (move.IsErasure)
            {
                _changes.Erase(move.Strand);
            }
            else if (told.ContainsKey(move.To))
            {
                Carry(move, touch, told);
                _ = move.From != 0 && moved.TryAdd(move.To, MembershipCause.Joined);
            }

            if (move.From != 0 && told.ContainsKey(move.From))
            {
                moved[move.From] = MembershipCause.Parted;
            }
        }

        // Of whom nothing is kept there is nothing to be a member by.
        foreach (var (profile, strand) in batch.Told<EmptiedCustomer>())
        {
            _changes.Erase(strand);
            moved[profile] = MembershipCause.Parted;
        }

        return moved;
    }

    private static void Carry(StrandMove move, Func<long, TouchedCustomer> touch, Dictionary<long, CustomerNow> told)
    {
        if (move.From != 0 && told.ContainsKey(move.From))
        {
            var to = touch(move.To);
            foreach (var (audience, since) in touch(move.From).Audiences.Members)
            {
                to.Carry(audience, since);
            }
        }
    }

    private void AfterMove(TouchedCustomer customer, MembershipCause cause)
    {
        if (customer.IsGone)
        {
            _changes.Leave(customer, batch.Now);
            return;
        }

        if (batch.Rebuilding)
        {
            return;
        }

        _question.AskAll(customer, batch.Now, cause, 0, _changes);
        AskWhenStored(customer);
    }

    /// <summary>What identity has just found out is in the store only when this batch is; where nodes share the store it is there before.</summary>
    private void AskWhenStored(TouchedCustomer customer)
    {
        if (inForce.AsksWhatMovesBring && read.Engine == Engine.Sqlite)
        {
            _changes.Visit(customer.Now.Profile);
        }
    }

    private void Take(TouchedCustomer customer, Event e)
    {
        _asked.Clear();
        _read.Of(e);
        Fold(customer, e, inForce.SignalsOf(e.Kind));
        Fold(customer, e, inForce.SignalsOf(Signal.AnyKind));
        if (batch.Rebuilding || customer.IsGone)
        {
            return;
        }

        var saysWhoSheIs = SaysWhoSheIs(e);
        if (saysWhoSheIs || customer.Now.IsNew)
        {
            AskWhenStored(customer);
        }

        if (customer.Now.IsNew && !customer.IsAsked)
        {
            customer.IsAsked = true;
            _question.AskAll(customer, batch.Now, MembershipCause.Event, e.Seq, _changes);
            return;
        }

        if (saysWhoSheIs)
        {
            _asked.Add(inForce.OfPerson);
        }

        _asked.Add(_ofComputed);
        _question.Ask(customer, _asked.InOrder(), batch.Now, MembershipCause.Event, e.Seq, _changes);
    }

    /// <summary>Counts the event in, and notes who asks what has counted. One who is in an audience that another event can only confirm is not asked.</summary>
    private void Fold(TouchedCustomer customer, Event e, List<Signal> signals)
    {
        if (signals.Count == 0)
        {
            return;
        }

        var known = customer.Strand(e.Strand);
        foreach (var signal in signals)
        {
            if (signal.Generation <= known.Generation)
            {
                if (signal.Counts(_read))
                {
                    customer.ToChange(e.Strand, signal.Number).Of(signal.Number).Add(signal, e.OccurredAt, e.Seq, signal.KeysOf(_read), batch.Now);
                    foreach (var audience in inForce.AudiencesOf(signal))
                    {
                        if (!audience.OnlyGrows || !customer.IsIn(audience.Id))
                        {
                            _asked.Add(audience);
                        }
                    }
                }
            }
            else if (!known.Owes)
            {
                customer.ToChange(e.Strand).Owes = true;
                _changes.Visit(e.Strand);
            }
        }
    }

    private static bool SaysWhoSheIs(Event e) =>
        e.Type is EventType.Identify or EventType.Alias || e.Kind == ConsentEvent || (e.Context.ValueKind == System.Text.Json.JsonValueKind.Object && e.Context.TryGetProperty("consent"u8, out _));
}
