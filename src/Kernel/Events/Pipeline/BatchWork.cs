// One batch from parsed input to committed rows: dedupe, stages, log, quarantine, counters and checkpoint in one transaction.
using Mitos.Kernel.Data;
using Mitos.Kernel.Events.Log;
using Mitos.Kernel.Events.Quarantine;
using Mitos.Kernel.Events.Vocabulary;

namespace Mitos.Kernel.Events.Pipeline;

internal sealed class BatchWork(
    Database database, EventKinds kinds, MessageKeys keys, Counters counters, IReadOnlyList<IEventStage> stages, TimeProvider clock)
{
    private long _lastSeq;
    private long _lastQuarantine;

    /// <summary>Reads from the store what is kept in memory: at start, and after a batch that did not commit.</summary>
    public void Load(EventLog log)
    {
        _lastSeq = log.LastSeq();
        _lastQuarantine = database.Read(QuarantineStore.LastId);
        kinds.Load();
        keys.Load();
        counters.Load();
        foreach (var stage in stages)
        {
            stage.Forget();
        }
    }

    public BatchResult Run(ParsedRows input)
    {
        using var read = database.OpenRead();
        var (events, duplicates) = Dedupe(read, input.Events);
        DropKnownRefusals(read, input.Refused);
        var batch = new EventBatch(events, rebuilding: false, clock.GetUtcNow().ToUnixTimeMilliseconds());
        Prepare(batch, read);
        batch.Count(Counters.Events, events.Count);
        batch.Count(Counters.Duplicates, duplicates.Count);
        batch.Count(Counters.Quarantined, input.Refused.Count);
        foreach (var source in events.CountBy(e => e.Source))
        {
            batch.Count(Counters.OfSource(source.Key), source.Value);
        }

        foreach (var source in duplicates.CountBy(duplicate => duplicate.Event.Source))
        {
            batch.Count(Counters.DuplicatesOfSource(source.Key), source.Value);
        }

        database.Write(session =>
        {
            EventLog.Append(session, events);
            WriteStages(batch, session);
            keys.Save(session);
            SaveDuplicates(session, duplicates);
            foreach (var refused in input.Refused)
            {
                QuarantineStore.Add(session, refused with { Id = ++_lastQuarantine });
            }

            Checkpoints.Save(session, Checkpoints.Intake, input.LastId);
        });
        Committed(batch);
        return new BatchResult(events, duplicates, input.Refused);
    }

    /// <summary>Derives the rows of a stretch of the log again.</summary>
    public void Rerun(ParsedRows input)
    {
        using var read = database.OpenRead();
        var batch = new EventBatch(input.Events, rebuilding: true, clock.GetUtcNow().ToUnixTimeMilliseconds());
        Prepare(batch, read);
        database.Write(session =>
        {
            WriteStages(batch, session);
            Checkpoints.Save(session, Rebuild.Consumer, input.LastId);
        });
        Committed(batch);
    }

    /// <summary>Runs one event through everything and rolls back, to find out whether it is the one that fails.</summary>
    public bool Survives(Event e)
    {
        try
        {
            using var read = database.OpenRead();
            e.Seq = _lastSeq + 1;
            var batch = new EventBatch([e], rebuilding: false, clock.GetUtcNow().ToUnixTimeMilliseconds());
            Prepare(batch, read);
            database.Write(session =>
            {
                EventLog.Append(session, [e]);
                WriteStages(batch, session);
                throw new TrialEndedException();
            });
            return true;
        }
        catch (TrialEndedException)
        {
            return true;
        }
        catch (Exception exception) when (exception is not StorageFullException)
        {
            return false;
        }
    }

    private void Prepare(EventBatch batch, Session read)
    {
        foreach (var e in batch.Events)
        {
            e.KindId = kinds.IdOf(e.Kind);
            e.Violations = EventVocabulary.Count(e);
        }

        foreach (var stage in stages)
        {
            stage.Prepare(batch, read);
        }
    }

    private void WriteStages(EventBatch batch, Session session)
    {
        kinds.Save(session);
        foreach (var stage in stages)
        {
            stage.Write(batch, session);
        }

        Counters.Save(session, batch.Counts);
    }

    private void Committed(EventBatch batch)
    {
        kinds.Saved();
        counters.Saved(batch.Counts);
        foreach (var stage in stages)
        {
            stage.Committed(batch);
        }
    }

    private (List<Event> New, List<(Event Event, long Of)> Duplicates) Dedupe(Session read, List<Event> events)
    {
        var fresh = new List<Event>(events.Count);
        var duplicates = new List<(Event, long)>();
        var first = _lastSeq + 1;
        (int, string)? Pending(long seq) => seq < first ? null : (fresh[(int)(seq - first)].Source, fresh[(int)(seq - first)].MessageId);
        foreach (var e in events)
        {
            var seq = first + fresh.Count;
            if (keys.FindOrAdd(read, e.Source, e.MessageId, seq, Pending) is { } known)
            {
                duplicates.Add((e, known));
                continue;
            }

            e.Seq = seq;
            fresh.Add(e);
        }

        _lastSeq += fresh.Count;
        return (fresh, duplicates);
    }

    /// <summary>A message that was refused and comes again unchanged, as SDKs and importers repeat themselves, is kept once.</summary>
    private static void DropKnownRefusals(Session read, List<QuarantinedInput> refused)
    {
        var seen = new HashSet<(int, string, string)>();
        refused.RemoveAll(input => input.MessageId is { } id
            && (!seen.Add((input.Source, id, input.Reason)) || QuarantineStore.Holds(read, input.Source, id, input.Reason, input.Payload)));
    }

    private static void SaveDuplicates(Session session, List<(Event Event, long Of)> duplicates)
    {
        var upsert = session.Prepare(
            """
            insert into duplicate(seq, times, last_at) values($1, 1, $2)
            on conflict(seq) do update set times = duplicate.times + 1, last_at = excluded.last_at
            """);
        foreach (var (e, of) in duplicates)
        {
            upsert.Bind(1, of).Bind(2, e.ReceivedAt).Execute();
        }
    }

    private sealed class TrialEndedException : Exception;
}

/// <summary>What one batch did.</summary>
internal sealed record BatchResult(List<Event> Stored, List<(Event Event, long Of)> Duplicates, List<QuarantinedInput> Refused);
