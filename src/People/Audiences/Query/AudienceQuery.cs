// The other evaluator: who belongs by the log and the profiles as they stand, with nothing kept beforehand.
using Mitos.Kernel.Data;
using Mitos.People.Audiences.Conditions;
using Mitos.People.Audiences.State;
using Mitos.People.Identity.Contracts;
using Mitos.People.Profiles.Contracts;

namespace Mitos.People.Audiences.Query;

/// <summary>
/// Reads the rows of the log that the conditions ask for, strand by strand, whole and without bounds, and asks every customer once. It answers what
/// the pipeline keeps from event to event; tests hold the two against each other.
/// </summary>
internal sealed class AudienceQuery(Database database, IProfileHistory history, IIdentityDirectory identity)
{
    private const int Together = 500;

    /// <summary>Everybody who belongs at this instant.</summary>
    /// <param name="isIn">Whether a profile is in another audience.</param>
    public List<CustomerNow> Members(Session session, Condition condition, long now, Func<long, int, bool> isIn, CancellationToken cancellationToken)
    {
        var (test, signals) = Compile(condition);
        var happened = Happened(session, signals, cancellationToken);
        var members = new List<CustomerNow>();
        for (var after = long.MinValue; history.CustomersAfter(session, after, Together) is { Count: > 0 } customers; after = customers[^1].Profile)
        {
            cancellationToken.ThrowIfCancellationRequested();
            members.AddRange(customers.Where(customer => test(new LoggedSubject(customer, happened, session, identity, isIn), now).Holds));
        }

        return members;
    }

    /// <summary>Who of these belongs, by what the log says of them alone.</summary>
    public List<CustomerNow> Among(Session session, IReadOnlyList<CustomerNow> customers, Condition condition, long now, Func<long, int, bool> isIn, CancellationToken cancellationToken)
    {
        var (test, signals) = Compile(condition);
        var kinds = signals.Exists(signal => signal.IsOfAnyKind) ? null : signals.SelectMany(signal => signal.Kinds).ToHashSet();
        var members = new List<CustomerNow>();
        var asked = new ReadEvent();
        foreach (var customer in customers)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var happened = new Dictionary<(long, int), List<SignalEntry>>();
            foreach (var strand in signals.Count == 0 ? [] : customer.Strands)
            {
                foreach (var e in history.EventsOf(session, strand, kinds))
                {
                    asked.Of(e);
                    signals.FindAll(signal => signal.Counts(asked)).ForEach(signal => Note(happened, strand, signal, e.OccurredAt, e.Seq, signal.KeysOf(asked)));
                }
            }

            if (test(new LoggedSubject(customer, happened, session, identity, isIn), now).Holds)
            {
                members.Add(customer);
            }
        }

        return members;
    }

    /// <summary>Not a session, beside which the store could not write for long: what comes while it is asked may count or not.</summary>
    public T Ask<T>(Func<Session, T> ask) => database.Read(ask);

    private static (ConditionTest.Test Test, List<Signal> Signals) Compile(Condition condition)
    {
        var definitions = Signals.Needed(condition).Select(definition => (Text: AudienceRows.Json(definition), definition)).DistinctBy(one => one.Text).ToList();
        var numbers = definitions.Select((one, index) => (one.Text, index)).ToDictionary(one => one.Text, one => one.index);
        return (new ConditionTest(definition => numbers[AudienceRows.Json(definition)]).Of(condition), [.. definitions.Select((one, index) => new Signal(index, 0, one.definition, true))]);
    }

    private Dictionary<(long, int), List<SignalEntry>> Happened(Session session, List<Signal> signals, CancellationToken cancellationToken)
    {
        var happened = new Dictionary<(long, int), List<SignalEntry>>();
        var asked = new ReadEvent();
        foreach (var group in signals.GroupBy(signal => signal.ReadsEvent))
        {
            var kinds = group.Any(signal => signal.IsOfAnyKind) ? null : group.SelectMany(signal => signal.Kinds).ToHashSet();
            foreach (var one in history.Scan(session, kinds, group.Key))
            {
                cancellationToken.ThrowIfCancellationRequested();
                if (one.Event is { } e)
                {
                    asked.Of(e);
                }

                foreach (var signal in group)
                {
                    if (signal.ReadsEvent ? one.Event is not null && signal.Counts(asked) : signal.IsOfAnyKind || signal.Kinds.Contains(one.Kind))
                    {
                        Note(happened, one.Strand, signal, one.At, one.Seq, one.Event is not null ? signal.KeysOf(asked) : [0]);
                    }
                }
            }
        }

        return happened;
    }

    private static void Note(Dictionary<(long, int), List<SignalEntry>> happened, long strand, Signal signal, long at, long seq, IReadOnlyList<long> keys)
    {
        var entries = happened.TryGetValue((strand, signal.Number), out var known) ? known : happened[(strand, signal.Number)] = [];
        entries.AddRange(keys.Select(key => new SignalEntry(at, seq, key)));
    }
}
