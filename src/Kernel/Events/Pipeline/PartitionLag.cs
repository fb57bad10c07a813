// How far the partitions of customers are behind the log, for operations.
using Mitos.Kernel.Data;

namespace Mitos.Kernel.Events.Pipeline;

/// <param name="Events">In the log, and not on their customers' threads yet.</param>
/// <param name="OldestAt">When the oldest of them was received.</param>
public sealed record PartitionLag(int Part, long Events, long OldestAt)
{
    /// <summary>Those partitions that are behind.</summary>
    public static IReadOnlyList<PartitionLag> Read(Session session) => WorkRows.Lag(session);
}
