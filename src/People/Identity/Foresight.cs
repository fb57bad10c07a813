// What a batch will ask of identifiers and their evidence, read in a few questions where each is a way to the server.
using Mitos.Kernel.Data;
using Mitos.People.Identity.Contracts;

namespace Mitos.People.Identity;

internal sealed class Foresight(NodeStore store)
{
    /// <summary>A customer's identifiers are rarely farther from each other; what is, is read one by one.</summary>
    private const int Farthest = 3;
    private readonly HashSet<long> _absent = [];
    private readonly Dictionary<long, List<Link>> _links = [];

    /// <summary>
    /// Reads the nodes of the identifiers that a batch carries, and where two that it carries together are not known to belong together, their evidence
    /// and that of those around them. An embedded store has no ways to save.
    /// </summary>
    public void Read(Session read, IReadOnlyList<Identifier[]> carried)
    {
        ReadNodes(read, carried.SelectMany(static identifiers => identifiers).Select(static identifier => identifier.Node()));
        var open = NotKnownTogether(carried);
        for (var distance = 0; distance < Farthest && open.Count > 0; distance++)
        {
            open.ExceptWith(_absent);
            open.ExceptWith(_links.Keys);
            foreach (var node in open)
            {
                _links[node] = [];
            }

            var around = new HashSet<long>();
            foreach (var link in IdentityRows.LinksAmong(read, [.. open]))
            {
                Note(open, around, link.A, link);
                Note(open, around, link.B, link);
            }

            ReadNodes(read, around);
            open = around;
        }
    }

    /// <summary>The store was asked and has none.</summary>
    public bool IsAbsent(long node) => _absent.Contains(node);

    /// <summary>What the store holds about the node; null where it was not asked.</summary>
    public List<Link>? LinksOf(long node) => _links.GetValueOrDefault(node);

    public void Gone(long node) => _absent.Add(node);

    public void Clear()
    {
        _absent.Clear();
        _links.Clear();
    }

    private HashSet<long> NotKnownTogether(IReadOnlyList<Identifier[]> carried)
    {
        var open = new HashSet<long>();
        foreach (var identifiers in carried)
        {
            var anchor = identifiers.Length == 0 ? 0 : identifiers[0].Node();
            foreach (var identifier in identifiers.Skip(1))
            {
                var other = identifier.Node();
                if (!store.Evidence.IsKnown(anchor, other, LinkRule.SameEvent))
                {
                    open.UnionWith([anchor, other]);
                }
            }
        }

        return open;
    }

    private void Note(HashSet<long> open, HashSet<long> around, long node, Link link)
    {
        if (open.Contains(node))
        {
            _links[node].Add(link);
            around.Add(link.Other(node));
        }
    }

    private void ReadNodes(Session read, IEnumerable<long> ids)
    {
        var unknown = ids.Where(id => store.AtHand(id) is null).ToHashSet();
        foreach (var node in unknown.Count == 0 ? [] : IdentityRows.FindNodes(read, [.. unknown]))
        {
            store.Keep(node);
            unknown.Remove(node.Id);
        }

        _absent.UnionWith(unknown);
    }
}
