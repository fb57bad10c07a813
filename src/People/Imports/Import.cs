// An import of a file: what it reads, how far it has come, and how it ended.
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
    public const string Running = "running";
    public const string Paused = "paused";
    public const string Done = "done";
    public const string Failed = "failed";
    public const string Cancelled = "cancelled";

    public int Id { get; init; }
    public string Kind { get; init; } = "";
    public string File { get; init; } = "";
    public string Path { get; init; } = "";
    public string Mapping { get; init; } = "";
    public int Source { get; init; }
    public string Status { get; init; } = Running;
    public long RowsDone { get; init; }
    public long? RowsTotal { get; init; }
    public long BytesDone { get; init; }
    public long BytesTotal { get; init; }
    public long Events { get; init; }
    public long EventsNew { get; init; }
    public long EventsKnown { get; init; }
    public long Rejected { get; init; }
    public long StartedAt { get; init; }
    public long? FinishedAt { get; init; }
    public string? Error { get; init; }

    public ImportView ToView() => new(
        Id, Kind, File, Status, RowsDone, RowsTotal, BytesDone, BytesTotal, EventsNew, EventsKnown, Rejected,
        DateTimeOffset.FromUnixTimeMilliseconds(StartedAt), FinishedAt is { } at ? DateTimeOffset.FromUnixTimeMilliseconds(at) : null, Error);
}
