// The job that lets go what is kept no longer, once a day.
using Mitos.Kernel.Data;
using Mitos.Kernel.Events.Quarantine;
using Mitos.Kernel.Events.Timers;
using Mitos.Kernel.Jobs;

namespace Mitos.People.Profiles.Retention;

/// <param name="Version">Of the rules; a job of older ones ends, so that there is one chain of them.</param>
internal sealed record RetentionRun(int Version);

/// <param name="jobs">Late, because the jobs know their handlers.</param>
internal sealed class RetentionJob(Database database, RetentionSettings settings, StrandRounds rounds, NobodysEvents nobodys, Lazy<JobService> jobs, TimeProvider clock) : IJobHandler
{
    public const string Name = "retention";
    private const int ProfilesTogether = 500;
    private static readonly TimeSpan s_again = TimeSpan.FromDays(1);

    public string Kind => Name;

    public async Task<string?> RunAsync(JobRun run, CancellationToken cancellationToken)
    {
        var version = run.Job.Read<RetentionRun>().Version;
        settings.Refresh();
        var rules = settings.Current;
        if (rules.Version != version || (rules.Rules.Count == 0 && rules.QuarantineDays is null))
        {
            return null;
        }

        if (rules.QuarantineDays is { } days)
        {
            await database.WriteAsync(session => QuarantineStore.DeleteBefore(session, clock.GetUtcNow().AddDays(-days).ToUnixTimeMilliseconds()), cancellationToken);
        }

        await nobodys.RunAsync(rules, cancellationToken);
        await rounds.RunAsync(run, TimerPurpose.Retention, ProfilesTogether, () => settings.Current.Version == version,
            session => jobs.Value.Add(session, Name, new RetentionRun(version), run.Job.StartedBy, s_again), cancellationToken);
        return null;
    }
}
