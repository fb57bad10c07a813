// Computed traits worked out once more, from the thread that the API shows, in the plainest way.
using System.Globalization;
using System.Text.Json;

namespace Mitos.Host.Tests.Customers.Computed;

/// <summary>An event as the thread shows it.</summary>
internal sealed record ShownEvent(string? Event, DateTimeOffset At, int Order, JsonElement Properties);

internal static class TraitOracle
{
    /// <param name="events">Oldest first; of the same instant in the order of the log.</param>
    /// <returns>As JSON; null for no value.</returns>
    public static string? Value(IReadOnlyList<ShownEvent> events, string aggregate, string kind, string? property, string? inCategory, int? windowHours, DateTimeOffset now)
    {
        var counting = events.Where(e => e.Event == kind && (windowHours is not { } hours || e.At > now.AddHours(-hours)) && (inCategory is null || Values(e, "category").Contains(inCategory))).ToList();
        var values = property is null ? [] : counting.SelectMany(e => Values(e, property)).ToList();
        var numbers = values.Select(value => decimal.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : (decimal?)null).OfType<decimal>().ToList();
        return aggregate switch
        {
            "count" => Text(counting.Count),
            "sum" => Text(numbers.Sum()),
            "min" => numbers.Count == 0 ? null : Text(numbers.Min()),
            "max" => numbers.Count == 0 ? null : Text(numbers.Max()),
            "average" => numbers.Count == 0 ? null : Text(decimal.Round(numbers.Average(), 6)),
            "first" => values.Count == 0 ? null : Json(values[0]),
            "last" => values.Count == 0 ? null : Json(values[^1]),
            "mostFrequent" => values.Count == 0 ? null : Json(values.GroupBy(value => value).OrderByDescending(group => group.Count()).ThenBy(group => Json(group.Key), StringComparer.Ordinal).First().Key),
            "uniqueList" => $"[{string.Join(',', values.Distinct().Select(Json).Order(StringComparer.Ordinal))}]",
            "uniqueCount" => Text(values.Distinct().Count()),
            "daysSince" => counting.Count == 0 ? null : Text(Math.Max(0, Math.Floor((decimal)(now - counting[^1].At).TotalDays))),
            _ => throw new ArgumentOutOfRangeException(nameof(aggregate)),
        };
    }

    private static IEnumerable<string> Values(ShownEvent e, string property) => e.Properties.TryGetProperty(property, out var value)
        ? value.ValueKind == JsonValueKind.Array ? value.EnumerateArray().Select(Raw) : [Raw(value)]
        : [];

    private static string Raw(JsonElement value) => value.ValueKind == JsonValueKind.String ? value.GetString()! : value.GetRawText();

    private static string Json(string value) => decimal.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out _) ? value : $"\"{value}\"";

    private static string Text(decimal value) => value.ToString("0.######", CultureInfo.InvariantCulture);
}
