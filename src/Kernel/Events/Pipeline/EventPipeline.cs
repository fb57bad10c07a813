// The pipeline: takes accepted input from the intake, in order, through all stages, one transaction a batch, for as long as the program runs.
using Stopwatch = System.Diagnostics.Stopwatch;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Mitos.Kernel.Data;
using Mitos.Kernel.Events.Log;
using Mitos.Kernel.Events.Parsing;
using Mitos.Kernel.Events.Quarantine;
using Mitos.Kernel.Events.Timers;
using Mitos.Kernel.Nodes;

namespace Mitos.Kernel.Events.Pipeline;

/// <summary>
/// A transaction is as large as what waits, up to a bound: small and quick when little comes in, large and cheap per event under load. It is made
/// of stretches of bounded size. Under load three things go on at once: one stretch is parsed, one is worked through, and the transaction before
/// is written. A transaction that fails is taken apart until the event that fails is found; that one goes to quarantine and the rest goes on.
/// </summary>
public sealed partial class EventPipeline : BackgroundService
{
    private const int MaxStretchEvents = 5_000;
    private const long MaxStretchBytes = 8L * 1024 * 1024;
    private const int AheadFrom = 1_000;
    private const int MaxTransactionEvents = 20_000;
    private static readonly TimeSpan s_longestGathering = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan s_longestWait = TimeSpan.FromMilliseconds(500);
    private static readonly long[] s_allParts = [.. Enumerable.Range(0, LeaseNames.Partitions).Select(part => (long)part)];
    private readonly EventLog _eventLog;
    private readonly OutcomeFeed _feed;
    private readonly IPipelineInput _input;
    private readonly BatchWork _work;
    private readonly TimerRound? _timers;
    private readonly TimeProvider _clock;
    private readonly ILogger<EventPipeline> _log;
    private Task<ParsedRows>? _ahead;
    private long? _turn;
    private bool _mustStartOver;

    internal EventPipeline(
        Database database, IPipelineInput input, EventLog eventLog, EventKinds kinds, MessageKeys keys, OutcomeFeed feed,
        IEnumerable<IEventStage> stages, IStrandReader strands, TimeProvider clock, ILogger<EventPipeline> log)
    {
        _eventLog = eventLog;
        _feed = feed;
        _input = input;
        _clock = clock;
        _log = log;
        _work = new BatchWork(database, kinds, keys, stages, input.Pass, clock, input.Taken, Committed);
        _work.Load(eventLog);
        _turn = input.Turn;

        // Where nodes share the store, timers are done with the events of their partitions.
        _timers = input.Pass == StagePass.Whole
            ? new TimerRound(database, strands, StageWork.Of(stages, input.Pass), input.Pass, () => _work.Load(eventLog), clock, log)
            : null;
    }

    public PipelineState State { get; private set; } = new(null, 0, 0, null);

    public WorkTimes Times => _work.Times;

    /// <summary>Waits until everything up to this intake id has been processed.</summary>
    public Task WaitForAsync(long intakeId, CancellationToken cancellationToken) => _input.WaitForAsync(intakeId, cancellationToken);

    /// <summary>Waits until everything accepted before this call has been processed.</summary>
    public Task CaughtUpAsync(CancellationToken cancellationToken) => WaitForAsync(_input.LastId(), cancellationToken);

    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Task.Factory.StartNew(() => RunAsync(stoppingToken), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default).Unwrap();

