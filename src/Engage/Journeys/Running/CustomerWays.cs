// What one batch does with one customer's journeys, in the order in which it happened.
using Mitos.Engage.Journeys.Graphs;
using Mitos.Engage.Journeys.Steps;
using Mitos.Engage.Rules.Contracts;
using Mitos.Kernel.Events;

namespace Mitos.Engage.Journeys.Running;

/// <summary>Rules only: it gets her ways as they were and holds them as they are, with what was left behind and what is to be done.</summary>
/// <param name="strand">An identifier of hers, for what begins without one.</param>
internal sealed class CustomerWays(JourneysInForce journeys, IJourneyCustomer customer, long strand, IEnumerable<JourneyInstance> before, double globalHoldout, long now)
{
    public const int MostLive = 25;
    private const int MostJumps = 10;
    private const long OldestEvent = 24 * 3_600_000L;
    private readonly SortedDictionary<(long Strand, int Journey, string Key, int Visit), JourneyInstance> _ways =
        new(before.ToDictionary(one => (one.Id.Strand, one.Id.Journey, one.Id.Key, one.Id.Visit)), Comparer<(long, int, string, int)>.Create((one, other) =>
            one.Item1 != other.Item1 ? one.Item1.CompareTo(other.Item1) : one.Item2 != other.Item2 ? one.Item2.CompareTo(other.Item2)
            : string.CompareOrdinal(one.Item3, other.Item3) is var keys && keys != 0 ? keys : one.Item4.CompareTo(other.Item4)));

    private readonly Dictionary<InstanceId, JourneyInstance> _changed = [];
    private int _jumps;

    /// <summary>As they are now, each once.</summary>
    public IReadOnlyCollection<JourneyInstance> Changed => _changed.Values;

    /// <summary>Those that are no more at all.</summary>
    public List<InstanceId> Gone { get; } = [];

    public List<(InstanceId Id, PathStep Step)> Path { get; } = [];

    public List<(InstanceId Id, JourneyEffect Effect)> Effects { get; } = [];

    public List<EntryRefusal> Refusals { get; } = [];

    /// <summary>Those who enter when a journey that is paused goes on.</summary>
    public List<EntryRequest> Kept { get; } = [];

    public IEnumerable<JourneyInstance> All => _ways.Values;

    /// <summary>Two profiles were one all along: of two ways through the same journey with the same key the older one goes on.</summary>
    public void Join()
    {
        foreach (var doubles in Live().GroupBy(one => (one.Id.Journey, one.Id.Key)).Where(group => group.Count() > 1))
        {
            foreach (var younger in doubles.OrderBy(one => one.EnteredAt).ThenBy(one => one.Id.Strand).Skip(1))
            {
                Step(younger, new Happening.Stopped("joined"));
            }
        }
    }

    /// <summary>What somebody of the staff has decided about her journeys since she was last looked at.</summary>
    public void CatchUp()
    {
        foreach (var one in Live())
        {
            if (journeys.Find(one.Id.Journey) is not { } journey || journey.Status == JourneyStatus.Stopped)
            {
                Step(one, new Happening.Stopped("stopped"));
            }
            else if (one.Version < journey.Moved && one.Version != journey.Current.Version)
            {
                Take(one, Stepper.Move(Context(journey, journey.Current), journey.PlanOf(one.Version), one));
            }
        }
    }

    public void Happened(Event e)
    {
        foreach (var one in _ways.Values.Where(one => one.Status != InstanceStatus.Expected && one.IsOpen(now)).ToList())
        {
            if (journeys.Find(one.Id.Journey) is { } journey && (journey.PlanOf(one.Version).Kinds.Contains(e.Kind) || one.CountsUntil > now))
            {
                Step(one, new Happening.Happened(e));
            }
        }

        if (e.OccurredAt < now - OldestEvent)
        {
            // What is told long afterwards, by an import for example, is no reason to write to her now.
            return;
        }

        foreach (var journey in journeys.All.Where(journey => journey.Current.EntryEvents?.Holds(e) == true))
        {
            var key = journey.Current.KeyPath is { } path ? JourneyPlan.KeyOf(e, path) : "";
            Enter(journey, key, e.Strand, Notes.Of(e));
        }
    }

