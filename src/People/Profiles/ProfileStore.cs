// The profiles that the pipeline works with: a bounded cache over the table, and those that the current batch has changed.
using Mitos.Kernel.Data;
using Mitos.People.Profiles.State;

namespace Mitos.People.Profiles;

internal sealed class ProfileStore
{
    private const int CachedProfiles = 25_000;
    private readonly TwoGenerationCache<long, ProfileState> _cache = new(CachedProfiles);
    private readonly Dictionary<long, ProfileState> _changed = [];

    public IReadOnlyCollection<ProfileState> Changed => _changed.Values;

    /// <summary>The profile of this key, an empty one if there is none yet; the caller is about to change it.</summary>
    public ProfileState ToChange(Session read, long key)
    {
        if (_changed.TryGetValue(key, out var state))
        {
            return state;
        }

        if (!_cache.TryGet(key, out state))
        {
            state = ProfileRows.FindState(read, key) ?? new ProfileState { Key = key };
            _cache.Put(key, state);
        }

        _changed[key] = state;
        return state;
    }

    public void BatchDone()
    {
        foreach (var state in _changed.Values)
        {
            state.IsShownChanged = false;
            state.IsStored = state.Strands.Count > 0;
            if (!state.IsStored)
            {
                _cache.Remove(state.Key);
            }
        }

        _changed.Clear();
    }

    public void Forget()
    {
        _cache.Clear();
        _changed.Clear();
    }
}
