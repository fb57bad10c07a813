// Reads a file of JSON objects, one a line: events as they are, or rows that a mapping turns into events.
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Mitos.People.Imports.Readers;

internal static class NdjsonReader
{
    public static IEnumerable<ImportedRow> Read(TextReader text, ImportMapping? mapping)
    {
        long row = 0;
        while (text.ReadLine() is { } line)
        {
            row++;
            if (!string.IsNullOrWhiteSpace(line))
            {
                foreach (var made in Line(row, line, mapping))
                {
                    yield return made;
                }
            }
        }
    }

    public static (IReadOnlyList<string> Columns, IReadOnlyList<Dictionary<string, string>> Rows) Preview(TextReader text, int rows)
    {
        var found = new List<Dictionary<string, string>>();
        while (found.Count < rows && text.ReadLine() is { } line)
        {
            if (Parse(line) is { } json)
            {
                found.Add(Values(json));
            }
        }

        return ([.. found.SelectMany(row => row.Keys).Distinct()], found);
    }

    private static IEnumerable<ImportedRow> Line(long row, string line, ImportMapping? mapping)
    {
        if (Parse(line) is not { } json)
        {
            return [ImportedRow.Refused(row, line, "the line is not a JSON object")];
        }

        if (mapping is not null)
        {
            return MappedRow.Of(row, Values(json), mapping).Select(made => made.Problem is null ? made : made with { Raw = [line] });
        }

        json["messageId"] ??= $"ndjson-{row}-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(line)))[..24]}";
        return [new ImportedRow(row, Encoding.UTF8.GetBytes(json.ToJsonString()), null)];
    }

    private static JsonObject? Parse(string line)
    {
        try
        {
            return JsonNode.Parse(line) as JsonObject;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static Dictionary<string, string> Values(JsonObject json) =>
        json.ToDictionary(pair => pair.Key, pair => pair.Value is JsonValue value && value.TryGetValue<string>(out var text) ? text : pair.Value?.ToJsonString() ?? "");
}
