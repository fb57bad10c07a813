// The port of jobs: what a module does for one kind of job.
namespace Mitos.Kernel.Jobs;

/// <summary>
/// Does the work of one kind of job. It is called again from the last noted position after a restart, a pause or a fault, so what it does beyond
/// that position must be harmless to do twice.
/// </summary>
public interface IJobHandler
{
    string Kind { get; }

    /// <summary>Whether this node can do it. A job that needs what only some nodes have is left to them.</summary>
    bool CanRun(Job job) => true;

    /// <returns>
    /// Null when the work is done, or a sentence for people why it cannot be. An exception is a fault of the machine or the program: the job is
    /// tried again, <see cref="Job.MostAttempts"/> times at one place.
    /// </returns>
    Task<string?> RunAsync(JobRun run, CancellationToken cancellationToken);
}
