// Answers what people ask about campaigns and how they stand.
using Mitos.Engage.Campaigns.Results;
using Mitos.Kernel.Data;
using Mitos.People.Audiences.Contracts;
using Mitos.Reach.Messages.Contracts;

namespace Mitos.Engage.Campaigns;

internal sealed class CampaignReader(Database database, CampaignCheck check, CampaignCounts counts, IMessageCounts messages, IAudienceDirectory? audiences = null)
{
    public IReadOnlyList<CampaignRowView> Rows(bool isArchived)
    {
        using var session = database.OpenRead();
        var names = (audiences?.All() ?? []).ToDictionary(audience => audience.Id, audience => audience.Name);
        return [.. CampaignRows.All(session).Where(campaign => campaign.IsArchived == isArchived).Select(campaign => Row(session, campaign, names.GetValueOrDefault(campaign.Definition.Audience)))];
    }

    public CampaignView View(Campaign campaign)
    {
        using var session = database.OpenRead();
        var runs = CampaignRows.Runs(session, campaign.Id);
        return new CampaignView(
            campaign.Id, campaign.Name, campaign.Status, State(session, campaign, runs), campaign.Definition, campaign.Status == CampaignStatus.Draft ? check.Faults(campaign.Definition) : [], check.Zone.Id, Instant(campaign.NextAt),
            [.. runs.Select(View)], campaign.TakenBack, campaign.IsArchived, Instant(campaign.ChangedAt)!.Value, Instant(campaign.LaunchedAt), campaign.LaunchedBy, Instant(campaign.EndedAt));
    }

    public static DateTimeOffset? Instant(long at) => at == 0 ? null : DateTimeOffset.FromUnixTimeMilliseconds(at);

    private CampaignRowView Row(Session session, Campaign campaign, string? audience)
    {
        var runs = CampaignRows.Runs(session, campaign.Id);
        var sums = campaign.LaunchedAt == 0 ? new OutcomeSums() : OutcomeSums.Of(counts.Of(session, campaign.Id).Messages);
        return new CampaignRowView(
            campaign.Id, campaign.Name, State(session, campaign, runs), audience, campaign.Definition.When.Kind, Instant(campaign.NextAt), campaign.Runs, sums.All, sums.Sent,
            sums.Sent == 0 ? null : (double)sums.Opened / sums.Sent, sums.Sent == 0 ? null : (double)sums.Clicked / sums.Sent, campaign.IsArchived, Instant(campaign.ChangedAt)!.Value, Instant(campaign.LaunchedAt));
    }

    private string State(Session session, Campaign campaign, List<CampaignRun> runs) => campaign switch
    {
        { Status: CampaignStatus.Stopped, EndedAt: 0 } => "stopping",
        { IsLive: false } => campaign.Status,
        _ when runs.Exists(run => run.IsPlanning) => "sending",
        _ when runs.Exists(run => run.Phase == RunPhase.Testing) => RunPhase.Testing,
        _ when runs.Count > 0 && messages.AnyWaits(session, CampaignSplit.Origin, $"{campaign.Id}") => "sending",
        { NextAt: > 0 } => "scheduled",

        // All has left; the worker closes it in a moment.
        _ => CampaignStatus.Done,
    };

    private static CampaignRunView View(CampaignRun run) => new(
        run.Number, run.Phase, Instant(run.BegunAt)!.Value, run.Members, run.Excluded, run.Planned, Instant(run.LastSendAt), Instant(run.DecideAt), Instant(run.DecidedAt), run.Winner, run.Verdict, Instant(run.EndedAt));
}
