// Sends what is planned: each node for the partitions that it has leased, as the pipeline does.
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Mitos.Kernel.Data;
using Mitos.Kernel.Nodes;
using Mitos.Reach.Messages.Contracts;
using Mitos.Reach.Messages.Ledger;

namespace Mitos.Reach.Messages.Sending;

internal sealed partial class Dispatcher(Database database, LeaseKeeper leases, SendingWork work, Outcomes outcomes, MessageBell bell, TimeProvider clock, ILogger<Dispatcher> log) : BackgroundService
{
    private static readonly TimeSpan s_longestWait = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan s_longestEnd = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan s_pauseAfterFault = TimeSpan.FromSeconds(1);

    private int _rounds;
    private volatile bool _leasesChanged;

    /// <summary>Why nothing is sent now; null when all is well.</summary>
    public string? Error { get; private set; }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        if (database.Engine == Engine.Sqlite)
        {
            await database.WriteAsync(LedgerRows.EndSending, stoppingToken);
        }

        leases.Changed += LeasesChanged;
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                if (_leasesChanged)
                {
                    _leasesChanged = false;
                    await work.TakeOverAsync(Parts(), stoppingToken);
                }

                var done = await outcomes.WriteAsync(stoppingToken) + await work.RoundAsync(Parts(), stoppingToken);
                Error = null;
                if (done == 0)
                {
                    await bell.WaitAsync(s_longestWait, stoppingToken);
                }
            }
            catch (OperationCanceledException)
            {
                break;
            }
            catch (Exception exception)
            {
                Error = exception.Message;
                RoundFailed(log, exception);
                await Task.Delay(s_pauseAfterFault, TimeProvider.System, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    private void LeasesChanged()
    {
        _leasesChanged = true;
        bell.RingHere();
    }

    /// <summary>What providers still answer is written down, so that an ordinary stop leaves nothing unknown.</summary>
    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        leases.Changed -= LeasesChanged;
        var since = clock.GetTimestamp();
        while (outcomes.InFlight > 0 && clock.GetElapsedTime(since) < s_longestEnd && !cancellationToken.IsCancellationRequested)
        {
            if (await outcomes.WriteAsync(CancellationToken.None) == 0)
            {
                await Task.Delay(10, CancellationToken.None);
            }
        }
    }

    /// <summary>Each round begins with another one, so that none waits for the rest.</summary>
    private List<long> Parts()
    {
        var first = _rounds++ % LeaseNames.Partitions;
        var all = Enumerable.Range(0, LeaseNames.Partitions).Select(part => (part + first) % LeaseNames.Partitions);
        if (database.Engine == Engine.Sqlite)
        {
            return [.. all.Select(part => (long)part)];
        }

        var held = leases.Held;
        return [.. all.Where(part => held.ContainsKey(LeaseNames.Partition(part))).Select(part => (long)part)];
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "A round of sending failed; the next one tries again")]
    private static partial void RoundFailed(ILogger log, Exception exception);
}
