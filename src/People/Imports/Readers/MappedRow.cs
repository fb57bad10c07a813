// Turns one row of named values into an event by a mapping.
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using NodaTime;

namespace Mitos.People.Imports.Readers;

internal static class MappedRow
{
    /// <summary>The row's event, and behind it the traits that it maps: only an identify call sets traits, so a row of another type makes one too.</summary>
    public static IEnumerable<ImportedRow> Of(long row, Dictionary<string, string> values, ImportMapping mapping)
    {
        var made = Make(row, values, mapping, "");
        yield return made;
        if (made.Problem is null && mapping.Type != "identify" && mapping.Traits is { Count: > 0 })
        {
            yield return Make(row, values, mapping with { Type = "identify", Properties = null }, "-traits");
        }
    }

    private static ImportedRow Make(long row, Dictionary<string, string> values, ImportMapping mapping, string suffix)
    {
        string? Value(FieldMapping? field) =>
            field is null ? null
            : field.Value is not null ? field.Value
            : field.Columns is { Count: > 0 } columns ? string.Join('-', columns.Select(column => values.GetValueOrDefault(column, "")))
            : field.Column is not null && values.TryGetValue(field.Column, out var text) && text.Length > 0 ? text : null;

        var (at, problem) = TimeOf(mapping.Timestamp, Value(mapping.Timestamp));
        if (problem is not null)
        {
            return new ImportedRow(row, JsonSerializer.SerializeToUtf8Bytes(values), problem);
        }

        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            json.WriteString("type", mapping.Type);
            WriteText(json, "event", mapping.Type == "track" ? Value(mapping.Event) : null);
            json.WriteString("messageId", Shorten((mapping.MessageId is null ? IdOf(row, values) : $"import-{Value(mapping.MessageId)}") + suffix));
            WriteText(json, "userId", Value(mapping.UserId));
            WriteText(json, "anonymousId", Value(mapping.AnonymousId));
            WriteText(json, "timestamp", at);
            WriteTraits(json, mapping, Value);
            WriteFields(json, "properties", mapping.Properties, Value);
            json.WriteEndObject();
        }

        return new ImportedRow(row, buffer.ToArray(), null);
    }

    private static void WriteTraits(Utf8JsonWriter json, ImportMapping mapping, Func<FieldMapping?, string?> value)
    {
        // An identify call carries its traits itself; any other event has them in its context, where identity finds e-mail and phone.
        var isIdentify = mapping.Type == "identify";
        if (!isIdentify)
        {
            json.WriteStartObject("context");
        }

        json.WriteStartObject("traits");
        WriteText(json, "email", value(mapping.Email));
        WriteText(json, "phone", value(mapping.Phone));
        foreach (var (name, field) in mapping.Traits ?? new Dictionary<string, FieldMapping>())
        {
            WriteText(json, name, value(field));
        }

        json.WriteEndObject();
        if (!isIdentify)
        {
            json.WriteEndObject();
        }
    }

    private static void WriteFields(Utf8JsonWriter json, string name, IReadOnlyDictionary<string, FieldMapping>? fields, Func<FieldMapping?, string?> value)
    {
        if (fields is null)
        {
            return;
        }

        json.WriteStartObject(name);
        foreach (var (key, field) in fields)
        {
            var text = value(field);
            if (PlainNumber.TryRead(text, out var number))
            {
                json.WriteNumber(key, number);
            }
            else
            {
                WriteText(json, key, text);
            }
        }

        json.WriteEndObject();
    }

    private static (string? Iso, string? Problem) TimeOf(FieldMapping? mapping, string? text)
    {
        if (text is null)
        {
            return (null, null);
        }

        if (mapping!.Format is null && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var iso) && mapping.Zone is null)
        {
            return (iso.ToString("O", CultureInfo.InvariantCulture), null);
        }

        if (!(mapping.Format is null
            ? DateTime.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.None, out var local)
            : DateTime.TryParseExact(text, mapping.Format, CultureInfo.InvariantCulture, DateTimeStyles.None, out local)))
        {
            return (null, $"“{text}” is not a time of the form {mapping.Format ?? "ISO 8601"}");
        }

        var zone = DateTimeZoneProviders.Tzdb.GetZoneOrNull(mapping.Zone ?? "UTC");
        return zone is null
            ? (null, $"there is no time zone {mapping.Zone}")
            : (LocalDateTime.FromDateTime(local).InZoneLeniently(zone).ToDateTimeOffset().ToString("O", CultureInfo.InvariantCulture), null);
    }

    private static string IdOf(long row, Dictionary<string, string> values)
    {
        var text = string.Join('\u001f', values.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => $"{pair.Key}={pair.Value}"));
        return $"import-{row}-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..24]}";
    }

    /// <summary>A messageId has at most 100 characters; a longer key is replaced by its hash, which is as unique.</summary>
    private static string Shorten(string id) => id.Length <= 100 ? id : $"import-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(id)))}";

    private static void WriteText(Utf8JsonWriter json, string name, string? text)
    {
        if (!string.IsNullOrEmpty(text))
        {
            json.WriteString(name, text);
        }
    }
}
