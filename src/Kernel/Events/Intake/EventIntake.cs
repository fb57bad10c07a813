// The durable front door: an accepted request is on the disk before its caller hears so; the pipeline works behind it.
using System.Threading.Channels;
using Microsoft.Extensions.Logging;
using Mitos.Kernel.Data;

namespace Mitos.Kernel.Events.Intake;

/// <summary>
/// Appends requests to the intake table, many callers to one commit. Bounded: when too much waits, <see cref="AppendAsync"/> refuses.
/// In the embedded store the table is a file of its own, so that a long pipeline batch never keeps a caller waiting.
/// </summary>
public sealed partial class EventIntake : IAsyncDisposable
{
    /// <summary>Bytes of disk that a byte of waiting input may take until it is an event: its rows and the log they go through.</summary>
    private const int RoomOfWaitingByte = 2;

    private readonly Database _database;
    private readonly IntakeBounds _bounds;
    private readonly ILogger<EventIntake> _log;
    private readonly Channel<Pending> _queue = System.Threading.Channels.Channel.CreateUnbounded<Pending>(new() { SingleReader = true });
    private readonly Task _writer;
    private readonly CancellationTokenSource _closing = new();
    private readonly Task _counting = Task.CompletedTask;
    private readonly AsyncSignal _appended = new();
    private long _queuedBytes;
    private long _lastId;
    private long _waitingEvents;
    private long _waitingBytes;
    private long _processedId;
    private long _trimmedId;
    private long _untrimmedBytes;
    private volatile bool _failing;
    private bool _isUnsure;

    public EventIntake(Database database, long processedId, IntakeBounds bounds, ILogger<EventIntake> log)
    {
        _database = database;
        _bounds = bounds;
        _log = log;
        _processedId = processedId;
        Recount();
        if (IsShared)
        {
            _counting = Task.Run(CountAsync);
        }

        _writer = Task.Factory.StartNew(WriteAsync, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default).Unwrap();
    }

    /// <summary>Events accepted and not yet processed; of a shared store as they were half a second ago.</summary>
    public long WaitingEvents => Math.Max(0, Interlocked.Read(ref _waitingEvents));

    /// <summary>Events accepted and not yet processed, by any node.</summary>
    public long CountWaitingEvents() => IsShared ? _database.Read(IntakeRows.Backlog).Events : WaitingEvents;

    /// <summary>The newest stored request.</summary>
    public long LastId => Interlocked.Read(ref _lastId);

    public long QueuedBytes => Interlocked.Read(ref _queuedBytes);

    /// <summary>Set while the disk does not take writes.</summary>
    public bool StorageFailing => _failing || !HasRoom;

    /// <summary>What was accepted has to become events: as long as the disk could not take that too, nothing more is accepted.</summary>
    private bool HasRoom =>
        _database.HasRoom && _database.RoomBytes > RoomOfWaitingByte * (QueuedBytes + Math.Max(0, Interlocked.Read(ref _waitingBytes)));

    internal AsyncSignal Appended => _appended;

    /// <summary>Raised behind each commit, on the intake's own thread: it must not wait.</summary>
    internal event Action? Stored;

    /// <summary>True when one more request has to wait: too much is queued or unprocessed.</summary>
    public bool IsOverloaded => QueuedBytes > _bounds.MaxQueuedBytes || WaitingEvents > _bounds.MaxWaitingEvents;

    /// <summary>Stores the request and answers its intake id once it is on the disk.</summary>
    /// <exception cref="IntakeOverloadedException">Too much is waiting; nothing was stored.</exception>
    /// <exception cref="StorageFullException">The disk refuses; nothing was stored.</exception>
    /// <exception cref="StoreUnavailableException">The database is away; nothing is known to be stored.</exception>
    public Task<long> AppendAsync(IntakeItem item)
    {
        if (!HasRoom)
        {
            throw new StorageFullException("The disk is full. Free some space; Mitos goes on by itself.");
        }

        if (IsOverloaded)
        {
            throw new IntakeOverloadedException(_bounds.RetryAfterSeconds);
        }

        var pending = new Pending(item);
        Interlocked.Add(ref _queuedBytes, item.Body.Length);
        if (!_queue.Writer.TryWrite(pending))
        {
            Interlocked.Add(ref _queuedBytes, -item.Body.Length);
            throw new IntakeOverloadedException(_bounds.RetryAfterSeconds);
        }

        return pending.Done.Task;
    }

    /// <summary>When the oldest input came in that the pipeline has not reached, UTC milliseconds; null when nothing waits.</summary>
    public long? OldestWaitingAt() =>
        IsShared ? _database.Read(IntakeRows.Backlog).OldestAt
        : WaitingEvents == 0 ? null : _database.Read(session => IntakeRows.OldestWaiting(session, Interlocked.Read(ref _processedId)));

    /// <summary>Reads the rows after <paramref name="afterId"/>, until they hold about <paramref name="maxEvents"/> events.</summary>
    internal List<IntakeRow> Read(long afterId, int maxEvents, long maxBytes)
    {
        using var session = _database.OpenRead();

        // A batch is written to the store's log and then to its place: on a nearly full disk only a small one fits.
        return IntakeRows.Read(session, afterId, maxEvents, Math.Min(maxBytes, _database.RoomBytes / 8));
    }

    /// <summary>The pipeline has committed everything up to here.</summary>
    internal void Processed(long id, int events, long bytes)
    {
        Interlocked.Exchange(ref _processedId, id);
        Interlocked.Add(ref _waitingEvents, -events);
        Interlocked.Add(ref _waitingBytes, -bytes);
        if (!_database.HasRoom)
        {
            GiveRoomBack(id);
        }
    }

