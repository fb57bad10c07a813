// Looks after campaigns: begins runs that are due, decides tests that are over, and closes what has all left.
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Mitos.Engage.Campaigns.Results;
using Mitos.Kernel.Data;
using Mitos.Kernel.Jobs;
using Mitos.People.Audiences.Contracts;
using Mitos.Reach.Messages.Contracts;

namespace Mitos.Engage.Campaigns.Running;

/// <summary>Each step changes the campaign's row in its own transaction, so that one instant is one run and one decision on however many nodes.</summary>
internal sealed partial class CampaignWorker(
    Database database, CampaignStarts starts, TestDecisions decisions, JobService jobs, IMessageCounts counts, Campaigns campaigns, TimeProvider clock, ILogger<CampaignWorker> log, IAudienceDirectory? audiences = null) : BackgroundService
{
    private const int LooksBetweenClosings = 5;
    private static readonly TimeSpan s_look = TimeSpan.FromSeconds(1);

    /// <summary>Everything that is due now.</summary>
    public async Task LookAsync(bool closes, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().ToUnixTimeMilliseconds();
        foreach (var due in database.Read(session => CampaignRows.Due(session, now)).Where(due => audiences?.Find(due.Definition.Audience) is null or { IsReady: true }))
        {
            await database.WriteAsync(session => Begin(session, due.Id, now), cancellationToken);
            jobs.Wake();
        }

        foreach (var run in database.Read(session => CampaignRows.ToDecide(session, now)))
        {
            await database.WriteAsync(session => decisions.Decide(session, run.Campaign, run.Number, now), cancellationToken);
            jobs.Wake();
        }

        foreach (var campaign in closes ? database.Read(CampaignRows.All).Where(one => one is { Status: CampaignStatus.Live, NextAt: 0 }) : [])
        {
            if (database.Read(session => IsOver(session, campaign)) && await database.WriteAsync(session => Close(session, campaign.Id, now), cancellationToken))
            {
                campaigns.Changed();
            }
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        for (var look = 1; !stoppingToken.IsCancellationRequested; look++)
        {
            try
            {
                await LookAsync(look % LooksBetweenClosings == 0, stoppingToken);
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                NotLooked(log, exception);
            }

            await Task.Delay(s_look, CancellationToken.None).WaitAsync(stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private void Begin(Session write, int id, long now)
    {
        if (CampaignRows.Lock(write, id) is { Status: CampaignStatus.Live, NextAt: > 0 } campaign && campaign.NextAt <= now)
        {
            starts.Begin(write, campaign);
        }
    }

    private bool IsOver(Session read, Campaign campaign) =>
        CampaignRows.Runs(read, campaign.Id).TrueForAll(run => run.Phase is RunPhase.Done or RunPhase.Failed) && !counts.AnyWaits(read, CampaignSplit.Origin, $"{campaign.Id}");

    private bool Close(Session write, int id, long now)
    {
        if (CampaignRows.Lock(write, id) is not { Status: CampaignStatus.Live, NextAt: 0 } campaign || !IsOver(write, campaign))
        {
            return false;
        }

        CampaignRows.Save(write, campaign with { Status = CampaignStatus.Done, EndedAt = now, ChangedAt = now });
        return true;
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Campaigns were not looked after; they are again")]
    private static partial void NotLooked(ILogger log, Exception exception);
}
