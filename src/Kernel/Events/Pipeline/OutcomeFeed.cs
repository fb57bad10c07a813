// The newest outcomes, in memory, for the live debugger and the screens that follow along.
namespace Mitos.Kernel.Events.Pipeline;

/// <summary>
/// A ring of the newest outcomes. Under load a batch shows only its last ones, so that watching costs nothing. Whoever made an outcome gives it its number, which
/// the other nodes keep: a place in the list is the same on each of them.
/// </summary>
public sealed class OutcomeFeed(TimeProvider clock)
{
    /// <summary>Numbers begin with the clock, so that those of a node that starts come behind those of the nodes before it.</summary>
    private const long PerMillisecond = 1_000;

    public const int Kept = 2_000;
    public const int MostPerBatch = 250;
    private readonly Lock _lock = new();
    private readonly Queue<Outcome> _ring = new();
    private long _number;

    /// <summary>Raised after each commit, off the pipeline's critical work, with the outcomes shown and how many were left out.</summary>
    public event Action<IReadOnlyList<Outcome>, int>? Published;

    /// <summary>Newest first.</summary>
    public List<Outcome> Newest()
    {
        lock (_lock)
        {
            return [.. _ring.Reverse()];
        }
    }

    internal void Publish(List<Outcome> outcomes, int leftOut)
    {
        if (outcomes.Count == 0)
        {
            return;
        }

        var numbered = new List<Outcome>(outcomes.Count);
        lock (_lock)
        {
            foreach (var outcome in outcomes)
            {
                _number = outcome.Number > _number ? outcome.Number : Math.Max(_number + 1, outcome.Number == 0 ? clock.GetUtcNow().ToUnixTimeMilliseconds() * PerMillisecond : 0);
                var row = outcome with { Number = _number };
                numbered.Add(row);
                _ring.Enqueue(row);
                if (_ring.Count > Kept)
                {
                    _ring.Dequeue();
                }
            }
        }

        Published?.Invoke(numbered, leftOut);
    }
}
