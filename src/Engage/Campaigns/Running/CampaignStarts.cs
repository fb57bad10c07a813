// Begins a run, in the transaction of whoever has found that it is due.
using Mitos.Kernel.Data;
using Mitos.Kernel.Jobs;

namespace Mitos.Engage.Campaigns.Running;

internal sealed class CampaignStarts(JobService jobs, CampaignCheck check, TimeProvider clock)
{
    /// <summary>The campaign as it is behind the beginning of its run; it is saved.</summary>
    public Campaign Begin(Session write, Campaign campaign)
    {
        var now = clock.GetUtcNow().ToUnixTimeMilliseconds();
        var run = CampaignRun.New(campaign.Id, campaign.Runs + 1, CampaignTimes.DayOfRun(campaign.Definition.When, campaign.NextAt), now);
        CampaignRows.AddRun(write, run);
        jobs.Add(write, CampaignRunJob.Name, new RunOrder(campaign.Id, run.Number), campaign.Name);

        // However long the program was away, what was missed is made up for once.
        var begun = campaign with { Runs = run.Number, NextAt = CampaignTimes.Next(campaign.Definition.When, check.Zone, now) };
        CampaignRows.Save(write, begun);
        return begun;
    }
}
