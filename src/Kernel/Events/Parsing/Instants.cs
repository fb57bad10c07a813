// Reads instants as clients write them: ISO 8601 texts, or milliseconds since 1970.
using System.Globalization;
using System.Text.Json;

namespace Mitos.Kernel.Events.Parsing;

public static class Instants
{
    /// <returns>False when there is a value that is not an instant; true with null when there is none.</returns>
    public static bool TryRead(JsonElement value, out long? instant)
    {
        instant = null;
        switch (value.ValueKind)
        {
            case JsonValueKind.Undefined:
            case JsonValueKind.Null:
                return true;
            case JsonValueKind.Number when value.TryGetInt64(out var number):
                instant = number;
                return number is > -2_208_988_800_000 and < 253_402_300_799_000;
            case JsonValueKind.String when value.TryGetDateTimeOffset(out var iso):
                instant = iso.ToUnixTimeMilliseconds();
                return true;
            case JsonValueKind.String:
                return TryParse(value.GetString()!, out instant);
            default:
                return false;
        }
    }

    private static bool TryParse(string text, out long? instant)
    {
        instant = null;
        if (text.Length == 0)
        {
            return true;
        }

        if (!DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var parsed))
        {
            return false;
        }

        instant = parsed.ToUnixTimeMilliseconds();
        return true;
    }

    public static string ToIso(long instant) =>
        DateTimeOffset.FromUnixTimeMilliseconds(instant).ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);
}
