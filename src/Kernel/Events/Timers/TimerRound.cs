// Does what is due: takes timers out and passes them through the stages, in one transaction.
using System.Collections.ObjectModel;
using Microsoft.Extensions.Logging;
using Mitos.Kernel.Data;
using Mitos.Kernel.Events.Pipeline;

namespace Mitos.Kernel.Events.Timers;

/// <summary>
/// Called by whoever passes the events of the same partitions through the same stages, between two of its transactions and on its thread. Timers on
/// which the code fails are tried one by one; one that fails alone is put off, and the rest goes on.
/// </summary>
internal sealed partial class TimerRound(
    Database database, IStrandReader strands, IReadOnlyList<StageWork> stages, StagePass pass, Action forget, TimeProvider clock, ILogger log)
{
    private const int MostTogether = 1_000;
    private static readonly TimeSpan s_putOff = TimeSpan.FromMinutes(10);

    /// <summary>Those that are due now, up to a bound.</summary>
    public IReadOnlyList<StrandTimer> Due(long[] parts) => parts.Length == 0 ? [] : database.Read(session => TimerRows.Due(session, parts, Now(), MostTogether));

    /// <summary>How long nothing of these partitions is due, at most <paramref name="atMost"/>.</summary>
    public TimeSpan Quiet(long[] parts, TimeSpan atMost)
    {
        if (parts.Length == 0 || database.Read(session => TimerRows.First(session, parts)) is not { } first)
        {
            return atMost;
        }

        var left = TimeSpan.FromMilliseconds(Math.Clamp(first - Now(), 1, (long)atMost.TotalMilliseconds));
        return left < atMost ? left : atMost;
    }

    /// <summary>Everything else that this thread has changed is committed.</summary>
    public void Do(IReadOnlyList<StrandTimer> due)
    {
        try
        {
            Pass(due);
        }
        catch (Exception exception) when (!IsPassing(exception))
        {
            TimersFailed(log, exception);
            forget();
            foreach (var timer in due)
            {
                DoAlone(timer);
            }
        }
    }

    private void DoAlone(StrandTimer timer)
    {
        try
        {
            Pass([timer]);
        }
        catch (Exception exception) when (!IsPassing(exception))
        {
            TimerPutOff(log, exception, timer.Purpose);
            forget();
            database.Write(session => TimerRows.Set(session, [.. TimerRows.Take(session, [timer]).Select(one => one with { DueAt = Now() + (long)s_putOff.TotalMilliseconds })]));
        }
    }

    private void Pass(IReadOnlyList<StrandTimer> due)
    {
        database.Write(session =>
        {
            // Taken first: whoever else is at it waits here, and then finds it gone.
            var own = TimerRows.Take(session, due);
            if (own.Count > 0)
            {
                Pass(session, own);
            }
        });
        foreach (var (stage, _, _) in stages)
        {
            stage.Sealed();
            stage.Committed();
        }
    }

    private void Pass(Session session, List<StrandTimer> due)
    {
        var profiles = strands.ProfilesOf(session, [.. due.Select(timer => timer.Strand).Distinct()]);
        var batch = new EventBatch([], ReadOnlyDictionary<int, long>.Empty, pass, rebuilding: false, Now())
        {
            Due = due.ConvertAll(timer => new DueTimer(timer, profiles.GetValueOrDefault(timer.Strand))),
        };
        batch.Strands = strands.Read(session, [.. profiles.SelectMany(pair => new[] { pair.Key, pair.Value }).Distinct()]);
        foreach (var (stage, _, _) in stages)
        {
            stage.Prepare(batch, session)(session);
        }

        Counters.Save(session, batch.Counts);
    }

    private long Now() => clock.GetUtcNow().ToUnixTimeMilliseconds();

    private static bool IsPassing(Exception exception) => exception is StorageFullException or StoreUnavailableException || Data.Postgres.PostgresErrors.IsSameKey(exception);

    [LoggerMessage(Level = LogLevel.Error, Message = "Some timers were not done; they are tried one by one")]
    private static partial void TimersFailed(ILogger log, Exception exception);

    [LoggerMessage(Level = LogLevel.Error, Message = "A timer for {Purpose} was not done; it is put off")]
    private static partial void TimerPutOff(ILogger log, Exception exception, TimerPurpose purpose);
}
