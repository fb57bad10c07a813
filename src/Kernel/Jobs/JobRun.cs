// What a handler holds while it works: the job, and the way to note how far it has come.
using Mitos.Kernel.Data;

namespace Mitos.Kernel.Jobs;

/// <param name="Position">Where to go on after an interruption.</param>
/// <param name="Done">Of <paramref name="Total"/>, for the bar; in any unit.</param>
/// <param name="Message">For people, without personal data.</param>
public sealed record JobProgress(long Position, long Done, long? Total, string? Message);

/// <summary>One run of a job.</summary>
public sealed class JobRun
{
    private readonly Func<JobProgress, Action<Session>?, CancellationToken, Task> _note;

    internal JobRun(Job job, Func<JobProgress, Action<Session>?, CancellationToken, Task> note) => (Job, _note) = (job, note);

    public Job Job { get; }

    /// <summary>Notes how far the work has come, in one transaction with what <paramref name="along"/> writes.</summary>
    public Task NoteAsync(JobProgress progress, Action<Session>? along, CancellationToken cancellationToken) => _note(progress, along, cancellationToken);
}
