// Which nodes work on the store, and what each of them does.
using Mitos.Kernel.Data;
using Mitos.Kernel.Http;

namespace Mitos.Kernel.Nodes;

/// <summary>The nodes and leases of one instant.</summary>
/// <param name="Now">By the clock of <see cref="NodeRow.SeenAt"/>.</param>
public sealed record NodesNow(long Now, IReadOnlyList<NodeRow> Nodes, IReadOnlyList<LeaseRow> Leases)
{
    public bool IsAlive(NodeRow node) => node.SeenAt > Now - LeaseKeeper.AliveMilliseconds;

    /// <summary>The node that holds this lease; null when nobody does.</summary>
    public string? HolderOf(string lease) => Leases.FirstOrDefault(one => one.Name == lease && Nodes.Any(node => node.Id == one.Owner && IsAlive(node)))?.Owner;
}

public sealed class NodeDirectory(Database database, NodeIdentity self, ProgramInfo program, TimeProvider clock)
{
    private readonly long _startedAt = clock.GetUtcNow().ToUnixTimeMilliseconds();

    public string Self => self.Id;

    /// <summary>In an embedded store this program is the only node and does everything.</summary>
    public NodesNow Read()
    {
        if (database.Engine == Engine.PostgreSql)
        {
            return database.Read(session => new NodesNow(session.Now(clock), LeaseRows.Nodes(session), LeaseRows.Leases(session)));
        }

        var now = clock.GetUtcNow().ToUnixTimeMilliseconds();
        return new NodesNow(now, [new NodeRow(self.Id, self.Name, program.Version, _startedAt, now)], [.. LeaseNames.All.Select(name => new LeaseRow(name, self.Id, 1, now))]);
    }
}
