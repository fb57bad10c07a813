// A trait that is worked out of a customer's events: its definition, and what is wrong with one.
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;
using Mitos.Kernel.Events.Filtering;

namespace Mitos.People.Profiles.Computed;

/// <summary>What is made of the events that count.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<TraitAggregate>))]
public enum TraitAggregate
{
    /// <summary>How many events.</summary>
    [JsonStringEnumMemberName("count")]
    Count,

    /// <summary>Of the property's numbers; what is no number does not count.</summary>
    [JsonStringEnumMemberName("sum")]
    Sum,

    [JsonStringEnumMemberName("min")]
    Min,

    [JsonStringEnumMemberName("max")]
    Max,

    /// <summary>Of the property's numbers, rounded to a millionth.</summary>
    [JsonStringEnumMemberName("average")]
    Average,

    /// <summary>The property's value at the earliest event that has one.</summary>
    [JsonStringEnumMemberName("first")]
    First,

    [JsonStringEnumMemberName("last")]
    Last,

    /// <summary>Among equally frequent values the first in the order of their bytes.</summary>
    [JsonStringEnumMemberName("mostFrequent")]
    MostFrequent,

    /// <summary>Every value once, in the order of their bytes.</summary>
    [JsonStringEnumMemberName("uniqueList")]
    UniqueList,

    [JsonStringEnumMemberName("uniqueCount")]
    UniqueCount,

    /// <summary>Whole days, of 24 hours, since the latest event.</summary>
    [JsonStringEnumMemberName("daysSince")]
    DaysSince,
}

/// <summary>A definition.</summary>
/// <param name="Name">As other traits: letters and digits, a small letter first.</param>
/// <param name="Events">The kinds of events that count.</param>
/// <param name="Property">A path to the value; for <c>count</c> and <c>daysSince</c> none.</param>
/// <param name="Filters">All have to hold for an event to count.</param>
/// <param name="WindowHours">Only events of the last so many hours count, to the millisecond; null for all time.</param>
public sealed partial record ComputedTrait(
    string Name, string? Description, TraitAggregate Aggregate, IReadOnlyList<string> Events, string? Property, IReadOnlyList<EventFilter>? Filters, int? WindowHours)
{
    public const int LongestWindowHours = 5 * 366 * 24;
    private const int LongestDescription = 500;

    /// <summary>Whether values of a property are asked for, and not only the events.</summary>
    [JsonIgnore]
    public bool ReadsValues => Aggregate is not (TraitAggregate.Count or TraitAggregate.DaysSince);

    /// <summary>What is wrong with it, by field; empty when nothing is.</summary>
    public IEnumerable<(string Field, string Fault)> Faults()
    {
        var faults = EventMatch.Faults(Events, Filters).ToList();
        if (Name is null || !NamePattern().IsMatch(Name))
        {
            faults.Add(("name", "A name is 1 to 64 letters of the Latin alphabet, digits and underscores, and begins with a small letter."));
        }

        if (Description is { Length: > LongestDescription })
        {
            faults.Add(("description", $"At most {LongestDescription} characters."));
        }

        if (!Enum.IsDefined(Aggregate))
        {
            faults.Add(("aggregate", "Name one of the aggregates."));
        }

        if (ReadsValues != (PropertyPath.Parse(Property) is not null) || (!ReadsValues && Property is not null))
        {
            faults.Add(("property", ReadsValues ? "Name the property whose values count, such as total or products.category." : "count and daysSince take no property."));
        }

        if (WindowHours is <= 0 or > LongestWindowHours)
        {
            faults.Add(("windowHours", $"From 1 to {LongestWindowHours} hours, or none for all time."));
        }

        return faults;
    }

    [GeneratedRegex("^[a-z][A-Za-z0-9_]{0,63}$")]
    private static partial Regex NamePattern();
}
