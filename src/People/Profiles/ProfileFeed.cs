// Tells screens which profiles have changed, after each commit.
using Mitos.Kernel.Events;
using Mitos.Kernel.Events.Pipeline;

namespace Mitos.People.Profiles;

/// <summary>Raised after each commit with the keys of the touched profiles and how many events each got. Costs nothing when nobody listens.</summary>
public sealed class ProfileFeed
{
    public event Action<IReadOnlyDictionary<long, int>>? Changed;

    private Dictionary<long, int> _touched = [];
    private Dictionary<long, int> _sealed = [];

    /// <summary>Remembers what a batch touches until its transaction commits.</summary>
    internal void Note(IReadOnlyList<Event> events, IReadOnlyList<StrandMove> moves)
    {
        if (Changed is null)
        {
            return;
        }

        foreach (var e in events)
        {
            _touched[e.Profile] = _touched.GetValueOrDefault(e.Profile) + 1;
        }

        foreach (var move in moves)
        {
            _touched.TryAdd(move.From, 0);
            _touched.TryAdd(move.To, 0);
        }
    }

    internal void Seal() => (_sealed, _touched) = (_touched, []);

    internal void Publish()
    {
        var touched = _sealed;
        _sealed = [];
        if (touched.Count > 0)
        {
            Changed?.Invoke(touched);
        }
    }

    internal void Forget() => (_sealed, _touched) = ([], []);
}
