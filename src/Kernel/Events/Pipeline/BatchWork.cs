// From parsed input to committed rows: dedupe, stages, log, quarantine, counters and checkpoint, many stretches to one transaction.
using System.Collections.ObjectModel;
using Mitos.Kernel.Data;
using Mitos.Kernel.Events.Log;
using Mitos.Kernel.Events.Quarantine;
using Mitos.Kernel.Events.Vocabulary;
using Stopwatch = System.Diagnostics.Stopwatch;

namespace Mitos.Kernel.Events.Pipeline;

/// <summary>
/// Works on one thread and writes on another: while a transaction is written, the next one is worked out. At most one is being written, and
/// they commit in order.
/// </summary>
/// <param name="pass">Of these stages only those that stand on it.</param>
/// <param name="taken">Answers how to write that these rows of the intake, which became this batch, are taken in.</param>
/// <param name="committed">Told of each transaction once it is durable, on the thread that works.</param>
internal sealed class BatchWork(
    Database database, EventKinds kinds, MessageKeys keys, IEnumerable<IEventStage> all, StagePass pass, TimeProvider clock,
    Func<ParsedRows, EventBatch, Action<Session>> taken, Action<PipelineTransaction> committed)
{
    private readonly IReadOnlyList<StageWork> _stages = StageWork.Of(all, pass);

    private readonly Uncommitted<(int, string, string), byte[]> _refused = new();
    private readonly Uncommitted<long, (int Source, string MessageId)> _unlogged = new();
    private PipelineTransaction _open = new();
    private (PipelineTransaction Transaction, Task Task)? _writing;
    private long _lastSeq;
    private long _lastQuarantine;
    private bool _mustSettle;

    public WorkTimes Times { get; } = new();

    public PipelineTransaction Open => _open;

    /// <summary>Reads from the store what is kept in memory: at start, and after something failed. What was not committed is forgotten.</summary>
    public void Load(EventLog log)
    {
        _open = new PipelineTransaction();
        _refused.Clear();
        _unlogged.Clear();
        _mustSettle = false;
        _lastSeq = log.LastSeq();
        _lastQuarantine = database.Read(QuarantineStore.LastId);
        kinds.Load();
        keys.Load();
        foreach (var (stage, _, _) in _stages)
        {
            stage.Forget();
        }
    }

    /// <summary>Works out what these rows change; they are the transaction's from here on.</summary>
    public void Add(ParsedRows input)
    {
        if (keys.IsFull)
        {
            Settle();
            database.Write(keys.MakeRun);
        }

        SettleAround(input.Events);
        _open.Begin();
        using var read = database.OpenSnapshot();
        var since = Stopwatch.GetTimestamp();
        var (events, duplicates) = Dedupe(read, input.Events);
        var batch = new EventBatch(events, input.Heard, pass, rebuilding: false, clock.GetUtcNow().ToUnixTimeMilliseconds());
        var refused = NewRefusals(read, input.Refused);
        Times.Add("dedupe", since);
        var stageWrites = Prepare(batch, read);
        Count(batch, events, duplicates, refused.Count);
        _open.Outcomes.Add(events, duplicates.ConvertAll(duplicate => duplicate.Event), refused);
        var repeated = duplicates.ConvertAll(duplicate => (duplicate.Of, duplicate.Event.ReceivedAt));
        var counts = batch.Counts;
        _open.Take(input, [
            Timed("append", EventLog.Append(events)),
            .. stageWrites,
            Timed("save keys", keys.Save()),
            session => Counters.Save(session, counts),
            session => SaveDuplicates(session, repeated),
            session => refused.ForEach(one => QuarantineStore.Add(session, one)),
            Timed("take", taken(input, batch)),
        ]);
        input.Dispose();
    }

    /// <summary>Derives the rows of a stretch of the log again.</summary>
    public void AddAgain(ParsedRows input)
    {
        SettleAround(input.Events);
        using var read = database.OpenSnapshot();
        var batch = new EventBatch(input.Events, input.Heard, pass, rebuilding: true, clock.GetUtcNow().ToUnixTimeMilliseconds());
        var stageWrites = Prepare(batch, read);
        var counts = batch.Counts;
        _open.Take(input, [
            .. stageWrites,
            session => Counters.Save(session, counts),
            taken(input, batch),
        ]);
        input.Dispose();
    }

    /// <summary>Writes what was gathered: on this thread, or on another one while this one goes on.</summary>
    public void Commit(bool beside)
    {
        AwaitWriting();
        if (_open.IsEmpty)
        {
            return;
        }

        var transaction = _open;
        _open = new PipelineTransaction();
        _refused.Seal();
        _unlogged.Seal();
        foreach (var (stage, _, _) in _stages)
        {
            stage.Sealed();
        }

        var task = beside ? Task.Run(() => Write(transaction)) : RunHere(() => Write(transaction));
        _writing = (transaction, task);
        if (!beside)
        {
            AwaitWriting();
        }
    }

    /// <summary>Everything that was added is durable when this returns.</summary>
    public void Settle() => Commit(beside: false);

    /// <summary>Waits for the transaction that is being written, and tells of it.</summary>
    public void AwaitWriting()
    {
        if (_writing is not { } writing)
        {
            return;
        }

        var since = Stopwatch.GetTimestamp();
        _writing = null;
        writing.Task.GetAwaiter().GetResult();
        Times.Add("wait for writing", since);
        _refused.Committed();
        _unlogged.Committed();
        foreach (var (stage, _, _) in _stages)
        {
            stage.Committed();
        }

        committed(writing.Transaction);
    }

    /// <summary>Runs one event through everything and rolls back, to find out whether it is the one that fails.</summary>
    public bool Survives(Event e)
    {
        try
        {
            e.Seq = _lastSeq + 1;
            var batch = new EventBatch([e], ReadOnlyDictionary<int, long>.Empty, pass, rebuilding: false, clock.GetUtcNow().ToUnixTimeMilliseconds());
            using var read = database.OpenSnapshot();
            var writes = Prepare(batch, read);
            database.Write(session =>
            {
                EventLog.Append([e])(session);
                writes.ForEach(write => write(session));
                throw new TrialEndedException();
            });
            return true;
        }
        catch (TrialEndedException)
        {
            return true;
        }
        catch (Exception exception) when (exception is not (StorageFullException or StoreUnavailableException))
        {
            return false;
        }
    }

    private static Task RunHere(Action work)
    {
        var task = new Task(work);
        task.RunSynchronously(TaskScheduler.Default);
        return task;
    }

    private void Write(PipelineTransaction transaction)
    {
        var since = 0L;
        database.Write(session =>
        {
            transaction.Write(session);
            since = Stopwatch.GetTimestamp();
        });
        Times.Add("commit", since);
    }

    /// <summary>A decision about profiles speaks of them as they are in the store; before it and after it everything is written.</summary>
    private void SettleAround(List<Event> events)
    {
        var decides = events.Exists(e => e.Type == EventType.Fact);
        if (decides || _mustSettle)
        {
            Settle();
        }

        _mustSettle = decides;
    }

    private List<Action<Session>> Prepare(EventBatch batch, Session read)
    {
        foreach (var e in batch.Events)
        {
            e.KindId = kinds.IdOf(e.Kind);
            e.Violations = EventVocabulary.Count(e);
        }

        var writes = new List<Action<Session>> { kinds.Save };
        foreach (var (stage, prepare, write) in _stages)
        {
            var since = Stopwatch.GetTimestamp();
            writes.Add(Timed(write, stage.Prepare(batch, read)));
            Times.Add(prepare, since);
        }

        return writes;
    }

    private Action<Session> Timed(string part, Action<Session> write) => session =>
    {
        var since = Stopwatch.GetTimestamp();
        write(session);
        Times.Add(part, since);
    };

    private static void Count(EventBatch batch, List<Event> events, List<(Event Event, long Of)> duplicates, int refused)
    {
        batch.Count(Counters.Events, events.Count);
        batch.Count(Counters.Duplicates, duplicates.Count);
        batch.Count(Counters.Quarantined, refused);
        foreach (var source in events.CountBy(e => e.Source))
        {
            batch.Count(Counters.OfSource(source.Key), source.Value);
        }

        foreach (var source in duplicates.CountBy(duplicate => duplicate.Event.Source))
        {
            batch.Count(Counters.DuplicatesOfSource(source.Key), source.Value);
        }
    }

    private (List<Event> New, List<(Event Event, long Of)> Duplicates) Dedupe(Session read, List<Event> events)
    {
        var fresh = new List<Event>(events.Count);
        var duplicates = new List<(Event, long)>();
        Func<long, (int, string)?> unlogged = seq => _unlogged.TryGet(seq, out var message) ? message : null;
        foreach (var e in events)
        {
            var seq = _lastSeq + 1;
            if (keys.FindOrAdd(read, e.Source, e.MessageId, seq, unlogged) is { } known)
            {
                duplicates.Add((e, known));
                continue;
            }

            e.Seq = _lastSeq = seq;
            _unlogged.Put(seq, (e.Source, e.MessageId));
            fresh.Add(e);
        }

        return (fresh, duplicates);
    }

    /// <summary>A message that was refused and comes again unchanged, as SDKs and importers repeat themselves, is kept once.</summary>
    private List<QuarantinedInput> NewRefusals(Session read, List<QuarantinedInput> refused)
    {
        var kept = new List<QuarantinedInput>();
        foreach (var input in refused)
        {
            if (input.MessageId is { } id)
            {
                var key = (input.Source, id, input.Reason);
                if ((_refused.TryGet(key, out var payload) && payload.AsSpan().SequenceEqual(input.Payload))
                    || QuarantineStore.Holds(read, input.Source, id, input.Reason, input.Payload))
                {
                    continue;
                }

                _refused.Put(key, input.Payload);
            }

            kept.Add(input with { Id = ++_lastQuarantine });
        }

        return kept;
    }

    private static void SaveDuplicates(Session session, List<(long Of, long ReceivedAt)> duplicates)
    {
        var upsert = session.Prepare(
            """
            insert into duplicate(seq, times, last_at) values($1, 1, $2)
            on conflict(seq) do update set times = duplicate.times + 1, last_at = excluded.last_at
            """);
        foreach (var (of, receivedAt) in duplicates)
        {
            upsert.Bind(1, of).Bind(2, receivedAt).Execute();
        }
    }

    private sealed class TrialEndedException : Exception;
}
