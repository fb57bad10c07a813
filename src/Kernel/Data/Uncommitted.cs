// What the pipeline has changed and the store does not show yet.
using System.Diagnostics.CodeAnalysis;

namespace Mitos.Kernel.Data;

/// <summary>
/// Entries of two transactions, the one being gathered and the one being written: they stand before what is read from the store until they
/// are in it. For one thread.
/// </summary>
public sealed class Uncommitted<TKey, TValue>
    where TKey : notnull
{
    private Dictionary<TKey, TValue> _gathering = [];
    private Dictionary<TKey, TValue> _writing = [];

    public bool TryGet(TKey key, [MaybeNullWhen(false)] out TValue value) => _gathering.TryGetValue(key, out value) || _writing.TryGetValue(key, out value);

    public void Put(TKey key, TValue value) => _gathering[key] = value;

    /// <summary>What was put until now is being written.</summary>
    public void Seal() => (_writing, _gathering) = (_gathering, []);

    /// <summary>What was sealed is in the store.</summary>
    public void Committed() => _writing = [];

    public void Clear() => (_writing, _gathering) = ([], []);
}
