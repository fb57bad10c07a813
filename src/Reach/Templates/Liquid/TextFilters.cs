// Filters of texts: case, white space, HTML, addresses, cutting.
using System.Globalization;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Mitos.Kernel.Text;

namespace Mitos.Reach.Templates.Liquid;

internal static partial class TextFilters
{
    public static readonly (string, int, int, Func<FilterInput, object?>)[] All =
    [
        ("upcase", 0, 0, input => Greek.ToUpper(input.Text)),
        ("downcase", 0, 0, input => Greek.ToLower(input.Text)),
        ("capitalize", 0, 0, input => Capital(input.Text)),
        ("strip", 0, 0, input => input.Text.Trim()),
        ("lstrip", 0, 0, input => input.Text.TrimStart()),
        ("rstrip", 0, 0, input => input.Text.TrimEnd()),
        ("strip_newlines", 0, 0, input => NewLine().Replace(input.Text, "")),
        ("newline_to_br", 0, 0, input => NewLine().Replace(input.Text, "<br />\n")),
        ("strip_html", 0, 0, input => Tag().Replace(Script().Replace(input.Text, ""), "")),
        ("escape", 0, 0, input => input.Value is null ? null : Escaped(input.Text)),
        ("h", 0, 0, input => input.Value is null ? null : Escaped(input.Text)),
        ("escape_once", 0, 0, input => input.Value is null ? null : Once(input.Text)),
        ("url_encode", 0, 0, input => input.Value is null ? null : WebUtility.UrlEncode(input.Text).Replace("(", "%28").Replace(")", "%29").Replace("!", "%21").Replace("*", "%2A")),
        ("url_decode", 0, 0, input => input.Value is null ? null : WebUtility.UrlDecode(input.Text)),
        ("base64_encode", 0, 0, input => Convert.ToBase64String(Encoding.UTF8.GetBytes(input.Text))),
        ("base64_url_safe_encode", 0, 0, input => Convert.ToBase64String(Encoding.UTF8.GetBytes(input.Text)).Replace('+', '-').Replace('/', '_')),
        ("base64_decode", 0, 0, input => Decoded(input.Text)),
        ("base64_url_safe_decode", 0, 0, input => Decoded(input.Text.Replace('-', '+').Replace('_', '/'))),
        ("truncate", 0, 2, Truncate),
        ("truncatewords", 0, 2, TruncateWords),
        ("slice", 1, 2, Slice),
        ("split", 1, 1, Split),
    ];

    private static string Capital(string text) => text.Length == 0 ? "" : Greek.ToUpper(text[..1]) + Greek.ToLower(text[1..]);

    private static string Escaped(string text) => text.Replace("&", "&amp;").Replace("<", "&lt;").Replace(">", "&gt;").Replace("\"", "&quot;").Replace("'", "&#39;");

    private static string Once(string text) =>
        Ampersand().Replace(text, "&amp;").Replace("<", "&lt;").Replace(">", "&gt;").Replace("\"", "&quot;").Replace("'", "&#39;");

    private static string Decoded(string text)
    {
        try
        {
            return Encoding.UTF8.GetString(Convert.FromBase64String(text.PadRight((text.Length + 3) / 4 * 4, '=')));
        }
        catch (FormatException)
        {
            throw new LiquidException("This is not base64.");
        }
    }

    private static object? Truncate(FilterInput input)
    {
        if (input.Value is null)
        {
            return "";
        }

        var ending = input.Arguments.Length > 1 ? input.TextOf(1) : "...";
        var length = input.Arguments.Length > 0 ? input.WholeOf(0) : 50;
        return input.Text.Length <= length ? input.Text : input.Text[..Math.Max(0, length - ending.Length)] + ending;
    }

    private static object? TruncateWords(FilterInput input)
    {
        if (input.Value is null)
        {
            return "";
        }

        var most = Math.Max(1, input.Arguments.Length > 0 ? input.WholeOf(0) : 15);
        var words = input.Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        return words.Length <= most ? string.Join(' ', words) : string.Join(' ', words.Take(most)) + (input.Arguments.Length > 1 ? input.TextOf(1) : "...");
    }

    private static object? Slice(FilterInput input)
    {
        var list = input.Value is IReadOnlyList<object?> own ? own : null;
        var text = list is null ? input.Text : "";
        var size = list?.Count ?? text.Length;
        var (start, length) = (input.WholeOf(0), input.Arguments.Length > 1 && input.Argument(1) is not null ? input.WholeOf(1) : 1);
        start = start < 0 ? start + size : start;
        if (start < 0 || start > size || length < 0)
        {
            return list is null ? "" : new List<object?>();
        }

        var taken = Math.Min(length, size - start);
        return list is null ? text.Substring(start, taken) : list.Skip(start).Take(taken).ToList();
    }

    private static object Split(FilterInput input)
    {
        var (text, by) = (input.Text, input.TextOf(0));
        if (text.Length == 0)
        {
            return new List<object?>();
        }

        var parts = by.Length == 0 ? [.. text.EnumerateRunes().Select(rune => rune.ToString())]
            : by == " " ? text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToList()
            : [.. text.Split(by)];
        while (parts.Count > 0 && parts[^1].Length == 0)
        {
            parts.RemoveAt(parts.Count - 1);
        }

        RenderBounds.CheckList(parts.Count);
        return parts.ConvertAll(part => (object?)part);
    }

    [GeneratedRegex(@"\r?\n")]
    private static partial Regex NewLine();

    [GeneratedRegex(@"<script.*?</script>|<!--.*?-->|<style.*?</style>", RegexOptions.Singleline | RegexOptions.IgnoreCase)]
    private static partial Regex Script();

    [GeneratedRegex(@"<.*?>", RegexOptions.Singleline)]
    private static partial Regex Tag();

    [GeneratedRegex(@"&(?!([a-zA-Z]+|#\d+|#x[0-9a-fA-F]+);)")]
    private static partial Regex Ampersand();
}
