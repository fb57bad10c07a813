// Derives everything again from the log: stages are cleared, then every event passes through them as if it were new.
using Mitos.Kernel.Data;
using Mitos.Kernel.Events.Log;
using Mitos.Kernel.Events.Timers;

namespace Mitos.Kernel.Events.Pipeline;

/// <summary>
/// A rebuild of all derived rows. It runs alone on the store, is checkpointed like the pipeline, and when it is interrupted the next one goes on
/// where it stopped.
/// </summary>
public sealed class Rebuild(Database database, EventLog log, EventKinds kinds, MessageKeys keys, IEnumerable<IEventStage> stages, TimeProvider clock)
{
    internal const string Consumer = "rebuild";
    private const long NotRunning = -1;
    private const int StretchEvents = 5_000;
    private const int TransactionEvents = 60_000;

    /// <summary>Where the time of the last run went.</summary>
    public WorkTimes? Times { get; private set; }

    /// <summary>True when an earlier rebuild did not finish: the derived rows are incomplete until one does.</summary>
    public static bool IsUnfinished(Database database) => Checkpoints.Read(database, Consumer) >= 0;

    /// <param name="progress">Told the number of events done and their total.</param>
    /// <returns>How many events were derived again.</returns>
    public long Run(Action<long, long> progress, CancellationToken cancellationToken)
    {
        var ordered = stages.OrderBy(stage => stage.Order).ToList();
        var position = Checkpoints.Read(database, Consumer) ?? NotRunning;
        if (position < 0)
        {
            database.Write(session => Clear(session, ordered));
            position = 0;
        }

        var last = log.LastSeq();
        var started = position;
        var work = new BatchWork(database, kinds, keys, ordered, StagePass.Whole, clock, Taken, done => progress(done.LastId, last));
        Times = work.Times;
        work.Load(log);
        try
        {
            foreach (var rows in Stretches(position, cancellationToken))
            {
                position = rows.LastId;
                work.AddAgain(rows);
                if (work.Open.Events >= TransactionEvents)
                {
                    work.Commit(beside: true);
                }
            }

            work.Settle();
        }
        finally
        {
            work.AwaitWriting();
        }

        database.Write(session =>
        {
            ordered.ForEach(stage => stage.Rebuilt(session));
            Checkpoints.Save(session, Consumer, NotRunning);
        });
        return position - started;
    }

    /// <summary>The log in stretches, the next one parsed while one is worked through.</summary>
    private IEnumerable<ParsedRows> Stretches(long position, CancellationToken cancellationToken)
    {
        Task<ParsedRows> Read(long after) => Task.Run(() => ParsedRows.OfLog(log.After(after, StretchEvents)), cancellationToken);
        var next = Read(position);
        while (true)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var since = System.Diagnostics.Stopwatch.GetTimestamp();
            var rows = next.GetAwaiter().GetResult();
            Times!.Add("wait for parsing", since);
            if (rows.Rows == 0)
            {
                yield break;
            }

            next = Read(rows.LastId);
            yield return rows;
        }
    }

    private static Action<Session> Taken(ParsedRows rows, EventBatch batch)
    {
        var lastId = rows.LastId;
        return session => Checkpoints.Save(session, Consumer, lastId);
    }

    private void Clear(Session session, List<IEventStage> ordered)
    {
        foreach (var stage in ordered)
        {
            stage.Clear(session);
        }

        // What waits for the partitions is in the log, and so derived with the rest.
        WorkRows.Clear(session);
        TimerRows.Clear(session);
        Checkpoints.Save(session, Consumer, 0);
        session.Prepare("delete from counter where name = $1").Bind(1, Counters.Profiles).Execute();
    }
}
