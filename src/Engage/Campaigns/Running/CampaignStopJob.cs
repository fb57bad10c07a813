// The job behind the stop button: takes back what has not left, some messages at a time.
using Mitos.Kernel.Data;
using Mitos.Kernel.Jobs;
using Mitos.Reach.Messages.Contracts;

namespace Mitos.Engage.Campaigns.Running;

internal sealed record StopOrder(int Campaign);

/// <summary>How far it has come stands with the campaign, in the transaction that takes back: broken off anywhere, it goes on and counts nothing twice.</summary>
internal sealed class CampaignStopJob(Database database, IMessagePlans plans, TimeProvider clock) : IJobHandler
{
    public const string Name = "campaignStop";

    public string Kind => Name;

    public async Task<string?> RunAsync(JobRun run, CancellationToken cancellationToken)
    {
        var order = run.Job.Read<StopOrder>();
        var position = run.Job.Position;
        while (await database.WriteAsync(session => Next(session, order.Campaign), cancellationToken) is { } stopped)
        {
            await run.NoteAsync(new JobProgress(++position, stopped.TakenBack, null, null), null, cancellationToken);
            if (stopped.EndedAt > 0)
            {
                break;
            }
        }

        return null;
    }

    private Campaign? Next(Session write, int id)
    {
        if (CampaignRows.Lock(write, id) is not { Status: CampaignStatus.Stopped, EndedAt: 0 } campaign)
        {
            return null;
        }

        var (at, count) = plans.CancelNext(write, CampaignSplit.Origin, $"{id}", campaign.StopPosition);
        var after = at is { } reached
            ? campaign with { StopPosition = reached, TakenBack = campaign.TakenBack + count }
            : campaign with { EndedAt = clock.GetUtcNow().ToUnixTimeMilliseconds() };
        CampaignRows.Save(write, after);
        return after;
    }
}