    /// <summary>The store says that everything up to here is committed, though its commit seemed to fail.</summary>
    internal void ProcessedAfterAll(long id)
    {
        Interlocked.Exchange(ref _processedId, id);
        Recount();
    }

    /// <summary>Requests that were processed stay until many of them go together; after an erasure they go at once, for they say what was erased.</summary>
    public Task DropProcessedAsync(CancellationToken cancellationToken) =>
        IsShared ? Task.CompletedTask : _database.WriteAsync(session => IntakeRows.DeleteUpTo(session, Interlocked.Read(ref _processedId)), cancellationToken);

    /// <summary>On a full disk what was processed makes room at once for what it became; nothing is appended meanwhile that would do it.</summary>
    private void GiveRoomBack(long id)
    {
        try
        {
            _database.Write(session => IntakeRows.DeleteUpTo(session, id));
            _database.GiveRoomBack();
        }
        catch (StorageFullException)
        {
            // Not even the deletion fits; the next batch tries again.
        }
    }

    public async ValueTask DisposeAsync()
    {
        _queue.Writer.TryComplete();
        await _closing.CancelAsync();
        await _writer;
        await _counting;
    }

    /// <summary>Other nodes add and take too.</summary>
    private bool IsShared => _database.Engine == Engine.PostgreSql;

    private async Task CountAsync()
    {
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(500));
        try
        {
            while (await timer.WaitForNextTickAsync(_closing.Token))
            {
                try
                {
                    Recount();
                    _failing = false;
                }
                catch (StoreUnavailableException)
                {
                    // Known again when the database is back.
                }
            }
        }
        catch (OperationCanceledException)
        {
            // The program stops.
        }
    }

    private async Task WriteAsync()
    {
        var group = new List<Pending>();
        while (await _queue.Reader.WaitToReadAsync())
        {
            group.Clear();
            long bytes = 0;
            while (bytes < _bounds.MaxGroupBytes && _queue.Reader.TryRead(out var pending))
            {
                group.Add(pending);
                bytes += pending.Item.Body.Length;
            }

            Commit(group);
            Interlocked.Add(ref _queuedBytes, -bytes);
        }
    }

    private void Commit(List<Pending> group)
    {
        List<long> ids = [];
        try
        {
            ReadAgainIfUnsure();
            _database.Write(session =>
            {
                ids = IsShared ? IntakeRows.NextIds(session, group.Count) : [.. group.Select((_, index) => _lastId + 1 + index)];
                IntakeRows.Append(session, ids, group.ConvertAll(pending => pending.Item));
                Trim(session, group.Sum(pending => (long)pending.Item.Body.Length));
            });
            _failing = false;
        }
        catch (Exception exception)
        {
            // A disk that is only full is watched by the reserve; any other fault shows again at the next attempt.
            _failing = exception is StoreUnavailableException || (exception is StorageFullException && _database.HasRoom);
            _isUnsure = true;
            AppendFailed(_log, exception, group.Count);
            group.ForEach(pending => pending.Done.TrySetException(exception));
            return;
        }

        _lastId = ids[^1];
        Interlocked.Add(ref _waitingEvents, group.Sum(pending => pending.Item.Events));
        Interlocked.Add(ref _waitingBytes, group.Sum(pending => (long)pending.Item.Body.Length));
        for (var index = 0; index < group.Count; index++)
        {
            group[index].Done.TrySetResult(ids[index]);
        }

        _appended.Set();
        Stored?.Invoke();
    }

    /// <summary>A commit whose answer was lost may have taken place: then its rows are there, under ids that are not free any more.</summary>
    private void ReadAgainIfUnsure()
    {
        if (_isUnsure)
        {
            Recount();
            _isUnsure = false;
        }
    }

    private void Recount()
    {
        if (IsShared)
        {
            var (waitingEvents, waitingBytes, _) = _database.Read(IntakeRows.Backlog);
            Interlocked.Exchange(ref _waitingEvents, waitingEvents);
            Interlocked.Exchange(ref _waitingBytes, waitingBytes);
            return;
        }

        var (lastId, events, bytes) = _database.Read(session => IntakeRows.Waiting(session, Interlocked.Read(ref _processedId)));
        _lastId = Math.Max(_lastId, lastId);
        Interlocked.Exchange(ref _waitingEvents, events);
        Interlocked.Exchange(ref _waitingBytes, bytes);
    }

    /// <summary>In a shared store whoever takes a row in deletes it.</summary>
    private void Trim(Session session, long appendedBytes)
    {
        if (IsShared)
        {
            return;
        }

        var processed = Interlocked.Read(ref _processedId);
        _untrimmedBytes += appendedBytes;
        if (processed - _trimmedId >= _bounds.TrimRows || _untrimmedBytes > _database.RoomBytes / 8)
        {
            IntakeRows.DeleteUpTo(session, processed);
            (_trimmedId, _untrimmedBytes) = (processed, 0);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Could not store {Count} accepted requests; their callers were told")]
    private static partial void AppendFailed(ILogger log, Exception exception, int count);

    private sealed class Pending(IntakeItem item)
    {
        public IntakeItem Item { get; } = item;
        public TaskCompletionSource<long> Done { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}

/// <summary>Too many requests wait; try again after <see cref="RetryAfterSeconds"/>.</summary>
public sealed class IntakeOverloadedException(int retryAfterSeconds) : Exception("Too many events are waiting to be processed.")
{
    public int RetryAfterSeconds { get; } = retryAfterSeconds;
}
