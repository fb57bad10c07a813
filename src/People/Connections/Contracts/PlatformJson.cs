// Reads fields of a platform's JSON, where numbers may be texts, times may lack a zone, and anything may be null.
using System.Globalization;
using System.Text.Json;

namespace Mitos.People.Connections.Contracts;

internal static class PlatformJson
{
    public static JsonElement At(this JsonElement json, string name) => json.ValueKind == JsonValueKind.Object && json.TryGetProperty(name, out var value) ? value : default;

    /// <summary>Trimmed; null when empty, missing or neither text nor number.</summary>
    public static string? Text(this JsonElement json, string name) => json.At(name) switch
    {
        { ValueKind: JsonValueKind.String } text => Plain.Text(text.GetString()),
        { ValueKind: JsonValueKind.Number } number => number.GetRawText(),
        _ => null,
    };

    public static decimal? Money(this JsonElement json, string name) =>
        decimal.TryParse(json.Text(name), NumberStyles.Number, CultureInfo.InvariantCulture, out var amount) ? amount : null;

    public static int Count(this JsonElement json, string name) => (int)(json.Money(name) ?? 0);

    /// <summary>Times without an offset are UTC: so are WooCommerce's <c>_gmt</c> twins.</summary>
    public static DateTimeOffset? Time(this JsonElement json, string name) =>
        DateTimeOffset.TryParse(json.Text(name), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at) ? at : null;

    public static IEnumerable<JsonElement> Items(this JsonElement json, string name) => json.At(name) is { ValueKind: JsonValueKind.Array } list ? list.EnumerateArray() : [];

    public static IReadOnlyList<string> Words(string? text) =>
        text?.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [];
}
