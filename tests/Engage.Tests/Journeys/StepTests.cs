// The rules of the way, node by node.
using Mitos.Engage.Journeys.Graphs;
using Mitos.Engage.Journeys.Steps;
using Mitos.Kernel.Events.Filtering;
using static Mitos.Engage.Tests.Journeys.Graph;

namespace Mitos.Engage.Tests.Journeys;

public sealed class StepTests
{
    private static readonly TimeSpan s_hour = TimeSpan.FromHours(1);

    [Fact]
    public void A_message_is_planned_once_and_the_wait_behind_it_ends_at_its_moment()
    {
        var ways = new Ways(Of(null, [Message("one"), Wait("wait", 2), Message("two")])).Enter();
        Assert.Equal(["one"], ways.Messages);
        Assert.Equal(Ways.Begin + (2 * 3_600_000), ways.Instance.WakeAt);
        Assert.Equal(["one"], ways.After(s_hour * 1.99).Messages);
        Assert.Equal(["one", "two"], ways.After(s_hour * 0.01).Messages);
        Assert.Equal((InstanceStatus.Ended, "end"), (ways.Instance.Status, ways.Instance.Reason));
        Assert.Equal(["entry", "one", "wait", "two", "end"], ways.Path.Select(step => step.Node));
        Assert.Equal(2, ways.Effects.OfType<PlanMessage>().Select(plan => plan.Key).Distinct().Count());
    }

    [Fact]
    public void A_wake_up_that_comes_twice_or_too_early_changes_nothing()
    {
        var ways = new Ways(Of(null, [Wait("wait", 2), Message("two")])).Enter();
        var before = ways.Instance;
        ways.Step(Happening.Wake);
        Assert.Equal(before, ways.Instance);
        ways.After(s_hour * 2).Step(Happening.Wake).Step(Happening.Wake);
        Assert.Equal(["two"], ways.Messages);
    }

    [Theory]
    [InlineData("10:30", null, "2026-11-27T08:30:00Z")]
    [InlineData("12:00", null, "2026-11-26T10:00:00Z")]
    [InlineData("10:30", 1, "2026-11-30T08:30:00Z")]
    [InlineData("12:00", 4, "2026-11-26T10:00:00Z")]
    public void It_waits_for_an_hour_of_her_own_clock_and_day(string at, int? weekday, string expected)
    {
        var ways = new Ways(Of(null, [new WaitTimeNode { Id = "wait", At = at, Weekdays = weekday is { } day ? [day] : null }])).Enter();
        Assert.Equal(DateTimeOffset.Parse(expected).ToUnixTimeMilliseconds(), ways.Instance.WakeAt);
    }

    [Fact]
    public void Who_comes_round_to_an_hour_again_waits_for_the_next_day()
    {
        var ways = new Ways(Of(null, [new WaitTimeNode { Id = "wait", At = "10:00" }, Message("daily")], ("daily", "next", "wait"))).Enter().After(TimeSpan.FromDays(3));
        Assert.Equal(["daily", "daily", "daily"], ways.Messages);
    }

    [Fact]
    public void An_hour_that_the_change_of_the_clock_leaves_out_is_the_first_behind_it()
    {
        // In Greece clocks go from 03:00 to 04:00 on 29 March 2026.
        var ways = new Ways(Of(null, [new WaitTimeNode { Id = "wait", At = "03:30" }])) { Now = DateTimeOffset.Parse("2026-03-28T22:00:00Z").ToUnixTimeMilliseconds() };
        Assert.Equal(DateTimeOffset.Parse("2026-03-29T01:30:00Z").ToUnixTimeMilliseconds(), ways.Enter().Instance.WakeAt);
    }

