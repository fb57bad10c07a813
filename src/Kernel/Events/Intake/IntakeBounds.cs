// The bounds of the intake: what may wait in memory and on disk before callers are asked to come back.
namespace Mitos.Kernel.Events.Intake;

/// <summary>How much the intake holds.</summary>
public sealed record IntakeBounds
{
    /// <summary>Request bodies in memory, waiting for their commit.</summary>
    public long MaxQueuedBytes { get; init; } = 64L * 1024 * 1024;

    /// <summary>Events on disk that the pipeline has not reached.</summary>
    public long MaxWaitingEvents { get; init; } = 400_000;

    /// <summary>The most bytes of one commit, so that the first of a group does not wait for ever.</summary>
    public long MaxGroupBytes { get; init; } = 8L * 1024 * 1024;

    /// <summary>Processed rows are deleted once so many have gathered.</summary>
    public int TrimRows { get; init; } = 200;

    /// <summary>What a refused caller is told to wait.</summary>
    public int RetryAfterSeconds { get; init; } = 1;
}
