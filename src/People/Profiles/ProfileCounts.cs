// Counts profiles for the home page; remembers the costly one for a few seconds.
using Mitos.Kernel.Data;
using Mitos.People.Profiles.Contracts;

namespace Mitos.People.Profiles;

internal sealed class ProfileCounts(TimeProvider clock) : IProfileCounts
{
    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(10);
    private (DateTimeOffset At, long First, int Days, long[] Counts)? _remembered;

    public long[] NewByDay(Session session, IReadOnlyList<long> instants)
    {
        var now = clock.GetUtcNow();
        if (_remembered is { } known && known.First == instants[0] && known.Days == instants.Count && now - known.At < Fresh)
        {
            return known.Counts;
        }

        var counts = new long[instants.Count - 1];
        var select = session.Prepare("select first_at from profile where first_at >= $1 and first_at < $2").Bind(1, instants[0]).Bind(2, instants[^1]);
        while (select.Step())
        {
            var day = Search(instants, select.Int64(0));
            counts[Math.Clamp(day, 0, counts.Length - 1)]++;
        }

        select.Reset();
        _remembered = (now, instants[0], instants.Count, counts);
        return counts;
    }

    public long Total(Session session) => ProfileRows.Count(session);

    public long ActiveSince(Session session, long instant)
    {
        var select = session.Prepare("select count(*) from profile where active_hour >= $1").Bind(1, instant / ProfileRows.Hour);
        select.Step();
        var count = select.Int64(0);
        select.Reset();
        return count;
    }

    private static int Search(IReadOnlyList<long> instants, long at)
    {
        var (low, high) = (0, instants.Count - 1);
        while (high - low > 1)
        {
            var middle = (low + high) / 2;
            (low, high) = instants[middle] <= at ? (middle, high) : (low, middle);
        }

        return low;
    }
}
