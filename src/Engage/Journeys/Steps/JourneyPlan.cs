// A published version, ready to be walked by many customers.
using System.Collections.Frozen;
using Mitos.Engage.Journeys.Graphs;
using Mitos.Kernel.Events;
using Mitos.Kernel.Events.Filtering;

namespace Mitos.Engage.Journeys.Steps;

/// <summary>Events, a condition, or both.</summary>
internal sealed class Sign(IReadOnlyList<string>? events, IReadOnlyList<EventFilter>? filters, JourneyCondition? condition, bool anyKey)
{
    private readonly EventMatch? _match = events is { Count: > 0 } ? new EventMatch(events, filters ?? []) : null;

    public Conditions? Condition { get; } = Conditions.Of(condition);

    public IEnumerable<string> Kinds => events ?? [];

    /// <summary>Whether it waits for no event: it may come to hold at any time.</summary>
    public bool IsState => _match is null && Condition is not null;

    public bool Happens(Event e, string key, PropertyPath? keyPath, IJourneyCustomer customer, InstanceState state) =>
        _match is not null && _match.Holds(e) && (anyKey || keyPath is null || JourneyPlan.KeyOf(e, keyPath) == key) && (Condition is null || Condition.Holds(customer, state));

    public bool Holds(IJourneyCustomer customer, InstanceState state) => IsState && Condition!.Holds(customer, state);
}

/// <summary>For any thread.</summary>
internal sealed class JourneyPlan
{
    private readonly FrozenDictionary<string, JourneyNode> _nodes;
    private readonly FrozenDictionary<(string, string), string> _edges;
    private readonly FrozenDictionary<string, Sign[]> _signs;
    private readonly FrozenDictionary<string, Conditions?[]> _conditions;

    public JourneyPlan(int journey, int version, JourneyGraph graph)
    {
        (Journey, Version, Graph) = (journey, version, graph);
        _nodes = graph.Nodes.ToFrozenDictionary(node => node.Id);
        _edges = graph.Edges.DistinctBy(edge => (edge.From, edge.Branch)).ToFrozenDictionary(edge => (edge.From, edge.Branch), edge => edge.To);
        _signs = graph.Nodes.OfType<WaitForNode>().ToFrozenDictionary(node => node.Id, node => node.For.Select(branch => new Sign(branch.Events, branch.Filters, branch.Condition, branch.AnyKey)).ToArray());
        _conditions = graph.Nodes.OfType<BranchNode>().ToFrozenDictionary(node => node.Id, node => node.When.Select(branch => Conditions.Of(branch.Condition)).ToArray());
        Entry = graph.Nodes.OfType<EntryNode>().First();
        Only = Conditions.Of(Entry.Only);
        EntryEvents = Entry.Trigger is EventTrigger trigger ? new EventMatch(trigger.Events, trigger.Filters ?? []) : null;
        KeyPath = PropertyPath.Parse(graph.Rules.KeyPath);
        Exits = [.. (graph.Rules.Exits ?? []).Select(exit => (exit.Name, new Sign(exit.Events, exit.Filters, exit.Condition, exit.AnyKey)))];
        Goal = graph.Rules.Goal is { } goal ? new Sign(goal.Events, goal.Filters, null, goal.AnyKey) : null;
        Kinds = new HashSet<string>([.. (EntryEvents?.Kinds ?? new HashSet<string>()), .. Exits.SelectMany(exit => exit.Sign.Kinds), .. Goal?.Kinds ?? [], .. _signs.Values.SelectMany(signs => signs.SelectMany(sign => sign.Kinds)),
            .. graph.Nodes.OfType<WaitForNode>().SelectMany(node => node.ResetOn ?? []), .. graph.Nodes.OfType<TaskNode>().Select(_ => TaskEvents.Completed)]);
        AsksState = Exits.Any(exit => exit.Sign.IsState) || _signs.Values.Any(signs => Array.Exists(signs, sign => sign.IsState)) || Entry.Trigger is DateTrigger;
    }

    public int Journey { get; }

    public int Version { get; }

    public JourneyGraph Graph { get; }

    public EntryNode Entry { get; }

    public Conditions? Only { get; }

    public EventMatch? EntryEvents { get; }

    public PropertyPath? KeyPath { get; }

    public IReadOnlyList<(string Name, Sign Sign)> Exits { get; }

    public Sign? Goal { get; }

    /// <summary>The events that can bring somebody in, move her or end it.</summary>
    public IReadOnlySet<string> Kinds { get; }

    /// <summary>Whether what is known of a customer can move her, with no event.</summary>
    public bool AsksState { get; }

    public JourneyNode? Find(string id) => _nodes.GetValueOrDefault(id);

    public string? To(string from, string branch) => _edges.GetValueOrDefault((from, branch));

    public Sign[] SignsOf(WaitForNode node) => _signs[node.Id];

    public Conditions?[] ConditionsOf(BranchNode node) => _conditions[node.Id];

    /// <summary>The key of an event; null when it has none.</summary>
    public static string? KeyOf(Event e, PropertyPath path)
    {
        var found = new List<EventValue>();
        path.Read(e, found);
        return found.Count > 0 ? found[0].Text : null;
    }

    /// <summary>The traits whose values move somebody who is at this node, with no event.</summary>
    public IEnumerable<string> TraitsAsked(JourneyNode? at) =>
        Exits.Select(exit => exit.Sign).Concat(at is WaitForNode wait ? SignsOf(wait) : []).Where(sign => sign.IsState)
            .SelectMany(sign => sign.Condition!.Leaves).OfType<TraitCondition>().Select(trait => trait.Trait).Distinct();
}
