// One pass over the evidence with a given set of shared devices: union-find with the limits kept for each component.
using Mitos.People.Identity.Contracts;

namespace Mitos.People.Identity;

internal sealed class ComponentRound
{
    private readonly IReadOnlyList<Vertex> _vertices;
    private readonly IReadOnlyList<Link> _links;
    private readonly Dictionary<long, int> _index;
    private readonly IdentityRules _rules;
    private readonly HashSet<long> _shared;
    private readonly HashSet<(int, int)> _cuts = [];
    private readonly HashSet<long> _aliasesOfAccounts = [];
    private readonly int[] _parent;
    private readonly List<int>[] _members;
    private readonly int[] _merges;
    private readonly long[] _joinedAt;
    private readonly LinkFate[] _fates;
    private readonly Dictionary<long, HashSet<int>> _conflicts = [];

    public ComponentRound(
        IReadOnlyList<Vertex> vertices, IReadOnlyList<Link> links, IReadOnlyCollection<Cut> cuts, Dictionary<long, int> index, IdentityRules rules,
        HashSet<long> shared)
    {
        (_vertices, _links, _index, _rules, _shared) = (vertices, links, index, rules, shared);
        _parent = new int[vertices.Count];
        _members = new List<int>[vertices.Count];
        _merges = new int[vertices.Count];
        _joinedAt = new long[vertices.Count];
        _fates = new LinkFate[links.Count];
        for (var i = 0; i < vertices.Count; i++)
        {
            _parent[i] = i;
            _members[i] = [i];
        }

        foreach (var link in links)
        {
            if (link.Rule == LinkRule.Alias && TypeOf(link.A) == IdentifierType.UserId && TypeOf(link.B) == IdentifierType.UserId)
            {
                _aliasesOfAccounts.Add(link.Seq);
            }
        }

        foreach (var cut in cuts)
        {
            if (index.TryGetValue(cut.A, out var a) && index.TryGetValue(cut.B, out var b))
            {
                _cuts.Add((a, b));
                _cuts.Add((b, a));
            }
        }
    }

    public void Take(int at)
    {
        var link = _links[at];
        var (a, b) = (_index[link.A], _index[link.B]);
        var (rootA, rootB) = (Root(a), Root(b));
        _fates[at] = _cuts.Contains((a, b)) ? LinkFate.Cut
            : _shared.Contains(link.A) || _shared.Contains(link.B) ? LinkFate.Shared
            : rootA == rootB ? LinkFate.Admitted
            : Judge(link, rootA, rootB);
        if (_fates[at] == LinkFate.Admitted && rootA != rootB)
        {
            Join(rootA, rootB, link.At);
        }
    }

    /// <summary>Adds devices that would have joined enough people. True when there were new ones, and the pass must be made again.</summary>
    public bool FindShared(HashSet<long> shared)
    {
        var found = false;
        foreach (var (device, others) in _conflicts)
        {
            found |= others.Count + 1 >= _rules.SharedAfter && shared.Add(device);
        }

        return found;
    }

    public Partition Result()
    {
        var component = new int[_vertices.Count];
        for (var i = 0; i < component.Length; i++)
        {
            component[i] = Root(i);
        }

        return new Partition(component, _fates, _shared);
    }

    private LinkFate Judge(Link link, int rootA, int rootB)
    {
        if (CutBetween(rootA, rootB))
        {
            return LinkFate.Cut;
        }

        if (link.Rule == LinkRule.Manual)
        {
            return LinkFate.Admitted;
        }

        var (a, b) = (_vertices[_index[link.A]], _vertices[_index[link.B]]);
        if (link.Rule == LinkRule.Alias && _aliasesOfAccounts.Contains(link.Seq) && (a.Type.IsDevice || b.Type.IsDevice))
        {
            // The id before was an account's, so the visitor of the same name is not meant.
            return LinkFate.UserIds;
        }

        if (a.Type.IsDevice || b.Type.IsDevice)
        {
            if (PeopleConflict(rootA, rootB))
            {
                NoteConflict(a, rootB);
                NoteConflict(b, rootA);
                return LinkFate.Shared;
            }
        }
        else if (link.Rule == LinkRule.Alias && a.Type == IdentifierType.UserId && b.Type == IdentifierType.UserId)
        {
            return _rules.AliasMergesUserIds ? LinkFate.Admitted : LinkFate.UserIds;
        }

        return Limits(rootA, rootB, link.At);
    }

