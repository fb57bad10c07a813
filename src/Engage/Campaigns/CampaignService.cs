// What people do with campaigns: make, change, launch, stop, pause, go on, put away.
using Mitos.Engage.Campaigns.Contracts;
using Mitos.Engage.Campaigns.Running;
using Mitos.Kernel.Data;
using Mitos.Kernel.Jobs;
using Mitos.Reach.Messages.Contracts;

namespace Mitos.Engage.Campaigns;

internal enum CampaignRefusal
{
    None,
    NotFound,
    NameTaken,
    TooMany,

    /// <summary>It cannot be launched as it is.</summary>
    Faulty,

    /// <summary>It does not stand so that this could be done.</summary>
    NotNow,
}

internal sealed record CampaignAnswer(CampaignRefusal Refusal, Campaign? Campaign = null, IReadOnlyList<CampaignFault>? Faults = null);

internal sealed class CampaignService(Database database, Campaigns campaigns, CampaignCheck check, CampaignStarts starts, IMessagePlans plans, JobService jobs, TimeProvider clock) : ICampaigns
{
    public const int MostCampaigns = 2_000;

    public Campaign? Find(int id) => database.Read(session => CampaignRows.Find(session, id));

    public Task<CampaignAnswer> CreateAsync(string name, CampaignDefinition? definition, CancellationToken cancellationToken) => database.WriteAsync(session =>
    {
        var all = CampaignRows.All(session);
        if (all.Count >= MostCampaigns || all.Exists(one => one.Name == name))
        {
            return new CampaignAnswer(all.Count >= MostCampaigns ? CampaignRefusal.TooMany : CampaignRefusal.NameTaken);
        }

        var now = Now;
        var made = new Campaign(CampaignRows.LastId(session) + 1, name, CampaignStatus.Draft, definition ?? new CampaignDefinition(), 0, 0, 0, long.MinValue, false, now, now, 0, null, 0);
        CampaignRows.Add(session, made);
        return new CampaignAnswer(CampaignRefusal.None, made);
    }, cancellationToken);

    /// <summary>Keeps a draft whatever is wrong with it.</summary>
    public Task<CampaignAnswer> SaveAsync(int id, string name, CampaignDefinition definition, CancellationToken cancellationToken) => ChangeAsync(id, (session, campaign) =>
        campaign.Status != CampaignStatus.Draft ? null : campaign with { Name = name, Definition = definition }, name, cancellationToken);

    public async Task<CampaignAnswer> LaunchAsync(int id, string by, CancellationToken cancellationToken)
    {
        if (Find(id) is { Status: CampaignStatus.Draft } found && check.Faults(found.Definition) is { Count: > 0 } faults)
        {
            return new CampaignAnswer(CampaignRefusal.Faulty, found, faults);
        }

        return await ChangeAsync(id, (session, campaign) =>
        {
            if (campaign.Status != CampaignStatus.Draft)
            {
                return null;
            }

            var launched = campaign with { Status = CampaignStatus.Live, LaunchedAt = Now, LaunchedBy = by, NextAt = CampaignTimes.First(campaign.Definition.When, check.Zone, Now) };
            return launched.NextAt <= launched.LaunchedAt ? starts.Begin(session, launched) : launched;
        }, null, cancellationToken);
    }

    /// <summary>From this moment nothing more is planned; what has not left is taken back a moment later.</summary>
    public Task<CampaignAnswer> StopAsync(int id, string by, CancellationToken cancellationToken) => ChangeAsync(id, (session, campaign) =>
    {
        if (!campaign.IsRunning)
        {
            return null;
        }

        foreach (var run in CampaignRows.Runs(session, id).Where(run => run.IsPlanning || run.Phase == RunPhase.Testing))
        {
            CampaignRows.SaveRun(session, run with { Phase = RunPhase.Stopped, EndedAt = Now });
        }

        jobs.Add(session, CampaignStopJob.Name, new StopOrder(id), by);
        return campaign with { Status = CampaignStatus.Stopped, NextAt = 0, PausedAt = 0 };
    }, null, cancellationToken);

    /// <summary>From this moment nothing more is planned and no run begins; what is planned and has not left waits, a moment later.</summary>
    public Task<CampaignAnswer> PauseAsync(int id, string by, CancellationToken cancellationToken) => ChangeAsync(id, (session, campaign) =>
    {
        if (!campaign.IsLive)
        {
            return null;
        }

        plans.Pause(session, CampaignSplit.Origin, $"{id}");
        jobs.Add(session, CampaignPauseJob.Name, new PauseOrder(id, 0, 0), by);
        return campaign with { Status = CampaignStatus.Paused, NextAt = 0, PausedAt = Now };
    }, null, cancellationToken);

