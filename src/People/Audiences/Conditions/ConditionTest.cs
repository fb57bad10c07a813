// A condition in the form in which it is asked of many customers.
using System.Globalization;
using Mitos.Kernel.Data;
using Mitos.Kernel.Events.Filtering;
using Mitos.People.Audiences.State;

namespace Mitos.People.Audiences.Conditions;

/// <param name="signalOf">The number of the signal that is kept for a definition.</param>
internal sealed class ConditionTest(Func<SignalDefinition, int> signalOf)
{
    private const long Minute = 60_000;
    private const decimal Whole = 10_000m;

    /// <summary>Used again by each thread.</summary>
    [ThreadStatic]
    private static List<Interval>? s_intervals;

    public delegate Answer Test(Subject subject, long now);

    public Test Of(Condition condition) => condition switch
    {
        AllOf all => Joined(all.Of, whenAll: true),
        AnyOf any => Joined(any.Of, whenAll: false),
        NotOf not => Negated(Of(not.Of)),
        TraitIs trait => OfTrait(trait),
        Did did => OfDid(did),
        Occurrence occurrence => OfOccurrence(occurrence),
        Followed followed => OfFollowed(followed),
        InAudience audience => (subject, _) => new Answer(subject.IsIn(audience.Audience) == audience.Is, null),
        Share share => (subject, _) => new Answer(PlaceOf(subject.Id, share.Salt) is var place && place >= share.FromPercent && place < share.ToPercent, null),
        HasIdentifier identifier => (subject, _) => new Answer(subject.HasIdentifier(identifier.Identifier) == identifier.Present, null),
        ConsentIs consent => (subject, _) => new Answer(subject.Consent(consent.Purpose, consent.Channel) == consent.Status, null),
        _ => throw new InvalidOperationException($"{condition.GetType().Name} is not asked."),
    };

    /// <summary>Where a customer stands in a draw, from 0 to below 100: the same every time, and another place for another salt.</summary>
    public static decimal PlaceOf(Guid id, string? salt) => StableHash.Of($"{id:n}", StableHash.Of(salt ?? "", 0)) % (ulong)Whole / (Whole / 100);

    private Test Joined(IReadOnlyList<Condition> of, bool whenAll)
    {
        var tests = of.Select(Of).ToArray();
        return (subject, now) =>
        {
            var joined = new JoinedAnswer(whenAll);
            foreach (var test in tests)
            {
                joined.Add(test(subject, now));
            }

            return joined.Answer;
        };
    }

    private static Test Negated(Test test) => (subject, now) => test(subject, now).Not();

    private Test OfDid(Did did)
    {
        var signal = signalOf(Signals.Of(did));
        var (least, most) = did.Bounds;
        if (did.During is null)
        {
            return (subject, _) => new Answer(subject.Totals(signal).Count is var count && count >= least && count <= most, null);
        }

        if (did.During is { OlderThanMinutes: null, From: null, To: null, LastMinutes: { } last })
        {
            var length = last * Minute;
            return (subject, now) => Interval.CountLast(subject.Entries(signal), length, now, least, most);
        }

        return (subject, now) => subject.Entries(signal) is var entries && entries.Length < least ? new Answer(false, null) : Interval.Count(Interval.Of(did.During, entries), now, least, most);
    }

    private Test OfOccurrence(Occurrence occurrence)
    {
        var signal = signalOf(Signals.Of(occurrence));
        return (subject, now) =>
        {
            var (_, first, last) = subject.Totals(signal);
            var entry = occurrence.Which == WhichTime.First ? first : last;
            return entry is { } one ? Interval.Count([Interval.Of(occurrence.During, one.At)], now, 1, 1) : new Answer(false, null);
        };
    }

    private Test OfFollowed(Followed followed)
    {
        var (of, then) = Signals.Of(followed);
        var (firstSignal, thenSignal) = (signalOf(of), signalOf(then));
        var within = followed.WithinMinutes * Minute;
        return (subject, now) =>
        {
            var intervals = s_intervals ??= [];
            intervals.Clear();
            var thens = subject.Entries(thenSignal);
            foreach (var entry in subject.Entries(firstSignal))
            {
                var interval = Interval.Of(followed.During, entry.At);
                interval = followed.Happened ? interval : interval with { From = Math.Max(interval.From, entry.At + within) };
                if (!interval.IsEmpty && interval.Until > now && IsFollowed(entry, thens, within) == followed.Happened)
                {
                    intervals.Add(interval);
                }
            }

            return Interval.Any(intervals, now);
        };
    }

    private static bool IsFollowed(in SignalEntry entry, ReadOnlySpan<SignalEntry> thens, long within)
    {
        // Beside the same event itself stands what is later by time or, at one instant, in the log.
        var (low, high) = (0, thens.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            var isBefore = thens[middle].At < entry.At || (thens[middle].At == entry.At && thens[middle].Seq <= entry.Seq);
            (low, high) = isBefore ? (middle + 1, high) : (low, middle);
        }

        for (; low < thens.Length && thens[low].At <= entry.At + within; low++)
        {
            if (thens[low].Key == entry.Key)
            {
                return true;
            }
        }

        return false;
    }

    private static Test OfTrait(TraitIs trait)
    {
        var (name, inside) = trait.Trait.Split('.', 2) is [var root, var rest] ? (root, PropertyPath.Parse(rest)) : (trait.Trait, null);
        var compares = trait.Operator >= TraitOperator.InLast ? null : new EventFilter(trait.Trait, (FilterOperator)trait.Operator, trait.Values).OfValues();
        return (subject, now) =>
        {
            var values = subject.TraitValues(name, inside, trait.Trait, now);
            var mayChange = subject.TraitChangesAt(name, now);
            return compares is not null ? new Answer(compares(values), mayChange) : OfTime(trait, values, now, mayChange);
        };
    }

    private static Answer OfTime(TraitIs trait, List<EventValue> values, long now, long? mayChange)
    {
        var span = int.Parse(trait.Values![0], CultureInfo.InvariantCulture) * Minute;
        var intervals = values.Select(value => TimeOf(value)).OfType<long>().Select(at => trait.Operator switch
        {
            TraitOperator.InLast => new Interval(at, at + span),
            TraitOperator.BeforeLast => new Interval(at + span, long.MaxValue),
            _ => new Interval(at - span, at),
        }).ToList();
        var answer = Interval.Count(intervals, now, 1, int.MaxValue);
        return answer with { ChangesAt = mayChange is { } change ? Math.Min(change, answer.ChangesAt ?? long.MaxValue) : answer.ChangesAt };
    }

    private static long? TimeOf(in EventValue value) =>
        DateTimeOffset.TryParse(value.Text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at) ? at.ToUnixTimeMilliseconds() : null;
}
