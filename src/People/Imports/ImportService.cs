// Starts, stops and lists imports; each runs as a job.
using Mitos.Kernel.Jobs;
using Mitos.People.Collect.Contracts;

namespace Mitos.People.Imports;

public sealed class ImportService
{
    private readonly ImportStore _store;
    private readonly JobService _jobs;
    private readonly JobRunner _runner;
    private readonly ISourceDirectory _sources;

    internal ImportService(ImportStore store, JobService jobs, JobRunner runner, ISourceDirectory sources) =>
        (_store, _jobs, _runner, _sources) = (store, jobs, runner, sources);

    /// <summary>The newest first, those numbered below <paramref name="before"/>.</summary>
    public IReadOnlyList<ImportView> List(long before, int limit) => [.. _store.List(before, limit).Select(View)];

    public ImportView? Find(int id) => _store.Find(id) is { } import ? View(import) : null;

    public ImportView? OfJob(long job) => _store.OfJob(job) is { } import ? View(import) : null;

    /// <summary>
    /// Adds an import of the file, or finds one of the same file, mapping and source that is not finished, to go on with. It waits for
    /// <see cref="StartAsync"/> or <see cref="RunAsync"/>.
    /// </summary>
    /// <param name="source">The name of the source that the events are from; the same file under the same source is the same events.</param>
    /// <param name="startedBy">Who wants it, for the list of jobs.</param>
    public async Task<ImportView> AddAsync(string kind, string file, string path, ImportMapping? mapping, string source, string startedBy, CancellationToken cancellationToken)
    {
        var info = await _sources.EnsureAsync(source, SourceKind.Import, cancellationToken);
        var wanted = new Import
        {
            Kind = kind,
            File = file,
            Path = path,
            Mapping = mapping is null ? "" : System.Text.Json.JsonSerializer.Serialize(mapping, ImportMapping.Json),
            Source = info.Id,
            Head = ImportFile.HeadOf(path),
            BytesTotal = new FileInfo(path).Length,
        };
        var import = _store.Same(wanted).Find(other => _jobs.Find(other.Job)?.Status is not (JobStatus.Done or JobStatus.Cancelled))
            ?? await _store.AddAsync(wanted, (session, added) => _jobs.Add(session, ImportJob.Name, new ImportArguments(added.Id), startedBy).Id, cancellationToken);
        return View(import);
    }

    /// <summary>Lets the worker take it up; nothing changes when it is under way or done.</summary>
    public async Task StartAsync(int id, CancellationToken cancellationToken)
    {
        await _jobs.RetryAsync(_store.Find(id)!.Job, cancellationToken);
        _jobs.Wake();
    }

    /// <summary>Runs the import to its end, for a command. Stopped, it is paused where it stands.</summary>
    public async Task<ImportView> RunAsync(int id, CancellationToken cancellationToken)
    {
        var job = _store.Find(id)!.Job;
        await _runner.TakeOverAsync(CancellationToken.None);
        await _jobs.RetryAsync(job, CancellationToken.None);

        // Another node may have it, or have had it until it died: then it is free when its lease ends.
        while (!cancellationToken.IsCancellationRequested
            && await _runner.RunAsync(job, JobStatus.Paused, cancellationToken) is { Status: JobStatus.Waiting or JobStatus.Running })
        {
            await Task.Delay(TimeSpan.FromSeconds(1), CancellationToken.None);
        }

        return Find(id)!;
    }

    /// <returns>False when there is no such import.</returns>
    public async Task<bool> CancelAsync(int id, CancellationToken cancellationToken) =>
        _store.Find(id) is { } import && await _jobs.CancelAsync(import.Job, cancellationToken) != JobRefusal.NotFound;

    /// <summary>The import is read behind its job: one that is over is told with everything it has done.</summary>
    private ImportView View(Import import)
    {
        var job = _jobs.Find(import.Job) ?? new Job { Status = JobStatus.Failed };
        return (_store.Find(import.Id) ?? import).ToView(job);
    }
}
