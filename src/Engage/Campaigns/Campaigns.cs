// The goals of campaigns in memory, for the pipeline, which asks at every event.
using Mitos.Engage.Campaigns.Contracts;
using Mitos.Kernel.Data;
using Mitos.Kernel.Nodes;

namespace Mitos.Engage.Campaigns;

/// <param name="EndedAt">0 while messages may still leave.</param>
internal sealed record GoalInForce(int Campaign, IReadOnlySet<string> Events, long Window, long EndedAt);

internal sealed record GoalsInForce(IReadOnlyList<GoalInForce> All)
{
    /// <summary>Events that count for some campaign at an instant.</summary>
    public IReadOnlyList<GoalInForce> At(long now) => [.. All.Where(goal => goal.EndedAt == 0 || goal.EndedAt + goal.Window >= now)];
}

internal sealed class Campaigns(Database database, INodeBus bus, TimeProvider clock)
{
    private const long Day = 86_400_000;
    private readonly Mirror<GoalsInForce> _goals = new(bus, "campaigns", () => Read(database), clock);

    public GoalsInForce Goals => _goals.Value;

    /// <summary>A campaign was launched, stopped or closed.</summary>
    public void Changed() => _goals.Changed();

    private static GoalsInForce Read(Database database) => new(
        [.. database.Read(CampaignRows.All).Where(campaign => campaign is { LaunchedAt: > 0, Definition.Goal: not null }).Select(campaign => new GoalInForce(
            campaign.Id, campaign.Definition.Goal!.Events.ToHashSet(), campaign.Definition.Goal.Days * Day, campaign.EndedAt))]);
}
