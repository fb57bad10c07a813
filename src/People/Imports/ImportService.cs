// Starts, stops and lists imports; runs one at a time.
using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;
using Mitos.People.Collect.Contracts;

namespace Mitos.People.Imports;

public sealed partial class ImportService
{
    private readonly ImportStore _store;
    private readonly ImportRunner _runner;
    private readonly ISourceDirectory _sources;
    private readonly ImportFeed _feed;
    private readonly TimeProvider _clock;
    private readonly ILogger<ImportService> _log;
    private readonly SemaphoreSlim _one = new(1, 1);
    private readonly ConcurrentDictionary<int, CancellationTokenSource> _running = new();

    internal ImportService(ImportStore store, ImportRunner runner, ISourceDirectory sources, ImportFeed feed, TimeProvider clock, ILogger<ImportService> log)
    {
        (_store, _runner, _sources, _feed, _clock, _log) = (store, runner, sources, feed, clock, log);
    }

    public IReadOnlyList<ImportView> All() => [.. _store.All().Select(import => import.ToView())];

    public ImportView? Find(int id) => _store.Find(id)?.ToView();

    /// <summary>Notes an import; it starts with <see cref="RunAsync"/> or <see cref="Start"/>.</summary>
    /// <param name="source">The name of the source that the events are from; the same file under the same source is the same events.</param>
    public async Task<ImportView> AddAsync(string kind, string file, string path, ImportMapping? mapping, string source, CancellationToken cancellationToken)
    {
        var info = await _sources.EnsureAsync(source, SourceKind.Import, cancellationToken);
        var import = new Import
        {
            Kind = kind,
            File = file,
            Path = path,
            Mapping = mapping is null ? "" : System.Text.Json.JsonSerializer.Serialize(mapping, ImportMapping.Json),
            Source = info.Id,
            BytesTotal = new FileInfo(path).Length,
            StartedAt = _clock.GetUtcNow().ToUnixTimeMilliseconds(),
        };
        return (await _store.AddAsync(import, cancellationToken)).ToView();
    }

    /// <summary>An unfinished import of the same file, to go on with.</summary>
    public ImportView? Unfinished(string kind, string path) =>
        _store.All().Find(import => import.Kind == kind && import.Path == path && import.Status is Import.Running or Import.Paused or Import.Failed)?.ToView();

    public void Start(int id) => _ = Task.Run(() => RunAsync(id, CancellationToken.None));

    /// <summary>Runs the import to its end.</summary>
    public async Task<ImportView> RunAsync(int id, CancellationToken cancellationToken)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        if (!_running.TryAdd(id, stop))
        {
            return Find(id)!;
        }

        await _one.WaitAsync(CancellationToken.None);
        try
        {
            var ended = await RunToEndAsync(_store.Find(id)!, stop.Token);
            await _store.SaveAsync(ended with { FinishedAt = _clock.GetUtcNow().ToUnixTimeMilliseconds() }, CancellationToken.None);
        }
        finally
        {
            _one.Release();
            _running.TryRemove(id, out _);
            _feed.Publish(id);
        }

        return Find(id)!;
    }

    /// <returns>False when there is no such import.</returns>
    public async Task<bool> CancelAsync(int id, CancellationToken cancellationToken)
    {
        if (_running.TryGetValue(id, out var stop))
        {
            await stop.CancelAsync();
            return true;
        }

        return _store.Find(id) is { } import && await SaveStatusAsync(import, Import.Cancelled, cancellationToken);
    }

    /// <summary>After a restart: imports that were running are paused, and can be resumed.</summary>
    public async Task PauseInterruptedAsync(CancellationToken cancellationToken)
    {
        foreach (var import in _store.All().Where(import => import.Status == Import.Running))
        {
            await SaveStatusAsync(import, Import.Paused, cancellationToken);
        }
    }

    private async Task<bool> SaveStatusAsync(Import import, string status, CancellationToken cancellationToken)
    {
        if (import.Status != Import.Done)
        {
            await _store.SaveAsync(import with { Status = status }, cancellationToken);
            _feed.Publish(import.Id);
        }

        return true;
    }

    private async Task<Import> RunToEndAsync(Import import, CancellationToken cancellationToken)
    {
        try
        {
            return await _runner.RunAsync(import, cancellationToken);
        }
        catch (OperationCanceledException)
        {
            return (_store.Find(import.Id) ?? import) with { Status = Import.Cancelled };
        }
        catch (Exception exception)
        {
            ImportFailed(_log, exception, import.Id);
            return (_store.Find(import.Id) ?? import) with { Status = Import.Failed, Error = exception.Message };
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Import {Id} failed")]
    private static partial void ImportFailed(ILogger log, Exception exception, int id);
}