    [Fact]
    public void It_waits_for_a_date_of_hers_and_says_when_there_is_none()
    {
        var graph = Of(null, [new WaitDateNode { Id = "wait", Trait = "delivery", OffsetDays = -1, At = "09:00" }, Message("before"), Wait("w", 1), Message("without")], ("wait", "missing", "without"));
        var ways = new Ways(graph) { Traits = { ["delivery"] = "\"2026-12-03\"" } };
        Assert.Equal(DateTimeOffset.Parse("2026-12-02T07:00:00Z").ToUnixTimeMilliseconds(), ways.Enter().Instance.WakeAt);
        Assert.Equal(["without"], new Ways(graph).Enter().Messages);
        Assert.Equal(["without"], new Ways(graph) { Traits = { ["delivery"] = "\"2026-11-20\"" } }.Enter().Messages);
    }

    [Fact]
    public void The_first_event_or_condition_that_she_waits_for_chooses_the_branch()
    {
        var wait = new WaitForNode
        {
            Id = "wait", TimeoutSeconds = 7_200,
            For = [new("bought", ["Order Completed"], [new EventFilter("total", FilterOperator.AtLeast, ["50"])], null), new("vip", null, null, new AudienceCondition { Audience = 3 })],
        };
        var graph = Of(null, [wait, Message("a"), Message("b"), Message("c")], ("wait", "bought", "a"), ("wait", "vip", "b"), ("wait", "timeout", "c"));
        Assert.Equal(["a", "b", "c"], new Ways(graph).Enter().Do("Order Completed", new { total = 20 }).Do("Order Completed", new { total = 70 }).Messages);
        Assert.Equal(["c"], new Ways(graph).Enter().After(s_hour * 2).Messages);
        var vip = new Ways(graph).Enter();
        vip.Audiences.Add(3);
        Assert.Equal(["b", "c"], vip.Touch().Messages);
        Assert.Equal("condition", vip.Path[1].Reason);
        Assert.Equal("event:Order Completed", new Ways(graph).Enter().Do("Order Completed", new { total = 70 }).Path[1].Reason);
    }

    [Fact]
    public void What_is_so_already_is_not_waited_for()
    {
        var wait = new WaitForNode { Id = "wait", TimeoutSeconds = 7_200, For = [new("vip", null, null, new AudienceCondition { Audience = 3 })] };
        Assert.Equal(["a"], new Ways(Of(null, [wait, Message("a")])) { Audiences = { 3 } }.Enter().Messages);
    }

    [Fact]
    public void What_time_alone_makes_true_is_seen_at_its_moment_and_not_at_the_end_of_the_wait()
    {
        var wait = new WaitForNode { Id = "wait", TimeoutSeconds = 100 * 3_600, For = [new("quiet", null, null, new TraitCondition { Trait = "orders30d", Operator = FilterOperator.Is, Values = ["0"] })] };
        var ways = new Ways(Of(null, [wait, Message("a")])) { Traits = { ["orders30d"] = "1" }, Changes = { ["orders30d"] = Ways.Begin + 3_600_000 } }.Enter();
        Assert.Equal(Ways.Begin + 3_600_000, ways.Instance.WakeAt);
        ways.Traits["orders30d"] = "0";
        ways.Changes.Clear();
        Assert.Equal(["a"], ways.After(s_hour).Messages);
    }

    [Fact]
    public void The_time_begins_anew_when_she_does_it_again()
    {
        var wait = new WaitForNode { Id = "wait", TimeoutSeconds = 3_600, ResetOn = ["Product Added"], For = [new("bought", ["Order Completed"], null, null)] };
        var ways = new Ways(Of(null, [wait, Message("a")])).Enter().After(s_hour * 0.9).Do("Product Added").After(s_hour * 0.9);
        Assert.Empty(ways.Messages);
        Assert.Equal(["a"], ways.After(s_hour * 0.1).Messages);
    }

