// Lets go of uploaded files: what they said is in the log, and a file is no place for customers' data to lie about.
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Mitos.Kernel.Jobs;

namespace Mitos.People.Imports;

/// <summary>Each node looks after its own folder. Files that a command has read from elsewhere are their owner's.</summary>
internal sealed partial class UploadSweep(ImportFolder folder, ImportStore store, JobService jobs, ImportOptions options, TimeProvider clock, ILogger<UploadSweep> log) : BackgroundService
{
    private static readonly TimeSpan s_look = TimeSpan.FromHours(1);

    /// <summary>A file that was only looked at.</summary>
    private static readonly TimeSpan s_unused = TimeSpan.FromDays(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                Sweep();
                await Task.Delay(s_look, clock, stoppingToken);
            }
            catch (OperationCanceledException)
            {
                // The program stops.
            }
            catch (Exception exception)
            {
                NotSwept(log, exception);
                await Task.Delay(s_look, clock, CancellationToken.None).WaitAsync(stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    /// <returns>How many files went.</returns>
    public int Sweep()
    {
        var imports = store.List(long.MaxValue, int.MaxValue).ToLookup(import => Path.GetFileName(import.Path));
        var now = clock.GetUtcNow();
        var gone = folder.Files.Where(file => now - File.GetLastWriteTimeUtc(file) > ErasedUploads.Life || (imports[Path.GetFileName(file)].ToList() is { Count: > 0 } of
            ? of.TrueForAll(import => IsOver(import, now))
            : now - File.GetLastWriteTimeUtc(file) > s_unused)).ToList();
        gone.ForEach(File.Delete);
        return gone.Count;
    }

    private bool IsOver(Import import, DateTimeOffset now) => jobs.Find(import.Job) is not { } job
        || (job.Status is not (JobStatus.Running or JobStatus.Waiting) && now.ToUnixTimeMilliseconds() - (job.FinishedAt ?? job.StartedAt ?? job.CreatedAt) > options.KeepUploads.TotalMilliseconds);

    [LoggerMessage(Level = LogLevel.Error, Message = "Uploaded files could not be looked through; it is tried again in an hour")]
    private static partial void NotSwept(ILogger log, Exception exception);
}
