// A value inside an event, in one form for the same value however it was written.
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Mitos.Kernel.Events.Filtering;

/// <summary>A text, a number or a flag.</summary>
/// <param name="Json">As JSON: <c>"Άνω Κάτω"</c>, <c>12.5</c>, <c>true</c>. The same for the same value.</param>
/// <param name="Text">As people read it.</param>
public readonly record struct EventValue(string Json, string Text)
{
    /// <summary>What is longer is cut.</summary>
    public const int LongestText = 200;

    private const decimal GreatestNumber = 1_000_000_000_000_000m;
    private const int Decimals = 6;
    private static readonly JsonSerializerOptions s_readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Its number, also of a text that is one; null when it is none, or beyond a thousand billions. Rounded to a millionth, so that sums come out the same in any order.</summary>
    public decimal? Number =>
        decimal.TryParse(Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && Math.Abs(number) <= GreatestNumber ? decimal.Round(number, Decimals) : null;

    public static EventValue Of(string text)
    {
        var cut = text.Length <= LongestText ? text : text[..LongestText];
        return new EventValue(JsonSerializer.Serialize(cut, s_readable), cut);
    }

    public static bool TryRead(JsonElement json, out EventValue value)
    {
        value = json.ValueKind switch
        {
            JsonValueKind.String => Of(json.GetString()!),
            JsonValueKind.Number => OfNumber(json),
            JsonValueKind.True => new EventValue("true", "true"),
            JsonValueKind.False => new EventValue("false", "false"),
            _ => default,
        };
        return value.Json is not null;
    }

    private static EventValue OfNumber(JsonElement json)
    {
        var raw = json.GetRawText();
        var text = decimal.TryParse(raw, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number.ToString("0.############################", CultureInfo.InvariantCulture) : raw;
        return new EventValue(text, text);
    }
}
