// The API of nodes: which programs work on the store, what each does, and how far each part of the work is behind.
using Mitos.Kernel.Data;
using Mitos.Kernel.Events.Intake;
using Mitos.Kernel.Events.Pipeline;
using Mitos.Kernel.Nodes;
using Mitos.Kernel.Staff;

namespace Mitos.Host.Operations;

/// <param name="Alive">False when it was not seen for five seconds; others take over what it did.</param>
/// <param name="This">Whether it is the node that answers.</param>
/// <param name="Partitions">How many partitions of customers it works for.</param>
/// <param name="Order">Whether it takes accepted requests into the log.</param>
public sealed record NodeView(string Id, string Name, string Version, DateTimeOffset StartedAt, DateTimeOffset SeenAt, bool Alive, bool This, int Partitions, bool Order);

/// <param name="Node">The id of the node that works for it; null while nobody does.</param>
/// <param name="Lag">Events in the log that are not on their customers' threads yet.</param>
/// <param name="OldestSeconds">How long the oldest of them has waited; null when none does.</param>
public sealed record PartitionView(int Partition, string? Node, long Lag, double? OldestSeconds);

/// <param name="Pending">Events accepted and not yet processed, in the intake and in all partitions.</param>
public sealed record NodesView(bool Shared, IReadOnlyList<NodeView> Nodes, IReadOnlyList<PartitionView> Partitions, long Pending, double? OldestSeconds);

internal static class NodesEndpoints
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapGet("/api/nodes", Get).Requires(Permission.ReadSettings).WithTags("Operations").WithName("GetNodes");

    public static NodesView Get(NodeDirectory directory, Database database, EventIntake intake, TimeProvider clock)
    {
        var now = directory.Read();
        var lags = database.Read(PartitionLag.Read).ToDictionary(lag => lag.Part);
        var partitions = Enumerable.Range(0, LeaseNames.Partitions).Select(part => Partition(part, now, lags.GetValueOrDefault(part), clock)).ToList();
        var order = now.HolderOf(LeaseNames.Order);
        return new NodesView(
            database.Engine == Engine.PostgreSql,
            [.. now.Nodes.Select(node => new NodeView(
                node.Id, node.Name, node.Version, DateTimeOffset.FromUnixTimeMilliseconds(node.StartedAt), DateTimeOffset.FromUnixTimeMilliseconds(node.SeenAt),
                now.IsAlive(node), node.Id == directory.Self, partitions.Count(partition => partition.Node == node.Id), order == node.Id))],
            partitions, intake.CountWaitingEvents(), HealthEndpoints.OldestSeconds(intake, clock));
    }

    private static PartitionView Partition(int part, NodesNow now, PartitionLag? lag, TimeProvider clock) => new(
        part, now.HolderOf(LeaseNames.Partition(part)), lag?.Events ?? 0,
        lag is null ? null : Math.Max(0, (clock.GetUtcNow().ToUnixTimeMilliseconds() - lag.OldestAt) / 1_000.0));
}
