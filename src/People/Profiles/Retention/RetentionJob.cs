// The job that lets go what is kept no longer: once a day it makes every strand due, some at a time, and the pipeline does them.
using Mitos.Kernel.Data;
using Mitos.Kernel.Events.Quarantine;
using Mitos.Kernel.Events.Timers;
using Mitos.Kernel.Jobs;

namespace Mitos.People.Profiles.Retention;

/// <param name="Version">Of the rules; a job of older ones ends, so that there is one chain of them.</param>
internal sealed record RetentionRun(int Version);

/// <param name="jobs">Late, because the jobs know their handlers.</param>
internal sealed class RetentionJob(Database database, RetentionSettings settings, Lazy<JobService> jobs, TimeProvider clock) : IJobHandler
{
    public const string Name = "retention";
    private const int ProfilesTogether = 500;
    private static readonly TimeSpan s_again = TimeSpan.FromDays(1);
    private static readonly TimeSpan s_look = TimeSpan.FromMilliseconds(20);

    public string Kind => Name;

    public async Task<string?> RunAsync(JobRun run, CancellationToken cancellationToken)
    {
        var version = run.Job.Read<RetentionRun>().Version;
        var rules = settings.Current;
        if (rules.Version != version || (rules.Rules.Count == 0 && rules.QuarantineDays is null))
        {
            return null;
        }

        await LetGoQuarantinedAsync(rules, cancellationToken);
        var (position, done) = (run.Job.Position == 0 ? long.MinValue : run.Job.Position, run.Job.Done);
        var total = database.Read(ProfileRows.Count);
        for (var profiles = Next(position); rules.Rules.Count > 0 && profiles.Count > 0; profiles = Next(position))
        {
            await database.WriteAsync(session => TimerRows.Set(session, [.. profiles.SelectMany(one => one.Strands).Select(strand => new StrandTimer(strand, TimerPurpose.Retention, 0))]), cancellationToken);
            while (database.Read(session => TimerRows.Count(session, TimerPurpose.Retention)) > 0)
            {
                await Task.Delay(s_look, cancellationToken);
            }

            (position, done) = (profiles[^1].Key, done + profiles.Count);
            await run.NoteAsync(new JobProgress(position, done, Math.Max(total, done), null), null, cancellationToken);
        }

        await run.NoteAsync(new JobProgress(position, done, done, null), session => jobs.Value.Add(session, Name, new RetentionRun(version), run.Job.StartedBy, s_again), cancellationToken);
        return null;
    }

    private List<(long Key, IReadOnlyList<long> Strands)> Next(long position) => database.Read(session => ProfileRows.StrandsAfter(session, position, ProfilesTogether));

    private Task LetGoQuarantinedAsync(RetentionRules rules, CancellationToken cancellationToken) => rules.QuarantineDays is { } days
        ? database.WriteAsync(session => QuarantineStore.DeleteBefore(session, clock.GetUtcNow().AddDays(-days).ToUnixTimeMilliseconds()), cancellationToken)
        : Task.CompletedTask;
}
