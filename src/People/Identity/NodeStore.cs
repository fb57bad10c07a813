// The identifiers that the pipeline works with: a bounded cache over the tables, and what the current batch has changed.
using Mitos.Kernel.Data;
using Mitos.Kernel.Events;
using Mitos.People.Identity.Contracts;

namespace Mitos.People.Identity;

internal sealed class NodeStore
{
    private const int CachedNodes = 170_000;
    private const int CachedLinks = 130_000;

    /// <summary>A customer's identifiers are rarely farther from each other; what is, is read one by one.</summary>
    private const int FarthestForeseen = 3;
    private readonly TwoGenerationCache<long, Node> _nodes = new(CachedNodes);
    private readonly TwoGenerationCache<(long A, long B, LinkRule Rule), long> _earliest = new(CachedLinks);
    private readonly Uncommitted<long, Node> _uncommitted = new();
    private readonly Uncommitted<long, List<Link>> _uncommittedLinks = new();
    private readonly Dictionary<long, Node> _changed = [];
    private readonly Dictionary<long, long> _profileBefore = [];
    private readonly List<Node> _opened = [];
    private readonly List<Link> _newLinks = [];
    private readonly List<Cut> _newCuts = [];
    private readonly List<Cut> _endedCuts = [];
    private readonly HashSet<long> _absent = [];
    private readonly ErasedNodes _erased = new();
    private readonly Dictionary<long, List<Link>> _foreseen = [];
    private bool? _anyCut;

    /// <summary>For each changed node the profile that held it before the batch; 0 for new ones.</summary>
    public IReadOnlyDictionary<long, long> ProfileBefore => _profileBefore;

    public IReadOnlyCollection<Node> Changed => _changed.Values;

    /// <summary>
    /// Reads in a few questions what a batch will ask: the nodes of its identifiers, and where two that it carries together are not known to belong
    /// together, their evidence and that of those around them. Each question is a way to the server; an embedded store has none to save.
    /// </summary>
    public void Foresee(Session read, IReadOnlyList<Identifier[]> carried)
    {
        ForeseeNodes(read, carried.SelectMany(static identifiers => identifiers).Select(static identifier => identifier.Node()));
        var open = new HashSet<long>();
        foreach (var identifiers in carried)
        {
            var anchor = identifiers.Length == 0 ? 0 : identifiers[0].Node();
            foreach (var identifier in identifiers.Skip(1))
            {
                var other = identifier.Node();
                if (!_earliest.TryGet((Math.Min(anchor, other), Math.Max(anchor, other), LinkRule.SameEvent), out _))
                {
                    open.UnionWith([anchor, other]);
                }
            }
        }

        for (var distance = 0; distance < FarthestForeseen && open.Count > 0; distance++)
        {
            open.ExceptWith(_absent);
            open.ExceptWith(_foreseen.Keys);
            foreach (var node in open)
            {
                _foreseen[node] = [];
            }

            var around = new HashSet<long>();
            foreach (var link in IdentityRows.LinksAmong(read, [.. open]))
            {
                Foresee(open, around, link.A, link);
                Foresee(open, around, link.B, link);
            }

            ForeseeNodes(read, around);
            open = around;
        }
    }

    /// <summary>Whether the identifier was found, after it was foreseen.</summary>
    public bool IsKnown(Identifier identifier) => !_absent.Contains(identifier.Node());

    private void Foresee(HashSet<long> open, HashSet<long> around, long node, Link link)
    {
        if (open.Contains(node))
        {
            _foreseen[node].Add(link);
            around.Add(link.Other(node));
        }
    }

    private void ForeseeNodes(Session read, IEnumerable<long> ids)
    {
        var unknown = ids.Where(id => !_changed.ContainsKey(id) && !_nodes.TryGet(id, out _) && !_uncommitted.TryGet(id, out _)).ToHashSet();
        foreach (var node in unknown.Count == 0 ? [] : IdentityRows.FindNodes(read, [.. unknown]))
        {
            _nodes.Put(node.Id, node);
            unknown.Remove(node.Id);
        }

        _absent.UnionWith(unknown);
    }

