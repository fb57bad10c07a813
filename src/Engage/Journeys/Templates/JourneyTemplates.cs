// The ready journeys, by their keys.
using Mitos.Engage.Journeys.Graphs;

namespace Mitos.Engage.Journeys.Templates;

internal static class JourneyTemplates
{
    public static IReadOnlyList<JourneyTemplate> All { get; } = [.. ReadyForShopping.All, .. ReadyForService.All];

    /// <summary>Null when there is none of this key.</summary>
    public static JourneyGraph? Find(string key, string language) => All.FirstOrDefault(template => template.Key == key)?.In(language);
}
