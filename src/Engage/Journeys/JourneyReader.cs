// Answers what people ask about journeys and those who are on them.
using Mitos.Engage.Journeys.Contracts;
using Mitos.Engage.Journeys.Graphs;
using Mitos.Engage.Journeys.Outbox;
using Mitos.Engage.Journeys.Running;
using Mitos.Engage.Journeys.Steps;
using Mitos.Kernel.Data;

namespace Mitos.Engage.Journeys;

internal sealed class JourneyReader(Database database, JourneyService service) : IJourneyCounts
{
    public IReadOnlyList<JourneyRowView> Rows(IReadOnlyList<Journey> journeys)
    {
        using var session = database.OpenRead();
        var now = WayRows.NowByVersion(session, 0).GroupBy(one => one.Journey).ToDictionary(group => group.Key, group => group.Sum(one => one.Now));
        var versions = JourneyRows.Versions(session).ToLookup(version => version.Journey);
        return [.. journeys.Select(journey => new JourneyRowView(
            journey.Id, journey.Name, journey.Status, journey.Version, Kind(journey.Draft), now.GetValueOrDefault(journey.Id), WayRows.Entered(session, journey.Id),
            HasChanges(journey, versions[journey.Id]), Instant(journey.ChangedAt)!.Value, Instant(journey.PublishedAt)))];
    }

    public JourneyView View(Journey journey)
    {
        using var session = database.OpenRead();
        var versions = JourneyRows.Versions(session, journey.Id);
        var now = WayRows.NowByVersion(session, journey.Id).ToDictionary(one => one.Version, one => one.Now);
        return new JourneyView(
            journey.Id, journey.Name, journey.Status, journey.Draft, journey.Version, HasChanges(journey, versions), service.Check(journey.Draft),
            [.. versions.Select(version => new VersionView(version.Version, Instant(version.PublishedAt)!.Value, version.PublishedBy, now.GetValueOrDefault(version.Version))).Reverse()],
            Instant(journey.NextAt), journey.Secret is not null, Instant(journey.ChangedAt)!.Value, Instant(journey.PublishedAt));
    }

    public JourneyCountsView Counts(int journey)
    {
        using var session = database.OpenRead();
        var now = WayRows.NowByNode(session, journey);
        var passed = WayRows.Passed(session, journey).ToLookup(one => one.Node);
        return new JourneyCountsView(
            now.Sum(one => one.Now), now.Sum(one => one.Held), WayRows.Count(session, journey, InstanceStatus.Holdout), WayRows.Entered(session, journey),
            OutboxRows.Count(session, journey, "open"), OutboxRows.Count(session, journey, "failed"),
            [.. now.Select(one => one.Node).Union(passed.Select(one => one.Key)).Order(StringComparer.Ordinal).Select(node => new NodeCountView(
                node, now.Where(one => one.Node == node).Sum(one => one.Now), passed[node].ToDictionary(one => one.Branch, one => one.Passed)))]);
    }

    public static DateTimeOffset? Instant(long at) => at == 0 ? null : DateTimeOffset.FromUnixTimeMilliseconds(at);

    private static bool HasChanges(Journey journey, IEnumerable<JourneyVersion> versions) => versions.LastOrDefault() is not { } last || last.Graph != journey.Draft.ToText();

    private static string? Kind(JourneyGraph graph) => graph.Nodes.OfType<EntryNode>().FirstOrDefault()?.Trigger switch
    {
        EventTrigger => "event",
        AudienceTrigger => "audience",
        ScheduleTrigger => "schedule",
        DateTrigger => "date",
        ApiTrigger => "api",
        _ => null,
    };
}
