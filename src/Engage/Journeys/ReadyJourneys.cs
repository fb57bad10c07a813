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
        var name = NameOf(ready, language, pace);
        var made = await service.CreateAsync(name, QuickTime.Of(ready.In(language), pace), cancellationToken);

        // Its name is taken: it was made before, and perhaps the program was stopped before it was published.
        return (made.Journey ?? service.All().FirstOrDefault(one => one.Name == name)) is { } journey
            && (journey.Version > 0 ? journey.Status == JourneyStatus.Live : (await service.PublishAsync(journey.Id, moves: false, by, cancellationToken)).Refusal == JourneyRefusal.None);
    }

    /// <summary>Who sees it must not take ten seconds for its hour.</summary>
    private static string NameOf(JourneyTemplate ready, string language, int pace)
    {
        var (name, quick) = language == "en" ? (ready.Name.En, "quick time") : (ready.Name.El, "γρήγορος χρόνος");
        return pace <= 1 ? name : $"{name} ({quick}, ×{pace})";
    }
}
