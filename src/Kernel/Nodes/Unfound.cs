// What was looked for in the store and is not there, so that nobody looks for it again at once.
using System.Collections.Concurrent;

namespace Mitos.Kernel.Nodes;

/// <summary>For what memory does not know though another node may have made it a moment ago. Any thread.</summary>
public sealed class Unfound<TKey>(TimeProvider clock)
    where TKey : notnull
{
    private const int MostKept = 1_000;
    private static readonly TimeSpan s_kept = TimeSpan.FromSeconds(1);
    private readonly ConcurrentDictionary<TKey, long> _sought = new();

    /// <summary>Whether to look for this one now; once a second at most.</summary>
    public bool ShouldSeek(TKey key)
    {
        if (_sought.TryGetValue(key, out var at) && clock.GetElapsedTime(at) < s_kept)
        {
            return false;
        }

        if (_sought.Count >= MostKept)
        {
            _sought.Clear();
        }

        _sought[key] = clock.GetTimestamp();
        return true;
    }
}
