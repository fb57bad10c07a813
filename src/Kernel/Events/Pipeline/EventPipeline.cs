// The pipeline: takes accepted input from the intake, in order, through all stages, one transaction a batch, for as long as the program runs.
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Mitos.Kernel.Data;
using Mitos.Kernel.Events.Intake;
using Mitos.Kernel.Events.Log;
using Mitos.Kernel.Events.Parsing;
using Mitos.Kernel.Events.Quarantine;

namespace Mitos.Kernel.Events.Pipeline;

/// <summary>
/// Batches are as large as what waits, up to a bound: small and quick when little comes in, large and cheap per event under load.
/// A batch that fails is taken apart until the event that fails is found; that one goes to quarantine and the rest goes on.
/// </summary>
public sealed partial class EventPipeline : BackgroundService
{
    private const int MaxBatchEvents = 14_000;
    private const long MaxBatchBytes = 16L * 1024 * 1024;
    private const int AheadFrom = 1_000;
    private readonly EventIntake _intake;
    private readonly EventLog _eventLog;
    private readonly OutcomeFeed _feed;
    private readonly BatchWork _work;
    private readonly TimeProvider _clock;
    private readonly ILogger<EventPipeline> _log;
    private readonly PositionWaiters _waiters = new();
    private long _position;

    public EventPipeline(
        Database database, EventIntake intake, EventLog eventLog, EventKinds kinds, MessageKeys keys, Counters counters, OutcomeFeed feed,
        IEnumerable<IEventStage> stages, TimeProvider clock, ILogger<EventPipeline> log)
    {
        _intake = intake;
        _eventLog = eventLog;
        _feed = feed;
        _clock = clock;
        _log = log;
        _work = new BatchWork(database, kinds, keys, counters, [.. stages.OrderBy(stage => stage.Order)], clock);
        _work.Load(eventLog);
        _position = Checkpoints.Read(database, Checkpoints.Intake) ?? 0;
    }

    public PipelineState State { get; private set; } = new(null, 0, 0, null);

    /// <summary>Waits until everything up to this intake id has been processed.</summary>
    public Task WaitForAsync(long intakeId, CancellationToken cancellationToken) => _waiters.WaitAsync(intakeId, cancellationToken);

    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Task.Factory.StartNew(() => RunAsync(stoppingToken), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default).Unwrap();

    private async Task RunAsync(CancellationToken stopping)
    {
        Task<ParsedRows>? ahead = null;
        while (!stopping.IsCancellationRequested)
        {
            try
            {
                using var rows = ahead is null ? ReadAfter(_position) : await ahead;
                ahead = null;
                if (rows.Rows == 0)
                {
                    await _intake.Appended.WaitAsync(TimeSpan.FromSeconds(1), stopping);
                    continue;
                }

                if (rows.Announced >= AheadFrom)
                {
                    ahead = Task.Run(() => ReadAfter(rows.LastId), CancellationToken.None);
                }

                Process(rows);
            }
            catch (OperationCanceledException)
            {
                break;
            }
            catch (Exception exception)
            {
                ahead = null;
                State = State with { Error = exception.Message };
                BatchFailed(_log, exception);
                await RecoverAsync(exception, stopping);
            }
        }
    }

    private ParsedRows ReadAfter(long position) => ParsedRows.Of(_intake.Read(position, MaxBatchEvents, MaxBatchBytes));

    private void Process(ParsedRows rows)
    {
        var started = _clock.GetTimestamp();
        var result = _work.Run(rows);
        Advance(rows);
        State = new PipelineState(_clock.GetUtcNow(), rows.Events.Count, _clock.GetElapsedTime(started).TotalMilliseconds, null);
        Publish(result);
    }

    private void Advance(ParsedRows rows)
    {
        _position = rows.LastId;
        _intake.Processed(rows.LastId, rows.Announced);
        _waiters.Reached(rows.LastId);
    }

    /// <summary>A full disk is waited out. Anything else is an event that the code cannot take: find it and put it aside.</summary>
    private async Task RecoverAsync(Exception exception, CancellationToken stopping)
    {
        try
        {
            _work.Load(_eventLog);
            if (exception is StorageFullException)
            {
                await Task.Delay(TimeSpan.FromSeconds(1), _clock, stopping);
                return;
            }

            foreach (var row in _intake.Read(_position, MaxBatchEvents, MaxBatchBytes))
            {
                using var rows = ParsedRows.Of([row]);
                PutFailingEventsAside(rows);
                _work.Run(rows);
                Advance(rows);
            }
        }
        catch (Exception again) when (again is not OperationCanceledException)
        {
            BatchFailed(_log, again);
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

    private void Publish(BatchResult result)
    {
        var total = result.Stored.Count + result.Duplicates.Count + result.Refused.Count;
        var rows = new List<Outcome>(Math.Min(total, OutcomeFeed.MostPerBatch * 3));
        foreach (var e in result.Stored.TakeLast(OutcomeFeed.MostPerBatch))
        {
            rows.Add(Of(e, OutcomeKind.Stored));
        }

        foreach (var (e, _) in result.Duplicates.TakeLast(OutcomeFeed.MostPerBatch))
        {
            rows.Add(Of(e, OutcomeKind.Duplicate));
        }

        foreach (var refused in result.Refused.TakeLast(OutcomeFeed.MostPerBatch))
        {
            rows.Add(new Outcome(0, OutcomeKind.Quarantined, refused.MessageId, refused.Reason, refused.Source, null, null, Channel.Other,
                Touchpoint.Other, 0, refused.ReceivedAt, refused.ReceivedAt, 0));
        }

        _feed.Publish(rows, total - rows.Count);
    }

    private static Outcome Of(Event e, OutcomeKind kind) => new(
        0, kind, e.MessageId, null, e.Source, e.Type, e.Name, e.Channel, e.Touchpoint, e.Profile, e.ReceivedAt, e.OccurredAt, e.Violations);

    [LoggerMessage(Level = LogLevel.Error, Message = "A batch of events was not processed; it will be tried again in smaller parts")]
    private static partial void BatchFailed(ILogger log, Exception exception);
}

/// <summary>What the pipeline did last, for operations.</summary>
public sealed record PipelineState(DateTimeOffset? LastBatchAt, int LastBatchEvents, double LastBatchMilliseconds, string? Error);
