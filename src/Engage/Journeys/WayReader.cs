// Answers where one customer is and was, why, and why she is not where somebody expects her.
using Mitos.Engage.Journeys.Graphs;
using Mitos.Engage.Journeys.Running;
using Mitos.Engage.Journeys.Steps;
using Mitos.Kernel.Data;
using Mitos.Kernel.Events;
using Mitos.Kernel.Events.Filtering;
using Mitos.People.Identity.Contracts;
using Mitos.People.Profiles.Contracts;

namespace Mitos.Engage.Journeys;

internal sealed class WayReader(Database database, Journeys journeys, IIdentityDirectory identity, IProfileSummaries summaries, IPersonRecord record, TimeProvider clock)
{
    private const int MostWays = 100;
    private const int MostCandidates = 10;
    private const long OldestEvent = 24 * 3_600_000L;

    /// <summary>Those who are on the journey, the last who entered first.</summary>
    public (IReadOnlyList<WayRowView> Rows, (long At, long Strand)? Next) At(int journey, string? node, InstanceStatus status, (long At, long Strand) before, int limit)
    {
        using var session = database.OpenRead();
        var found = WayRows.At(session, journey, node, status, before.At, before.Strand, limit);
        return ([.. found.Select(one =>
        {
            var profile = identity.ProfileOf(session, one.Id.Strand);
            return new WayRowView(
                profile is { } key ? identity.IdOf(session, key) : null, profile is { } known ? summaries.NameOf(session, known) : null, one.Id.Key, one.Id.Visit, one.Version, Word(one.Status), one.Node,
                JourneyReader.Instant(one.NodeAt)!.Value, JourneyReader.Instant(one.EnteredAt)!.Value, JourneyReader.Instant(one.WakeAt), one.Reason);
        })], found.Count == limit ? (found[^1].EnteredAt, found[^1].Id.Strand) : null);
    }

    /// <summary>Her ways through one journey, or through all; null when there is no such customer.</summary>
    public IReadOnlyList<WayView>? Of(Guid profile, int journey, bool withGraph)
    {
        using var session = database.OpenRead();
        return Strands(session, profile) is { } strands ? Ways(session, strands, journey, withGraph) : null;
    }

    /// <summary>Her ways, and why she did not enter.</summary>
    public WaysView? Explain(Guid profile, int journey)
    {
        List<long>? strands;
        IReadOnlyList<WayView> ways;
        EntryRefusal? refused;
        long? found;
        using (var session = database.OpenRead())
        {
            found = identity.FindProfile(session, profile);
            if ((strands = Strands(session, profile)) is null)
            {
                return null;
            }

            ways = Ways(session, strands, journey, withGraph: true);
            refused = RequestRows.Refusals(session, journey, strands).MaxBy(one => one.At);
        }

        return new WaysView(
            ways, refused is null ? null : new NotEnteredView(JourneyReader.Instant(refused.At)!.Value, refused.Key, refused.Reason, refused.Seq == 0 ? null : refused.Seq), Candidates(found!.Value, journey));
    }

    /// <summary>Her newest events of the kinds by which one enters, with the filters that they do not pass.</summary>
    private List<CandidateView> Candidates(long profile, int journey)
    {
        if (journeys.Current.Find(journey)?.Current is not { Entry.Trigger: EventTrigger trigger })
        {
            return [];
        }

        var now = clock.GetUtcNow().ToUnixTimeMilliseconds();
        var newest = new Queue<PersonEvent>();
        foreach (var e in record.Events(profile).Where(e => trigger.Events.Contains(e.Kind)))
        {
            newest.Enqueue(e);
            if (newest.Count > MostCandidates)
            {
                newest.Dequeue();
            }
        }

        return [.. newest.OrderByDescending(e => e.At).Select(e => new CandidateView(JourneyReader.Instant(e.At)!.Value, e.Kind, Misses(trigger, e), e.At < now - OldestEvent))];
    }

    private static List<string> Misses(EventTrigger trigger, PersonEvent e)
    {
        var read = Notes.Read(new EventNote(0, e.Kind, e.At, System.Text.Encoding.UTF8.GetString(e.Payload)));
        if (Channels.TryParse(e.Channel, out var channel))
        {
            read.Channel = channel;
        }

        return [.. (trigger.Filters ?? []).Where(filter => !filter.Compile()(read)).Select(filter => $"{filter.Property} {Operator(filter.Operator)} {string.Join(", ", filter.Values ?? [])}".TrimEnd())];
    }

    private static string Operator(FilterOperator filter) => filter switch
    {
        FilterOperator.Is => "=",
        FilterOperator.IsNot => "≠",
        FilterOperator.Above => ">",
        FilterOperator.AtLeast => "≥",
        FilterOperator.Below => "<",
        FilterOperator.AtMost => "≤",
        FilterOperator.Contains => "∋",
        FilterOperator.Present => "∃",
        _ => "∄",
    };

    private List<WayView> Ways(Session session, List<long> strands, int journey, bool withGraph)
    {
        var names = JourneyRows.All(session).ToDictionary(one => one.Id, one => one.Name);
        return [.. InstanceRows.Of(session, strands).Where(one => journey == 0 || one.Id.Journey == journey).OrderByDescending(one => one.IsLive).ThenByDescending(one => one.EnteredAt).Take(MostWays)
            .Select(one => View(session, one, names.GetValueOrDefault(one.Id.Journey, ""), withGraph))];
    }

    private WayView View(Session session, JourneyInstance one, string name, bool withGraph)
    {
        var plan = journeys.Current.Find(one.Id.Journey)?.PlanOf(one.Version);
        var path = WayRows.Path(session, one.Id).Select(step => new PathStepView(
            step.Node, Kind(plan?.Find(step.Node)), plan?.Find(step.Node)?.Name, JourneyReader.Instant(step.EnteredAt)!.Value, JourneyReader.Instant(step.LeftAt), step.Branch, step.Reason, step.Seq == 0 ? null : step.Seq)).ToList();
        if (one.IsLive)
        {
            path.Add(new PathStepView(one.Node, Kind(plan?.Find(one.Node)), plan?.Find(one.Node)?.Name, JourneyReader.Instant(one.NodeAt)!.Value, null, null, null, null));
        }

        return new WayView(
            one.Id.Journey, name, one.Id.Key, one.Id.Visit, one.Version, Word(one.Status), one.IsHeld, JourneyReader.Instant(one.EnteredAt)!.Value, JourneyReader.Instant(one.EndedAt),
            JourneyReader.Instant(one.State.Until == 0 ? one.WakeAt : one.State.Until), one.Reason, JourneyReader.Instant(one.ConvertedAt), one.RevenueCents,
            withGraph ? plan?.Graph : null, path);
    }

    private List<long>? Strands(Session session, Guid profile) =>
        identity.FindProfile(session, profile) is { } found ? [.. identity.IdentifiersOf(session, found).Select(one => one.Node)] : null;

    /// <summary>The word by which definitions call it.</summary>
    private static string? Kind(JourneyNode? node) => node is null ? null : System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(node.GetType().Name[..^"Node".Length]);

    private static string Word(InstanceStatus status) => status switch
    {
        InstanceStatus.Live => "live",
        InstanceStatus.Ended => "ended",
        InstanceStatus.Holdout => "holdout",
        _ => "expected",
    };
}