    private IdentifierType TypeOf(long node) => _vertices[_index[node]].Type;

    private bool CutBetween(int rootA, int rootB)
    {
        if (_cuts.Count == 0)
        {
            return false;
        }

        return _members[rootA].Exists(a => _members[rootB].Exists(b => _cuts.Contains((a, b))));
    }

    /// <summary>Both sides hold an identifier of the same personal type: to join them by a device alone would glue two people together.</summary>
    private bool PeopleConflict(int rootA, int rootB) => _members[rootA].Exists(a =>
        !_vertices[a].Type.IsDevice && _members[rootB].Exists(b => _vertices[b].Type == _vertices[a].Type));

    private void NoteConflict(Vertex vertex, int otherRoot)
    {
        if (!vertex.Type.IsDevice)
        {
            return;
        }

        if (!_conflicts.TryGetValue(vertex.Node, out var others))
        {
            _conflicts[vertex.Node] = others = [];
        }

        others.Add(otherRoot);
    }

    private LinkFate Limits(int rootA, int rootB, long at)
    {
        if (_members[rootA].Count + _members[rootB].Count > _rules.MaxIdentifiersPerProfile)
        {
            return LinkFate.Cap;
        }

        if (_merges[rootA] + _merges[rootB] + MergeCost(rootA, rootB) > _rules.MaxMergesPerProfile)
        {
            return LinkFate.Cap;
        }

        foreach (var type in _members[rootB].Select(member => _vertices[member].Type).Distinct())
        {
            var limit = _rules.LimitOf(type);
            if (CountOf(rootA, type, limit.Period, at) + CountOf(rootB, type, limit.Period, at) > limit.Max && CountOf(rootA, type, LimitPeriod.Ever, at) > 0)
            {
                return type == IdentifierType.UserId ? LinkFate.UserIds : LinkFate.Limit;
            }
        }

        return LinkFate.Admitted;
    }

    private int CountOf(int root, IdentifierType type, LimitPeriod period, long at)
    {
        var since = period switch
        {
            LimitPeriod.Weekly => at - TimeSpan.FromDays(7).TotalMilliseconds,
            LimitPeriod.Monthly => at - TimeSpan.FromDays(30).TotalMilliseconds,
            LimitPeriod.Annually => at - TimeSpan.FromDays(365).TotalMilliseconds,
            _ => double.MinValue,
        };
        return _members[root].Count(member => _vertices[member].Type == type && (_joinedAt[member] == 0 || _joinedAt[member] >= since));
    }

    private int MergeCost(int rootA, int rootB) => _members[rootA].Count > 1 && _members[rootB].Count > 1 ? 1 : 0;

    private void Join(int rootA, int rootB, long at)
    {
        var (into, from) = _members[rootA].Count >= _members[rootB].Count ? (rootA, rootB) : (rootB, rootA);
        _merges[into] += _merges[from] + MergeCost(into, from);
        foreach (var member in _members[from].Concat(_members[into]))
        {
            _joinedAt[member] = _joinedAt[member] == 0 ? at : Math.Min(_joinedAt[member], at);
        }

        _members[into].AddRange(_members[from]);
        _members[from] = [];
        _parent[from] = into;
    }

    private int Root(int vertex)
    {
        while (_parent[vertex] != vertex)
        {
            _parent[vertex] = _parent[_parent[vertex]];
            vertex = _parent[vertex];
        }

        return vertex;
    }
}
