// Derives everything again from the log: stages are cleared, then every event passes through them as if it were new.
using Mitos.Kernel.Data;
using Mitos.Kernel.Events.Log;

namespace Mitos.Kernel.Events.Pipeline;

/// <summary>
/// A rebuild of all derived rows. It runs alone on the store, is checkpointed like the pipeline, and when it is interrupted the next one goes on
/// where it stopped.
/// </summary>
public sealed class Rebuild(Database database, EventLog log, EventKinds kinds, MessageKeys keys, Counters counters, IEnumerable<IEventStage> stages, TimeProvider clock)
{
    internal const string Consumer = "rebuild";
    private const long NotRunning = -1;
    private const int BatchEvents = 20_000;

    /// <summary>True when an earlier rebuild did not finish: the derived rows are incomplete until one does.</summary>
    public static bool IsUnfinished(Database database) => Checkpoints.Read(database, Consumer) >= 0;

    /// <param name="progress">Told the number of events done and their total.</param>
    /// <returns>How many events were derived again.</returns>
    public long Run(Action<long, long> progress, CancellationToken cancellationToken)
    {
        var ordered = stages.OrderBy(stage => stage.Order).ToList();
        var work = new BatchWork(database, kinds, keys, counters, ordered, clock);
        var position = Checkpoints.Read(database, Consumer) ?? NotRunning;
        if (position < 0)
        {
            database.Write(session => Clear(session, ordered));
            position = 0;
        }

        work.Load(log);
        var last = log.LastSeq();
        var started = position;
        var next = Task.Run(() => ParsedRows.OfLog(log.After(started, BatchEvents)), cancellationToken);
        while (true)
        {
            cancellationToken.ThrowIfCancellationRequested();
            using var rows = next.GetAwaiter().GetResult();
            if (rows.Rows == 0)
            {
                break;
            }

            var after = rows.LastId;
            next = Task.Run(() => ParsedRows.OfLog(log.After(after, BatchEvents)), cancellationToken);
            work.Rerun(rows);
            position = after;
            progress(position, last);
        }

        database.Write(session => Checkpoints.Save(session, Consumer, NotRunning));
        return position - started;
    }

    private void Clear(Session session, List<IEventStage> ordered)
    {
        foreach (var stage in ordered)
        {
            stage.Clear(session);
        }

        Checkpoints.Save(session, Consumer, 0);
        session.Prepare("delete from counter where name = $1").Bind(1, Counters.Profiles).Execute();
    }
}
