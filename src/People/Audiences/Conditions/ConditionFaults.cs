// What is wrong with a definition, by the path of the field.
using System.Globalization;
using Mitos.Kernel.Events.Filtering;
using Mitos.People.Audiences.State;

namespace Mitos.People.Audiences.Conditions;

internal sealed class ConditionFaults
{
    public const int MostConditions = 50;
    public const int DeepestConditions = 5;
    public const int LongestMinutes = 5 * 366 * 24 * 60;
    private const int LongestWord = 100;
    private readonly List<(string Field, string Fault)> _faults = [];

    /// <param name="audiences">The audiences that may be named.</param>
    public static List<(string Field, string Fault)> Of(Condition? condition, IReadOnlySet<int> audiences)
    {
        var check = new ConditionFaults();
        check.Look(condition, "condition", 1, audiences);
        if (check._faults.Count == 0 && Signals.Walk(condition!).Count() > MostConditions)
        {
            check.Add("condition", $"At most {MostConditions} conditions.");
        }

        return check._faults;
    }

    private void Look(Condition? condition, string at, int depth, IReadOnlySet<int> audiences)
    {
        switch (condition)
        {
            case null:
                Add(at, "A condition is missing here.");
                break;
            case AllOf or AnyOf or NotOf when depth > DeepestConditions:
                Add(at, $"Conditions stand in each other at most {DeepestConditions} deep.");
                break;
            case AllOf all:
                LookAll(all.Of, at, depth, audiences);
                break;
            case AnyOf any:
                LookAll(any.Of, at, depth, audiences);
                break;
            case NotOf not:
                Look(not.Of, $"{at}.of", depth + 1, audiences);
                break;
            case TraitIs trait:
                LookTrait(trait, at);
                break;
            case Did did:
                LookSelector(did.Event, $"{at}.event");
                LookPeriod(did.During, $"{at}.during");
                Demand(did.Bounds is { Least: >= 0 and <= SignalFold.MostEntries, Most: >= 0 } and var (least, most) && least <= most && (did.AtMost ?? 0) <= SignalFold.MostEntries,
                    at, $"atLeast and atMost are 0 to {SignalFold.MostEntries}, and the first not above the second.");
                break;
            case Occurrence occurrence:
                LookSelector(occurrence.Event, $"{at}.event");
                Demand(occurrence.During is not null, $"{at}.during", "Say in which period.");
                LookPeriod(occurrence.During, $"{at}.during");
                Demand(Enum.IsDefined(occurrence.Which), $"{at}.which", "Say first or last.");
                break;
            case Followed followed:
                LookFollowed(followed, at);
                break;
            case InAudience audience:
                Demand(audiences.Contains(audience.Audience), $"{at}.audience", "There is no such audience, or it depends on this one.");
                break;
            case Share share:
                Demand(share.FromPercent >= 0 && share.FromPercent < share.ToPercent && share.ToPercent <= 100, at, "From 0 to 100 percent, the first below the second.");
                Demand(share.Salt is not { Length: > LongestWord }, $"{at}.salt", $"At most {LongestWord} characters.");
                break;
            case HasIdentifier identifier:
                Demand(identifier.Identifier is { Length: > 0 and <= 40 }, $"{at}.identifier", "Name a type of identifier, such as email.");
                break;
            case ConsentIs consent:
                Demand(consent.Purpose is { Length: > 0 and <= LongestWord } && consent.Channel is not { Length: > LongestWord }, $"{at}.purpose", "Name a purpose.");
                Demand(Enum.IsDefined(consent.Status), $"{at}.status", "Say unknown, pending, granted or denied.");
                break;
        }
    }

    private void LookAll(IReadOnlyList<Condition>? of, string at, int depth, IReadOnlySet<int> audiences)
    {
        Demand(of is { Count: > 0 }, $"{at}.of", "Give at least one condition.");
        for (var index = 0; index < (of?.Count ?? 0) && index < MostConditions; index++)
        {
            Look(of![index], $"{at}.of[{index}]", depth + 1, audiences);
        }
    }

    private void LookTrait(TraitIs trait, string at)
    {
        Demand(trait.Trait is { Length: > 0 and <= PropertyPath.LongestPath } && trait.Trait[0] != '$' && PropertyPath.Parse(trait.Trait) is not null, $"{at}.trait", "Name a trait, such as firstName or address.city.");
        if (trait.Operator >= TraitOperator.InLast)
        {
            Demand(trait.Values is [{ } one] && int.TryParse(one, CultureInfo.InvariantCulture, out var minutes) && minutes is > 0 and <= LongestMinutes, $"{at}.values", $"Give one number of minutes, 1 to {LongestMinutes}.");
        }
        else if (_faults.Count == 0 && new EventFilter(trait.Trait, (FilterOperator)trait.Operator, trait.Values).Fault() is { } fault)
        {
            Add($"{at}.values", fault);
        }
    }

    private void LookFollowed(Followed followed, string at)
    {
        LookSelector(followed.First, $"{at}.first");
        LookSelector(followed.Then, $"{at}.then");
        LookPeriod(followed.During, $"{at}.during");
        Demand(followed.WithinMinutes is > 0 and <= LongestMinutes, $"{at}.withinMinutes", $"From 1 to {LongestMinutes} minutes.");
        Demand(followed.Same is null || (PropertyPath.Parse(followed.Same.First) is not null && PropertyPath.Parse(followed.Same.Then) is not null), $"{at}.same", "Name the property in both events, such as cart_id.");
    }

    private void LookSelector(EventSelector? selector, string at)
    {
        foreach (var (field, fault) in EventMatch.Faults(selector?.Events, selector?.Filters))
        {
            Add($"{at}.{field}", fault);
        }

        Demand(selector?.Events is not { Count: > 1 } events || !events.Contains(Signal.AnyKind), $"{at}.events", "The star stands for any event, and so alone.");
    }

    private void LookPeriod(Period? period, string at)
    {
        if (period is null)
        {
            return;
        }

        Demand(period.LastMinutes is null or (> 0 and <= LongestMinutes), $"{at}.lastMinutes", $"From 1 to {LongestMinutes} minutes.");
        Demand(period.OlderThanMinutes is null or (> 0 and <= LongestMinutes), $"{at}.olderThanMinutes", $"From 1 to {LongestMinutes} minutes.");
        Demand(period is not { LastMinutes: { } last, OlderThanMinutes: { } older } || older < last, at, "The nearer bound has to be the smaller one.");
        Demand(period is not { From: { } from, To: { } to } || from < to, at, "The beginning has to be before the end.");
        Demand(period is not { LastMinutes: null, OlderThanMinutes: null, From: null, To: null }, at, "Give at least one bound, or no period.");
    }

    private void Demand(bool isRight, string field, string fault)
    {
        if (!isRight)
        {
            Add(field, fault);
        }
    }

    private void Add(string field, string fault) => _faults.Add((field, fault));
}