    [Fact]
    public void An_exit_rule_holds_at_every_node_and_takes_back_what_has_not_left()
    {
        var rules = new JourneyRules { KeyPath = "cart_id", Exits = [new("bought", ["Order Completed"], null, null)] };
        var ways = new Ways(Of(rules, [Message("one"), Wait("wait", 24), Message("two")])).Enter(new { cart_id = "c1" }, "c1");
        Assert.True(ways.Do("Order Completed", new { cart_id = "c2" }).Instance.IsLive);
        ways.Do("Order Completed", new { cart_id = "c1" });
        Assert.Equal((InstanceStatus.Ended, "exit:bought"), (ways.Instance.Status, ways.Instance.Reason));
        Assert.Equal(ways.Effects.OfType<PlanMessage>().Select(plan => plan.Key), ways.Effects.OfType<CancelMessages>().Single().Keys);
        Assert.Equal(["one"], ways.After(s_hour * 48).Messages);
    }

    [Fact]
    public void A_branch_is_judged_by_how_she_is_when_she_comes_to_it()
    {
        var branch = new BranchNode
        {
            Id = "branch",
            When = [new("big", new EventCondition { Filters = [new EventFilter("total", FilterOperator.Above, ["100"])] }), new("gold", new TraitCondition { Trait = "tier", Operator = FilterOperator.Is, Values = ["gold"] })],
        };
        var graph = Of(null, [Wait("wait", 1), branch, Message("a"), Message("b"), Message("c")], ("branch", "big", "a"), ("branch", "gold", "b"), ("branch", "else", "c"));
        Assert.Equal(["a", "b", "c"], new Ways(graph).Enter(new { total = 120 }).After(s_hour).Messages);
        var gold = new Ways(graph).Enter(new { total = 20 });
        gold.Traits["tier"] = "\"Gold\"";
        Assert.Equal(["b", "c"], gold.After(s_hour).Messages);
        Assert.Equal(["c"], new Ways(graph).Enter(new { total = 20 }).After(s_hour).Messages);
    }

    [Fact]
    public void While_paused_nobody_moves_and_nothing_is_lost()
    {
        var wait = new WaitForNode { Id = "wait", TimeoutSeconds = 3_600, For = [new("bought", ["Order Completed"], null, null)] };
        var graph = Of(null, [wait, Message("a"), Wait("more", 1), Message("b")], ("wait", "timeout", "b"));
        var ways = new Ways(graph).Enter();
        ways.IsPaused = true;
        ways.Do("Order Completed").After(s_hour * 5);
        Assert.Empty(ways.Messages);
        Assert.True(ways.Instance.IsHeld);
        ways.IsPaused = false;
        Assert.Equal(["a"], ways.Step(Happening.Wake).Messages);

        var late = new Ways(graph).Enter();
        late.IsPaused = true;
        late.After(s_hour * 5);
        Assert.True(late.Instance.IsHeld && late.Instance.IsLive);
        late.IsPaused = false;
        Assert.Equal(["b"], late.Step(Happening.Wake).Messages);
    }

    [Fact]
    public void A_task_goes_on_by_its_outcome_or_when_nobody_did_it()
    {
        var task = new TaskNode { Id = "call", Title = "Call her", Outcomes = ["talked", "no answer"], TimeoutSeconds = 86_400 };
        var graph = Of(null, [task, Message("a"), Message("b"), Message("c")], ("call", "talked", "a"), ("call", "no answer", "b"), ("call", "timeout", "c"));
        var ways = new Ways(graph).Enter();
        var id = ways.Effects.OfType<AddTask>().Single().Key;
        Assert.Empty(ways.Do(TaskEvents.Completed, new { task_id = "another", outcome = "talked" }).Messages);
        Assert.Equal(["b", "c"], ways.Do(TaskEvents.Completed, new { task_id = id, outcome = "no answer" }).Messages);
        Assert.Empty(ways.Effects.OfType<CloseTask>());
        var late = new Ways(graph).Enter().After(TimeSpan.FromDays(1));
        Assert.Equal(["c"], late.Messages);
        Assert.Equal(id, late.Effects.OfType<CloseTask>().Single().Key);
    }

