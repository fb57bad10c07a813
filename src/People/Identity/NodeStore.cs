// The identifiers that the pipeline works with: a bounded cache over the table, and what the current batch has changed.
using Mitos.Kernel.Data;
using Mitos.Kernel.Events;
using Mitos.People.Identity.Contracts;

namespace Mitos.People.Identity;

internal sealed class NodeStore
{
    private const int CachedNodes = 170_000;
    private readonly TwoGenerationCache<long, Node> _nodes = new(CachedNodes);
    private readonly Uncommitted<long, Node> _uncommitted = new();
    private readonly Dictionary<long, Node> _changed = [];
    private readonly Dictionary<long, long> _profileBefore = [];
    private readonly ErasedNodes _erased = new();

    public NodeStore()
    {
        Foresight = new Foresight(this);
        Evidence = new NodeEvidence(Foresight);
    }

    public Foresight Foresight { get; }

    public NodeEvidence Evidence { get; }

    /// <summary>For each changed node the profile that held it before the batch; 0 for new ones.</summary>
    public IReadOnlyDictionary<long, long> ProfileBefore => _profileBefore;

    public IReadOnlyCollection<Node> Changed => _changed.Values;

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
        if (AtHand(id) is { } known)
        {
            return known;
        }

        if (!Foresight.IsAbsent(id) && IdentityRows.FindNode(read, id) is { } stored)
        {
            Keep(stored);
            return stored;
        }

        return null;
    }

    /// <summary>The node, where nothing has to be read for it.</summary>
    public Node? AtHand(long id) => _changed.TryGetValue(id, out var node) || _nodes.TryGet(id, out node) || _uncommitted.TryGet(id, out node) ? node : null;

    /// <summary>The node as the store has it.</summary>
    public void Keep(Node stored) => _nodes.Put(stored.Id, stored);

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

    public void EndCut(Session read, Cut cut) => Evidence.EndCut(read, cut, new[] { cut.A, cut.B }.Select(id => Find(read, id)).OfType<Node>());

    /// <summary>The identifier was never seen: it goes with its evidence and with every decision about it.</summary>
    /// <param name="fact">The decision.</param>
    public void Erase(Session read, Node node, Event fact)
    {
        foreach (var link in Evidence.LinksOf(read, node).ToList())
        {
            Evidence.Forget(link);
            Find(read, link.Other(node.Id))?.Links?.Remove(link);
        }

        foreach (var cut in Evidence.CutsOf(read, node).ToList())
        {
            Find(read, cut.A == node.Id ? cut.B : cut.A)?.Cuts?.Remove(cut);
        }

        _profileBefore.TryAdd(node.Id, node.Profile);
        _changed.Remove(node.Id);
        _nodes.Remove(node.Id);
        Foresight.Gone(node.Id);
        _erased.Add(node, fact);
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

        var (links, ended, added) = Evidence.BatchDone();
        var erase = _erased.Later();
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
        Evidence.Seal();
    }

    public void Committed()
    {
        _uncommitted.Committed();
        Evidence.Committed();
    }

    public void Forget()
    {
        _uncommitted.Clear();
        _nodes.Clear();
        Evidence.Forget();
        ForgetBatch();
    }

    private void ForgetBatch()
    {
        _changed.Clear();
        _profileBefore.Clear();
        _erased.Clear();
        Foresight.Clear();
        Evidence.ForgetBatch();
    }
}
