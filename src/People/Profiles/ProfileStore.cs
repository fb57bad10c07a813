// The profiles that the pipeline works with: a bounded cache over the table, and those that the current batch changes.
using Mitos.Kernel.Data;
using Mitos.People.Profiles.State;

namespace Mitos.People.Profiles;

/// <summary>Between batches a profile is kept as its bytes: a fraction of the memory of the unpacked one, and nothing for the collector to walk.</summary>
internal sealed class ProfileStore
{
    private const int CachedProfiles = 80_000;
    private readonly TwoGenerationCache<long, byte[]> _cache = new(CachedProfiles);
    private readonly Uncommitted<long, byte[]> _uncommitted = new();
    private readonly Dictionary<long, ProfileState> _changed = [];

    public IReadOnlyCollection<ProfileState> Changed => _changed.Values;

    /// <summary>The profile of this key, an empty one if there is none yet; the caller is about to change it.</summary>
    public ProfileState ToChange(Session read, long key)
    {
        if (!_changed.TryGetValue(key, out var state))
        {
            var bytes = _cache.TryGet(key, out var known) || _uncommitted.TryGet(key, out known) ? known : ProfileRows.FindBytes(read, key);
            _changed[key] = state = bytes is { Length: > 0 } ? StateCodec.Read(key, bytes) : new ProfileState { Key = key };
        }

        return state;
    }

    /// <summary>The batch leaves the profile so; without bytes it is gone.</summary>
    public void Leave(long key, byte[] bytes)
    {
        _cache.Put(key, bytes);
        _uncommitted.Put(key, bytes);
    }

    public void BatchDone() => _changed.Clear();

    public void Seal() => _uncommitted.Seal();

    public void Committed() => _uncommitted.Committed();

    public void Forget()
    {
        _uncommitted.Clear();
        _cache.Clear();
        _changed.Clear();
    }
}
