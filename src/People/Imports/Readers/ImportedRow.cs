// What a reader makes of one stretch of a file: an event, or a row that fits nothing.
using Mitos.People.Connections.Contracts;

namespace Mitos.People.Imports.Readers;

/// <param name="RowsDone">Rows of the file that are behind, with this one.</param>
/// <param name="Json">The event; or the raw row when <paramref name="Problem"/> says why it is none.</param>
/// <param name="Raw">With a problem: the records as they stand in the file, for the report of what was refused.</param>
internal readonly record struct ImportedRow(long RowsDone, byte[] Json, string? Problem, IReadOnlyList<string>? Raw = null)
{
    /// <summary>An order of a shop's platform, whose events are made once it is settled what its refunds and cancellation take back.</summary>
    public (ShopEvents Shop, ShopOrder Order)? Unsettled { get; init; }

    /// <summary>Records of a table: one row, or all of one order, for a part of an order cannot be imported again.</summary>
    public static ImportedRow Refused(long rowsDone, IReadOnlyList<IReadOnlyList<string>> lines, string problem) => new(
        rowsDone, System.Text.Json.JsonSerializer.SerializeToUtf8Bytes(lines.Count == 1 ? (object)lines[0] : lines), problem, [.. lines.Select(CsvRows.Line)]);

    /// <summary>A record of a file that is no table.</summary>
    public static ImportedRow Refused(long rowsDone, string text, string problem) => new(rowsDone, System.Text.Json.JsonSerializer.SerializeToUtf8Bytes(text), problem, [text]);
}
