// Works on jobs, one after another, for as long as the program runs.
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Mitos.Kernel.Jobs;

internal sealed partial class JobWorker(JobStore store, JobRunner runner, JobFeed feed, TimeProvider clock, ILogger<JobWorker> log) : BackgroundService
{
    private const int LookedAtOnce = 50;
    private static readonly TimeSpan LookAgain = TimeSpan.FromSeconds(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        var isOurs = false;
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                if (!isOurs)
                {
                    await runner.TakeOverAsync(stoppingToken);
                    isOurs = true;
                }

                if (NextDue() is { } due)
                {
                    await runner.RunAsync(due.Id, JobStatus.Waiting, stoppingToken);
                }
                else
                {
                    await feed.WaitAsync(LookAgain, stoppingToken);
                }
            }
            catch (OperationCanceledException)
            {
                // The program stops.
            }
            catch (Exception exception)
            {
                // The store is away or full; jobs wait in it.
                NotWorking(log, exception);
                await Task.Delay(LookAgain, clock, CancellationToken.None);
            }
        }
    }

    /// <summary>The oldest job that this node can do.</summary>
    private Job? NextDue()
    {
        for (var after = 0L; ;)
        {
            var due = store.Due(after, LookedAtOnce);
            var job = due.Find(runner.CanRun);
            if (job is not null || due.Count < LookedAtOnce)
            {
                return job;
            }

            after = due[^1].Id;
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The worker of jobs could not work; it tries again")]
    private static partial void NotWorking(ILogger log, Exception exception);
}
