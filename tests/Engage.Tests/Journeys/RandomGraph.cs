// Journeys that nobody has thought of, each of which may be published.
using Mitos.Engage.Journeys.Graphs;
using Mitos.Kernel.Events.Filtering;

namespace Mitos.Engage.Tests.Journeys;

internal static class RandomGraph
{
    public static JourneyGraph Of(int seed)
    {
        var random = new Random(seed);
        var count = random.Next(1, 9);
        var nodes = new List<JourneyNode> { new EntryNode { Id = "entry", Trigger = new EventTrigger { Events = ["Entered"] } } };
        nodes.AddRange(Enumerable.Range(0, count).Select(index => Node(random, $"n{index}")));
        nodes.Add(new EndNode { Id = "end" });
        var edges = new List<JourneyEdge>();
        for (var index = 0; index < nodes.Count - 1; index++)
        {
            var isFirst = true;
            foreach (var branch in nodes[index].Branches)
            {
                // Its first branch leads to the next node, so that each is reached; the others anywhere ahead, and back only by those that take time.
                var back = !isFirst && !nodes[index].HastyBranches.Contains(branch) && random.Next(4) == 0;
                var to = isFirst ? index + 1 : back ? random.Next(1, index + 1) : random.Next(index + 1, nodes.Count);
                edges.Add(new JourneyEdge(nodes[index].Id, branch, nodes[to].Id));
                isFirst = false;
            }
        }

        var exits = random.Next(3) == 0 ? new ExitRule[] { new("gold", null, null, new TraitCondition { Trait = "tier", Operator = FilterOperator.Is, Values = ["gold"] }) } : null;
        var goal = random.Next(3) == 0 ? new JourneyGoal(["Order Completed"], [new EventFilter("total", FilterOperator.Above, ["150"])], random.Next(1, 300), random.Next(2) == 0) : null;
        return new JourneyGraph(nodes, edges, new JourneyRules { Reentry = Reentry.Always, Exits = exits, Goal = goal });
    }

    private static JourneyNode Node(Random random, string id) => random.Next(11) switch
    {
        0 => new WaitNode { Id = id, Seconds = random.Next(1, 200_000) },
        1 => new WaitTimeNode { Id = id, At = $"{random.Next(24)}:{random.Next(60):00}", Weekdays = random.Next(2) == 0 ? null : [random.Next(1, 8)] },
        2 => new WaitDateNode { Id = id, Trait = "delivery", OffsetDays = random.Next(-5, 5) },
        3 => new WaitForNode
        {
            Id = id, TimeoutSeconds = random.Next(60, 200_000), ResetOn = random.Next(2) == 0 ? ["Product Viewed"] : null,
            For = [new("bought", ["Order Completed"], null, null), new("in", null, null, new AudienceCondition { Audience = 1, IsIn = random.Next(2) == 0 })],
        },
        4 => new BranchNode { Id = id, When = [new("gold", new TraitCondition { Trait = "tier", Operator = FilterOperator.Is, Values = ["gold"] }), new("big", new EventCondition { Filters = [new EventFilter("total", FilterOperator.Above, ["100"])] })] },
        5 => new SplitNode { Id = id, Arms = [new("a", 1), new("b", 2)] },
        6 => new ExperimentNode { Id = id, Arms = [new("a", 1), new("b", 2)] },
        7 => new TaskNode { Id = id, Title = "Call", Outcomes = ["done", "not"], TimeoutSeconds = random.Next(60, 200_000) },
        8 => new EmitNode { Id = id, Event = "Offer Made" },
        9 => new TraitNode { Id = id, Trait = "seen", Value = "true" },
        _ => new MessageNode { Id = id, Template = "hello", Channels = [new MessageChannel("email")] },
    };
}
