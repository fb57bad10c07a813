// The job of a run: page by page of the audience, each with its plans and its place in one transaction.
using Mitos.Kernel.Data;
using Mitos.Kernel.Jobs;
using Mitos.Reach.Messages.Contracts;

namespace Mitos.Engage.Campaigns.Running;

internal sealed record RunOrder(int Campaign, int Run);

/// <summary>
/// The place is the run's own, so that a job that is broken off anywhere goes on behind the last page that was written, and a page that somebody else has
/// written meanwhile is dropped, as is one from before a pause. The campaign's row is held while a page is written: behind a stop nothing is planned any more.
/// </summary>
internal sealed class CampaignRunJob(Database database, RunPages pages, IMessagePlans plans, MessageBell bell) : IJobHandler
{
    public const string Name = "campaignRun";

    public string Kind => Name;

    public async Task<string?> RunAsync(JobRun run, CancellationToken cancellationToken)
    {
        var order = run.Job.Read<RunOrder>();
        var (position, done) = (run.Job.Position, run.Job.Done);
        while (database.Read(session => pages.Next(session, order.Campaign, order.Run)) is { } page)
        {
            (position, done) = (position + 1, done + page.Looked);
            await run.NoteAsync(new JobProgress(position, done, null, null), session => Write(session, page), cancellationToken);
            bell.Ring();
            if (page.After.Phase == RunPhase.Failed)
            {
                return "The audience of the campaign was deleted.";
            }
        }

        return null;
    }

    private void Write(Session write, RunPage page)
    {
        var (before, after) = (page.Before, page.After);
        if (CampaignRows.Lock(write, before.Campaign) is { IsLive: true } && CampaignRows.FindRun(write, before.Campaign, before.Number) is { } now && now.Phase == before.Phase && now.Position == before.Position && now.BaseAt == before.BaseAt)
        {
            plans.Plan(write, page.Plans);
            CampaignRows.SaveRun(write, after);
        }
    }
}
