// Reads any CSV file with a header by a mapping of its columns.
namespace Mitos.People.Imports.Readers;

internal static class CsvEventReader
{
    public static IEnumerable<ImportedRow> Read(TextReader text, ImportMapping mapping)
    {
        List<string>? columns = null;
        long row = 0;
        foreach (var fields in CsvRows.Read(text))
        {
            if (columns is null)
            {
                columns = [.. fields];
                continue;
            }

            row++;
            foreach (var made in MappedRow.Of(row, Values(columns, fields), mapping))
            {
                yield return made.Problem is null ? made : made with { Raw = [CsvRows.Line(fields)] };
            }
        }
    }

    public static (IReadOnlyList<string> Columns, IReadOnlyList<Dictionary<string, string>> Rows) Preview(TextReader text, int rows)
    {
        List<string>? columns = null;
        var found = new List<Dictionary<string, string>>();
        foreach (var fields in CsvRows.Read(text).Take(rows + 1))
        {
            if (columns is null)
            {
                columns = [.. fields];
            }
            else
            {
                found.Add(Values(columns, fields));
            }
        }

        return (columns ?? [], found);
    }

    /// <summary>Fields that the row lacks are empty; those beyond the header have no name and are left out.</summary>
    private static Dictionary<string, string> Values(List<string> columns, List<string> fields)
    {
        var values = new Dictionary<string, string>(columns.Count);
        for (var index = 0; index < columns.Count; index++)
        {
            values[columns[index]] = index < fields.Count ? fields[index] : "";
        }

        return values;
    }
}
