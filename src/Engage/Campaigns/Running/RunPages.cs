// Works out the next page of a run: who of the audience gets which variant, and when it is to leave.
using Mitos.Engage.Campaigns.Contracts;
using Mitos.Kernel.Data;
using Mitos.People.Audiences.Contracts;
using Mitos.People.Identity.Contracts;
using Mitos.Reach.Messages.Contracts;

namespace Mitos.Engage.Campaigns.Running;

/// <param name="Before">The run as it was when the page was read.</param>
/// <param name="After">The same, behind the page.</param>
internal sealed record RunPage(CampaignRun Before, CampaignRun After, int Looked, IReadOnlyList<MessagePlan> Plans);

internal sealed class RunPages(IMessagePlans plans, IIdentityDirectory identity, CustomerZones zones, TimeProvider clock, IAudienceDirectory? audiences = null)
{
    private const int Together = 500;
    private const long Hour = 3_600_000;

    /// <summary>Null when the run has nothing to plan now.</summary>
    public RunPage? Next(Session read, int campaign, int number)
    {
        if (CampaignRows.Find(read, campaign) is not { IsLive: true } found || CampaignRows.FindRun(read, campaign, number) is not { IsPlanning: true } run)
        {
            return null;
        }

        if (audiences?.Find(found.Definition.Audience) is null)
        {
            return new RunPage(run, run with { Phase = RunPhase.Failed, EndedAt = Now }, 0, []);
        }

        var members = audiences.Members(read, found.Definition.Audience, run.Position, Together);
        return members.Count == 0 ? new RunPage(run, Over(found.Definition, run), 0, []) : Plan(read, found.Definition, run, members);
    }

    private long Now => clock.GetUtcNow().ToUnixTimeMilliseconds();

    private RunPage Plan(Session read, CampaignDefinition definition, CampaignRun run, IReadOnlyList<long> members)
    {
        var slots = new Slots(definition.PerHour, run.BegunAt, run.Slots);
        var made = new List<MessagePlan>(members.Count);
        var excluded = 0;
        foreach (var member in members)
        {
            if (definition.Except is { } except && audiences!.Of(read, member).Contains(except))
            {
                excluded++;
            }
            else if (VariantOf(definition, run, member) is { } chosen && !IsPlanned(read, run, member))
            {
                var at = slots.Take(CampaignTimes.SendAt(definition.When, run.Day, definition.When.InLocalTime ? zones.Of(read, member) : NodaTime.DateTimeZone.Utc, run.BaseAt));
                made.Add(Message(definition, run, member, chosen.Variant, chosen.IsTest, at));
            }
        }

        var after = run with
        {
            Position = members[^1], Members = run.Members + (run.Phase == RunPhase.Planning ? members.Count : 0), Excluded = run.Excluded + (run.Phase == RunPhase.Planning ? excluded : 0),
            Planned = run.Planned + made.Count, Slots = slots.ToString(), LastSendAt = made.Aggregate(run.LastSendAt, (latest, plan) => Math.Max(latest, plan.SendAt)),
        };
        return new RunPage(run, after, members.Count, made);
    }

    /// <summary>Null for a customer whose turn is later.</summary>
    private static (CampaignVariant Variant, bool IsTest)? VariantOf(CampaignDefinition definition, CampaignRun run, long member)
    {
        if (definition.Test is not { } test)
        {
            return (CampaignSplit.VariantOf(definition, run.Campaign, run.Number, member), false);
        }

        return run.Phase == RunPhase.Rest ? (definition.Variants.First(variant => variant.Key == run.Winner), false)
            : CampaignSplit.IsTested(test, run.Campaign, run.Number, member) ? (CampaignSplit.VariantOf(definition, run.Campaign, run.Number, member), true)
            : null;
    }

    /// <summary>Under any of her identifiers: her profile may have been joined to another one since the run began.</summary>
    private bool IsPlanned(Session read, CampaignRun run, long member)
    {
        var nodes = identity.IdentifiersOf(read, member);
        return (run.Phase == RunPhase.Rest || nodes.Count > 1) && plans.Of(read, [.. nodes.Select(node => CampaignSplit.Key(run.Campaign, run.Number, node.Node))]).Count > 0;
    }

    private static MessagePlan Message(CampaignDefinition definition, CampaignRun run, long member, CampaignVariant variant, bool isTest, long at) => new(
        CampaignSplit.Key(run.Campaign, run.Number, member), member, variant.Template, definition.Purpose, definition.Class, variant.Channels, definition.Priority, at,
        definition.ExpiresHours is { } hours ? at + (hours * Hour) : null, new MessageOrigin(CampaignSplit.Origin, $"{run.Campaign}", new CampaignStep(run.Number, variant.Key, isTest).ToString()), null);

    private CampaignRun Over(CampaignDefinition definition, CampaignRun run) => definition.Test is { } test && run.Phase == RunPhase.Planning
        ? run with { Phase = RunPhase.Testing, DecideAt = Math.Max(run.LastSendAt, Now) + (test.Hours * Hour) }
        : run with { Phase = RunPhase.Done, EndedAt = Now };
}
