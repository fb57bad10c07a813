// The journeys that customers are on: each published version, and whether it runs.
using Mitos.Engage.Journeys.Graphs;
using Mitos.Engage.Journeys.Steps;
using Mitos.Kernel.Data;
using Mitos.Kernel.Nodes;

namespace Mitos.Engage.Journeys;

internal static class JourneyStatus
{
    /// <summary>Never published.</summary>
    public const string Draft = "draft";
    public const string Live = "live";

    /// <summary>Nobody enters and nobody moves on; nothing is lost.</summary>
    public const string Paused = "paused";

    /// <summary>It is over for everybody at once.</summary>
    public const string Stopped = "stopped";
}

/// <summary>A journey as the pipeline sees it.</summary>
/// <param name="Current">The version by which one enters.</param>
/// <param name="Moved">Who is on an older version than this goes on by the current one.</param>
internal sealed record RunningJourney(int Id, string Status, JourneyPlan Current, int Moved, IReadOnlyDictionary<int, JourneyPlan> Versions, IReadOnlyDictionary<string, string> Winners)
{
    public bool IsLive => Status == JourneyStatus.Live;

    public bool IsPaused => Status == JourneyStatus.Paused;

    public JourneyPlan PlanOf(int version) => Versions.GetValueOrDefault(version) ?? Current;
}

/// <summary>One state of all journeys.</summary>
internal sealed class JourneysInForce
{
    private static readonly string[] s_orders = ["Order Completed", "Order Refunded", "Order Cancelled"];
    private readonly Dictionary<int, RunningJourney> _byId;

    public JourneysInForce(IReadOnlyList<RunningJourney> all, long stamp)
    {
        (All, Stamp) = (all, stamp);
        _byId = all.ToDictionary(journey => journey.Id);
        var plans = all.SelectMany(journey => journey.Versions.Values).ToList();
        Kinds = new HashSet<string>(plans.SelectMany(plan => plan.Goal is null ? plan.Kinds : plan.Kinds.Concat(s_orders)));
        AsksState = plans.Exists(plan => plan.AsksState);
    }

    public IReadOnlyList<RunningJourney> All { get; }

    public long Stamp { get; }

    /// <summary>The events that can matter to any of them.</summary>
    public IReadOnlySet<string> Kinds { get; }

    public bool AsksState { get; }

    public RunningJourney? Find(int id) => _byId.GetValueOrDefault(id);

    public static JourneysInForce Read(Session session, PlanCache plans)
    {
        var winners = JourneyRows.Winners(session).ToLookup(winner => winner.Journey);
        var versions = JourneyRows.Versions(session).ToLookup(version => version.Journey);
        var all = new List<RunningJourney>();
        foreach (var journey in JourneyRows.All(session).Where(journey => journey.Version > 0))
        {
            var own = versions[journey.Id].ToDictionary(version => version.Version, plans.Of);
            all.Add(new RunningJourney(journey.Id, journey.Status, own[journey.Version], journey.Moved, own, winners[journey.Id].ToDictionary(winner => winner.Node, winner => winner.Arm)));
        }

        return new JourneysInForce(all, JourneyRows.LastStamp(session));
    }
}

/// <summary>Published versions never change, so each is made ready once.</summary>
internal sealed class PlanCache
{
    private readonly System.Collections.Concurrent.ConcurrentDictionary<(int, int), JourneyPlan> _plans = new();

    public JourneyPlan Of(JourneyVersion version) => _plans.GetOrAdd((version.Journey, version.Version), _ => new JourneyPlan(version.Journey, version.Version, JourneyGraph.FromText(version.Graph)));
}

/// <summary>The journeys that hold now, kept in memory on every node.</summary>
internal sealed class Journeys
{
    private readonly PlanCache _plans = new();
    private readonly Mirror<JourneysInForce> _mirror;

    public Journeys(Database database, INodeBus bus, TimeProvider clock) =>
        _mirror = new Mirror<JourneysInForce>(bus, "journeys", () => database.Read(session => JourneysInForce.Read(session, _plans)), clock);

    public JourneysInForce Current => _mirror.Value;

    /// <summary>As a transaction sees them. Where nodes share a store the bus may be late, and a journey that was stopped must not send.</summary>
    public JourneysInForce AsOf(Session session)
    {
        var current = Current;
        return session.Engine == Engine.Sqlite || JourneyRows.LastStamp(session) == current.Stamp ? current : JourneysInForce.Read(session, _plans);
    }

    /// <summary>Behind the commit of a change.</summary>
    public void Changed() => _mirror.Changed();
}
