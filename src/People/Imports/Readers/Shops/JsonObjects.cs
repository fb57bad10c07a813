// Cuts a text into its JSON objects: a list, one a line, or page after page as an API gave them, without holding the whole file.
using System.Text;

namespace Mitos.People.Imports.Readers.Shops;

internal static class JsonObjects
{
    /// <summary>An object of more than this is a file cut in two, not a record.</summary>
    private const int LongestObject = 4 * 1024 * 1024;

    /// <summary>Each object as it stands in the text, with those that do not close at its end; what stands between them is left out.</summary>
    public static IEnumerable<string> Of(TextReader text)
    {
        var buffer = new char[64 * 1024];
        var record = new StringBuilder();
        var (depth, isText, isEscaped) = (0, false, false);
        for (var read = text.Read(buffer); read > 0; read = text.Read(buffer))
        {
            for (var index = 0; index < read; index++)
            {
                var letter = buffer[index];
                if (record.Length > LongestObject)
                {
                    yield return record.ToString();
                    record.Clear();
                    (depth, isText, isEscaped) = (0, false, false);
                }

                if (depth > 0)
                {
                    record.Append(letter);
                }

                if (isText)
                {
                    isText = isEscaped || letter != '"';
                    isEscaped = !isEscaped && letter == '\\';
                }
                else if (letter == '"')
                {
                    isText = depth > 0;
                }
                else if (letter == '{' && ++depth == 1)
                {
                    record.Append(letter);
                }
                else if (letter == '}' && depth > 0 && --depth == 0)
                {
                    yield return record.ToString();
                    record.Clear();
                }
            }
        }

        if (record.Length > 0)
        {
            yield return record.ToString();
        }
    }
}
