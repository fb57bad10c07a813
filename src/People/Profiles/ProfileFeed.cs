// Tells screens which profiles have changed, after each commit.
using Mitos.Kernel.Events.Pipeline;

namespace Mitos.People.Profiles;

/// <summary>Raised after each commit with the keys of the touched profiles and how many events each got. Costs nothing when nobody listens.</summary>
public sealed class ProfileFeed
{
    public event Action<IReadOnlyDictionary<long, int>>? Changed;

    private Dictionary<long, int> _touched = [];
    private Dictionary<long, int> _sealed = [];

    /// <summary>Remembers what a batch touches until its transaction commits.</summary>
    internal void Note(EventBatch batch)
    {
        if (Changed is null)
        {
            return;
        }

        foreach (var e in batch.Events)
        {
            _touched[e.Profile] = _touched.GetValueOrDefault(e.Profile) + 1;
        }

        foreach (var move in batch.Moves)
        {
            _touched.TryAdd(move.From, 0);
            _touched.TryAdd(move.To, 0);
        }

        foreach (var due in batch.Due)
        {
            _touched.TryAdd(due.Profile, 0);
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
