// Brings the profiles of a batch's identifiers up to date with the evidence: finds what is connected, makes components, names their founders.
using Mitos.Kernel.Data;
using Mitos.People.Identity.Contracts;

namespace Mitos.People.Identity;

internal sealed class Grouping(NodeStore store, IdentityRules rules)
{
    /// <summary>Evidence beyond this is not followed: a component of this size is a fault in some source, not a customer.</summary>
    private const int MostConnected = 5_000;

    public void Regroup(Session read, IEnumerable<Node> touched)
    {
        var done = new HashSet<long>();
        foreach (var start in touched)
        {
            if (done.Contains(start.Id))
            {
                continue;
            }

            var connected = Connected(read, start, done);
            if (connected.Count == 1 && connected[0].Profile == connected[0].Id && !connected[0].Shared)
            {
                continue;
            }

            Assign(read, connected);
        }
    }

    /// <summary>The component's partition as it stands, for showing why. Reads only.</summary>
    public (List<Node> Nodes, List<Link> Links, Partition Partition) Explain(Session read, Node start)
    {
        var nodes = Connected(read, start, []);
        var links = LinksAmong(read, nodes);
        return (nodes, links, Components.Resolve([.. nodes.Select(Vertex)], links, CutsAmong(read, nodes), rules));
    }

    private void Assign(Session read, List<Node> nodes)
    {
        nodes.Sort((one, other) => one.Id.CompareTo(other.Id));
        var vertices = nodes.ConvertAll(Vertex);
        var cuts = CutsAmong(read, nodes);
        if (Components.AreOne(vertices, cuts, rules))
        {
            var founder = Founder(nodes);
            nodes.ForEach(node => store.SetGroup(node, founder.Id, shared: false));
            return;
        }

        var partition = Components.Resolve(vertices, LinksAmong(read, nodes), cuts, rules);
        foreach (var component in Enumerable.Range(0, nodes.Count).GroupBy(index => partition.ComponentOf[index]))
        {
            var founder = Founder(component.Select(index => nodes[index]));
            foreach (var index in component)
            {
                store.SetGroup(nodes[index], founder.Id, partition.Shared.Contains(nodes[index].Id));
            }
        }
    }

    private static Node Founder(IEnumerable<Node> nodes) =>
        nodes.Aggregate((one, other) => one.Birth.CompareTo(other.Birth) <= 0 ? one : other);

    private List<Node> Connected(Session read, Node start, HashSet<long> done)
    {
        var connected = new List<Node> { start };
        done.Add(start.Id);
        for (var at = 0; at < connected.Count && connected.Count < MostConnected; at++)
        {
            foreach (var link in store.Evidence.LinksOf(read, connected[at]))
            {
                var other = link.Other(connected[at].Id);
                if (done.Add(other) && store.Find(read, other) is { } node)
                {
                    connected.Add(node);
                }
            }
        }

        return connected;
    }

    private List<Link> LinksAmong(Session read, List<Node> nodes)
    {
        var ids = nodes.Select(node => node.Id).ToHashSet();
        var earliest = new Dictionary<(long, long, LinkRule), Link>();
        foreach (var link in nodes.SelectMany(node => store.Evidence.LinksOf(read, node)).Where(link => ids.Contains(link.A) && ids.Contains(link.B)))
        {
            var key = (link.A, link.B, link.Rule);
            if (!earliest.TryGetValue(key, out var known) || (link.At, link.Seq).CompareTo((known.At, known.Seq)) < 0)
            {
                earliest[key] = link;
            }
        }

        return [.. earliest.Values];
    }

    private HashSet<Cut> CutsAmong(Session read, List<Node> nodes)
    {
        var cuts = new HashSet<Cut>();
        foreach (var node in nodes)
        {
            cuts.UnionWith(store.Evidence.CutsOf(read, node));
        }

        return cuts;
    }

    private static Vertex Vertex(Node node) => new(node.Id, node.Identifier.Type);
}
