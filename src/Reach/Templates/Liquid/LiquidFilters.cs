// The filters that templates may use, by name.
using System.Collections.Frozen;

namespace Mitos.Reach.Templates.Liquid;

/// <param name="Value">What stands before the bar.</param>
/// <param name="Arguments">Behind the colon, as many as the filter takes.</param>
internal sealed record FilterInput(object? Value, object?[] Arguments, IReadOnlyList<(string Name, Expression Value)> Named, RenderContext Context)
{
    public string Text => LiquidValue.Text(Value);

    /// <summary>As a list: of one thing a list of it, of nothing an empty one.</summary>
    public IReadOnlyList<object?> List
    {
        get
        {
            IReadOnlyList<object?> list = Value switch
            {
                null => [],
                IReadOnlyList<object?> all when all.Any(one => one is IReadOnlyList<object?> and not LiquidRange) => [.. Flat(all, 0)],
                IReadOnlyList<object?> all => all,
                _ => [Value],
            };
            RenderBounds.CheckList(list.Count);
            return list;
        }
    }

    public object? Argument(int index) => index < Arguments.Length ? Arguments[index] : null;

    public string TextOf(int index) => LiquidValue.Text(Argument(index));

    /// <summary>A whole number; a fault of the template where it is none.</summary>
    public int WholeOf(int index)
    {
        var value = Argument(index);
        var number = value is string text ? LiquidValue.ParseNumber(text.Trim()) : value;
        return number switch
        {
            long whole => (int)Math.Clamp(whole, int.MinValue, int.MaxValue),
            _ => throw new LiquidException("A whole number is expected behind the colon."),
        };
    }

    public object? NamedOf(string name)
    {
        foreach (var (key, value) in Named)
        {
            if (key == name)
            {
                return value.Evaluate(Context);
            }
        }

        return null;
    }

    private static IEnumerable<object?> Flat(IReadOnlyList<object?> list, int depth) =>
        list.SelectMany(one => one is IReadOnlyList<object?> inner and not LiquidRange && depth < RenderBounds.MostDepth ? Flat(inner, depth + 1) : [one]);
}

/// <param name="Fewest">Values behind the colon.</param>
internal sealed record LiquidFilter(int Fewest, int Most, Func<FilterInput, object?> Run);

internal static class LiquidFilters
{
    public static readonly FrozenDictionary<string, LiquidFilter> All = Named(TextFilters.All).Concat(Named(ReplacingFilters.All)).Concat(Named(NumberFilters.All))
        .Concat(Named(ListFilters.All)).Concat(Named(FindingFilters.All)).Concat(Named(CustomerFilters.All)).ToFrozenDictionary(pair => pair.Name, pair => pair.Filter);

    private static IEnumerable<(string Name, LiquidFilter Filter)> Named(IEnumerable<(string Name, int Fewest, int Most, Func<FilterInput, object?> Run)> filters) =>
        filters.Select(one => (one.Name, new LiquidFilter(one.Fewest, one.Most, one.Run)));
}
