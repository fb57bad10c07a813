// The job that derives every strand again after the rules that place events have changed.
using Mitos.Kernel.Events.Timers;
using Mitos.Kernel.Jobs;

namespace Mitos.People.Profiles.Touchpoints;

/// <param name="Version">Of the rules; a job of older ones ends.</param>
internal sealed record TouchpointRun(int Version);

internal sealed class TouchpointJob(TouchpointSettings settings, StrandRounds rounds) : IJobHandler
{
    public const string Name = "touchpoints";

    /// <summary>All events of so many customers are read in one transaction.</summary>
    private const int ProfilesTogether = 50;

    public string Kind => Name;

    public async Task<string?> RunAsync(JobRun run, CancellationToken cancellationToken)
    {
        var version = run.Job.Read<TouchpointRun>().Version;
        settings.Refresh();
        await rounds.RunAsync(run, TimerPurpose.Touchpoints, ProfilesTogether, () => settings.Current.Kept.Version == version, null, cancellationToken);
        return null;
    }
}
