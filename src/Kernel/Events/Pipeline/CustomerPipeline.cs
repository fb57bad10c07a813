// The pipeline's second half, where nodes share a store: each node follows the log for the partitions of customers that it has leased.
using System.Collections.ObjectModel;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Mitos.Kernel.Data;
using Mitos.Kernel.Data.Postgres;
using Mitos.Kernel.Events.Intake;
using Mitos.Kernel.Events.Log;
using Mitos.Kernel.Events.Parsing;
using Mitos.Kernel.Events.Timers;
using Mitos.Kernel.Nodes;
using Stopwatch = System.Diagnostics.Stopwatch;

namespace Mitos.Kernel.Events.Pipeline;

/// <summary>
/// Takes the oldest work of its partitions through the stages of <see cref="StagePass.Customers"/>, one transaction a batch. The work is deleted in
/// that transaction: whoever deletes it has done it, and nobody does it twice. The order within a partition is the log's. Work on which the code
/// fails is cut in two until the failing event is alone; that one goes to quarantine and the rest goes on.
/// </summary>
internal sealed partial class CustomerPipeline : BackgroundService
{
    private const int MaxEvents = 4_000;
    private static readonly TimeSpan s_longestWait = TimeSpan.FromMilliseconds(500);
    private readonly Database _database;
    private readonly EventLog _eventLog;
    private readonly LeaseKeeper _leases;
    private readonly IStrandReader _strands;
    private readonly WorkSignal _signal;
    private readonly IReadOnlyList<StageWork> _stages;
    private readonly TimerRound _timers;
    private readonly WorkTimes _times;
    private readonly TimeProvider _clock;
    private readonly ILogger<CustomerPipeline> _log;
    private int _waits;

    public CustomerPipeline(
        Database database, EventLog eventLog, LeaseKeeper leases, IStrandReader strands, WorkSignal signal,
        IEnumerable<IEventStage> stages, WorkTimes times, TimeProvider clock, ILogger<CustomerPipeline> log)
    {
        (_database, _eventLog, _leases, _strands, _signal, _times, _clock, _log) = (database, eventLog, leases, strands, signal, times, clock, log);
        _stages = StageWork.Of(stages, StagePass.Customers);
        _timers = new TimerRound(database, strands, _stages, StagePass.Customers, Forget, clock, log);
    }

    /// <summary>Why nothing is done now; null when all is well.</summary>
    public string? Error { get; private set; }

    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Task.Factory.StartNew(() => RunAsync(stoppingToken), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default).Unwrap();

    private async Task RunAsync(CancellationToken stopping)
    {
        while (!stopping.IsCancellationRequested)
        {
            try
            {
                if (!Step())
                {
                    await _signal.WaitAsync(_timers.Quiet(Parts(), s_longestWait), stopping);
                }

                (Error, _waits) = (null, 0);
            }
            catch (OperationCanceledException)
            {
                break;
            }
            catch (Exception exception)
            {
                await RecoverAsync(exception, stopping);
            }
        }
    }

    /// <summary>A transaction of what is due and one of what has happened. False when nothing waits.</summary>
    private bool Step()
    {
        var due = _timers.Due(Parts());
        if (due.Count > 0)
        {
            _timers.Do(due);
        }

        var work = Oldest(MaxEvents);
        if (work.Count > 0)
        {
            Do(work);
        }

        return due.Count + work.Count > 0;
    }

    private List<Work> Oldest(int maxEvents)
    {
        var parts = Parts();
        var work = parts.Length == 0 ? [] : _database.Read(session => WorkRows.Read(session, parts, maxEvents));

        // Behind an erasure the same strand may begin anew, so what is erased is not joined with what comes after it.
        var erasure = work.FindIndex(one => one.Moves.Any(move => move.IsErasure));
        return erasure < 0 ? work : work[..Math.Max(1, erasure)];
    }

    /// <summary>Does of this work what nobody else has done meanwhile.</summary>
    private void Do(IReadOnlyList<Work> work)
    {
        var since = Stopwatch.GetTimestamp();
        _database.Write(session =>
        {
            // Deleted first: whoever else is at it waits here, and then finds it gone.
            var own = WorkRows.Take(session, work);
            if (own.Count > 0)
            {
                Do(session, own);
            }

            since = Stopwatch.GetTimestamp();
        });
        _times.Add("customers commit", since);
        foreach (var (stage, _, _) in _stages)
        {
            stage.Sealed();
            stage.Committed();
        }
    }

    private long[] Parts()
    {
        var held = _leases.Held;
        return [.. Enumerable.Range(0, LeaseNames.Partitions).Where(part => held.ContainsKey(LeaseNames.Partition(part))).Select(part => (long)part)];
    }

