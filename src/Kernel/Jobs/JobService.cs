// What other modules and the API do with jobs: add, find, pause, cancel, take up again.
using System.Text.Json;
using Mitos.Kernel.Data;

namespace Mitos.Kernel.Jobs;

/// <summary>Why a job was not changed.</summary>
public enum JobRefusal
{
    None,
    NotFound,

    /// <summary>It is over, or not in the state for this.</summary>
    NotNow,
}

public sealed class JobService
{
    private readonly JobStore _store;
    private readonly JobRunner _runner;
    private readonly JobFeed _feed;

    internal JobService(JobStore store, JobRunner runner, JobFeed feed) => (_store, _runner, _feed) = (store, runner, feed);

    public Job? Find(long id) => _store.Find(id);

    /// <summary>The newest first, below <paramref name="beforeId"/>.</summary>
    public IReadOnlyList<Job> List(long beforeId, int limit, string? kind = null, string? status = null) => _store.List(beforeId, limit, kind, status);

    /// <summary>Adds a job in the transaction of what it belongs to; it waits for the next free worker. Call <see cref="Wake"/> behind the commit.</summary>
    /// <param name="startedBy">The name of the caller, for the list.</param>
    /// <param name="after">When it is due, from now; not given: at once.</param>
    public Job Add(Session session, string kind, object arguments, string startedBy, TimeSpan after = default) =>
        _store.Add(session, new Job { Kind = kind, Arguments = JsonSerializer.Serialize(arguments, JobStore.Json), StartedBy = startedBy }, after);

    public void Wake() => _feed.Wake();

    public Task<JobRefusal> CancelAsync(long id, CancellationToken cancellationToken) => StopAsync(id, JobStatus.Cancelled, cancellationToken);

    public Task<JobRefusal> PauseAsync(long id, CancellationToken cancellationToken) => StopAsync(id, JobStatus.Paused, cancellationToken);

    /// <summary>A paused, failed or cancelled job goes on from where it stands.</summary>
    public async Task<JobRefusal> RetryAsync(long id, CancellationToken cancellationToken)
    {
        var refusal = await ChangeAsync(id, (job, now) => job.Retried(now), cancellationToken);
        _feed.Wake();
        return refusal;
    }

    private async Task<JobRefusal> StopAsync(long id, string status, CancellationToken cancellationToken)
    {
        var refusal = await ChangeAsync(id, (job, now) => job.Stopped(status, now), cancellationToken);
        _runner.Stop(id);
        return refusal;
    }

    private async Task<JobRefusal> ChangeAsync(long id, Func<Job, long, Job?> change, CancellationToken cancellationToken)
    {
        var (before, after) = await _store.ChangeAsync(id, change, null, cancellationToken);
        if (after is not null)
        {
            _feed.Publish(id);
        }

        return after is not null ? JobRefusal.None : before is null ? JobRefusal.NotFound : JobRefusal.NotNow;
    }
}
