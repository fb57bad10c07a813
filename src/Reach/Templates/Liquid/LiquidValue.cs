// The values of templates: what they are as text, as numbers and as lists, and how they compare.
using System.Collections;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Mitos.Reach.Templates.Liquid;

/// <summary>The words <c>empty</c> and <c>blank</c>.</summary>
internal sealed record Emptiness(bool IsBlank)
{
    public static readonly Emptiness Empty = new(false);
    public static readonly Emptiness Blank = new(true);

    public bool Fits(object? value) => value switch
    {
        string text => IsBlank ? string.IsNullOrWhiteSpace(text) : text.Length == 0,
        Dictionary<string, object?> map => map.Count == 0,
        IReadOnlyCollection<object?> list => list.Count == 0,
        null or false => IsBlank,
        _ => false,
    };
}

/// <summary>Null, bool, long, decimal, string, a list of these or a dictionary by name; nothing else is ever a value.</summary>
internal static class LiquidValue
{
    public static object? Of(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        JsonValueKind.String => json.GetString(),
        JsonValueKind.Number => json.TryGetInt64(out var whole) && !json.GetRawText().Contains('.') ? whole : json.TryGetDecimal(out var number) ? number : json.GetRawText(),
        JsonValueKind.Array => json.EnumerateArray().Select(Of).ToList(),
        JsonValueKind.Object => Map(json),
        _ => null,
    };

    public static string Text(object? value) => value switch
    {
        null or Emptiness => "",
        string text => text,
        bool flag => flag ? "true" : "false",
        long number => number.ToString(CultureInfo.InvariantCulture),
        decimal number => Fraction(number),
        LiquidRange range => range.ToString(),
        Dictionary<string, object?> map => Inspect(map),
        IReadOnlyList<object?> list => Joined(list),
        _ => value.ToString() ?? "",
    };

    public static bool IsTrue(object? value) => value is not (null or false);

    public static new bool Equals(object? one, object? other) => (one, other) switch
    {
        (Emptiness a, Emptiness b) => a == b,
        (Emptiness emptiness, _) => emptiness.Fits(other),
        (_, Emptiness emptiness) => emptiness.Fits(one),
        (null, null) => true,
        (null, _) or (_, null) => false,
        (string a, string b) => a == b,
        (bool a, bool b) => a == b,
        (long or decimal, long or decimal) => Decimal(one) == Decimal(other),
        (LiquidRange a, LiquidRange b) => a == b,
        (Dictionary<string, object?> a, Dictionary<string, object?> b) => a.Count == b.Count && a.All(pair => b.TryGetValue(pair.Key, out var found) && Equals(pair.Value, found)),
        (IReadOnlyList<object?> a, IReadOnlyList<object?> b) => a.Count == b.Count && a.Zip(b).All(pair => Equals(pair.First, pair.Second)),
        _ => false,
    };

    /// <summary>Null where the two have no order.</summary>
    public static int? Compare(object? one, object? other) => (one, other) switch
    {
        (long or decimal, long or decimal) => Decimal(one).CompareTo(Decimal(other)),
        (string a, string b) => string.CompareOrdinal(a, b),
        _ => null,
    };

    /// <summary>As arithmetic takes it: a number, a text that is one, and 0 for everything else.</summary>
    public static object Number(object? value) => value switch
    {
        long or decimal => value,
        string text => ParseNumber(text.Trim()) ?? 0L,
        _ => 0L,
    };

    public static decimal Decimal(object? value) => Number(value) switch
    {
        long whole => whole,
        decimal number => number,
        _ => 0m,
    };

    public static object? ParseNumber(string text)
    {
        if (long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole))
        {
            return whole;
        }

        return text.Contains('.') && !text.EndsWith('.') && decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? number : null;
    }

    /// <summary>A text that says one thing, whatever else is in it: what a list looks like from within another.</summary>
    private static string Inspect(object? value)
    {
        switch (value)
        {
            case null:
                return "nil";
            case string text:
                return $"\"{text.Replace("\\", "\\\\").Replace("\"", "\\\"")}\"";
            case Dictionary<string, object?> map:
                return "{" + string.Join(", ", map.Select(pair => $"{Inspect(pair.Key)}=>{Inspect(pair.Value)}")) + "}";
            case LiquidRange:
                return Text(value);
            case IReadOnlyList<object?> list:
                return "[" + string.Join(", ", list.Select(Inspect)) + "]";
            default:
                return Text(value);
        }
    }

    private static string Joined(IReadOnlyList<object?> list)
    {
        var text = new StringBuilder();
        foreach (var one in list)
        {
            text.Append(Text(one));
            RenderBounds.Check(text.Length);
        }

        return text.ToString();
    }

    private static string Fraction(decimal number)
    {
        var text = number.ToString("0.0###########################", CultureInfo.InvariantCulture);

        // A fraction without end is written as far as one reads it.
        return text.Length <= 18 ? text : ((double)number).ToString("R", CultureInfo.InvariantCulture);
    }

    private static Dictionary<string, object?> Map(JsonElement json)
    {
        var map = new Dictionary<string, object?>(StringComparer.Ordinal);
        foreach (var property in json.EnumerateObject())
        {
            map[property.Name] = Of(property.Value);
        }

        return map;
    }
}

/// <summary>(first..last), counted and not kept.</summary>
internal sealed record LiquidRange(long First, long Last) : IReadOnlyList<object?>
{
    public int Count => Last < First ? 0 : (int)Math.Min(int.MaxValue, (decimal)Last - First + 1);

    public object? this[int index] => First + index;

    public IEnumerator<object?> GetEnumerator()
    {
        for (var number = First; number <= Last; number++)
        {
            yield return number;
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    public override string ToString() => $"{First}..{Last}";
}