    private async Task RunAsync(CancellationToken stopping)
    {
        while (!stopping.IsCancellationRequested)
        {
            try
            {
                if (_mustStartOver)
                {
                    StartOver();
                }

                var isOurs = IsOurTurn();
                var due = isOurs && DoDue();
                if (!(isOurs && Take()) && !due)
                {
                    await _input.WaitForInputAsync(_timers?.Quiet(s_allParts, s_longestWait) ?? s_longestWait, stopping);
                }
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

        Leave();
    }

    /// <summary>A node that becomes the one that takes input reads what the one before it has left.</summary>
    private bool IsOurTurn()
    {
        var turn = _input.Turn;
        if (turn != _turn)
        {
            if (turn is not null)
            {
                StartOver();
            }

            _turn = turn;
        }

        return turn is not null;
    }

    /// <summary>What is in memory and was not committed is forgotten; the store is the truth.</summary>
    private void StartOver()
    {
        Leave();
        DropAhead();
        _work.Load(_eventLog);
        _input.Reset();
        _mustStartOver = false;
    }

    /// <summary>What is due comes between two transactions: everything before it is in the store.</summary>
    private bool DoDue()
    {
        if (_timers?.Due(s_allParts) is not { Count: > 0 } due)
        {
            return false;
        }

        _work.Settle();
        _timers.Do(due);
        return true;
    }

    /// <summary>One stretch. False when nothing waits; then everything taken is committed.</summary>
    private bool Take()
    {
        var rows = TakeAhead() ?? Read();
        if (rows.Rows == 0)
        {
            _work.Settle();
            return false;
        }

        var more = rows.Announced >= AheadFrom;
        if (more)
        {
            _ahead = Task.Run(Read, CancellationToken.None);
        }

        _work.Add(rows);
        if (!more)
        {
            _work.Settle();
        }
        else if (_work.Open.Events >= MaxTransactionEvents || _work.Open.Age > s_longestGathering)
        {
            _work.Commit(beside: true);
        }

        return true;
    }

    /// <summary>What is being written is finished; what was only gathered is still in the intake.</summary>
    private void Leave()
    {
        try
        {
            _work.AwaitWriting();
        }
        catch (Exception exception)
        {
            BatchFailed(_log, exception);
        }
    }

    /// <summary>What is read meanwhile must not count as read when reading starts over.</summary>
    private void DropAhead()
    {
        try
        {
            _ahead?.Wait(CancellationToken.None);
        }
        catch (AggregateException)
        {
            // It is read again; then the same comes out.
        }

        _ahead = null;
    }

    private ParsedRows? TakeAhead()
    {
        var ahead = _ahead;
        _ahead = null;
        if (ahead is null)
        {
            return null;
        }

        var since = Stopwatch.GetTimestamp();
        var rows = ahead.GetAwaiter().GetResult();
        Times.Add("wait for parsing", since);
        return rows;
    }

    private ParsedRows Read() => ParsedRows.Of(_input.Read(MaxStretchEvents, MaxStretchBytes));

    private void Committed(PipelineTransaction transaction)
    {
        State = new PipelineState(_clock.GetUtcNow(), transaction.Events, transaction.Age.TotalMilliseconds, null);
        _input.Committed(transaction);
        _feed.Publish(transaction.Outcomes.Shown, transaction.Outcomes.LeftOut);
    }

    /// <summary>A full disk, a database that is away and a lease that is lost are waited out. Anything else is an event that the code cannot take: find it and put it aside.</summary>
    private async Task RecoverAsync(Exception exception, CancellationToken stopping)
    {
        BatchFailed(_log, exception);
        _mustStartOver = true;
        State = State with { Error = exception.Message };
        try
        {
            if (exception is StorageFullException or StoreUnavailableException or LeaseLostException)
            {
                await Task.Delay(TimeSpan.FromSeconds(1), _clock, stopping);
                return;
            }

            StartOver();
            foreach (var row in _input.Read(MaxStretchEvents, MaxStretchBytes))
            {
                var rows = ParsedRows.Of([row]);
                PutFailingEventsAside(rows);
                _work.Add(rows);
                _work.Settle();
            }
        }
        catch (Exception again) when (again is not OperationCanceledException)
        {
            BatchFailed(_log, again);
            _mustStartOver = true;
            await Task.Delay(TimeSpan.FromSeconds(1), _clock, stopping);
        }
        catch (OperationCanceledException)
        {
            // Stopping: what was not processed is still in the intake.
        }
    }

    private void PutFailingEventsAside(ParsedRows rows)
    {
        foreach (var e in rows.Events.ToList())
        {
            var survives = _work.Survives(e);
            _work.Load(_eventLog);
            if (!survives)
            {
                rows.Events.Remove(e);
                rows.Refused.Add(new QuarantinedInput(0, e.MessageId, e.Source, Reasons.Processing.Code, "a stage of the pipeline failed",
                    e.ReceivedAt, QuarantineStatus.Open, "", e.Payload.ToArray()));
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "A batch of events was not processed; it will be tried again in smaller parts")]
    private static partial void BatchFailed(ILogger log, Exception exception);
}

/// <summary>What the pipeline did last, for operations.</summary>
public sealed record PipelineState(DateTimeOffset? LastBatchAt, int LastBatchEvents, double LastBatchMilliseconds, string? Error);
