// Looks at the counts of journeys whose canvas somebody watches: once for all who do, and only what has changed is told.
using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Mitos.Engage.Journeys;
using Mitos.Engage.Journeys.Contracts;

namespace Mitos.Host.Live;

internal sealed class JourneyWatches(IJourneyCounts counts)
{
    public const string Prefix = "journey:";
    private static readonly TimeSpan s_least = TimeSpan.FromSeconds(1);
    private readonly ConcurrentDictionary<string, (string Told, long LookAgain)> _known = new();

    public static bool IsTopic(string topic) => topic.StartsWith(Prefix, StringComparison.Ordinal) && Number(topic) is not null;

    /// <summary>Counting takes time in proportion to a journey: it is looked at again after ten times as long as that took, and after a second at the earliest.</summary>
    public IEnumerable<(string Topic, JourneyCountsView Counts)> Take(IReadOnlySet<string> topics)
    {
        foreach (var gone in _known.Keys.Where(topic => !topics.Contains(topic)))
        {
            _known.TryRemove(gone, out _);
        }

        foreach (var topic in topics)
        {
            var began = Stopwatch.GetTimestamp();
            var known = _known.GetValueOrDefault(topic);
            if (known.LookAgain > began || Number(topic) is not { } journey)
            {
                continue;
            }

            var now = counts.Counts(journey);
            var text = JsonSerializer.Serialize(now);
            var pause = TimeSpan.FromTicks(Math.Max(s_least.Ticks, Stopwatch.GetElapsedTime(began).Ticks * 10));
            _known[topic] = (text, Stopwatch.GetTimestamp() + (long)(pause.TotalSeconds * Stopwatch.Frequency));
            if (text != known.Told)
            {
                yield return (topic, now);
            }
        }
    }

    private static int? Number(string topic) => int.TryParse(topic.AsSpan(Prefix.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
