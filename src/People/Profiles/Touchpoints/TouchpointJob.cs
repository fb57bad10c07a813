// The job that derives every strand again after the rules have changed: some at a time, and the pipeline does them.
using Mitos.Kernel.Data;
using Mitos.Kernel.Events.Timers;
using Mitos.Kernel.Jobs;

namespace Mitos.People.Profiles.Touchpoints;

/// <param name="Version">Of the rules; a job of older ones ends.</param>
internal sealed record TouchpointRun(int Version);

internal sealed class TouchpointJob(Database database, TouchpointSettings settings) : IJobHandler
{
    public const string Name = "touchpoints";
    private const int ProfilesTogether = 50;
    private static readonly TimeSpan s_look = TimeSpan.FromMilliseconds(10);

    public string Kind => Name;

    public async Task<string?> RunAsync(JobRun run, CancellationToken cancellationToken)
    {
        settings.Refresh();
        var version = run.Job.Read<TouchpointRun>().Version;
        var (position, done) = (run.Job.Position == 0 ? long.MinValue : run.Job.Position, run.Job.Done);
        var total = database.Read(ProfileRows.Count);
        for (var profiles = Next(position); settings.Current.Kept.Version == version && profiles.Count > 0; profiles = Next(position))
        {
            await database.WriteAsync(session => TimerRows.Set(session, [.. profiles.SelectMany(one => one.Strands).Select(strand => new StrandTimer(strand, TimerPurpose.Touchpoints, 0))]), cancellationToken);
            while (database.Read(session => TimerRows.Count(session, TimerPurpose.Touchpoints)) > 0)
            {
                await Task.Delay(s_look, cancellationToken);
            }

            (position, done) = (profiles[^1].Key, done + profiles.Count);
            await run.NoteAsync(new JobProgress(position, done, Math.Max(total, done), null), null, cancellationToken);
        }

        return null;
    }

    private List<(long Key, IReadOnlyList<long> Strands)> Next(long position) => database.Read(session => ProfileRows.StrandsAfter(session, position, ProfilesTogether));
}
