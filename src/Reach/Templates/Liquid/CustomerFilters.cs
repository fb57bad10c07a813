// Filters that speak to the customer: her name as one calls her, money and dates in her language, and what is said where something is missing.
using Mitos.Kernel.Text;

namespace Mitos.Reach.Templates.Liquid;

internal static class CustomerFilters
{
    public static readonly (string, int, int, Func<FilterInput, object?>)[] All =
    [
        ("default", 0, 1, Default),
        ("vocative", 0, 0, input => input.Value is null ? null : NameKnowledge.VocativeOf(input.Text)),
        ("money", 0, 1, Money),
        ("date", 0, 1, Date),
        ("raw", 0, 0, input => input.Value),
        ("json", 0, 0, input => System.Text.Json.JsonSerializer.Serialize(input.Value is LiquidRange range ? range.ToList() : input.Value)),
    ];

    private static object? Default(FilterInput input)
    {
        var isEmpty = input.Value switch
        {
            null => true,
            false => !LiquidValue.IsTrue(input.NamedOf("allow_false")),
            var value => Emptiness.Empty.Fits(value),
        };
        return isEmpty ? (input.Arguments.Length == 0 ? "" : input.Argument(0)) : input.Value;
    }

    /// <summary>12,90 € in Greek and €12.90 in English; the currency by its code, euro where none is given.</summary>
    private static object? Money(FilterInput input)
    {
        if (input.Value is null)
        {
            return null;
        }

        var currency = input.Arguments.Length == 0 || input.Argument(0) is null ? "EUR" : input.TextOf(0).ToUpperInvariant();
        var number = input.Value is string text && LiquidValue.ParseNumber(text.Trim()) is null
            ? throw new LiquidException($"“{text}” is no amount of money.")
            : LiquidValue.Decimal(input.Value);
        return LocalWords.Money(number, currency, input.Context.Options.Language);
    }

    /// <summary>By strftime's letters, in her language and her time zone; without a form, as one writes a date.</summary>
    private static object? Date(FilterInput input)
    {
        var options = input.Context.Options;
        return LocalWords.Instant(input.Value, options.Now, options.ZoneId) is not { } at ? input.Value
            : input.Arguments.Length > 0 && input.TextOf(0).Length == 0 ? input.Value
            : LocalWords.Date(at, input.Arguments.Length == 0 ? LocalWords.UsualDate(options.Language) : input.TextOf(0), options.Language);
    }
}