    /// <summary>She came into an audience, or left it.</summary>
    public void MembershipChanged(int audience, bool isEntry, bool isPast, long by)
    {
        foreach (var journey in journeys.All)
        {
            if (journey.Current.Entry.Trigger is AudienceTrigger trigger && trigger.Audience == audience && trigger.OnExit != isEntry && !isPast)
            {
                Enter(journey, "", by, null);
            }
        }
    }

    /// <returns>False when the request waits for the end of a pause.</returns>
    public bool Asked(EntryRequest request)
    {
        if (journeys.Find(request.Journey) is not { } journey)
        {
            return true;
        }

        var key = journey.Current.KeyPath is not null && request.Key.Length == 0 ? null : request.Key;
        if (Waits(journey, key))
        {
            return false;
        }

        Enter(journey, key, request.Strand, request.Note(now));
        return true;
    }

    private static bool Waits(RunningJourney journey, string? key) => journey is { IsPaused: true, Current.Graph.Rules.KeepsEntries: true } && key is { Length: <= 200 };

    /// <summary>Something about her may be different now.</summary>
    public void Touched()
    {
        foreach (var one in Live().Where(one => journeys.Find(one.Id.Journey)?.PlanOf(one.Version).AsksState == true))
        {
            Step(one, Happening.Touch);
        }

        // Whose day has come is first let in.
        foreach (var journey in journeys.All.Where(journey => !_ways.Values.Any(one => one.Id.Journey == journey.Id && one.Status == InstanceStatus.Expected && one.WakeAt <= now)))
        {
            Expect(journey);
        }
    }

    /// <summary>Whoever's time has come goes on.</summary>
    public void Wake()
    {
        foreach (var one in _ways.Values.Where(one => one.Status == InstanceStatus.Live && one.WakeAt != 0 && (one.WakeAt <= now || one.IsHeld)).ToList())
        {
            Step(one, Happening.Wake);
        }

        foreach (var one in _ways.Values.Where(one => one.WakeAt != 0 && one.WakeAt <= now && one.Status == InstanceStatus.Expected).ToList())
        {
            if (journeys.Find(one.Id.Journey) is { Current.Entry.Trigger: DateTrigger } journey)
            {
                Enter(journey, "", one.Id.Strand, null);
                Expect(journey);
            }
            else
            {
                Remove(one);
            }
        }
    }

    /// <summary>The day that she is expected on, kept up with her trait.</summary>
    private void Expect(RunningJourney journey)
    {
        var expected = _ways.Values.Where(one => one.Id.Journey == journey.Id && one.Status == InstanceStatus.Expected).ToList();
        var next = journey.Current.Entry.Trigger is DateTrigger trigger && journey.Status is JourneyStatus.Live or JourneyStatus.Paused ? NextDate(trigger) : null;
        foreach (var one in next is null ? expected : expected.Skip(1))
        {
            Remove(one);
        }

        if (next is { } at && (expected.Count == 0 || expected[0].WakeAt != at))
        {
            var id = expected.Count > 0 ? expected[0].Id : new InstanceId(strand, journey.Id, "", 0);
            Put(new JourneyInstance { Id = id, Version = journey.Current.Version, Status = InstanceStatus.Expected, EnteredAt = now, WakeAt = at });
        }
    }

    private long? NextDate(DateTrigger trigger)
    {
        if (LocalTimes.Date(customer.Trait(trigger.Trait), customer.Zone) is not { } date || LocalTimes.Time(trigger.At) is not { } time)
        {
            return null;
        }

        var next = trigger.Yearly ? LocalTimes.NextYearly(date, trigger.OffsetDays, time, customer.Zone, now) : LocalTimes.At(date.PlusDays(trigger.OffsetDays), time, customer.Zone);
        return next > now ? next : null;
    }

