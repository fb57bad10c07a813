// The rows of a CSV text as lists of texts, whatever separates them: comma, semicolon (as Greek spreadsheets write), tab or bar.
using CsvHelper;

namespace Mitos.People.Imports.Readers;

internal static class CsvRows
{
    /// <summary>A record of more than this is an unclosed quote, not a row.</summary>
    private const int MaxRecordBytes = 4 * 1024 * 1024;
    private static readonly CsvReaderOptions Options = new() { HasHeader = false, MaxRecordSize = MaxRecordBytes };

    /// <summary>All records, the header among them. A list is reused by the next record.</summary>
    public static IEnumerable<List<string>> Read(TextReader text)
    {
        using var csv = CsvReader.Create(text, Options, true);
        var fields = new List<string>();
        while (csv.Read())
        {
            fields.Clear();
            for (var index = 0; index < csv.FieldCount; index++)
            {
                fields.Add(csv.GetString(index));
            }

            yield return fields;
        }
    }

    /// <summary>One record, separated by commas.</summary>
    public static string Line(IReadOnlyList<string> fields) => string.Join(',', fields.Select(Cell));

    /// <summary>As it is, also where a spreadsheet would see a formula: the report is of the person's own file, and must be importable again.</summary>
    public static string Cell(string text) => text.AsSpan().ContainsAny(",\"\r\n") ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : text;
}
