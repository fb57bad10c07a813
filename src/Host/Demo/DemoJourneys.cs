// The journeys of the demonstration: five ready ones, which meet the customers of its live days.
using Mitos.Engage.Journeys.Contracts;
using Mitos.Reach.Templates.Contracts;

namespace Mitos.Host.Demo;

internal static class DemoJourneys
{
    /// <summary>An hour of a journey lasts ten seconds: a demonstration is watched for minutes.</summary>
    private const int Pace = 360;

    private static readonly string[] s_keys = ["browse", "abandoned-cart", "post-purchase", "pickup-reminder", "review-request"];

    /// <summary>What is there from a start that was broken off stays, and the rest is made.</summary>
    public static async Task StartAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        var journeys = services.GetRequiredService<IReadyJourneys>();
        var texts = journeys.All.SelectMany(journey => journey.Messages).Concat(["newsletter", "newsletter-question"]).ToHashSet();
        await services.GetRequiredService<IReadyTemplates>().PutAsync(texts, "el", "demo", cancellationToken);
        foreach (var key in s_keys)
        {
            if (!await journeys.StartAsync(key, "el", Pace, "demo", cancellationToken))
            {
                throw new InvalidOperationException($"The journey {key} of the demonstration could not be published.");
            }
        }
    }
}
