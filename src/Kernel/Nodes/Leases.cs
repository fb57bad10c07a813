// What this node does for all: the leases that it holds.
using System.Collections.Immutable;

namespace Mitos.Kernel.Nodes;

/// <summary>The right to do a part of the work. Each time it changes hands its epoch grows by one.</summary>
public readonly record struct Lease(string Name, long Epoch);

/// <summary>The parts into which the work of all nodes is cut.</summary>
public static class LeaseNames
{
    /// <summary>Whoever holds it takes accepted requests in, one after another, and makes the order of the log.</summary>
    public const string Order = "order";

    /// <summary>Into so many partitions the customers are cut; more than any sensible number of nodes.</summary>
    public const int Partitions = 32;

    public static ImmutableArray<string> All { get; } = [Order, .. Enumerable.Range(0, Partitions).Select(Partition)];

    public static string Partition(int part) => $"partition {part}";

    /// <summary>The partition of a strand; strands are hashes.</summary>
    public static int PartOf(long strand) => (int)((ulong)strand % Partitions);
}
