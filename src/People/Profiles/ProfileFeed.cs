// Tells screens which profiles have changed, after each commit.
using Mitos.Kernel.Events;
using Mitos.People.Identity.Contracts;

namespace Mitos.People.Profiles;

/// <summary>Raised after each commit with the keys of the touched profiles and how many events each got. Costs nothing when nobody listens.</summary>
public sealed class ProfileFeed
{
    public event Action<IReadOnlyDictionary<long, int>>? Changed;

    internal void Publish(IReadOnlyList<Event> events, IReadOnlyList<Regroup> moves)
    {
        if (Changed is not { } listeners)
        {
            return;
        }

        var touched = new Dictionary<long, int>();
        foreach (var e in events)
        {
            touched[e.Profile] = touched.GetValueOrDefault(e.Profile) + 1;
        }

        foreach (var move in moves)
        {
            touched.TryAdd(move.From, 0);
            touched.TryAdd(move.To, 0);
        }

        listeners(touched);
    }
}
