// The job behind pause and resume: what has not left is made to wait, or goes on, some messages at a time.
using Mitos.Kernel.Data;
using Mitos.Kernel.Jobs;
using Mitos.Reach.Messages.Contracts;

namespace Mitos.Engage.Campaigns.Running;

/// <param name="PausedAt">When the pause began that is over; 0 for a pause that begins.</param>
/// <param name="Shift">How much later everything leaves that was to leave behind that: under a throttle the pace is kept. Milliseconds.</param>
internal sealed record PauseOrder(int Campaign, long PausedAt, long Shift);

/// <summary>
/// Each step holds the campaign's row and looks whether the campaign is still as the order says: of a pause and a resume that overtake each other only the last
/// one goes on. A step that is done twice finds nothing to do, so a job that is broken off begins again.
/// </summary>
internal sealed class CampaignPauseJob(Database database, IMessagePlans plans, MessageBell bell) : IJobHandler
{
    public const string Name = "campaignPause";

    public string Kind => Name;

    public async Task<string?> RunAsync(JobRun run, CancellationToken cancellationToken)
    {
        var order = run.Job.Read<PauseOrder>();
        var (steps, done, after) = (run.Job.Position, 0L, long.MinValue);
        while (await database.WriteAsync(session => Next(session, order, after), cancellationToken) is ({ } reached, var count))
        {
            (after, done) = (reached, done + count);
            await run.NoteAsync(new JobProgress(++steps, done, null, null), null, cancellationToken);
            if (order.PausedAt > 0)
            {
                bell.Ring();
            }
        }

        return null;
    }

    private (long? At, int Count) Next(Session write, PauseOrder order, long after)
    {
        var isPause = order.PausedAt == 0;
        if (CampaignRows.Lock(write, order.Campaign) is not { } campaign || campaign.Status != (isPause ? CampaignStatus.Paused : CampaignStatus.Live))
        {
            return (null, 0);
        }

        return isPause ? plans.PauseNext(write, CampaignSplit.Origin, $"{order.Campaign}", after) : plans.ResumeNext(write, CampaignSplit.Origin, $"{order.Campaign}", after, order.PausedAt, order.Shift);
    }
}
