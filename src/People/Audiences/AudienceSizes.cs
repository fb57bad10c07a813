// How many customers are in each audience, counted no more often than the counting is worth.
using System.Collections.Concurrent;
using Mitos.Kernel.Data;
using Mitos.People.Audiences.State;

namespace Mitos.People.Audiences;

/// <summary>A small audience is counted each time it is asked; a large one is told as it was a moment ago. For any thread.</summary>
internal sealed class AudienceSizes(TimeProvider clock)
{
    /// <summary>A count is good for so many times as long as it took: so counting takes at most a twentieth of anybody's time.</summary>
    private const int GoodFor = 20;

    private readonly ConcurrentDictionary<int, (long Size, long CountedAt, TimeSpan Took)> _counted = new();

    public long Of(Session session, int audience)
    {
        if (_counted.TryGetValue(audience, out var known) && clock.GetElapsedTime(known.CountedAt) < known.Took * GoodFor)
        {
            return known.Size;
        }

        var begun = clock.GetTimestamp();
        var size = MembershipRows.CountMembers(session, audience);
        _counted[audience] = (size, clock.GetTimestamp(), clock.GetElapsedTime(begun));
        return size;
    }
}
