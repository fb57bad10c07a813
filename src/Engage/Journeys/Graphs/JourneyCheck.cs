// Finds everything that is wrong with a definition before anybody walks it.
using Mitos.Engage.Journeys.Steps;
using Mitos.Kernel.Events.Filtering;

namespace Mitos.Engage.Journeys.Graphs;

/// <summary>Whatever has no fault can be walked: each branch leads somewhere, every way round takes time, and what is named exists.</summary>
internal static class JourneyCheck
{
    public static IReadOnlyList<JourneyFault> Faults(JourneyGraph graph, IJourneyNames names)
    {
        var faults = ShapeFaults(graph).ToList();
        if (faults.Count > 0)
        {
            return faults;
        }

        faults.AddRange(EdgeFaults(graph));
        faults.AddRange(WayFaults(graph));
        faults.AddRange(graph.Nodes.SelectMany(node => NodeCheck.Faults(node, names)));
        faults.AddRange(RuleFaults(graph.Rules, names));
        return faults;
    }

    private static IEnumerable<JourneyFault> ShapeFaults(JourneyGraph graph)
    {
        if (graph.Nodes is null or { Count: 0 or > JourneyGraph.MostNodes } || graph.Nodes.Any(node => node is null) || graph.Edges is null || graph.Edges.Any(edge => edge is null) || graph.Rules is null)
        {
            yield return new("shape", null, null, $"A journey has 1 to {JourneyGraph.MostNodes} nodes, edges and rules.");
            yield break;
        }

        foreach (var group in graph.Nodes.GroupBy(node => node.Id))
        {
            if (string.IsNullOrWhiteSpace(group.Key) || group.Key.Length > 40 || group.Count() > 1)
            {
                yield return new("node_id", group.Key, null, "Each node has an id of its own, up to 40 characters.");
            }
        }

        if (graph.Nodes.OfType<EntryNode>().Count() != 1)
        {
            yield return new("one_entry", null, null, "A journey has exactly one entry.");
        }
    }

    private static IEnumerable<JourneyFault> EdgeFaults(JourneyGraph graph)
    {
        var nodes = graph.Nodes.ToDictionary(node => node.Id);
        foreach (var edge in graph.Edges)
        {
            if (!nodes.TryGetValue(edge.From ?? "", out var from) || !nodes.TryGetValue(edge.To ?? "", out var to) || !from.Branches.Contains(edge.Branch))
            {
                yield return new("edge_unknown", nodes.ContainsKey(edge.From ?? "") ? edge.From : null, edge.Branch, "An edge leaves by a branch that its node does not have, or leads to no node. Remove it.");
            }
            else if (to is EntryNode)
            {
                yield return new("into_entry", edge.From, null, "Nothing leads into the entry. Lead to the node behind it.");
            }
        }

        foreach (var (node, branch) in graph.Nodes.SelectMany(node => node.Branches.Select(branch => (node, branch))))
        {
            var ways = graph.Edges.Count(edge => edge.From == node.Id && edge.Branch == branch);
            if (ways != 1)
            {
                yield return ways == 0
                    ? new("branch_missing", node.Id, branch, $"The branch “{branch}” leads nowhere. Connect it, if only to an end.")
                    : new("branch_twice", node.Id, branch, $"The branch “{branch}” leads to several nodes. Keep one.");
            }
        }
    }

    private static IEnumerable<JourneyFault> WayFaults(JourneyGraph graph)
    {
        var to = graph.Edges.ToLookup(edge => edge.From, edge => edge.To);
        var reached = new HashSet<string>();
        var open = new Queue<string>([graph.Nodes.OfType<EntryNode>().First().Id]);
        while (open.TryDequeue(out var id))
        {
            if (reached.Add(id))
            {
                foreach (var next in to[id])
                {
                    open.Enqueue(next);
                }
            }
        }

        foreach (var node in graph.Nodes.Where(node => !reached.Contains(node.Id)))
        {
            yield return new("unreachable", node.Id, null, "Nobody ever comes here. Connect it, or delete it.");
        }

        // A round on which no time passes would be walked for ever in one moment: look for rounds of the branches that are taken at once.
        var nodes = graph.Nodes.ToDictionary(node => node.Id);
        var hasty = graph.Edges.Where(edge => nodes.TryGetValue(edge.From ?? "", out var from) && from.HastyBranches.Contains(edge.Branch)).ToLookup(edge => edge.From, edge => edge.To);
        foreach (var id in reached.Where(id => Returns(id, id, hasty, [])))
        {
            yield return new("hasty_round", id, null, "This way leads back to itself and no time need pass on it. Put a wait into it.");
        }
    }

    private static bool Returns(string from, string home, ILookup<string, string> to, HashSet<string> seen) =>
        to[from].Any(next => next == home || (seen.Add(next) && Returns(next, home, to, seen)));

    private static IEnumerable<JourneyFault> RuleFaults(JourneyRules rules, IJourneyNames names)
    {
        if (rules.KeyPath is not null && PropertyPath.Parse(rules.KeyPath) is null)
        {
            yield return new("key_path", null, null, "The key is a property of events, such as cart_id.");
        }

        if (!Enum.IsDefined(rules.Reentry) || (rules.Reentry == Reentry.After && rules.ReentryHours is not (> 0 and <= 24 * 3_660)))
        {
            yield return new("reentry", null, null, "Say after how many hours she may enter again.");
        }

        if (!double.IsFinite(rules.HoldoutPercent) || rules.HoldoutPercent is < 0 or > 90)
        {
            yield return new("holdout", null, null, "Hold back from 0 to 90 per cent.");
        }

        if (rules.Priority is < -100 or > 100)
        {
            yield return new("priority", null, null, "A priority is from -100 to 100.");
        }

        var exits = rules.Exits ?? [];
        if (exits.Count > JourneyRules.MostExits || exits.Any(exit => exit is null || NodeCheck.IsNoName(exit.Name)) || exits.DistinctBy(exit => exit.Name).Count() < exits.Count)
        {
            yield return new("exits", null, null, $"At most {JourneyRules.MostExits} exit rules, each with a name of its own.");
            yield break;
        }

        foreach (var exit in exits.Where(exit => NodeCheck.SignFault(exit.Events, exit.Filters, exit.Condition, names) is not null))
        {
            yield return new("exit", null, exit.Name, $"The exit rule “{exit.Name}” needs events or a condition, complete and of things that exist.");
        }

        if (rules.Goal is { } goal && (goal.WindowHours is < 1 or > JourneyRules.LongestGoalHours || EventMatch.Faults(goal.Events, goal.Filters).Any()))
        {
            yield return new("goal", null, null, $"The goal needs events, and a window of 1 to {JourneyRules.LongestGoalHours} hours.");
        }
    }
}
