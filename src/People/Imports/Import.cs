// An import of a file: what it reads and how far it has come. That it runs, and how it ended, is its job's affair.
using Mitos.Kernel.Jobs;

namespace Mitos.People.Imports;

/// <param name="Status">running, paused, done, failed or cancelled.</param>
/// <param name="EventsNew">Events that were not in the log before.</param>
/// <param name="EventsKnown">Events that were: importing the same file twice changes nothing.</param>
/// <param name="Rejected">Rows that went to quarantine.</param>
public sealed record ImportView(
    int Id, string Kind, string File, string Status, long RowsDone, long? RowsTotal, long BytesDone, long BytesTotal, long EventsNew, long EventsKnown,
    long Rejected, DateTimeOffset StartedAt, DateTimeOffset? FinishedAt, string? Error);

internal sealed record Import
{
    public int Id { get; init; }
    public string Kind { get; init; } = "";
    public string File { get; init; } = "";
    public string Path { get; init; } = "";
    public string Mapping { get; init; } = "";
    public int Source { get; init; }
    public long Job { get; init; }

    /// <summary>A hash of the file's beginning: another file of the same name is not gone on with.</summary>
    public string Head { get; init; } = "";

    public long RowsDone { get; init; }
    public long? RowsTotal { get; init; }
    public long BytesDone { get; init; }
    public long BytesTotal { get; init; }
    public long Events { get; init; }
    public long EventsNew { get; init; }
    public long EventsKnown { get; init; }
    public long Rejected { get; init; }

    /// <summary>The source's counts when the import began; null until it does.</summary>
    public long? NewBefore { get; init; }

    public long? KnownBefore { get; init; }

    /// <summary>An import that waits for its turn is under way as far as people are concerned.</summary>
    public ImportView ToView(Job job) => new(
        Id, Kind, File, job.Status == JobStatus.Waiting ? JobStatus.Running : job.Status, RowsDone, RowsTotal, BytesDone, BytesTotal, EventsNew, EventsKnown, Rejected,
        DateTimeOffset.FromUnixTimeMilliseconds(job.StartedAt ?? job.CreatedAt),
        job.FinishedAt is { } at ? DateTimeOffset.FromUnixTimeMilliseconds(at) : null, job.Error);
}

/// <summary>The arguments of an import's job.</summary>
internal sealed record ImportArguments(int Import);
