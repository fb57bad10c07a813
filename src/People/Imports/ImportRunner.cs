// Runs one import: reads the file, sends its events through the front door in batches, and notes after each how far it has come.
using System.Text;
using Mitos.Kernel.Events.Intake;
using Mitos.Kernel.Events.Parsing;
using Mitos.Kernel.Events.Pipeline;
using Mitos.People.Imports.Readers;

namespace Mitos.People.Imports;

internal sealed class ImportRunner(ImportStore store, EventIntake intake, EventPipeline pipeline, Counters counters, ImportFeed feed, TimeProvider clock)
{
    private const int BatchEvents = 200;
    private const int BatchBytes = 1024 * 1024;
    private const int BatchesBetweenNotes = 10;

    /// <summary>Goes on from where the import stands. When cancelled it is left as it is, to go on another time.</summary>
    public async Task<Import> RunAsync(Import import, CancellationToken cancellationToken)
    {
        using var file = new ImportFile(import.Path);
        import = import with { Status = Import.Running, BytesTotal = file.Length };
        var newBefore = counters[Counters.OfSource(import.Source)] - import.EventsNew;
        var knownBefore = counters[Counters.DuplicatesOfSource(import.Source)] - import.EventsKnown;
        Import Counted(Import now) => now with
        {
            EventsNew = counters[Counters.OfSource(import.Source)] - newBefore,
            EventsKnown = counters[Counters.DuplicatesOfSource(import.Source)] - knownBefore,
        };
        var resumeAt = import.RowsDone;
        var batch = new List<ImportedRow>();
        var (bytes, sent) = (0, 0);
        foreach (var row in file.Read(import.Kind, ImportMapping.Read(import.Mapping)))
        {
            // Rows before the noted one were sent; it and the few since are known by their ids if they are sent again.
            if (row.RowsDone < resumeAt)
            {
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
                import = Counted(import);
                await NoteAsync(import, cancellationToken);
            }
        }

        import = await SendAsync(import, batch, file.Length, cancellationToken);
        await DrainAsync(cancellationToken);
        return Counted(import) with { Status = Import.Done, BytesDone = file.Length, RowsTotal = import.RowsDone };
    }

    private async Task<Import> SendAsync(Import import, List<ImportedRow> rows, long position, CancellationToken cancellationToken)
    {
        var events = rows.Where(row => row.Problem is null).ToList();
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
            Rejected = import.Rejected + rows.Count - events.Count,
        };
    }

    private async Task AppendAsync(IntakeItem item, CancellationToken cancellationToken)
    {
        while (true)
        {
            cancellationToken.ThrowIfCancellationRequested();
            try
            {
                await intake.AppendAsync(item);
                return;
            }
            catch (IntakeOverloadedException overloaded)
            {
                await Task.Delay(TimeSpan.FromSeconds(overloaded.RetryAfterSeconds), clock, cancellationToken);
            }
        }
    }

    /// <summary>Waits until the pipeline has taken everything, so that the counts of the end are true.</summary>
    private async Task DrainAsync(CancellationToken cancellationToken)
    {
        var last = await intake.AppendAsync(new IntakeItem(0, Now, 0, IntakeMeta.Batch, Encoding.UTF8.GetBytes("""{"batch":[]}""")));
        await pipeline.WaitForAsync(last, cancellationToken);
    }

    private async Task NoteAsync(Import import, CancellationToken cancellationToken)
    {
        await store.SaveAsync(import, cancellationToken);
        feed.Publish(import.Id);
    }

    private long Now => clock.GetUtcNow().ToUnixTimeMilliseconds();

    private static byte[] Batch(List<ImportedRow> rows)
    {
        using var buffer = new MemoryStream();
        buffer.Write("{\"batch\":["u8);
        for (var index = 0; index < rows.Count; index++)
        {
            buffer.Write(index == 0 ? default : ","u8);
            buffer.Write(rows[index].Json);
        }

        buffer.Write("]}"u8);
        return buffer.ToArray();
    }
}
