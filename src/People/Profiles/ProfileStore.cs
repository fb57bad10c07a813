// The profiles that the pipeline works with: a bounded cache over the table, and those that the current batch changes.
using Mitos.Kernel.Data;
using Mitos.Kernel.Events.Pipeline;
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

    /// <summary>
    /// Where nodes share the store: the profiles that the batch touches, as they are now, and nobody else changes them before the transaction
    /// ends. Nothing is kept from batch to batch.
    /// </summary>
    public void Lock(Session write, EventBatch batch)
    {
        Forget();
        var keys = batch.Events.Select(e => e.Profile).Concat(batch.Moves.SelectMany(move => new[] { move.From, move.To }))
            .Concat(batch.Due.Select(due => due.Profile)).Where(key => key != 0).Distinct().Order().ToList();
        var missing = keys;
        while (missing.Count > 0)
        {
            foreach (var (key, bytes) in ProfileLocks.Lock(write, [.. missing]))
            {
                _changed[key] = bytes.Length > 0 ? StateCodec.Read(key, bytes) : new ProfileState { Key = key };
            }

            missing = missing.FindAll(key => !_changed.ContainsKey(key));
            ProfileLocks.Reserve(write, [.. missing]);
        }
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
