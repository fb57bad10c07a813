// A rule of the business's own that says on which channel and touchpoint an event happened, and to which stage it belongs.
using Mitos.Kernel.Events;
using Mitos.Kernel.Events.Filtering;

namespace Mitos.People.Profiles.Touchpoints;

/// <summary>Rules stand above what Mitos finds by itself. For each of channel, touchpoint and stage the first rule holds that fits the event and says it.</summary>
/// <param name="Name">For people.</param>
/// <param name="Events">Kinds of events; none for all.</param>
/// <param name="Filters">All have to hold. <c>$channel</c>, <c>$touchpoint</c> and <c>$stage</c> are as Mitos finds them by itself.</param>
/// <param name="Channel">Null leaves it.</param>
public sealed record TouchpointRule(string Name, IReadOnlyList<string> Events, IReadOnlyList<EventFilter> Filters, string? Channel, string? Touchpoint, string? Stage)
{
    public const int MostRules = 200;
    private const int LongestName = 100;

    public static IEnumerable<(string Field, string Fault)> Faults(IReadOnlyList<TouchpointRule>? rules)
    {
        if (rules is null or { Count: > MostRules })
        {
            return [("rules", $"At most {MostRules} rules.")];
        }

        return rules.SelectMany((rule, index) => rule is null ? [("", "A rule is missing here.")] : rule.Faults().Select(fault => (Field: $"[{index}].{fault.Field}", fault.Fault)));
    }

    private IEnumerable<(string Field, string Fault)> Faults()
    {
        if (string.IsNullOrWhiteSpace(Name) || Name.Length > LongestName)
        {
            yield return ("name", $"Give the rule a name of at most {LongestName} characters.");
        }

        // All events are meant when none is named; then the kinds are no fault.
        foreach (var fault in EventMatch.Faults(Events is { Count: 0 } ? ["*"] : Events, Filters))
        {
            yield return fault;
        }

        if (Channel is not null && !Channels.TryParse(Channel, out _))
        {
            yield return ("channel", $"The channels are {string.Join(", ", Channels.Names)}.");
        }

        if (Touchpoint is not null && !Mitos.Kernel.Events.Touchpoints.Names.Contains(Touchpoint))
        {
            yield return ("touchpoint", $"The touchpoints are {string.Join(", ", Mitos.Kernel.Events.Touchpoints.Names)}.");
        }

        if (Stage is not null && !Stages.TryParse(Stage, out _))
        {
            yield return ("stage", $"The stages are {string.Join(", ", Stages.Names)}.");
        }

        if (Channel is null && Touchpoint is null && Stage is null)
        {
            yield return ("channel", "Say a channel, a touchpoint or a stage.");
        }
    }
}
