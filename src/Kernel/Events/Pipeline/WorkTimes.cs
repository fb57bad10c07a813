// Where the pipeline's time goes, for operations.
using System.Collections.Concurrent;
using System.Diagnostics;

namespace Mitos.Kernel.Events.Pipeline;

/// <summary>Seconds that each part of the pipeline's work has taken since the start.</summary>
public sealed class WorkTimes
{
    private readonly ConcurrentDictionary<string, long> _ticks = [];

    public IEnumerable<(string Part, double Seconds)> Parts =>
        _ticks.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => (pair.Key, (double)pair.Value / Stopwatch.Frequency));

    /// <returns>The instant now, from which the next part counts.</returns>
    internal long Add(string part, long since)
    {
        var now = Stopwatch.GetTimestamp();
        _ticks.AddOrUpdate(part, static (_, ticks) => ticks, static (_, known, ticks) => known + ticks, now - since);
        return now;
    }
}
