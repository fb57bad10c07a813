// The pipeline's first stage: which identifiers an event carries, which of them belong together, and whose profile the event is.
using Mitos.Kernel.Data;
using Mitos.Kernel.Events;
using Mitos.Kernel.Events.Pipeline;
using Mitos.People.Collect.Contracts;
using Mitos.People.Identity.Contracts;

namespace Mitos.People.Identity;

internal sealed class IdentityStage(ISourceDirectory sources, IdentitySettings settings, IdentityChanges changes) : IEventStage
{
    /// <summary>A shared device with so much evidence has shown enough; more would only fill the disk.</summary>
    private const int EnoughEvidence = 20;
    private readonly NodeStore _store = new();
    private readonly HashSet<Node> _touched = [];
    private readonly List<(Event Event, Node Anchor)> _anchors = [];

    public int Order => 100;

    public string Name => "identity";

    public void Prepare(EventBatch batch, Session read)
    {
        var rules = settings.Current;
        var reader = new IdentifierReader(rules, settings.Region);
        var grouping = new Grouping(_store, rules);
        var facts = new IdentityFacts(_store);
        _touched.Clear();
        _anchors.Clear();
        changes.Clear();
        foreach (var e in batch.Events)
        {
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
                Take(read, e, reader.Read(e), rules);
            }
        }

        grouping.Regroup(read, _touched);
        foreach (var (e, anchor) in _anchors)
        {
            e.Profile = anchor.Profile;
        }

        Announce(read);
    }

    public void Write(EventBatch batch, Session write) => _store.Save(write);

    public void Committed(EventBatch batch)
    {
        _store.BatchDone();
        _anchors.Clear();
    }

    public void Forget()
    {
        _store.Forget();
        _anchors.Clear();
    }

    public void Clear(Session write) => IdentityRows.Clear(write);

    private void Take(Session read, Event e, IReadOnlyList<Identifier> identifiers, IdentityRules rules)
    {
        if (identifiers.Count == 0)
        {
            return;
        }

        var anchor = _store.GetOrAdd(read, identifiers[0], e);
        Anchor(e, anchor);
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

    private void TakeAlias(Session read, Event e, Node anchor, IdentityRules rules)
    {
        if (e.PreviousId == e.UserId || new BlockedValues(rules.Blocked).Contains(e.PreviousId!))
        {
            return;
        }

        var account = new Identifier(IdentifierType.UserId, e.PreviousId!);

        // An account that is known stays one: the link between the two is kept as evidence that the rules refuse and a person may confirm.
        var previous = _store.Find(read, account.Node()) is { } known && known.Identifier == account
            ? known
            : _store.GetOrAdd(read, new Identifier(IdentifierType.AnonymousId, e.PreviousId!), e);
        Connect(read, anchor, previous, LinkRule.Alias, e);
    }

    private void Connect(Session read, Node one, Node other, LinkRule rule, Event e)
    {
        if (IsSaturated(read, one) || IsSaturated(read, other))
        {
            return;
        }

        if (_store.TryLink(read, one, other, Link.Between(one.Id, other.Id, rule, e.Seq, e.OccurredAt)))
        {
            _touched.Add(one);
            _touched.Add(other);
        }
    }

    private bool IsSaturated(Session read, Node node) =>
        node is { Shared: true, Identifier.Type.IsDevice: true } && _store.LinksOf(read, node).Count > EnoughEvidence;

    private void Anchor(Event e, Node? node)
    {
        if (node is not null)
        {
            e.Strand = node.Id;
            _anchors.Add((e, node));
        }
    }

    private void Announce(Session read)
    {
        foreach (var (id, before) in _store.ProfileBefore)
        {
            var node = _store.Find(read, id)!;
            if (node.Profile != before)
            {
                changes.Add(new Regroup(id, before, node.Profile));
            }
        }

        changes.IdOf = founder => new Guid(_store.Find(read, founder)!.Birth, bigEndian: true);
        changes.TypeOf = node => _store.Find(read, node)!.Identifier.Type;
    }
}
