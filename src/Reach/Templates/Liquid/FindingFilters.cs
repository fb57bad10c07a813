// Filters that choose elements of a list by what they say, and add them up.
namespace Mitos.Reach.Templates.Liquid;

internal static class FindingFilters
{
    public static readonly (string, int, int, Func<FilterInput, object?>)[] All =
    [
        ("map", 1, 1, input => input.List.Select(one => Required(one, input.TextOf(0))).ToList()),
        ("where", 1, 2, input => Elements(input).Where(one => Fits(one, input)).ToList()),
        ("reject", 1, 2, input => Elements(input).Where(one => !Fits(one, input)).ToList()),
        ("find", 1, 2, input => Elements(input).FirstOrDefault(one => Fits(one, input))),
        ("find_index", 1, 2, input => Elements(input).ToList().FindIndex(one => Fits(one, input)) is >= 0 and var index ? (long)index : null),
        ("has", 1, 2, input => Elements(input).Any(one => Fits(one, input))),
        ("sum", 0, 1, Sum),
    ];

    private static IEnumerable<object?> Elements(FilterInput input)
    {
        foreach (var one in input.List)
        {
            input.Context.Step();
            yield return one;
        }
    }

    private static object? Required(object? element, string name) =>
        element is null ? throw new LiquidException($"Nothing has no “{name}”.") : ListFilters.MemberOf(element, name);

    /// <summary>A text in the list is asked whether the name stands in it.</summary>
    private static bool Fits(object? element, FilterInput input)
    {
        var name = input.TextOf(0);
        var value = element switch
        {
            string text => text.Contains(name, StringComparison.Ordinal) ? name : null,
            _ => ListFilters.MemberOf(element, name),
        };
        return input.Arguments.Length < 2 || input.Argument(1) is null ? LiquidValue.IsTrue(value) : LiquidValue.Equals(value, input.Argument(1));
    }

    private static object Sum(FilterInput input)
    {
        object sum = 0L;
        foreach (var one in Elements(input))
        {
            var number = LiquidValue.Number(input.Arguments.Length == 0 || input.Argument(0) is null ? one : ListFilters.MemberOf(one, input.TextOf(0)));
            sum = sum is long a && number is long b ? (object)checked(a + b) : LiquidValue.Decimal(sum) + LiquidValue.Decimal(number);
        }

        return sum;
    }
}
