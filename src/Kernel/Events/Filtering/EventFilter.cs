// What is asked of a property of an event, as people define and the store keeps it.
using System.Globalization;
using System.Text.Json.Serialization;
using Mitos.Kernel.Text;

namespace Mitos.Kernel.Events.Filtering;

/// <summary>How a property is compared.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<FilterOperator>))]
public enum FilterOperator
{
    /// <summary>One of the values given; case, accents and final sigma do not count.</summary>
    [JsonStringEnumMemberName("is")]
    Is,

    [JsonStringEnumMemberName("isNot")]
    IsNot,

    [JsonStringEnumMemberName("contains")]
    Contains,

    [JsonStringEnumMemberName("above")]
    Above,

    [JsonStringEnumMemberName("atLeast")]
    AtLeast,

    [JsonStringEnumMemberName("below")]
    Below,

    [JsonStringEnumMemberName("atMost")]
    AtMost,

    /// <summary>There is a value.</summary>
    [JsonStringEnumMemberName("present")]
    Present,

    [JsonStringEnumMemberName("absent")]
    Absent,
}

/// <summary>A condition on one property. Where a list gives several values, one that fits is enough; <c>isNot</c> wants that none is equal.</summary>
/// <param name="Property">A <see cref="PropertyPath"/>.</param>
/// <param name="Values">For <c>is</c>, <c>isNot</c> and <c>contains</c> at least one, for comparisons one number; none for the others.</param>
public sealed record EventFilter(string Property, FilterOperator Operator, IReadOnlyList<string>? Values)
{
    public const int MostValues = 100;

    /// <summary>What is wrong with it, for people; null when nothing is.</summary>
    public string? Fault()
    {
        var values = Values ?? [];
        return PropertyPath.Parse(Property) is null ? "Name a property: names with dots between them, such as products.category, or $channel, $touchpoint, $stage, $arrival, $arrivalSource, $shop or $brand."
            : values.Count > MostValues || values.Any(value => value is null or { Length: > EventValue.LongestText }) ? $"At most {MostValues} values of {EventValue.LongestText} characters."
            : Operator switch
            {
                FilterOperator.Present or FilterOperator.Absent => values.Count == 0 ? null : "present and absent take no value.",
                FilterOperator.Is or FilterOperator.IsNot or FilterOperator.Contains => values.Count > 0 && values.All(value => value.Length > 0) ? null : "Give at least one value.",
                _ => values is [{ } one] && Number(one) is not null ? null : "Give one number, with a point before its decimals.",
            };
    }

    /// <summary>The filter in the form in which it is asked of many events.</summary>
    public Func<Event, bool> Compile()
    {
        var path = PropertyPath.Parse(Property)!;
        var holds = OfValues();
        return e =>
        {
            var found = new List<EventValue>();
            path.Read(e, found);
            return holds(found);
        };
    }

    /// <summary>What is asked of a number, for filters that compare; null for the others.</summary>
    public Predicate<decimal?>? OfNumber()
    {
        var bound = Values is [{ } first, ..] ? Number(first) ?? 0 : 0;
        return Operator switch
        {
            FilterOperator.Above => number => number > bound,
            FilterOperator.AtLeast => number => number >= bound,
            FilterOperator.Below => number => number < bound,
            FilterOperator.AtMost => number => number <= bound,
            _ => null,
        };
    }

    /// <summary>What is asked of the values, wherever they were found.</summary>
    public Func<List<EventValue>, bool> OfValues()
    {
        var folded = (Values ?? []).Select(Folding.Fold).ToHashSet();
        if (OfNumber() is { } compares)
        {
            return found => found.Exists(value => compares(value.Number));
        }

        return Operator switch
        {
            FilterOperator.Is => found => found.Exists(value => folded.Contains(Folding.Fold(value.Text))),
            FilterOperator.IsNot => found => !found.Exists(value => folded.Contains(Folding.Fold(value.Text))),
            FilterOperator.Contains => found => found.Exists(value => Folding.Fold(value.Text) is var text && folded.Any(part => text.Contains(part, StringComparison.Ordinal))),
            FilterOperator.Present => found => found.Count > 0,
            _ => found => found.Count == 0,
        };
    }

    private static decimal? Number(string text) => decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;
}
