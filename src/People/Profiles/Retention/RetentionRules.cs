// How long what happened is kept, by kind of event.
namespace Mitos.People.Profiles.Retention;

/// <param name="Kind">The name of an event, or <c>page</c> or <c>screen</c>; <c>*</c> for every track, page and screen without a rule of its own.</param>
/// <param name="Days">Since it happened, whole days of 24 hours.</param>
public sealed record RetentionRule(string Kind, int Days);

/// <param name="Version">Counted up with each change.</param>
/// <param name="QuarantineDays">How long input that was put aside is kept; null for ever.</param>
public sealed record RetentionRules(IReadOnlyList<RetentionRule> Rules, int? QuarantineDays, int Version = 0)
{
    public const string Others = "*";
    public const int MostRules = 500;
    public const int MostDays = 36_500;
    private const int LongestKind = 200;

    public static readonly RetentionRules None = new([], null);

    /// <summary>What says who a customer is and what she has allowed is kept until she is erased.</summary>
    private static readonly HashSet<string> s_kept = ["identify", "alias", "group", "Consent Changed", "Profile Split", "Profiles Merged", "Cut Undone", "Profile Erased"];

    public IEnumerable<(string Field, string Fault)> Faults()
    {
        if (Rules is null || Rules.Count > MostRules)
        {
            yield return ("rules", $"At most {MostRules} rules.");
            yield break;
        }

        for (var index = 0; index < Rules.Count; index++)
        {
            var rule = Rules[index];
            if (rule?.Kind is not { Length: > 0 and <= LongestKind } kind || s_kept.Contains(kind))
            {
                yield return ($"rules[{index}].kind", "Name an event, page or screen, or * for all others. What says who a customer is and what she has allowed is kept until she is erased.");
            }
            else if (rule.Days is < 1 or > MostDays)
            {
                yield return ($"rules[{index}].days", $"From 1 to {MostDays} days.");
            }
            else if (Rules.Take(index).Any(before => before.Kind == kind))
            {
                yield return ($"rules[{index}].kind", "This kind has a rule already.");
            }
        }

        if (QuarantineDays is < 1 or > MostDays)
        {
            yield return ("quarantineDays", $"From 1 to {MostDays} days, or none.");
        }
    }

    /// <summary>How many days an event of this kind is kept; null for ever.</summary>
    public int? DaysOf(string kind) => s_kept.Contains(kind) ? null : (Rules.FirstOrDefault(rule => rule.Kind == kind) ?? Rules.FirstOrDefault(rule => rule.Kind == Others))?.Days;
}
