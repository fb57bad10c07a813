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
    private const int MostSimple = 8;

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

    /// <summary>
    /// True when what is connected is surely one customer, so that nothing has to be resolved: a few identifiers, one of each type, and no cut.
    /// Every rule that parts needs two identifiers of one type, a cut, or more of them than a limit.
    /// </summary>
    public static bool AreOne(IReadOnlyList<Vertex> connected, IReadOnlyCollection<Cut> cuts, IdentityRules rules)
    {
        if (cuts.Count > 0 || connected.Count > MostSimple || connected.Count > Math.Min(rules.MaxIdentifiersPerProfile, rules.MaxMergesPerProfile))
        {
            return false;
        }

        for (var one = 0; one < connected.Count; one++)
        {
            var type = connected[one].Type;
            if (rules.LimitOf(type).Max < 1)
            {
                return false;
            }

            for (var other = 0; other < one; other++)
            {
                if (connected[other].Type == type)
                {
                    return false;
                }
            }
        }

        return true;
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
