// The journeys of the demonstration: five ready ones, which meet the customers of its live days.
using Mitos.Engage.Journeys.Contracts;

namespace Mitos.Host.Demo;

internal static class DemoJourneys
{
    private static readonly string[] s_keys = ["welcome", "abandoned-cart", "post-purchase", "pickup-reminder", "review-request"];

    /// <summary>Those whose message templates are there go live; the others stay as drafts that say what they lack.</summary>
    public static async Task StartAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        var journeys = services.GetRequiredService<IReadyJourneys>();
        foreach (var key in s_keys)
        {
            await journeys.StartAsync(key, "el", "demo", cancellationToken);
        }
    }
}
