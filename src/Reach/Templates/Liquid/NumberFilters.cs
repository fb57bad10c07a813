// Filters of numbers. Fractions are decimal, so 0.1 and 0.2 are 0.3.
namespace Mitos.Reach.Templates.Liquid;

internal static class NumberFilters
{
    public static readonly (string, int, int, Func<FilterInput, object?>)[] All =
    [
        ("abs", 0, 0, Absolute),
        ("at_least", 1, 1, input => Larger(input, 1)),
        ("at_most", 1, 1, input => Larger(input, -1)),
        ("ceil", 0, 0, input => (long)Math.Ceiling(LiquidValue.Decimal(input.Value))),
        ("floor", 0, 0, input => (long)Math.Floor(LiquidValue.Decimal(input.Value))),
        ("round", 0, 1, Round),
        ("plus", 1, 1, input => Both(input, (a, b) => checked(a + b), (a, b) => a + b)),
        ("minus", 1, 1, input => Both(input, (a, b) => checked(a - b), (a, b) => a - b)),
        ("times", 1, 1, input => Both(input, (a, b) => checked(a * b), (a, b) => a * b)),
        ("divided_by", 1, 1, input => Both(NotByZero(input), Floored, (a, b) => a / b)),
        ("modulo", 1, 1, input => Both(NotByZero(input), (a, b) => a - (Floored(a, b) * b), (a, b) => a - (Math.Floor(a / b) * b))),
    ];

    private static object Absolute(FilterInput input) => LiquidValue.Number(input.Value) is long whole ? Math.Abs(whole) : (object)Math.Abs(LiquidValue.Decimal(input.Value));

    private static object Larger(FilterInput input, int sign)
    {
        var (one, other) = (LiquidValue.Number(input.Value), LiquidValue.Number(input.Argument(0)));
        return LiquidValue.Decimal(one).CompareTo(LiquidValue.Decimal(other)) * sign >= 0 ? one : other;
    }

    private static object Round(FilterInput input)
    {
        var number = LiquidValue.Decimal(input.Value);
        var places = input.Arguments.Length == 0 ? 0 : (int)Math.Clamp(LiquidValue.Decimal(input.Argument(0)), 0, 20);
        return LiquidValue.Number(input.Value) is long || places == 0 ? (object)(long)Math.Round(number, MidpointRounding.AwayFromZero) : Math.Round(number, places, MidpointRounding.AwayFromZero);
    }

    private static FilterInput NotByZero(FilterInput input) =>
        LiquidValue.Number(input.Argument(0)) is 0L or 0m ? throw new LiquidException("Nothing can be divided by 0.") : input;

    /// <summary>Two whole numbers stay whole.</summary>
    private static object Both(FilterInput input, Func<long, long, long> whole, Func<decimal, decimal, decimal> fraction) =>
        (LiquidValue.Number(input.Value), LiquidValue.Number(input.Argument(0))) is (long a, long b)
            ? (object)whole(a, b)
            : fraction(LiquidValue.Decimal(input.Value), LiquidValue.Decimal(input.Argument(0)));

    private static long Floored(long a, long b)
    {
        var (quotient, rest) = Math.DivRem(a, b);
        return rest != 0 && rest < 0 != b < 0 ? quotient - 1 : quotient;
    }
}
