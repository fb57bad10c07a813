// Runs a draft over the past: each customer's events in their order, by the clock of their own time, one customer after another.
using Mitos.Engage.Journeys.Graphs;
using Mitos.Engage.Journeys.Running;
using Mitos.Engage.Journeys.Steps;
using Mitos.Kernel.Data;
using Mitos.Kernel.Events;
using Mitos.People.Audiences.Contracts;
using Mitos.People.Identity.Contracts;
using Mitos.People.Profiles.Contracts;
using Mitos.Reach.Messages.Contracts;

namespace Mitos.Engage.Journeys.Backtests;

/// <summary>The same rules as live (<see cref="CustomerWays"/>), on a clock that the events move. It writes nothing.</summary>
internal sealed class Backtest(
    Database database, Journeys journeys, JourneySettings settings, IKnownPeople people, IPersonRecord record, IIdentityDirectory identity, IProfileConsents consents,
    IAudienceDirectory? audiences = null, IMessageSimulation? simulation = null)
{
    private const int PeopleTogether = 200;
    private const int MostEvents = 20_000;
    private const int MostWakes = 5_000;
    private const int MostHolds = 10;
    private const long Day = 86_400_000;

    /// <param name="progress">Told how many customers were looked at.</param>
    public BacktestResult Run(int journey, JourneyGraph draft, long from, long to, Action<long> progress, CancellationToken cancellationToken)
    {
        var plan = new JourneyPlan(journey, 1, draft);
        var running = new RunningJourney(journey, JourneyStatus.Live, plan, 0, new Dictionary<int, JourneyPlan> { [1] = plan }, new Dictionary<string, string>());
        var tally = new BacktestTally(draft, settings.Current);
        var inForce = new JourneysInForce([running], 0);
        var after = long.MinValue;
        for (var looked = 0L; ;)
        {
            cancellationToken.ThrowIfCancellationRequested();
            using var session = database.OpenRead();
            var together = people.After(session, after, PeopleTogether);
            if (together.Count == 0)
            {
                return tally.Result(id => database.Read(read => JourneyRows.Find(read, id))?.Name ?? "");
            }

            foreach (var person in together)
            {
                One(session, inForce, plan, person, from, to, tally);
            }

            (after, looked) = (together[^1].Profile, looked + together.Count);
            progress(looked);
        }
    }

    private void One(Session session, JourneysInForce inForce, JourneyPlan plan, KnownPerson person, long from, long to, BacktestTally tally)
    {
        if (identity.IdOf(session, person.Profile) is not { } id || (person.LastAt < from && plan.Entry.Trigger is EventTrigger))
        {
            return;
        }

        var events = record.Events(person.Profile).TakeLast(MostEvents).OrderBy(e => e.At).Select(Read).ToList();
        var told = events.SelectMany(PastCustomer.TraitsOf).Select(trait => trait.Name).ToHashSet();
        var customer = new PastCustomer(
            id, person.Traits, told, (purpose, channel) => consents.Of(session, person.Profile, purpose, channel).Status == ConsentStatus.Granted,
            audience => audiences?.Of(session, person.Profile).Contains(audience) == true, settings.Current.TimeZone, tally.Asked);
        var run = new PastRun(inForce, customer, person.Profile, settings.Current.HoldoutPercent, tally);
        foreach (var e in events)
        {
            if (e.OccurredAt > to)
            {
                break;
            }

            if (e.OccurredAt >= from)
            {
                run.Until(e.OccurredAt);
                customer.Learn(e);
                run.Happened(e);
            }
            else
            {
                customer.Learn(e);
            }
        }

        run.Begin(from);
        run.Until(to);
        tally.Looked(events.Count(e => e.OccurredAt >= from && e.OccurredAt <= to));
        var sent = Send(session, person.Profile, run.Messages, tally);
        tally.Customer(id, run.Ways);
        Collide(session, person.Profile, plan.Journey, run.Ways, sent, to, tally);
    }

    /// <summary>What the arbiter says of each message, in the order of their instants.</summary>
    private List<long> Send(Session session, long profile, IEnumerable<(long At, MessageNode Node)> messages, BacktestTally tally)
    {
        var sent = new List<SentBefore>();
        foreach (var (planned, node) in messages.OrderBy(message => message.At))
        {
            var sort = Enum.Parse<MessageClass>(node.Class, ignoreCase: true);
            var (at, answer) = (planned, new ArbiterAnswer(Verdict.Send, "sent", node.Channels[0].Channel, null));
            for (var holds = 0; simulation is not null && holds <= MostHolds; holds++)
            {
                tally.Asked.Add("address");
                answer = simulation.Decide(session, new SimulatedMessage(profile, node.Purpose, sort, [.. node.Channels.Select(one => one.Channel)], at, node.ExpiresSeconds is { } seconds ? planned + (seconds * 1_000) : null), sent);
                if (answer is not { Verdict: Verdict.Hold, Until: { } until } || until <= at)
                {
                    break;
                }

                at = until;
            }

            tally.Message(node.Id, answer, at, at != planned);
            if (answer.Verdict == Verdict.Send)
            {
                sent.Add(new SentBefore(at, answer.Channel ?? "", sort, node.Purpose));
            }
        }

        return [.. sent.Select(one => one.At)];
    }

    /// <summary>The journeys on which she really was at the same time.</summary>
    private void Collide(Session session, long profile, int own, IReadOnlyList<JourneyInstance> ways, List<long> sent, long to, BacktestTally tally)
    {
        var simulated = ways.Where(way => way.Status is InstanceStatus.Live or InstanceStatus.Ended).ToList();
        if (simulated.Count == 0)
        {
            return;
        }

        var real = InstanceRows.Of(session, [.. identity.IdentifiersOf(session, profile).Select(one => one.Node)]).Where(other => other.Id.Journey != own && other.Status is InstanceStatus.Live or InstanceStatus.Ended);
        foreach (var group in real.Where(other => simulated.Exists(way => other.EnteredAt <= (way.EndedAt == 0 ? to : way.EndedAt) && (other.EndedAt == 0 || other.EndedAt >= way.EnteredAt))).GroupBy(other => other.Id.Journey))
        {
            var theirs = group.SelectMany(other => WayRows.Path(session, other.Id).Where(step => journeys.Current.Find(group.Key)?.PlanOf(other.Version).Find(step.Node) is MessageNode)).Select(step => step.EnteredAt).ToList();
            tally.Collide(group.Key, sent.Count(at => theirs.Exists(other => Math.Abs(other - at) < Day)));
        }
    }

    private static Event Read(PersonEvent e)
    {
        var read = Notes.Read(new EventNote(0, e.Kind, e.At, System.Text.Encoding.UTF8.GetString(e.Payload)), e.Kind);
        read.Channel = Channels.TryParse(e.Channel, out var channel) ? channel : default;
        return read;
    }

    /// <summary>One customer's ways, moved on from instant to instant.</summary>
    private sealed class PastRun(JourneysInForce inForce, PastCustomer customer, long strand, double globalHoldout, BacktestTally tally)
    {
        private bool _begun;

        public IReadOnlyList<JourneyInstance> Ways { get; private set; } = [];

        public List<(long At, MessageNode Node)> Messages { get; } = [];

        /// <summary>From the first instant on, dates of hers are waited for.</summary>
        public void Begin(long from)
        {
            if (!_begun)
            {
                _begun = true;
                Do(from, ways => ways.Touched());
            }
        }

        public void Happened(Event e)
        {
            e.Strand = strand;
            _begun = true;
            Do(e.OccurredAt, ways =>
            {
                ways.Happened(e);
                ways.Touched();
            });
        }

        /// <summary>Everything that is due up to an instant, each at its own.</summary>
        public void Until(long instant)
        {
            for (var wakes = 0; wakes < MostWakes && Ways.Where(way => way.WakeAt != 0 && way.Status is InstanceStatus.Live or InstanceStatus.Expected).Select(way => way.WakeAt).DefaultIfEmpty(long.MaxValue).Min() is var next && next <= instant; wakes++)
            {
                Do(next, ways => ways.Wake());
            }
        }

        private void Do(long now, Action<CustomerWays> act)
        {
            var ways = new CustomerWays(inForce, customer, strand, Ways, globalHoldout, now);
            act(ways);
            Ways = [.. ways.All];
            tally.Path(ways.Path);
            ways.Refusals.ForEach(refusal => tally.Refuse(refusal.Reason));
            foreach (var (_, effect) in ways.Effects)
            {
                tally.Did(effect);
                if (effect is PlanMessage plan)
                {
                    Messages.Add((now, plan.Node));
                }
            }
        }
    }
}
