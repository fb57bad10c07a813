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

    /// <summary>
    /// What is sought; once a second at most, for one that was not there. Who asks while another is still looking looks too: only what was looked for
    /// to the end is not there.
    /// </summary>
    public TFound? Seek<TFound>(TKey key, Func<TKey, TFound?> seek)
    {
        if (_sought.TryGetValue(key, out var at) && clock.GetElapsedTime(at) < s_kept)
        {
            return default;
        }

        var begun = clock.GetTimestamp();
        var found = seek(key);
        if (found is null)
        {
            if (_sought.Count >= MostKept)
            {
                _sought.Clear();
            }

            _sought[key] = begun;
        }

        return found;
    }
}
