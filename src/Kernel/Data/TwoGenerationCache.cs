// A bounded cache for one thread: two generations, the older one dropped whole when the younger is full.
using System.Diagnostics.CodeAnalysis;

namespace Mitos.Kernel.Data;

/// <summary>
/// Keeps the most recently used entries, between <paramref name="size"/> and twice as many. No locks and no list to keep in order:
/// a look-up in the old generation moves the entry to the young one. The bound is for stores with more customers than memory.
/// </summary>
/// <param name="weigh">What an entry counts for; null for one.</param>
public sealed class TwoGenerationCache<TKey, TValue>(int size, Func<TValue, int>? weigh = null)
    where TKey : notnull
{
    private Dictionary<TKey, TValue> _young = [];
    private Dictionary<TKey, TValue> _old = [];
    private int _weight;

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
        if ((weigh is null ? _young.Count : _weight) >= size)
        {
            _old = _young;
            (_young, _weight) = (new Dictionary<TKey, TValue>(_old.Count), 0);
        }

        _old.Remove(key);
        if (weigh is not null)
        {
            _weight += weigh(value) - (_young.TryGetValue(key, out var before) ? weigh(before) : 0);
        }

        _young[key] = value;
    }

    public void Remove(TKey key)
    {
        _old.Remove(key);
        if (_young.Remove(key, out var value) && weigh is not null)
        {
            _weight -= weigh(value);
        }
    }

    public void Clear()
    {
        _young = [];
        _old = [];
        _weight = 0;
    }
}
