// The pipeline's first stage: which identifiers an event carries, which of them belong together, and whose profile the event is.
using Mitos.Kernel.Data;
using Mitos.Kernel.Events;
using Mitos.Kernel.Events.Pipeline;
using Mitos.People.Collect.Contracts;
using Mitos.People.Identity.Contracts;

namespace Mitos.People.Identity;

internal sealed class IdentityStage(ISourceDirectory sources, IdentitySettings settings) : IEventStage
{
    /// <summary>A shared device with so much evidence has shown enough; more would only fill the disk.</summary>
    private const int EnoughEvidence = 20;
    private readonly NodeStore _store = new();
    private readonly HashSet<Node> _touched = [];
    private readonly List<(Event Event, Node Anchor)> _anchors = [];

    public int Order => 100;

    public string Name => "identity";

    public Action<Session> Prepare(EventBatch batch, Session read)
    {
        var rules = settings.Current;
        var reader = new IdentifierReader(rules, settings.Region);
        var grouping = new Grouping(_store, rules);
        var facts = new IdentityFacts(_store);
        _touched.Clear();
        _anchors.Clear();
        var carried = read.Engine == Engine.PostgreSql ? Foresee(read, batch, reader) : null;
        for (var index = 0; index < batch.Events.Count; index++)
        {
            var e = batch.Events[index];
            if (e.Type == EventType.Fact)
            {
                // A decision speaks of the profiles as they are at that moment, so what came before it is grouped first.
                grouping.Regroup(read, _touched);
                _touched.Clear();
                grouping.Regroup(read, facts.Apply(read, e, out var current));
                Anchor(e, current);
            }
            else
            {
                Take(read, e, carried?[index] ?? reader.Read(e), rules);
            }
        }

        grouping.Regroup(read, _touched);
        foreach (var (e, anchor) in _anchors)
        {
            e.Profile = anchor.Profile;
        }

        Announce(batch, read);
        _anchors.Clear();
        return _store.BatchDone();
    }

    public void Sealed() => _store.Seal();

    public void Committed() => _store.Committed();

    public void Forget()
    {
        _store.Forget();
        _anchors.Clear();
    }

    public void Clear(Session write) => IdentityRows.Clear(write);

    /// <summary>The identifiers of each event, of which the store has been asked.</summary>
    private List<Identifier[]> Foresee(Session read, EventBatch batch, IdentifierReader reader)
    {
        var carried = new List<Identifier[]>(batch.Events.Count);
        var named = new HashSet<string>();
        var aliases = new List<Identifier>();
        foreach (var e in batch.Events)
        {
            Identifier[] identifiers = e.Type == EventType.Fact ? [] : [.. reader.Read(e)];
            carried.Add(identifiers);
            if (identifiers is [{ Value: var account } first, ..] && first.Type == IdentifierType.UserId)
            {
                named.Add(account);
            }

            if (e is { Type: EventType.Alias, PreviousId: { } previous })
            {
                aliases.AddRange([new Identifier(IdentifierType.UserId, previous), new Identifier(IdentifierType.AnonymousId, previous)]);
            }
        }

        _store.Foresight.Read(read, carried);

        // An alias may have named a new account as if it were a visitor.
        aliases.AddRange(named.Where(name => _store.Foresight.IsAbsent(new Identifier(IdentifierType.UserId, name).Node())).Select(name => new Identifier(IdentifierType.AnonymousId, name)));
        _store.Foresight.Read(read, aliases.ConvertAll(identifier => new[] { identifier }));
        return carried;
    }

    private void Take(Session read, Event e, IReadOnlyList<Identifier> identifiers, IdentityRules rules)
    {
        if (identifiers.Count == 0)
        {
            return;
        }

        var anchor = _store.GetOrAdd(read, identifiers[0], e);
        Anchor(e, anchor);
        if (anchor.IsNew && anchor.Identifier.Type == IdentifierType.UserId)
        {
            ReadAliasesAgain(read, anchor);
        }

        var devicesCount = !sources.Find(e.Source).Kind.SharesDevices();
        for (var index = 1; index < identifiers.Count; index++)
        {
            var other = _store.GetOrAdd(read, identifiers[index], e);
            if (devicesCount || !other.Identifier.Type.IsDevice)
            {
                Connect(read, anchor, other, LinkRule.SameEvent, e);
            }
        }

        if (e is { Type: EventType.Alias, PreviousId: not null })
        {
            TakeAlias(read, e, anchor, rules);
        }
    }

    /// <summary>
    /// An alias may mean a visitor or an account, and which of them shows only when the account is known, maybe later. So the visitor is always
    /// linked, the account too as soon as there is one, and where both are the rules take the account: see <see cref="ComponentRound"/>.
    /// </summary>
    private void TakeAlias(Session read, Event e, Node anchor, IdentityRules rules)
    {
        if (e.PreviousId == e.UserId || new BlockedValues(rules.Blocked).Contains(e.PreviousId!))
        {
            return;
        }

        Connect(read, anchor, _store.GetOrAdd(read, new Identifier(IdentifierType.AnonymousId, e.PreviousId!), e), LinkRule.Alias, e);
        if (_store.Find(read, new Identifier(IdentifierType.UserId, e.PreviousId!)) is { } account)
        {
            Connect(read, anchor, account, LinkRule.Alias, e);
        }
    }

    /// <summary>A new account: the aliases that named it before it was known get the links that they would have made now.</summary>
    private void ReadAliasesAgain(Session read, Node account)
    {
        if (_store.Find(read, new Identifier(IdentifierType.AnonymousId, account.Identifier.Value)) is not { } visitor)
        {
            return;
        }

        foreach (var link in _store.Evidence.LinksOf(read, visitor).Where(link => link.Rule == LinkRule.Alias).ToList())
        {
            if (_store.Find(read, link.Other(visitor.Id)) is { } anchor && anchor.Id != account.Id)
            {
                Connect(read, anchor, account, link with { A = Math.Min(anchor.Id, account.Id), B = Math.Max(anchor.Id, account.Id) });
            }
        }
    }

    private void Connect(Session read, Node one, Node other, LinkRule rule, Event e) =>
        Connect(read, one, other, Link.Between(one.Id, other.Id, rule, e.Seq, e.OccurredAt));

    private void Connect(Session read, Node one, Node other, in Link link)
    {
        if (IsSaturated(read, one) || IsSaturated(read, other))
        {
            return;
        }

        if (_store.Evidence.TryLink(read, one, other, link))
        {
            _touched.Add(one);
            _touched.Add(other);
        }
    }

    /// <summary>What is left out is evidence about a device that joins nobody, so it changes no profile, whatever the order of arrival.</summary>
    private bool IsSaturated(Session read, Node node) =>
        node is { Shared: true, Identifier.Type.IsDevice: true } && _store.Evidence.LinksOf(read, node).Count > EnoughEvidence;

    private void Anchor(Event e, Node? node)
    {
        if (node is not null)
        {
            e.Strand = node.Id;
            _anchors.Add((e, node));
        }
    }

    private void Announce(EventBatch batch, Session read)
    {
        foreach (var (id, before) in _store.ProfileBefore)
        {
            var now = _store.Find(read, id)?.Profile ?? StrandMove.Erased;
            if (now != before)
            {
                batch.Move(new StrandMove(id, before, now));
            }
        }

        batch.Strands = new Strands(_store, read);
    }

    private sealed class Strands(NodeStore store, Session read) : IStrands
    {
        public Guid ProfileId(long founder) => store.Find(read, founder)!.Birth;

        public bool IsDevice(long strand) => store.Find(read, strand)!.Identifier.Type.IsDevice;
    }
}