    private void Do(Session session, IReadOnlyList<Work> work)
    {
        var since = Stopwatch.GetTimestamp();
        var batch = new EventBatch(Events(session, work), ReadOnlyDictionary<int, long>.Empty, StagePass.Customers, rebuilding: false, _clock.GetUtcNow().ToUnixTimeMilliseconds());
        Join(batch, work);

        _times.Add("customers read", since);
        since = Stopwatch.GetTimestamp();
        batch.Strands = _strands.Read(session, [.. batch.Events.SelectMany(e => new[] { e.Strand, e.Profile }).Concat(batch.Moves.SelectMany(move => new[] { move.Strand, move.From, move.To })).Distinct()]);
        _times.Add("customers strands", since);
        foreach (var (stage, prepare, write) in _stages)
        {
            since = Stopwatch.GetTimestamp();
            var writes = stage.Prepare(batch, session);
            _times.Add(prepare, since);
            since = Stopwatch.GetTimestamp();
            writes(session);
            _times.Add(write, since);
        }

        Counters.Save(session, batch.Counts);
    }

    /// <summary>Several pieces of work become one batch: a strand goes from where it was before all of them to where it is after them, with all its events.</summary>
    private static void Join(EventBatch batch, IReadOnlyList<Work> work)
    {
        var joined = new Dictionary<long, StrandMove>();
        foreach (var move in work.SelectMany(one => one.Moves))
        {
            joined[move.Strand] = joined.TryGetValue(move.Strand, out var before) ? before with { To = move.To } : move;
        }

        foreach (var move in joined.Values.Where(move => move.From != move.To))
        {
            batch.Move(move);
        }

        foreach (var e in batch.Events)
        {
            e.Profile = joined.TryGetValue(e.Strand, out var move) ? move.To : e.Profile;
        }
    }

    private List<Event> Events(Session session, IReadOnlyList<Work> work)
    {
        var items = work.SelectMany(one => one.Items).ToDictionary(item => item.Seq);
        var events = new List<Event>(items.Count);
        foreach (var row in _eventLog.Find(session, [.. items.Keys.Order()]))
        {
            var e = row.ToEvent();
            var item = items[row.Seq];
            (e.KindId, e.Strand, e.Profile) = (row.KindId, item.Strand, item.Profile);
            events.Add(e);
        }

        return events;
    }

    private void Forget()
    {
        foreach (var (stage, _, _) in _stages)
        {
            stage.Forget();
        }
    }

    private async Task RecoverAsync(Exception exception, CancellationToken stopping)
    {
        Forget();
        Error = exception.Message;
        try
        {
            if (IsPassing(exception))
            {
                WorkWaits(_log, exception.Message);
                await Task.Delay(TimeSpan.FromMilliseconds(10 << Math.Min(_waits++, 6)), _clock, stopping);
                return;
            }

            WorkFailed(_log, exception);
            FindFailing();
        }
        catch (Exception again) when (again is not OperationCanceledException)
        {
            WorkFailed(_log, again);
            await Task.Delay(TimeSpan.FromSeconds(1), _clock, stopping);
        }
        catch (OperationCanceledException)
        {
            // Stopping: the work is still there.
        }
    }

    /// <summary>Does the oldest work alone; if it is that which fails it is cut in two, or put aside when it is one event.</summary>
    private void FindFailing()
    {
        var oldest = Oldest(1);
        try
        {
            Do(oldest);
        }
        catch (Exception exception) when (!IsPassing(exception))
        {
            _database.Write(session => Cut(session, WorkRows.Take(session, oldest), Name(exception)));
        }
    }

    /// <summary>Moves are never put aside: the customers they concern would be wrong for good.</summary>
    private void Cut(Session session, IReadOnlyList<Work> failing, string why)
    {
        if (failing is [{ Items.Count: > 1 } several])
        {
            var (first, second) = several.Cut();
            WorkRows.Add(session, [first, second]);
        }
        else if (failing is [{ Items.Count: 1 } single] && _eventLog.Find(session, single.Items[0].Seq) is { } e)
        {
            // Through the intake, so that it is put aside by whoever counts what is put aside.
            var meta = new IntakeMeta { Reason = Reasons.Processing.Code, Detail = $"the event is in the log, and a stage failed on it ({why}); a rebuild takes it up again", RefusedId = e.MessageId };
            IntakeRows.Append(session, IntakeRows.NextIds(session, 1), [new IntakeItem(e.Source, e.ReceivedAt, 1, meta, e.Payload)]);
            WorkRows.Add(session, single.Moves.Count > 0 ? [single with { Items = [] }] : []);
        }
        else
        {
            WorkRows.Add(session, failing);
        }
    }

    /// <summary>Without its message, which may speak of a person.</summary>
    private static string Name(Exception exception) => exception is System.Data.Common.DbException { SqlState: { } state } ? $"{exception.GetType().Name} {state}" : exception.GetType().Name;

    /// <summary>Two nodes that met on the same customers, a full disk, a database that is away: nothing is wrong with the work.</summary>
    private static bool IsPassing(Exception exception) => exception is StorageFullException or StoreUnavailableException || PostgresErrors.IsSameKey(exception);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The work of the partitions waits: {Reason}")]
    private static partial void WorkWaits(ILogger log, string reason);

    [LoggerMessage(Level = LogLevel.Error, Message = "Some work of the partitions was not done; it will be tried again in smaller parts")]
    private static partial void WorkFailed(ILogger log, Exception exception);
}
