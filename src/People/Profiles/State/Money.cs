// Reads amounts of money from an event's properties.
using System.Text.Json;

namespace Mitos.People.Profiles.State;

internal static class Money
{
    /// <summary>The order's total, else revenue, else value, in hundredths; 0 when there is none. Halves are rounded away from zero.</summary>
    public static long Cents(JsonElement properties)
    {
        foreach (var name in new[] { "total", "revenue", "value" })
        {
            if (properties.TryGetProperty(name, out var amount) && amount.ValueKind == JsonValueKind.Number && amount.TryGetDecimal(out var value)
                && Math.Abs(value) < 1_000_000_000_000m)
            {
                return (long)Math.Round(value * 100m, MidpointRounding.AwayFromZero);
            }
        }

        return 0;
    }

    public static string? Currency(JsonElement properties) =>
        properties.TryGetProperty("currency"u8, out var currency) && currency.ValueKind == JsonValueKind.String && currency.GetString() is { Length: 3 } code
            ? code
            : null;
}
