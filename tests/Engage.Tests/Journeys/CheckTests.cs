// Every fault of a definition is found, at its node, before anybody walks it; and the ready journeys have none but what they name.
using System.Text.Json;
using Mitos.Engage.Journeys.Graphs;
using Mitos.Engage.Journeys.Templates;
using static Mitos.Engage.Tests.Journeys.Graph;

namespace Mitos.Engage.Tests.Journeys;

public sealed class CheckTests
{
    private static readonly Names s_names = new();

    [Fact]
    public void A_sound_journey_has_no_fault() => Assert.Empty(JourneyCheck.Faults(Of(null, [Message("m"), Wait("w", 1)]), s_names));

    public static TheoryData<string, string?, JourneyGraph> Faulty => new()
    {
        { "one_entry", null, new JourneyGraph([new EndNode { Id = "end" }], [], new JourneyRules()) },
        { "node_id", "m", new JourneyGraph([new EntryNode { Id = "entry" }, Message("m"), Message("m")], [], new JourneyRules()) },
        { "trigger", "entry", With(Of(null, []), graph => graph with { Nodes = [new EntryNode { Id = "entry" }, .. graph.Nodes.Skip(1)] }) },
        { "branch_missing", "m", With(Of(null, [Message("m")]), graph => graph with { Edges = [.. graph.Edges.Where(edge => edge.From != "m")] }) },
        { "branch_twice", "m", With(Of(null, [Message("m"), Wait("w", 1)]), graph => graph with { Edges = [.. graph.Edges, new("m", "next", "end")] }) },
        { "edge_unknown", "m", With(Of(null, [Message("m")]), graph => graph with { Edges = [.. graph.Edges, new("m", "perhaps", "end")] }) },
        { "into_entry", "w", Of(null, [Wait("w", 1)], ("w", "next", "entry")) },
        { "unreachable", "m", Of(null, [Wait("w", 1), Message("m")], ("w", "next", "end")) },
        { "hasty_round", "m", Of(null, [new SplitNode { Id = "s", Arms = [new("a", 1), new("b", 1)] }, Message("m")], ("s", "a", "end"), ("s", "b", "m"), ("m", "next", "s")) },
        { "wait", "w", Of(null, [Wait("w", 24 * 367)]) },
        { "time", "w", Of(null, [new WaitTimeNode { Id = "w", At = "25:00" }]) },
        { "trait", "w", Of(null, [new WaitDateNode { Id = "w" }]) },
        { "branches", "w", Of(null, [new WaitForNode { Id = "w", TimeoutSeconds = 60, For = [] }]) },
        { "sign", "w", Of(null, [new WaitForNode { Id = "w", TimeoutSeconds = 60, For = [new("a", null, null, null)] }]) },
        { "sign", "b", Of(null, [new BranchNode { Id = "b", When = [new("a", new AudienceCondition { Audience = 99 })] }]) },
        { "arms", "s", Of(null, [new SplitNode { Id = "s", Arms = [new("a", 1)] }]) },
        { "experiment", "x", Of(null, [new ExperimentNode { Id = "x", Arms = [new("a", 1), new("b", 1)], Confidence = 1 }]) },
        { "template", "m", Of(null, [Message("m") with { Template = "none" }]) },
        { "channels", "m", Of(null, [Message("m") with { Channels = [] }]) },
        { "class", "m", Of(null, [Message("m") with { Class = "urgent" }]) },
        { "task", "t", Of(null, [new TaskNode { Id = "t", Outcomes = ["done"] }]) },
        { "url", "h", Of(null, [new WebhookNode { Id = "h", Url = "file:///etc/passwd" }]) },
        { "value", "t", Of(null, [new TraitNode { Id = "t", Trait = "seen" }]) },
        { "event", "e", Of(null, [new EmitNode { Id = "e" }]) },
        { "journey", "j", new JourneyGraph([new EntryNode { Id = "entry", Trigger = new ApiTrigger() }, new JumpNode { Id = "j", Journey = 99 }], [new("entry", "next", "j")], new JourneyRules()) },
        { "audience", "entry", With(Of(null, []), graph => graph with { Nodes = [new EntryNode { Id = "entry", Trigger = new AudienceTrigger { Audience = 99 } }, .. graph.Nodes.Skip(1)] }) },
        { "holdout", null, Of(new JourneyRules { HoldoutPercent = 95 }, []) },
        { "reentry", null, Of(new JourneyRules { Reentry = Reentry.After }, []) },
        { "key_path", null, Of(new JourneyRules { KeyPath = "cart..id" }, []) },
        { "exit", null, Of(new JourneyRules { Exits = [new("bought", null, null, null)] }, []) },
        { "goal", null, Of(new JourneyRules { Goal = new([], null, 24) }, []) },
    };

