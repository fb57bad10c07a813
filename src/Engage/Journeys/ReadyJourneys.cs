// Puts ready journeys to work.
using Mitos.Engage.Journeys.Contracts;
using Mitos.Engage.Journeys.Templates;

namespace Mitos.Engage.Journeys;

internal sealed class ReadyJourneys(JourneyService service) : IReadyJourneys
{
    public IReadOnlyList<ReadyJourney> All { get; } = [.. JourneyTemplates.All.Select(one => new ReadyJourney(one.Key, one.Name.El, one.Name.En, one.Messages))];

    public async Task<bool> StartAsync(string key, string language, int pace, string by, CancellationToken cancellationToken)
    {
        var ready = JourneyTemplates.All.First(one => one.Key == key);
        var made = await service.CreateAsync(NameOf(ready, language, pace), QuickTime.Of(ready.In(language), pace), cancellationToken);
        return made.Journey is { } journey && (await service.PublishAsync(journey.Id, moves: false, by, cancellationToken)).Refusal == JourneyRefusal.None;
    }

    /// <summary>Who sees it must not take ten seconds for its hour.</summary>
    private static string NameOf(JourneyTemplate ready, string language, int pace)
    {
        var (name, quick) = language == "en" ? (ready.Name.En, "quick time") : (ready.Name.El, "γρήγορος χρόνος");
        return pace <= 1 ? name : $"{name} ({quick}, ×{pace})";
    }
}
