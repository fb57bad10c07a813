// What a reader makes of one stretch of a file: an event, or a row that fits nothing.
namespace Mitos.People.Imports.Readers;

/// <param name="RowsDone">Rows of the file that are behind, with this one.</param>
/// <param name="Json">The event; or the raw row when <paramref name="Problem"/> says why it is none.</param>
internal readonly record struct ImportedRow(long RowsDone, byte[] Json, string? Problem);
