// Rows of a file that follow each other and are about one thing, as Shopify writes orders and products: one row a line of the order, a variant or a picture.
namespace Mitos.People.Imports.Readers.Shops;

internal static class RowsTogether
{
    /// <param name="about">The columns that say what a row is about; the first filled cell counts.</param>
    /// <returns>The rows, and the number of the last of them.</returns>
    public static IEnumerable<(NamedColumns Columns, List<List<string>> Lines, long Row)> Read(TextReader text, params string[] about)
    {
        NamedColumns? columns = null;
        var lines = new List<List<string>>();
        long row = 0;
        foreach (var fields in CsvRows.Read(text))
        {
            if (columns is null)
            {
                columns = new NamedColumns(fields);
                continue;
            }

            if (lines.Count > 0 && columns.Cell(fields, about) != columns.Cell(lines[0], about))
            {
                yield return (columns, lines, row);
                lines = [];
            }

            row++;
            lines.Add([.. fields]);
        }

        if (lines.Count > 0)
        {
            yield return (columns!, lines, row);
        }
    }
}
