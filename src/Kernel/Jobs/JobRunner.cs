// Runs one job: takes its lease, calls its handler, keeps the lease, and notes how it ended.
using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;
using Mitos.Kernel.Data;

namespace Mitos.Kernel.Jobs;

/// <summary>One job at a time on a node. The lease lets several nodes share the table: a job whose node is gone is free when its lease ends.</summary>
public sealed partial class JobRunner
{
    private static readonly TimeSpan Lease = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan Renewal = TimeSpan.FromSeconds(10);
    private readonly JobStore _store;
    private readonly Dictionary<string, IJobHandler> _handlers;
    private readonly JobFeed _feed;
    private readonly TimeProvider _clock;
    private readonly ILogger<JobRunner> _log;
    private readonly string _owner;
    private readonly SemaphoreSlim _one = new(1, 1);
    private readonly ConcurrentDictionary<long, CancellationTokenSource> _running = new();

    internal JobRunner(JobStore store, IEnumerable<IJobHandler> handlers, JobFeed feed, TimeProvider clock, ILogger<JobRunner> log)
    {
        (_store, _feed, _clock, _log) = (store, feed, clock, log);
        _handlers = handlers.ToDictionary(handler => handler.Kind);
        _owner = $"{Environment.MachineName}/{Guid.CreateVersion7(clock.GetUtcNow()):N}";
    }

    /// <summary>Runs the job to its end; it does nothing when another node works on it.</summary>
    /// <param name="whenStopped">What becomes of it when <paramref name="stopping"/> ends it: waiting, to go on by itself, or paused.</param>
    public async Task<Job?> RunAsync(long id, string whenStopped, CancellationToken stopping)
    {
        await _one.WaitAsync(stopping);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(stopping);
        try
        {
            // Known before it is taken, so that whoever asks for its end from now on reaches it.
            _running[id] = stop;
            var (_, taken) = await _store.ChangeAsync(id, job => IsFree(job) ? job.Taken(_owner, Now, LeaseEnd) : null, null, stopping);
            if (taken is not null)
            {
                _feed.Publish(id);
                await EndAsync(taken, whenStopped, await WorkAsync(taken, stop));
            }
        }
        finally
        {
            _running.TryRemove(id, out _);
            _one.Release();
            _feed.Publish(id);
        }

        return _store.Find(id);
    }

    /// <summary>For a store that this program alone works in: what others held is free at once.</summary>
    public Task TakeOverAsync(CancellationToken cancellationToken) => _store.EndLeasesAsync(cancellationToken);

    /// <summary>Ends the run on this node, if there is one; what was asked stands in the job.</summary>
    internal void Stop(long id)
    {
        if (_running.TryGetValue(id, out var stop) && _store.Find(id)?.Asked is not null)
        {
            Cancel(stop);
        }
    }

    private async Task<(bool Stopped, string? Refusal, Exception? Fault)> WorkAsync(Job job, CancellationTokenSource stop)
    {
        if (!_handlers.TryGetValue(job.Kind, out var handler))
        {
            return (false, $"This version of Mitos knows no job of kind {job.Kind}.", null);
        }

        using var renewal = _clock.CreateTimer(_ => _ = RenewAsync(job.Id, stop), null, Renewal, Renewal);
        try
        {
            return (false, await handler.RunAsync(new JobRun(job, (progress, along, cancellationToken) => NoteAsync(job.Id, progress, along, stop, cancellationToken)), stop.Token), null);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            return (true, null, null);
        }
        catch (Exception exception)
        {
            JobStumbled(_log, exception, job.Id, job.Kind);
            return (false, null, exception);
        }
    }

    private async Task EndAsync(Job taken, string whenStopped, (bool Stopped, string? Refusal, Exception? Fault) end) => await _store.ChangeAsync(taken.Id, job =>
        job.LeaseOwner != _owner ? null
        : end.Fault is not null ? job.Stumbled(end.Fault.Message, Now)
        : !end.Stopped ? job.Ended(end.Refusal is null ? JobStatus.Done : JobStatus.Failed, end.Refusal, Now)
        : job.Asked is { } asked ? job.Ended(asked, null, Now)
        : whenStopped == JobStatus.Waiting ? job.PutBack(Now)
        : job.Ended(whenStopped, null, Now), null, CancellationToken.None);

    private async Task NoteAsync(long id, JobProgress progress, Action<Session>? along, CancellationTokenSource stop, CancellationToken cancellationToken)
    {
        var (_, after) = await _store.ChangeAsync(id, job => job.LeaseOwner != _owner ? null : job with
        {
            Position = progress.Position, Done = progress.Done, Total = progress.Total, Message = progress.Message,
            Attempts = progress.Position > job.Position ? 1 : job.Attempts, LeaseUntil = LeaseEnd,
        }, along, cancellationToken);
        if (after is null)
        {
            Cancel(stop);
        }

        _feed.Publish(id);
    }

    /// <summary>Keeps the lease, and hears what was asked of the job on another node.</summary>
    private async Task RenewAsync(long id, CancellationTokenSource stop)
    {
        try
        {
            var (_, after) = await _store.ChangeAsync(id, job => job.LeaseOwner == _owner ? job with { LeaseUntil = LeaseEnd } : null, null, stop.Token);
            if (after?.Asked is not null || after is null)
            {
                Cancel(stop);
            }
        }
        catch (Exception exception) when (exception is OperationCanceledException or ObjectDisposedException)
        {
            // The run has ended meanwhile.
        }
        catch (Exception exception)
        {
            // The next renewal comes before the lease ends; if the store stays away, the handler finds out itself.
            NotRenewed(_log, exception, id);
        }
    }

    private bool IsFree(Job job) => job.Status == JobStatus.Waiting || (job.Status == JobStatus.Running && !(job.LeaseUntil >= Now));

    private static void Cancel(CancellationTokenSource stop)
    {
        try
        {
            stop.Cancel();
        }
        catch (ObjectDisposedException)
        {
            // The run has ended by itself.
        }
    }

    private long Now => _clock.GetUtcNow().ToUnixTimeMilliseconds();

    private long LeaseEnd => (_clock.GetUtcNow() + Lease).ToUnixTimeMilliseconds();

    [LoggerMessage(Level = LogLevel.Error, Message = "Job {Id} ({Kind}) was interrupted by a fault")]
    private static partial void JobStumbled(ILogger log, Exception exception, long id, string kind);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The lease of job {Id} was not renewed")]
    private static partial void NotRenewed(ILogger log, Exception exception, long id);
}
