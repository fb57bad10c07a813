// Runs one job: takes its lease, calls its handler, keeps the lease, and notes how it ended.
using System.Collections.Concurrent;
using System.Globalization;
using Microsoft.Extensions.Logging;
using Mitos.Kernel.Data;
using Mitos.Kernel.Nodes;

namespace Mitos.Kernel.Jobs;

/// <summary>
/// One job at a time on a node; nodes work beside each other. The lease, by the store's clock, lets them share the table: a job whose node is gone
/// is free when its lease ends, and a node that comes back later notes nothing any more.
/// </summary>
public sealed partial class JobRunner
{
    private const string StopTopic = "job.stop";
    private static readonly TimeSpan Lease = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan Renewal = TimeSpan.FromSeconds(4);
    private readonly JobStore _store;
    private readonly Dictionary<string, IJobHandler> _handlers;
    private readonly JobFeed _feed;
    private readonly INodeBus _bus;
    private readonly TimeProvider _clock;
    private readonly ILogger<JobRunner> _log;
    private readonly string _owner;
    private readonly SemaphoreSlim _one = new(1, 1);
    private readonly ConcurrentDictionary<long, CancellationTokenSource> _running = new();

    internal JobRunner(
        JobStore store, IEnumerable<IJobHandler> handlers, JobFeed feed, INodeBus bus, NodeIdentity node, TimeProvider clock, ILogger<JobRunner> log)
    {
        (_store, _feed, _bus, _clock, _log) = (store, feed, bus, clock, log);
        _handlers = handlers.ToDictionary(handler => handler.Kind);
        _owner = $"{node.Name}/{node.Id}";
        bus.Subscribe(StopTopic, id => StopHere(long.Parse(id, CultureInfo.InvariantCulture)));
    }

    internal bool CanRun(Job job) => _handlers.TryGetValue(job.Kind, out var handler) && handler.CanRun(job);

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
            var (_, taken) = await _store.ChangeAsync(id, (job, now) => IsFree(job, now) ? job.Taken(_owner, now, LeaseEnd(now)) : null, null, stopping);
            if (taken is { Status: JobStatus.Running })
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

    /// <summary>In the embedded store, which this program alone works in, what others held is free at once.</summary>
    public Task TakeOverAsync(CancellationToken cancellationToken) => _store.EndLeasesAsync(cancellationToken);

    /// <summary>Ends the run, on whichever node it is; what was asked stands in the job.</summary>
    internal void Stop(long id)
    {
        StopHere(id);
        _bus.Publish(StopTopic, id.ToString(CultureInfo.InvariantCulture));
    }

    private void StopHere(long id)
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

        var renewed = new RenewedAt(_clock);
        using var renewal = _clock.CreateTimer(_ => _ = RenewAsync(job.Id, renewed, stop), null, Renewal, Renewal);
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

    private async Task EndAsync(Job taken, string whenStopped, (bool Stopped, string? Refusal, Exception? Fault) end) => await _store.ChangeAsync(taken.Id, (job, now) =>
        job.LeaseOwner != _owner ? null
        : end is { Stopped: false, Fault: null } ? job.Ended(end.Refusal is null ? JobStatus.Done : JobStatus.Failed, end.Refusal, now)
        : job.Asked is { } asked ? job.Ended(asked, null, now)
        : end.Fault is not null ? job.Stumbled(end.Fault.Message, now)
        : whenStopped == JobStatus.Waiting ? job.PutBack(now)
        : job.Ended(whenStopped, null, now), null, CancellationToken.None);

    private async Task NoteAsync(long id, JobProgress progress, Action<Session>? along, CancellationTokenSource stop, CancellationToken cancellationToken)
    {
        var (_, after) = await _store.ChangeAsync(id, (job, now) => job.LeaseOwner != _owner ? null : job with
        {
            Position = progress.Position, Done = progress.Done, Total = progress.Total, Message = progress.Message,
            Attempts = progress.Position > job.Position ? 1 : job.Attempts, LeaseUntil = LeaseEnd(now),
        }, along, cancellationToken);
        if (after is null or { Asked: not null })
        {
            Cancel(stop);
        }

        _feed.Publish(id);
    }

    /// <summary>Keeps the lease, and hears what was asked of the job on another node.</summary>
    private async Task RenewAsync(long id, RenewedAt renewed, CancellationTokenSource stop)
    {
        try
        {
            var (_, after) = await _store.ChangeAsync(id, (job, now) => job.LeaseOwner == _owner ? job with { LeaseUntil = LeaseEnd(now) } : null, null, stop.Token);
            renewed.Again();
            if (after is null or { Asked: not null })
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
            // The next renewal comes before the lease ends. Behind its end another node may have the job.
            NotRenewed(_log, exception, id);
            if (renewed.Elapsed > Lease)
            {
                Cancel(stop);
            }
        }
    }

    private static bool IsFree(Job job, long now) => job.Status == JobStatus.Waiting || (job.Status == JobStatus.Running && !(job.LeaseUntil >= now));

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

    private static long LeaseEnd(long now) => now + (long)Lease.TotalMilliseconds;

    [LoggerMessage(Level = LogLevel.Error, Message = "Job {Id} ({Kind}) was interrupted by a fault")]
    private static partial void JobStumbled(ILogger log, Exception exception, long id, string kind);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The lease of job {Id} was not renewed")]
    private static partial void NotRenewed(ILogger log, Exception exception, long id);

    /// <summary>When the lease was last known to be kept, by this node's own clock.</summary>
    private sealed class RenewedAt(TimeProvider clock)
    {
        private long _at = clock.GetTimestamp();

        public TimeSpan Elapsed => clock.GetElapsedTime(Interlocked.Read(ref _at));

        public void Again() => Interlocked.Exchange(ref _at, clock.GetTimestamp());
    }
}