    public Node GetOrAdd(Session read, Identifier identifier, Event e)
    {
        for (var salt = 0; ; salt++)
        {
            var id = identifier.Node(salt);
            var node = Find(read, id);
            if (node is null)
            {
                node = new Node { Id = id, Identifier = identifier, Birth = Node.BirthOf(e, id), FirstAt = e.OccurredAt, Profile = id, IsNew = true };
                _nodes.Put(id, node);
                _changed[id] = node;
                _profileBefore[id] = 0;
                return node;
            }

            if (node.Identifier == identifier)
            {
                return node;
            }
        }
    }

    /// <summary>The node of this identifier, if it is known.</summary>
    public Node? Find(Session read, Identifier identifier)
    {
        for (var salt = 0; ; salt++)
        {
            var node = Find(read, identifier.Node(salt));
            if (node is null || node.Identifier == identifier)
            {
                return node;
            }
        }
    }

    public Node? Find(Session read, long id)
    {
        if (_changed.TryGetValue(id, out var changed) || _nodes.TryGet(id, out changed) || _uncommitted.TryGet(id, out changed))
        {
            return changed;
        }

        if (!_absent.Contains(id) && IdentityRows.FindNode(read, id) is { } stored)
        {
            _nodes.Put(id, stored);
            return stored;
        }

        return null;
    }

    public Node? FindBirth(Session read, Guid birth)
    {
        foreach (var node in _changed.Values)
        {
            if (node.IsNew && node.Birth == birth)
            {
                return node;
            }
        }

        return IdentityRows.FindBirth(read, birth) is { } stored ? Find(read, stored.Id) : null;
    }

    /// <summary>Takes the link in if it is news: a new pair, or an earlier time for a known one.</summary>
    public bool TryLink(Session read, Node one, Node other, Link link)
    {
        var key = (link.A, link.B, link.Rule);
        if (!_earliest.TryGet(key, out var earliest))
        {
            earliest = one.IsNew || other.IsNew ? long.MaxValue : Earliest(read, link);
        }

        if (earliest <= link.At)
        {
            _earliest.Put(key, earliest);
            return false;
        }

        _earliest.Put(key, link.At);
        _newLinks.Add(link);
        Note(one, link);
        Note(other, link);
        return true;
    }

    /// <summary>A new identifier has no evidence in the store, so its list is whole from the start; that of another is read when it is asked for.</summary>
    private void Note(Node node, Link link)
    {
        _opened.Add(node);
        if (node.IsNew || node.Links is not null)
        {
            (node.Links ??= []).Add(link);
        }
        else
        {
            (node.NewLinks ??= []).Add(link);
        }
    }

    public void AddCut(Session read, Node one, Node other, long seq, long at)
    {
        var (a, b) = one.Id < other.Id ? (one.Id, other.Id) : (other.Id, one.Id);
        if (CutsOf(read, one).Exists(cut => cut.A == a && cut.B == b))
        {
            return;
        }

        var added = new Cut(a, b, seq, at);
        CutsOf(read, one).Add(added);
        CutsOf(read, other).Add(added);
        _newCuts.Add(added);
        _anyCut = true;
    }

    public void EndCut(Session read, Cut cut)
    {
        foreach (var id in new[] { cut.A, cut.B })
        {
            if (Find(read, id) is { } node)
            {
                CutsOf(read, node).RemoveAll(one => one.A == cut.A && one.B == cut.B);
            }
        }

        if (_newCuts.RemoveAll(one => one.A == cut.A && one.B == cut.B) == 0)
        {
            _endedCuts.Add(cut);
        }
    }

    /// <summary>The identifier was never seen: it goes with its evidence and with every decision about it.</summary>
    /// <param name="fact">The decision.</param>
    public void Erase(Session read, Node node, Event fact)
    {
        foreach (var link in LinksOf(read, node).ToList())
        {
            _earliest.Remove((link.A, link.B, link.Rule));
            Find(read, link.Other(node.Id))?.Links?.Remove(link);
        }

        foreach (var cut in CutsOf(read, node).ToList())
        {
            Find(read, cut.A == node.Id ? cut.B : cut.A)?.Cuts?.Remove(cut);
        }

        _profileBefore.TryAdd(node.Id, node.Profile);
        _changed.Remove(node.Id);
        _nodes.Remove(node.Id);
        _absent.Add(node.Id);
        _erased.Add(node, fact);
    }

