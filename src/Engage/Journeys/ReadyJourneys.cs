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
        var made = await service.CreateAsync(language == "en" ? ready.Name.En : ready.Name.El, QuickTime.Of(ready.In(language), pace), cancellationToken);
        return made.Journey is { } journey && (await service.PublishAsync(journey.Id, moves: false, by, cancellationToken)).Refusal == JourneyRefusal.None;
    }
}
