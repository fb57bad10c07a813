// Compares what has changed for as long as the program runs.
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Mitos.People.Duplicates;

internal sealed partial class DuplicateWorker(DuplicateFinder finder, FirstRun first, DuplicateSignal signal, ILogger<DuplicateWorker> log) : BackgroundService
{
    private static readonly TimeSpan s_lookAgain = TimeSpan.FromSeconds(2);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                if (await finder.RoundAsync(stoppingToken) < DuplicateFinder.Together)
                {
                    await first.LookAsync(stoppingToken);
                    await signal.WaitAsync(s_lookAgain, stoppingToken);
                }
            }
            catch (OperationCanceledException)
            {
                // The program stops.
            }
            catch (Exception exception)
            {
                // The store is away or full; what is due waits in it.
                NotWorking(log, exception);
                await signal.WaitAsync(s_lookAgain, CancellationToken.None);
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Changed profiles could not be compared; it is tried again")]
    private static partial void NotWorking(ILogger log, Exception exception);
}
