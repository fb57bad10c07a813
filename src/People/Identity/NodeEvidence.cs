// The evidence that the pipeline works with: links and cuts of the identifiers at hand, and what the current batch has added.
using Mitos.Kernel.Data;

namespace Mitos.People.Identity;

/// <param name="foresight">What was read of it ahead.</param>
internal sealed class NodeEvidence(Foresight foresight)
{
    private const int CachedLinks = 130_000;
    private readonly TwoGenerationCache<(long A, long B, LinkRule Rule), long> _earliest = new(CachedLinks);
    private readonly Uncommitted<long, List<Link>> _uncommitted = new();
    private readonly List<Node> _opened = [];
    private readonly List<Link> _newLinks = [];
    private readonly List<Cut> _newCuts = [];
    private readonly List<Cut> _endedCuts = [];
    private bool? _anyCut;

    /// <summary>Whether the two are known to belong together by this rule.</summary>
    public bool IsKnown(long one, long other, LinkRule rule) => _earliest.TryGet((Math.Min(one, other), Math.Max(one, other), rule), out _);

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

    public List<Link> LinksOf(Session read, Node node)
    {
        if (node.Links is null)
        {
            _opened.Add(node);
            node.Links = node.IsNew ? [] : Stored(read, node);
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

    public void EndCut(Session read, Cut cut, IEnumerable<Node> ends)
    {
        foreach (var node in ends)
        {
            CutsOf(read, node).RemoveAll(one => one.A == cut.A && one.B == cut.B);
        }

        if (_newCuts.RemoveAll(one => one.A == cut.A && one.B == cut.B) == 0)
        {
            _endedCuts.Add(cut);
        }
    }

    /// <summary>The link goes with an identifier that is erased.</summary>
    public void Forget(in Link link) => _earliest.Remove((link.A, link.B, link.Rule));

    /// <summary>Ends the batch, and answers what it changed.</summary>
    public (Link[] Links, Cut[] Ended, Cut[] Added) BatchDone()
    {
        foreach (var link in _newLinks)
        {
            Keep(link.A, link);
            Keep(link.B, link);
        }

        // Evidence is asked for again only when there is more of it, which is seldom; the lists of every customer would fill the memory.
        foreach (var node in _opened)
        {
            (node.Links, node.NewLinks, node.Cuts) = (null, null, null);
        }

        return ([.. _newLinks], [.. _endedCuts], [.. _newCuts]);
    }

    public void Seal() => _uncommitted.Seal();

    public void Committed() => _uncommitted.Committed();

    public void Forget()
    {
        _anyCut = null;
        _uncommitted.Clear();
        _earliest.Clear();
    }

    public void ForgetBatch()
    {
        _opened.Clear();
        _newLinks.Clear();
        _newCuts.Clear();
        _endedCuts.Clear();
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

    private void Keep(long node, Link link)
    {
        // Never added to in place: a list that is being written belongs to the transaction before.
        _uncommitted.Put(node, _uncommitted.TryGet(node, out var known) ? [.. known, link] : [link]);
    }

    private long Earliest(Session read, Link link)
    {
        var earliest = foresight.LinksOf(link.A) is { } foreseen
            ? foreseen.Where(known => known.B == link.B && known.Rule == link.Rule).Select(known => known.At).DefaultIfEmpty(long.MaxValue).Min()
            : IdentityRows.EarliestLink(read, link) ?? long.MaxValue;
        foreach (var known in _uncommitted.TryGet(link.A, out var links) ? links : [])
        {
            earliest = (known.A, known.B, known.Rule) == (link.A, link.B, link.Rule) ? Math.Min(earliest, known.At) : earliest;
        }

        return earliest;
    }

    private List<Link> Stored(Session read, Node node)
    {
        var stored = foresight.LinksOf(node.Id) is { } foreseen ? [.. foreseen] : IdentityRows.LinksOf(read, node.Id);
        return _uncommitted.TryGet(node.Id, out var links) ? [.. stored.Union(links)] : stored;
    }
}