    private void Enter(RunningJourney journey, string? key, long by, EventNote? note)
    {
        if (Waits(journey, key))
        {
            Kept.Add(EntryRequest.ForLater(by, journey.Id, key!, note, now));
            return;
        }

        var begins = InstanceState.Empty with { Entry = note };
        if ((Refusal(journey, key) ?? (journey.Current.Only is { } only && !only.Holds(customer, begins) ? "condition" : Notes.HopsOf(note) > Notes.MostHops ? "too_many_hops" : null)) is { } refusal)
        {
            Refusals.RemoveAll(one => one.Strand == by && one.Journey == journey.Id);
            Refusals.Add(new EntryRefusal(by, journey.Id, key ?? "", now, refusal, note?.Seq ?? 0));
            return;
        }

        // Counted over all her identifiers, so that no way that was hers is overwritten.
        var visit = _ways.Values.Where(one => one.Id.Journey == journey.Id && one.Id.Key == key).Select(one => one.Id.Visit).DefaultIfEmpty(0).Max() + 1;
        var begun = Stepper.New(journey.Current, new InstanceId(by, journey.Id, key!, visit), note, now);
        var rules = journey.Current.Graph.Rules;
        var held = Chance.Of(customer.Id, "global", "holdout") * 100 < globalHoldout ? "holdout_global"
            : Chance.Of(customer.Id, "holdout", $"{journey.Id}") * 100 < rules.HoldoutPercent ? "holdout" : null;
        if (held is not null)
        {
            Put(begun with { Status = InstanceStatus.Holdout, EndedAt = now, Reason = held, State = InstanceState.Empty });
            return;
        }

        Step(begun, new Happening.Entered());
    }

    /// <summary>Why she may not enter; null when she may, as far as her ways say.</summary>
    private string? Refusal(RunningJourney journey, string? key)
    {
        var rules = journey.Current.Graph.Rules;
        var own = _ways.Values.Where(one => one.Id.Journey == journey.Id && one.Status != InstanceStatus.Expected).ToList();
        var same = own.Where(one => one.Id.Key == key).ToList();
        return journey.Status != JourneyStatus.Live ? journey.Status
            : key is null or { Length: > 200 } ? "no_key"
            : same.Exists(one => one.IsLive) ? "already_in"
            : rules.Reentry == Reentry.Once && same.Count > 0 ? "once"
            : rules.Reentry == Reentry.After && same.Exists(one => one.EnteredAt > now - (rules.ReentryHours!.Value * 3_600_000L)) ? "too_soon"
            : own.Count(one => one.IsLive) >= MostLive ? "too_many"
            : null;
    }

    private List<JourneyInstance> Live() => [.. _ways.Values.Where(one => one.IsLive)];

    private StepContext Context(RunningJourney journey, JourneyPlan plan) => new(plan, customer, now, journey.IsPaused, journey.Winners);

    private void Step(JourneyInstance instance, Happening happening)
    {
        if (journeys.Find(instance.Id.Journey) is { } journey)
        {
            Take(instance, Stepper.Step(Context(journey, journey.PlanOf(instance.Version)), instance, happening));
        }
        else
        {
            Put(instance with { Status = InstanceStatus.Ended, EndedAt = now, Reason = "stopped", WakeAt = 0 });
        }
    }

    private void Take(JourneyInstance before, Stepped stepped)
    {
        if (stepped.Instance != before || stepped.Path.Count > 0)
        {
            Put(stepped.Instance);
        }

        Path.AddRange(stepped.Path.Select(step => (stepped.Instance.Id, step)));
        foreach (var effect in stepped.Effects)
        {
            Effects.Add((stepped.Instance.Id, effect));
            if (effect is EnterJourney jump && journeys.Find(jump.Journey) is { } next && _jumps++ < MostJumps)
            {
                Enter(next, next.Current.KeyPath is null ? "" : stepped.Instance.Id.Key is { Length: > 0 } key ? key : null, stepped.Instance.Id.Strand, jump.Data);
            }
        }
    }

    private void Put(JourneyInstance instance)
    {
        _ways[(instance.Id.Strand, instance.Id.Journey, instance.Id.Key, instance.Id.Visit)] = instance;
        _changed[instance.Id] = instance;
        Gone.Remove(instance.Id);
    }

    private void Remove(JourneyInstance instance)
    {
        _ways.Remove((instance.Id.Strand, instance.Id.Journey, instance.Id.Key, instance.Id.Visit));
        _changed.Remove(instance.Id);
        Gone.Add(instance.Id);
    }
}