    [Fact]
    public void A_goal_counts_within_its_window_and_the_money_with_it()
    {
        var rules = new JourneyRules { Goal = new JourneyGoal(["Order Completed"], null, 48) };
        var ways = new Ways(Of(rules, [Wait("wait", 24), Message("a")])).Enter().After(s_hour * 3).Do("Order Completed", new { order_id = "1", total = 30.5, currency = "EUR" });
        Assert.Equal(("goal:Order Completed", 3_050L), (ways.Instance.Reason, ways.Instance.RevenueCents));
        Assert.Equal(Ways.Begin + (3 * 3_600_000), ways.Instance.ConvertedAt);
        Assert.Empty(ways.After(s_hour * 48).Messages);
        var ended = new Ways(Of(rules, [Message("a")])).Enter().After(s_hour * 40).Do("Order Completed", new { order_id = "1", total = 10 });
        Assert.True(ended.Instance is { ConvertedAt: > 0, RevenueCents: 1_000, Status: InstanceStatus.Ended });
        var late = new Ways(Of(rules, [Message("a")])).Enter().After(s_hour * 49).Do("Order Completed", new { order_id = "1", total = 10 });
        Assert.True(late.Instance is { ConvertedAt: 0, RevenueCents: 0 });
    }

    [Fact]
    public void A_customer_is_moved_to_another_version_at_the_node_where_she_is()
    {
        var ways = new Ways(Of(null, [Wait("wait", 24), Message("old")])).Enter().After(s_hour * 2).MoveTo(Of(null, [Wait("wait", 3), Message("new")]));
        Assert.Equal((2, "wait", Ways.Begin + (3 * 3_600_000)), (ways.Instance.Version, ways.Instance.Node, ways.Instance.WakeAt));
        Assert.Equal(["new"], ways.After(s_hour).Messages);
        var gone = new Ways(Of(null, [Wait("wait", 24), Message("old")])).Enter().MoveTo(Of(null, [Message("new")]));
        Assert.Equal("step_gone", gone.Instance.Reason);
    }

    [Fact]
    public void Traits_events_and_jumps_say_what_they_were_told_to()
    {
        JourneyNode[] nodes =
        [
            new TraitNode { Id = "t1", Trait = "cart", From = "cart_id" }, new TraitNode { Id = "t2", Trait = "zip", Value = "03100" }, new TraitNode { Id = "t3", Trait = "score", Value = "12.5" },
            new EmitNode { Id = "e", Event = "Offer Made", Properties = new Dictionary<string, string> { ["percent"] = "10", ["vip"] = "true" } }, new WebhookNode { Id = "w", Url = "https://shop.example/hook" },
        ];
        var effects = new Ways(Of(null, nodes)).Enter(new { cart_id = "c1" }).Effects;
        Assert.Equal(["\"c1\"", "\"03100\"", "12.5"], effects.OfType<SetTrait>().Select(effect => effect.Value));
        Assert.Equal("10 true 1", string.Join(' ', effects.OfType<EmitEvent>().Single().Properties.Values));
        Assert.Single(effects.OfType<CallWebhook>());
        Assert.Equal(effects.Count, effects.Select(effect => effect.Key).Distinct().Count());
    }

    [Fact]
    public void The_arm_that_has_won_is_everybodys()
    {
        var test = new ExperimentNode { Id = "test", Arms = [new SplitArm("a", 1), new SplitArm("b", 1)] };
        var graph = Of(null, [test, Message("a"), Wait("w", 1), Message("b")], ("test", "a", "a"), ("test", "b", "b"));
        for (var customer = 0; customer < 40; customer++)
        {
            var ways = new Ways(graph) { Id = new Guid(customer, 0, 0, new byte[8]), Winners = { ["test"] = "b" } };
            Assert.Equal(["b"], ways.Enter().Messages);
        }
    }
}