    /// <summary>Runs go on where they were, and tests get the time back that they have lost. Runs that were missed are not made up for.</summary>
    public Task<CampaignAnswer> ResumeAsync(int id, string by, CancellationToken cancellationToken) => ChangeAsync(id, (session, campaign) =>
    {
        if (campaign.Status != CampaignStatus.Paused)
        {
            return null;
        }

        var lost = Now - campaign.PausedAt;
        var shift = campaign.Definition.PerHour is null ? 0 : lost;
        foreach (var run in CampaignRows.Runs(session, id).Where(run => run.IsPlanning || run.Phase == RunPhase.Testing))
        {
            var slots = new Slots(campaign.Definition.PerHour, run.BegunAt, run.Slots);
            CampaignRows.SaveRun(session, run with
            {
                BaseAt = Now, Slots = slots.Later(shift).ToString(), LastSendAt = run.LastSendAt == 0 ? 0 : run.LastSendAt + shift, DecideAt = run.DecideAt == 0 ? 0 : run.DecideAt + lost,
            });
            if (run.IsPlanning)
            {
                jobs.Add(session, CampaignRunJob.Name, new RunOrder(id, run.Number), campaign.Name);
            }
        }

        plans.Resume(session, CampaignSplit.Origin, $"{id}", shift);
        jobs.Add(session, CampaignPauseJob.Name, new PauseOrder(id, campaign.PausedAt, shift), by);
        var next = campaign is { Runs: 0, Definition.When.Kind: not CampaignTimeKind.Repeat } ? CampaignTimes.First(campaign.Definition.When, check.Zone, Now) : CampaignTimes.Next(campaign.Definition.When, check.Zone, Now);
        return campaign with { Status = CampaignStatus.Live, PausedAt = 0, NextAt = next };
    }, null, cancellationToken);

    public Task<CampaignAnswer> ArchiveAsync(int id, bool isArchived, CancellationToken cancellationToken) => ChangeAsync(id, (_, campaign) =>
        campaign.IsRunning ? null : campaign with { IsArchived = isArchived }, null, cancellationToken);

    /// <summary>One that was never launched leaves nothing behind.</summary>
    public Task<CampaignRefusal> DeleteAsync(int id, CancellationToken cancellationToken) => database.WriteAsync(session =>
    {
        var campaign = CampaignRows.Lock(session, id);
        if (campaign is { Status: CampaignStatus.Draft })
        {
            CampaignRows.Delete(session, id);
        }

        return campaign is null ? CampaignRefusal.NotFound : campaign.Status == CampaignStatus.Draft ? CampaignRefusal.None : CampaignRefusal.NotNow;
    }, cancellationToken);

    async Task<int?> ICampaigns.CreateAsync(string name, CampaignDefinition definition, CancellationToken cancellationToken) => (await CreateAsync(name, definition, cancellationToken)).Campaign?.Id;

    int? ICampaigns.DraftOf(string name) => database.Read(CampaignRows.All).Find(campaign => campaign.Name == name && campaign.Status == CampaignStatus.Draft)?.Id;

    IReadOnlyList<string> ICampaigns.Faults(CampaignDefinition definition) => [.. check.Faults(definition).Select(fault => fault.Sentence)];

    async Task<bool> ICampaigns.LaunchAsync(int id, string by, CancellationToken cancellationToken) => (await LaunchAsync(id, by, cancellationToken)).Refusal == CampaignRefusal.None;

    private long Now => clock.GetUtcNow().ToUnixTimeMilliseconds();

    /// <param name="change">Answers null where this cannot be done now.</param>
    /// <param name="name">A new name, which no other campaign may have.</param>
    private async Task<CampaignAnswer> ChangeAsync(int id, Func<Session, Campaign, Campaign?> change, string? name, CancellationToken cancellationToken)
    {
        var answer = await database.WriteAsync(session =>
        {
            if (CampaignRows.Lock(session, id) is not { } campaign)
            {
                return new CampaignAnswer(CampaignRefusal.NotFound);
            }

            if (name is not null && name != campaign.Name && CampaignRows.All(session).Exists(other => other.Name == name))
            {
                return new CampaignAnswer(CampaignRefusal.NameTaken, campaign);
            }

            if (change(session, campaign) is not { } changed)
            {
                return new CampaignAnswer(CampaignRefusal.NotNow, campaign);
            }

            CampaignRows.Save(session, changed with { ChangedAt = Now });
            return new CampaignAnswer(CampaignRefusal.None, changed with { ChangedAt = Now });
        }, cancellationToken);
        campaigns.Changed();
        jobs.Wake();
        return answer;
    }
}
