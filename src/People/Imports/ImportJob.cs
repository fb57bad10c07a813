// The job of an import: reads the file, sends its events through the front door in batches, and notes after some how far it has come.
using System.Text;
using Mitos.Kernel.Data;
using Mitos.Kernel.Events;
using Mitos.Kernel.Events.Intake;
using Mitos.Kernel.Events.Parsing;
using Mitos.Kernel.Events.Pipeline;
using Mitos.Kernel.Jobs;
using Mitos.People.Imports.Readers;

namespace Mitos.People.Imports;

/// <summary>
/// The position of the job is the number of rows that are durably behind. Interrupted, it goes on there; killed, at the last note, which is at
/// most <see cref="BatchesBetweenNotes"/> batches back, and what is sent twice is known by its ids.
/// </summary>
internal sealed class ImportJob(
    ImportStore store, ImportFolder folder, ImportTarget target, EventIntake intake, EventPipeline pipeline, StoreCounts counts, Database database, TimeProvider clock) : IJobHandler
{
    public const string Name = "import";
    private const int BatchEvents = 200;
    private const int BatchBytes = 1024 * 1024;
    private const int BatchesBetweenNotes = 10;
    private static readonly TimeSpan RoomAgain = TimeSpan.FromSeconds(2);

    /// <summary>How long a job waits for a node that has its file; then any node says that the file is not there.</summary>
    private static readonly TimeSpan WaitsForFile = TimeSpan.FromMinutes(10);

    public string Kind => Name;

    /// <summary>A file that was uploaded lies on one node, unless the nodes share their folder: its import is for the nodes that have it.</summary>
    public bool CanRun(Job job) => database.Engine == Engine.Sqlite || Now - Math.Max(job.DueAt, job.LeaseUntil ?? 0) > WaitsForFile.TotalMilliseconds
        || store.Find(ImportOf(job)) is not { } import || folder.Find(import.Path) is not null;

    public async Task<string?> RunAsync(JobRun run, CancellationToken cancellationToken)
    {
        if (store.Find(ImportOf(run.Job)) is not { } import)
        {
            return "The import is not in the store any more.";
        }

        if (folder.Find(import.Path) is not { } path)
        {
            return $"The file {import.File} is not there any more. Import it again.";
        }

        // What an earlier run sent and the pipeline has not seen yet does not count for this one.
        await pipeline.CaughtUpAsync(cancellationToken);
        var before = counts.Read();
        using var file = new ImportFile(path);
        import = import with
        {
            BytesTotal = file.Length,
            NewBefore = import.NewBefore ?? before[Counters.OfSource(import.Source)] - import.EventsNew,
            KnownBefore = import.KnownBefore ?? before[Counters.DuplicatesOfSource(import.Source)] - import.EventsKnown,
        };
        await NoteAsync(run, import, cancellationToken);
        import = await SendAllAsync(run, import, file, cancellationToken);
        await DrainAsync(cancellationToken);
        await NoteAsync(run, import with { BytesDone = file.Length, RowsTotal = import.RowsDone }, cancellationToken);
        return null;
    }

    private async Task<Import> SendAllAsync(JobRun run, Import import, ImportFile file, CancellationToken cancellationToken)
    {
        var resumeAt = import.RowsDone;
        var batch = new List<ImportedRow>();
        var (bytes, sent) = (0, 0);
        try
        {
            foreach (var row in file.Read(import.Kind, ImportMapping.Read(import.Mapping)))
            {
                // Rows before the noted one were sent; the row itself may be two events of which one was.
                if (row.RowsDone < resumeAt)
                {
                    cancellationToken.ThrowIfCancellationRequested();
                    continue;
                }

                batch.Add(row);
                bytes += row.Json.Length;
                if (batch.Count < BatchEvents && bytes < BatchBytes)
                {
                    continue;
                }

                import = await SendAsync(import, batch, file.Position, cancellationToken);
                (batch, bytes) = ([], 0);
                if (++sent % BatchesBetweenNotes == 0)
                {
                    await NoteAsync(run, import, cancellationToken);
                }
            }

            return await SendAsync(import, batch, file.Length, cancellationToken);
        }
        catch (OperationCanceledException)
        {
            await NoteAsync(run, import, CancellationToken.None);
            throw;
        }
    }

    private async Task<Import> SendAsync(Import import, List<ImportedRow> rows, long position, CancellationToken cancellationToken)
    {
        var read = rows.Where(row => row.Problem is null);
        var isProducts = import.Kind == ImportKind.Products;
        var taken = isProducts ? await target.ProductsAsync(read, cancellationToken) : default;
        var events = isProducts ? [] : await target.EventsAsync(import.Source, read, cancellationToken);
        if (events.Count > 0)
        {
            await AppendAsync(new IntakeItem(import.Source, Now, events.Count, new IntakeMeta { Large = true, NoIds = true }, Batch(events)), cancellationToken);
        }

        foreach (var row in rows.Where(row => row.Problem is not null))
        {
            await AppendAsync(new IntakeItem(import.Source, Now, 1, new IntakeMeta { Reason = Reasons.ImportRow.Code, Detail = $"row {row.RowsDone} of {import.File}: {row.Problem}", RefusedId = $"{import.File}:{row.RowsDone}" }, row.Json), cancellationToken);
        }

        return rows.Count == 0 ? import : import with
        {
            RowsDone = rows[^1].RowsDone,
            BytesDone = position,
            Events = import.Events + events.Count,
            EventsNew = import.EventsNew + taken.Changed,
            EventsKnown = import.EventsKnown + taken.Known,
            Rejected = import.Rejected + rows.Count(row => row.Problem is not null),
        };
    }

    private async Task<long> AppendAsync(IntakeItem item, CancellationToken cancellationToken)
    {
        while (true)
        {
            cancellationToken.ThrowIfCancellationRequested();
            try
            {
                return await intake.AppendAsync(item);
            }
            catch (IntakeOverloadedException overloaded)
            {
                await Task.Delay(TimeSpan.FromSeconds(overloaded.RetryAfterSeconds), clock, cancellationToken);
            }
            catch (Exception exception) when (exception is StorageFullException or StoreUnavailableException)
            {
                // Room is a person's to make, and so may be the database's return; the import waits for it.
                await Task.Delay(RoomAgain, clock, cancellationToken);
            }
        }
    }

    /// <summary>Waits until the pipeline has taken everything, so that the counts of the end are true.</summary>
    private async Task DrainAsync(CancellationToken cancellationToken)
    {
        var last = await AppendAsync(new IntakeItem(0, Now, 0, IntakeMeta.Batch, Encoding.UTF8.GetBytes("""{"batch":[]}""")), cancellationToken);
        await pipeline.WaitForAsync(last, cancellationToken);
    }

    private Task NoteAsync(JobRun run, Import import, CancellationToken cancellationToken)
    {
        var now = counts.Read();
        var counted = import.Kind == ImportKind.Products ? import : import with
        {
            EventsNew = now[Counters.OfSource(import.Source)] - import.NewBefore!.Value,
            EventsKnown = now[Counters.DuplicatesOfSource(import.Source)] - import.KnownBefore!.Value,
        };
        return run.NoteAsync(
            new JobProgress(counted.RowsDone, counted.BytesDone, counted.BytesTotal, counted.File), session => ImportStore.Save(session, counted), cancellationToken);
    }

    private static int ImportOf(Job job) => job.Read<ImportArguments>().Import;

    private long Now => clock.GetUtcNow().ToUnixTimeMilliseconds();

    private static byte[] Batch(List<byte[]> events)
    {
        using var buffer = new MemoryStream();
        buffer.Write("{\"batch\":["u8);
        for (var index = 0; index < events.Count; index++)
        {
            buffer.Write(index == 0 ? default : ","u8);
            buffer.Write(events[index]);
        }

        buffer.Write("]}"u8);
        return buffer.ToArray();
    }
}
