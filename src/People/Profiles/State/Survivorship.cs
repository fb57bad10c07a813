// Which of several values of a trait is shown as the customer's: by a rule for each trait.
using System.Text.Json.Serialization;

namespace Mitos.People.Profiles.State;

/// <summary>How a trait's value is chosen among those that were said.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<SurvivorshipRule>))]
public enum SurvivorshipRule
{
    [JsonStringEnumMemberName("mostRecent")]
    MostRecent,
    [JsonStringEnumMemberName("mostFrequent")]
    MostFrequent,
    [JsonStringEnumMemberName("sourcePriority")]
    SourcePriority,
}

/// <summary>The rule of one trait; sources from the most to the least trusted, by name.</summary>
public sealed record TraitRule(string Trait, SurvivorshipRule Rule, IReadOnlyList<string>? Sources = null);

/// <summary>The rules of all traits.</summary>
public sealed record TraitRules
{
    public IReadOnlyList<TraitRule> Rules { get; init; } = [];

    public SurvivorshipRule Default { get; init; } = SurvivorshipRule.MostRecent;

    public TraitRule For(string trait) => Rules.FirstOrDefault(rule => rule.Trait == trait) ?? new TraitRule(trait, Default);
}

internal static class Survivorship
{
    /// <summary>The surviving value first, then the others, the latest first.</summary>
    public static List<TraitValue> Order(IEnumerable<TraitValue> values, TraitRule rule, Func<int, string> sourceName)
    {
        var ordered = rule.Rule switch
        {
            SurvivorshipRule.MostFrequent => values.OrderByDescending(value => value.Count),
            SurvivorshipRule.SourcePriority => values.OrderBy(value => Rank(rule.Sources, sourceName(value.Source))),
            _ => values.OrderBy(_ => 0),
        };
        return [.. ordered.ThenByDescending(value => value.At).ThenByDescending(value => value.Seq).ThenBy(value => value.Json, StringComparer.Ordinal)];
    }

    private static int Rank(IReadOnlyList<string>? sources, string name)
    {
        for (var index = 0; index < (sources?.Count ?? 0); index++)
        {
            if (string.Equals(sources![index], name, StringComparison.OrdinalIgnoreCase))
            {
                return index;
            }
        }

        return int.MaxValue;
    }
}
