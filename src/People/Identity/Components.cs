// Makes components of evidence: which identifiers belong to one customer. A pure function of the set of links, whatever the order they came in.
using Mitos.People.Identity.Contracts;

namespace Mitos.People.Identity;

/// <summary>An identifier as the rules see it.</summary>
internal readonly record struct Vertex(long Node, IdentifierType Type);

/// <summary>The result: for each vertex the number of its component, for each link its fate, and the devices found to be shared.</summary>
internal sealed record Partition(int[] ComponentOf, LinkFate[] Fates, HashSet<long> Shared);

/// <summary>
/// Links are taken in one canonical order (a person's first, then the strongest types, then the earliest) and joined unless a rule forbids it.
/// Links of devices come last and are weaker: a device never joins two people, and one that would is shared and joins nobody.
/// </summary>
internal static class Components
{
    public static Partition Resolve(IReadOnlyList<Vertex> vertices, IReadOnlyList<Link> links, IReadOnlyCollection<Cut> cuts, IdentityRules rules)
    {
        var index = new Dictionary<long, int>(vertices.Count);
        for (var i = 0; i < vertices.Count; i++)
        {
            index[vertices[i].Node] = i;
        }

        var order = CanonicalOrder(vertices, links, index, rules);
        var shared = new HashSet<long>();
        while (true)
        {
            var round = new ComponentRound(vertices, links, cuts, index, rules, shared);
            foreach (var at in order)
            {
                round.Take(at);
            }

            if (!round.FindShared(shared))
            {
                return round.Result();
            }
        }
    }

    private static int[] CanonicalOrder(IReadOnlyList<Vertex> vertices, IReadOnlyList<Link> links, Dictionary<long, int> index, IdentityRules rules)
    {
        var order = new int[links.Count];
        var keys = new (int Kind, int Strong, int Weak, long At, long A, long B)[links.Count];
        for (var i = 0; i < links.Count; i++)
        {
            var link = links[i];
            var a = vertices[index[link.A]].Type;
            var b = vertices[index[link.B]].Type;
            var (strong, weak) = (rules.PriorityOf(a), rules.PriorityOf(b));
            if (strong > weak)
            {
                (strong, weak) = (weak, strong);
            }

            var kind = link.Rule == LinkRule.Manual ? 0 : a.IsDevice || b.IsDevice ? 2 : 1;

            // Devices join in the order of time: the first person on a device is nearer to it than the best identified one.
            keys[i] = kind == 2 ? (kind, 0, 0, link.At, link.A, link.B) : (kind, strong, weak, link.At, link.A, link.B);
            order[i] = i;
        }

        Array.Sort(keys, order);
        return order;
    }
}
