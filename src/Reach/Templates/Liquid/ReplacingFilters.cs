// Filters that put texts together and replace parts of them, each bounded before it grows.
namespace Mitos.Reach.Templates.Liquid;

internal static class ReplacingFilters
{
    public static readonly (string, int, int, Func<FilterInput, object?>)[] All =
    [
        ("append", 1, 1, input => Joined(input.Text, input.TextOf(0))),
        ("prepend", 1, 1, input => Joined(input.TextOf(0), input.Text)),
        ("replace", 1, 2, input => Replaced(input.Text, input.TextOf(0), input.TextOf(1))),
        ("replace_first", 1, 2, input => One(input.Text, input.Text.IndexOf(input.TextOf(0), StringComparison.Ordinal), input.TextOf(0), input.TextOf(1))),
        ("replace_last", 2, 2, input => One(input.Text, input.Text.LastIndexOf(input.TextOf(0), StringComparison.Ordinal), input.TextOf(0), input.TextOf(1))),
        ("remove", 1, 1, input => Replaced(input.Text, input.TextOf(0), "")),
        ("remove_first", 1, 1, input => One(input.Text, input.Text.IndexOf(input.TextOf(0), StringComparison.Ordinal), input.TextOf(0), "")),
        ("remove_last", 1, 1, input => One(input.Text, input.Text.LastIndexOf(input.TextOf(0), StringComparison.Ordinal), input.TextOf(0), "")),
    ];

    private static string Joined(string one, string other)
    {
        RenderBounds.Check(one.Length + (long)other.Length);
        return one + other;
    }

    private static string Replaced(string text, string old, string by)
    {
        if (old.Length == 0)
        {
            RenderBounds.Check((text.Length + 1L) * by.Length + text.Length);
            return by + string.Concat(text.Select(letter => letter + by));
        }

        var times = 0L;
        for (var at = text.IndexOf(old, StringComparison.Ordinal); at >= 0; at = text.IndexOf(old, at + old.Length, StringComparison.Ordinal))
        {
            times++;
        }

        RenderBounds.Check(text.Length + (times * (by.Length - old.Length)));
        return text.Replace(old, by, StringComparison.Ordinal);
    }

    private static string One(string text, int at, string old, string by)
    {
        RenderBounds.Check(text.Length + (long)by.Length);
        return at < 0 ? text : string.Concat(text.AsSpan(0, at), by, text.AsSpan(at + old.Length));
    }
}
