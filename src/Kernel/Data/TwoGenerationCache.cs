// A bounded cache for one thread: two generations, the older one dropped whole when the younger is full.
using System.Diagnostics.CodeAnalysis;

namespace Mitos.Kernel.Data;

/// <summary>
/// Keeps the most recently used entries, between <paramref name="size"/> and twice as many. No locks and no list to keep in order:
/// a look-up in the old generation moves the entry to the young one. The bound is for stores with more customers than memory.
/// </summary>
public sealed class TwoGenerationCache<TKey, TValue>(int size)
    where TKey : notnull
{
    private Dictionary<TKey, TValue> _young = [];
    private Dictionary<TKey, TValue> _old = [];

    public int Count => _young.Count + _old.Count;

    public bool TryGet(TKey key, [MaybeNullWhen(false)] out TValue value)
    {
        if (_young.TryGetValue(key, out value))
        {
            return true;
        }

        if (!_old.Remove(key, out value))
        {
            return false;
        }

        Put(key, value);
        return true;
    }

    public void Put(TKey key, TValue value)
    {
        if (_young.Count >= size)
        {
            _old = _young;
            _young = new Dictionary<TKey, TValue>(size);
        }

        _old.Remove(key);
        _young[key] = value;
    }

    public void Remove(TKey key)
    {
        _young.Remove(key);
        _old.Remove(key);
    }

    public void Clear()
    {
        _young = [];
        _old = [];
    }
}
