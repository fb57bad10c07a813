// Filters that bring lists into another order, and take parts of them.
using System.Text;

namespace Mitos.Reach.Templates.Liquid;

internal static class ListFilters
{
    public static readonly (string, int, int, Func<FilterInput, object?>)[] All =
    [
        ("size", 0, 0, Size),
        ("first", 0, 0, input => End(input, true)),
        ("last", 0, 0, input => End(input, false)),
        ("join", 0, 1, Join),
        ("reverse", 0, 0, input => input.List.Reverse().ToList()),
        ("concat", 1, 1, Concat),
        ("compact", 0, 1, input => input.List.Where(one => (input.Arguments.Length == 0 ? one : MemberOf(one, input.TextOf(0))) is not null).ToList()),
        ("uniq", 0, 1, Unique),
        ("sort", 0, 1, input => Sorted(input, Order)),
        ("sort_natural", 0, 1, input => Sorted(input, (a, b) => string.Compare(LiquidValue.Text(a), LiquidValue.Text(b), StringComparison.OrdinalIgnoreCase))),
    ];

    /// <summary>What an element says under a name, which may be a path.</summary>
    public static object? MemberOf(object? element, string name) => element switch
    {
        Dictionary<string, object?> map when map.TryGetValue(name, out var value) => value,
        Dictionary<string, object?> map when name.Split('.', 2) is [var first, var rest] && map.TryGetValue(first, out var inner) => MemberOf(inner, rest),
        null or Dictionary<string, object?> => null,
        IReadOnlyList<object?> => null,
        string when name == "size" => null,
        _ => throw new LiquidException($"“{LiquidValue.Text(element)}” has no “{name}”."),
    };

    private static object Size(FilterInput input) => input.Value switch
    {
        string text => (long)text.Length,
        Dictionary<string, object?> map => (long)map.Count,
        IReadOnlyList<object?> list => (long)list.Count,
        _ => 0L,
    };

    private static object? End(FilterInput input, bool isFirst) => input.Value switch
    {
        IReadOnlyList<object?> { Count: > 0 } list => isFirst ? list[0] : list[^1],
        Dictionary<string, object?> { Count: > 0 } map when isFirst => new List<object?> { map.First().Key, map.First().Value },
        string { Length: > 0 } text => isFirst ? text[..1] : text[^1..],
        string => "",
        _ => null,
    };

    private static object Join(FilterInput input)
    {
        var by = input.Arguments.Length == 0 ? " " : input.TextOf(0);
        var text = new StringBuilder();
        var isFirst = true;
        foreach (var one in input.List)
        {
            text.Append(isFirst ? "" : by).Append(LiquidValue.Text(one));
            isFirst = false;
            RenderBounds.Check(text.Length);
        }

        return text.ToString();
    }

    private static object Concat(FilterInput input)
    {
        if (input.Argument(0) is not IReadOnlyList<object?> other)
        {
            throw new LiquidException("A list is expected behind the colon.");
        }

        RenderBounds.CheckList((long)input.List.Count + other.Count);
        return input.List.Concat(other).ToList();
    }

    private static object Unique(FilterInput input)
    {
        var seen = new List<object?>();
        var kept = new List<object?>();
        foreach (var one in input.List)
        {
            input.Context.Step();
            var key = input.Arguments.Length == 0 ? one : MemberOf(one, input.TextOf(0));
            if (!seen.Exists(other => LiquidValue.Equals(other, key)))
            {
                seen.Add(key);
                kept.Add(one);
            }
        }

        return kept;
    }

    /// <summary>What has no value comes last.</summary>
    private static object Sorted(FilterInput input, Comparison<object?> order)
    {
        object? Key(object? one) => input.Arguments.Length == 0 || input.Argument(0) is null ? one : MemberOf(one, input.TextOf(0));
        try
        {
            return Ordered(input, Key, order);
        }
        catch (InvalidOperationException failed) when (failed.InnerException is LiquidException fault)
        {
            throw fault;
        }
    }

    private static List<object?> Ordered(FilterInput input, Func<object?, object?> key, Comparison<object?> order) =>
        input.List.Order(Comparer<object?>.Create((a, b) => (key(a), key(b)) switch
        {
            (null, null) => 0,
            (null, _) => 1,
            (_, null) => -1,
            var (x, y) => order(x, y),
        })).ToList();

    private static int Order(object? one, object? other) => LiquidValue.Compare(one, other) ?? throw new LiquidException("The elements have no order among each other.");
}