    [Theory]
    [MemberData(nameof(Faulty))]
    public void A_fault_is_told_with_its_node(string code, string? node, JourneyGraph graph)
    {
        var faults = JourneyCheck.Faults(graph, s_names);
        Assert.Contains(faults, fault => fault.Code == code && fault.Node == node && fault.Sentence.Length > 10);
        Assert.All(faults, fault => Assert.True(fault.Code == code || (fault.Code == "unreachable" && code is "branch_missing" or "into_entry"), $"{fault.Code} of {fault.Node} was not expected: {fault.Sentence}"));
    }

    [Fact]
    public void A_wait_makes_a_round_sound() =>
        Assert.Empty(JourneyCheck.Faults(Of(null, [Message("m"), new WaitForNode { Id = "w", TimeoutSeconds = 60, For = [new("bought", ["Order Completed"], null, null)] }], ("w", "timeout", "m")), s_names));

    [Fact]
    public void A_definition_is_read_as_it_was_written_also_with_its_kind_last()
    {
        foreach (var template in JourneyTemplates.All)
        {
            var text = template.In("el").ToText();
            Assert.Equal(text, JourneyGraph.FromText(text).ToText());
        }

        var late = JourneyGraph.FromText("""{"nodes":[{"id":"w","seconds":5,"kind":"wait"}],"edges":[],"rules":{}}""");
        Assert.Equal(5, Assert.IsType<WaitNode>(late.Nodes[0]).Seconds);
    }

    [Theory]
    [InlineData("el")]
    [InlineData("en")]
    public void Ten_ready_journeys_lack_nothing_but_what_the_business_has_to_choose(string language)
    {
        Assert.Equal(10, JourneyTemplates.All.Select(template => template.Key).Distinct().Count());
        foreach (var template in JourneyTemplates.All)
        {
            // Templates of messages and the audience are chosen by who uses it.
            Assert.All(JourneyCheck.Faults(template.In(language), s_names), fault => Assert.True(fault.Code is "template" or "audience", $"{template.Key}: {fault.Node} {fault.Sentence}"));
            Assert.NotEmpty(template.Messages);
        }
    }

    [Fact]
    public void A_ready_journey_in_quick_time_is_the_same_journey_with_shorter_waits()
    {
        foreach (var graph in JourneyTemplates.All.Select(template => template.In("en")))
        {
            var quick = QuickTime.Of(graph, 360);
            Assert.Same(graph, QuickTime.Of(graph, 1));
            Assert.Equal(graph.Edges, quick.Edges);
            Assert.Equal(graph.Nodes.Select(node => (node.Id, node.X, node.Y)), quick.Nodes.Select(node => (node.Id, node.X, node.Y)));
            Assert.All(JourneyCheck.Faults(quick, s_names), fault => Assert.True(fault.Code is "template" or "audience", $"{fault.Node} {fault.Sentence}"));
            Assert.DoesNotContain(quick.Nodes, node => node is WaitTimeNode);
            Assert.All(quick.Nodes.OfType<WaitNode>().Where(node => graph.Nodes.Any(one => one is WaitNode && one.Id == node.Id)), node => Assert.Equal(Math.Max(1, graph.Nodes.OfType<WaitNode>().Single(one => one.Id == node.Id).Seconds / 360), node.Seconds));
        }
    }

    private static JourneyGraph With(JourneyGraph graph, Func<JourneyGraph, JourneyGraph> change) => change(graph);

    private sealed class Names : IJourneyNames
    {
        public bool HasAudience(int id) => id != 99 && id != 0;

        public bool HasTemplate(string key, string channel) => key == "hello";

        public bool HasPurpose(string key) => key.Length > 0;

        public bool HasJourney(int id) => id != 99;
    }
}
