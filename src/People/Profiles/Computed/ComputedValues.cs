// The values of a profile's computed traits at an instant.
using System.Text.Json;
using Mitos.People.Profiles.State;

namespace Mitos.People.Profiles.Computed;

/// <param name="Value">Null when there is none, and while the past is still being taken in.</param>
/// <param name="Ready">False while the past is being taken in.</param>
/// <param name="Whole">False when there was more than is kept: over 5,000 values in a window or 1,000 different ones, through one identifier.</param>
public sealed record ComputedTraitView(string Name, TraitAggregate Aggregate, int? WindowHours, JsonElement? Value, bool Ready, bool Whole);

internal static class ComputedValues
{
    private const long Day = 86_400_000;

    public static List<ComputedTraitView> Of(ProfileState state, TraitsInForce traits, long now) => [.. traits.All.Select(trait =>
    {
        var folds = state.Strands.Values.Select(strand => strand.Computed.Folds.GetValueOrDefault(trait.Number)).OfType<TraitFold>();
        return View(trait, folds, now, trait.IsReady);
    })];

    /// <summary>The value as JSON; null when there is none, and while the past is still being taken in.</summary>
    public static string? Value(KeptTrait trait, IEnumerable<TraitFold> folds, long now) => trait.IsReady ? Tally(trait, folds, now).Of.Value(trait.Definition.Aggregate, now) : null;

    /// <summary>The first instant after now at which the value may change with nothing happening; null for never.</summary>
    public static long? ChangesAt(KeptTrait trait, IReadOnlyList<TraitFold> folds, long now)
    {
        long? first = null;
        foreach (var at in folds.SelectMany(fold => fold.LeavingAfter(trait, now)))
        {
            first = Math.Min(first ?? long.MaxValue, at);
        }

        if (trait.Definition.Aggregate == TraitAggregate.DaysSince && Tally(trait, folds, now).Of.Last is { } last)
        {
            first = Math.Min(first ?? long.MaxValue, last.At + ((Math.Max(0, (now - last.At) / Day) + 1) * Day));
        }

        return first;
    }

    public static ComputedTraitView View(KeptTrait trait, IEnumerable<TraitFold> folds, long now, bool isReady)
    {
        var (tally, isWhole) = Tally(trait, folds, now);
        var value = isReady ? tally.Value(trait.Definition.Aggregate, now) : null;
        return new ComputedTraitView(
            trait.Definition.Name, trait.Definition.Aggregate, trait.Definition.WindowHours, value is null ? null : JsonDocument.Parse(value).RootElement, isReady, isWhole);
    }

    private static (Tally Of, bool IsWhole) Tally(KeptTrait trait, IEnumerable<TraitFold> folds, long now)
    {
        var tally = new Tally();
        var isWhole = true;
        foreach (var fold in folds)
        {
            isWhole &= fold.AddTo(tally, trait, now);
        }

        return (tally, isWhole);
    }
}