    public List<Link> LinksOf(Session read, Node node)
    {
        if (node.Links is null)
        {
            _opened.Add(node);
            node.Links = node.IsNew ? [] : StoredLinks(read, node);
            node.Links.AddRange(node.NewLinks ?? []);
            node.NewLinks = null;
        }

        return node.Links;
    }

    public List<Cut> CutsOf(Session read, Node node)
    {
        if (node.Cuts is null)
        {
            // Most stores know no cut at all, and no look-up is the quickest one.
            _anyCut ??= IdentityRows.AnyCut(read);
            _opened.Add(node);
            node.Cuts = node.IsNew || _anyCut == false ? [] : IdentityRows.CutsOf(read, node.Id);
            node.Cuts.RemoveAll(cut => _endedCuts.Exists(ended => ended.A == cut.A && ended.B == cut.B));
            node.Cuts.AddRange(_newCuts.Where(cut => cut.A == node.Id || cut.B == node.Id));
        }

        return node.Cuts;
    }

    public void SetGroup(Node node, long profile, bool shared)
    {
        if (node.Profile == profile && node.Shared == shared)
        {
            return;
        }

        _profileBefore.TryAdd(node.Id, node.IsNew ? 0 : node.Profile);
        node.Profile = profile;
        node.Shared = shared;
        _changed[node.Id] = node;
    }

    /// <summary>Ends the batch, and answers how to write what it changed.</summary>
    public Action<Session> BatchDone()
    {
        var rows = new List<NodeRow>(_changed.Count);
        foreach (var node in _changed.Values)
        {
            rows.Add(new NodeRow(node, node.Profile, node.Shared, node.IsNew));
            _uncommitted.Put(node.Id, node);
            node.IsNew = false;
        }

        foreach (var link in _newLinks)
        {
            KeepLink(link.A, link);
            KeepLink(link.B, link);
        }

        Link[] links = [.. _newLinks];
        Cut[] ended = [.. _endedCuts];
        Cut[] added = [.. _newCuts];
        var erase = _erased.Later();

        // Evidence is asked for again only when there is more of it, which is seldom; the lists of every customer would fill the memory.
        foreach (var node in _opened)
        {
            (node.Links, node.NewLinks, node.Cuts) = (null, null, null);
        }

        ForgetBatch();
        return write =>
        {
            erase(write);
            NodeRow.Write(write, rows, links, ended, added);
        };
    }

    public void Seal()
    {
        _uncommitted.Seal();
        _uncommittedLinks.Seal();
    }

    public void Committed()
    {
        _uncommitted.Committed();
        _uncommittedLinks.Committed();
    }

    public void Forget()
    {
        _anyCut = null;
        _uncommitted.Clear();
        _uncommittedLinks.Clear();
        _nodes.Clear();
        _earliest.Clear();
        ForgetBatch();
    }

    private void ForgetBatch()
    {
        _opened.Clear();
        _changed.Clear();
        _profileBefore.Clear();
        _newLinks.Clear();
        _newCuts.Clear();
        _endedCuts.Clear();
        _absent.Clear();
        _erased.Clear();
        _foreseen.Clear();
    }

    private void KeepLink(long node, Link link)
    {
        // Never added to in place: a list that is being written belongs to the transaction before.
        _uncommittedLinks.Put(node, _uncommittedLinks.TryGet(node, out var known) ? [.. known, link] : [link]);
    }

    private long Earliest(Session read, Link link)
    {
        var earliest = _foreseen.TryGetValue(link.A, out var foreseen)
            ? foreseen.Where(known => known.B == link.B && known.Rule == link.Rule).Select(known => known.At).DefaultIfEmpty(long.MaxValue).Min()
            : IdentityRows.EarliestLink(read, link) ?? long.MaxValue;
        foreach (var known in _uncommittedLinks.TryGet(link.A, out var links) ? links : [])
        {
            earliest = (known.A, known.B, known.Rule) == (link.A, link.B, link.Rule) ? Math.Min(earliest, known.At) : earliest;
        }

        return earliest;
    }

    private List<Link> StoredLinks(Session read, Node node)
    {
        var stored = _foreseen.TryGetValue(node.Id, out var foreseen) ? [.. foreseen] : IdentityRows.LinksOf(read, node.Id);
        return _uncommittedLinks.TryGet(node.Id, out var links) ? [.. stored.Union(links)] : stored;
    }
}
