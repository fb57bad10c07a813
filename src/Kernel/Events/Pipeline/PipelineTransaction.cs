// Some stretches of input that become durable together: what is to be written for them, and what is told when it is.
using Mitos.Kernel.Data;
using Stopwatch = System.Diagnostics.Stopwatch;

namespace Mitos.Kernel.Events.Pipeline;

/// <summary>Gathered on the pipeline's thread, then written whole, by the same thread or by another one while the next is gathered.</summary>
internal sealed class PipelineTransaction
{
    private readonly List<Action<Session>> _writes = [];
    private long _begun;

    public OutcomeBatch Outcomes { get; } = new();

    public long LastId { get; private set; }

    /// <summary>How many events the rows announced, to keep the count of what waits.</summary>
    public int Announced { get; private set; }

    /// <summary>How many bytes those rows held.</summary>
    public long Bytes { get; private set; }

    public int Events { get; private set; }

    /// <summary>The rows of the intake that became it.</summary>
    public List<long> Ids { get; } = [];

    public bool IsEmpty => _writes.Count == 0;

    /// <summary>Since its first rows were taken up.</summary>
    public TimeSpan Age => _begun == 0 ? TimeSpan.Zero : Stopwatch.GetElapsedTime(_begun);

    /// <summary>Work on it begins.</summary>
    public void Begin() => _begun = _begun == 0 ? Stopwatch.GetTimestamp() : _begun;

    public void Take(ParsedRows rows, IEnumerable<Action<Session>> writes)
    {
        _writes.AddRange(writes);
        (LastId, Announced, Events) = (rows.LastId, Announced + rows.Announced, Events + rows.Events.Count);
        Bytes += rows.Bytes;
        Ids.AddRange(rows.Ids);
    }

    public void Write(Session session) => _writes.ForEach(write => write(session));
}
