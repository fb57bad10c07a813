// Takes the files out of this node's folder that name somebody who was erased, on whichever node that was, and also while this one was off.
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Mitos.Kernel.Data;
using Mitos.Kernel.Nodes;

namespace Mitos.People.Imports;

/// <summary>
/// The erasure leaves a row, and each node looks at the rows that are new to it: when another tells, every few seconds, and all of them when it starts. A file
/// that was uploaded after an erasure is not touched by it: whoever it names is somebody new. A row that was looked at twice does no harm.
/// </summary>
internal sealed partial class ErasedUploads : BackgroundService
{
    /// <summary>How long a row stays, and how long a file may lie about at most; so no file outlives the rows that it should have gone by.</summary>
    public static readonly TimeSpan Life = TimeSpan.FromDays(30);

    private const string Topic = "imports.erased";

    /// <summary>Between the clocks of nodes.</summary>
    private static readonly TimeSpan s_skew = TimeSpan.FromMinutes(5);

    private static readonly TimeSpan s_again = TimeSpan.FromMinutes(1);
    private readonly Database _database;
    private readonly ImportFolder _folder;
    private readonly INodeBus _bus;
    private readonly TimeProvider _clock;
    private readonly ILogger<ErasedUploads> _log;
    private readonly HashSet<string> _seen = [];
    private readonly SemaphoreSlim _looking = new(1);
    private readonly SemaphoreSlim _bell = new(0);
    private readonly IDisposable _heard;

    public ErasedUploads(Database database, ImportFolder folder, INodeBus bus, TimeProvider clock, ILogger<ErasedUploads> log)
    {
        (_database, _folder, _bus, _clock, _log) = (database, folder, bus, clock, log);
        _heard = bus.Subscribe(Topic, _ => Ring());
        bus.Missed += Ring;
    }

    /// <summary>Keeps it for all nodes, does it here, and tells the others.</summary>
    public async Task ForgetAsync(ErasedPrints prints, CancellationToken cancellationToken)
    {
        var now = _clock.GetUtcNow();
        var row = new ErasureRow(Guid.CreateVersion7(now).ToString(), now.ToUnixTimeMilliseconds(), prints);
        await _database.WriteAsync(session =>
        {
            ErasureRows.Add(session, row);
            ErasureRows.DeleteBefore(session, (now - Life).ToUnixTimeMilliseconds());
        }, cancellationToken);
        _bus.Publish(Topic);
        await LookAsync([row], (_, _) => true, cancellationToken);
    }

    public override void Dispose()
    {
        _bus.Missed -= Ring;
        _heard.Dispose();
        _looking.Dispose();
        _bell.Dispose();
        base.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await LookAsync(stoppingToken);
                await _bell.WaitAsync(stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                // The program stops.
            }
            catch (Exception exception)
            {
                NotLooked(_log, exception);
                await Task.Delay(s_again, _clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    private async Task LookAsync(CancellationToken cancellationToken)
    {
        var fresh = _database.Read(session =>
        {
            var ids = ErasureRows.Ids(session);
            lock (_seen)
            {
                _seen.IntersectWith(ids);
                return ids.Where(id => !_seen.Contains(id)).Select(id => ErasureRows.Find(session, id)!).ToList();
            }
        });
        if (fresh.Count > 0)
        {
            await LookAsync(fresh, IsOlder, cancellationToken);
        }
    }

    /// <summary>One reading of each file for all of them.</summary>
    private async Task LookAsync(List<ErasureRow> rows, Func<string, ErasureRow, bool> concerns, CancellationToken cancellationToken)
    {
        await _looking.WaitAsync(cancellationToken);
        try
        {
            await Task.Run(() =>
            {
                // What has an ending is still being sent here: its import comes after the erasure.
                foreach (var file in _folder.Files.Where(file => !Path.HasExtension(file)))
                {
                    Remove(file, [.. rows.Where(row => concerns(file, row))], cancellationToken);
                }
            }, cancellationToken);
            lock (_seen)
            {
                _seen.UnionWith(rows.Select(row => row.Id));
            }
        }
        finally
        {
            _looking.Release();
        }
    }

    private static void Remove(string file, List<ErasureRow> rows, CancellationToken cancellationToken)
    {
        try
        {
            if (rows.Count > 0 && new ErasedSearch(rows.Select(row => row.Prints)).Finds(file, cancellationToken))
            {
                File.Delete(file);
            }
        }
        catch (FileNotFoundException)
        {
            // It went meanwhile.
        }
    }

    private static bool IsOlder(string file, ErasureRow row) => File.GetLastWriteTimeUtc(file) <= DateTimeOffset.FromUnixTimeMilliseconds(row.ErasedAt).UtcDateTime + s_skew;

    private void Ring()
    {
        if (_bell.CurrentCount == 0)
        {
            _bell.Release();
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Uploaded files could not be searched for persons who were erased; it is tried again in a minute")]
    private static partial void NotLooked(ILogger log, Exception exception);
}
