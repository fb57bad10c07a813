// Journeys end to end, on both engines: who enters, waits, gets what, and leaves.
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Mitos.Engage.Journeys.Graphs;
using Mitos.Engage.Journeys.Running;
using Mitos.Kernel.Data;
using Mitos.Testing;
using static Mitos.Host.Tests.Journeys.Draw;

namespace Mitos.Host.Tests.Journeys;

public class JourneyTests
{
    private static readonly TimeSpan s_hour = TimeSpan.FromHours(1);
    private static readonly JourneyRules s_always = new() { Reentry = Reentry.Always };

    [StoreFact]
    public async Task She_enters_by_an_event_waits_and_is_written_to_at_the_moment()
    {
        await using var mitos = await JourneyServer.StartAsync();
        var id = await mitos.PublishAsync("Welcome", Journey(When("Signed Up"), s_always, Message("hello"), Wait("wait", 24), Message("more")));
        await mitos.DoAsync("maria", "Signed Up");
        Assert.Equal(["hello"], mitos.Messages());
        await mitos.AfterAsync(s_hour * 23.9);
        Assert.Equal(["hello"], mitos.Messages());
        await mitos.AfterAsync(s_hour * 0.2);
        Assert.Equal(["hello", "more"], mitos.Messages());
        Assert.Equal(("ended", "end"), await mitos.WayAsync("maria", id));
        Assert.Equal(0, mitos.Number("select count(*) from timer"));
        var way = (await mitos.WaysAsync("maria", id)).GetProperty("ways")[0];
        Assert.Equal(["entry", "hello", "wait", "more", "end"], way.GetProperty("path").EnumerateArray().Select(step => step.GetProperty("node").GetString()));
        var counts = await mitos.Server.GetAsync($"/api/journeys/{id}/counts");
        Assert.Equal(1, counts.GetProperty("nodes").EnumerateArray().Single(node => node.GetProperty("node").GetString() == "wait").GetProperty("passed").GetProperty("next").GetInt64());
        Assert.Equal(1, counts.GetProperty("entered").GetInt64());
    }

    /// <summary>dittofeed#1463: entry by an event, a wait for another, and a key, all at once.</summary>
    [StoreFact]
    public async Task Each_abandoned_cart_has_a_way_of_its_own_and_leaves_by_its_own_order()
    {
        await using var mitos = await JourneyServer.StartAsync();
        var wait = new WaitForNode { Id = "quiet", TimeoutSeconds = 3_600, ResetOn = ["Product Added"], For = [new("began", ["Checkout Started"], null, null)] };
        var rules = new JourneyRules { KeyPath = "cart_id", Reentry = Reentry.Always, Exits = [new("bought", ["Order Completed"], null, null)] };
        var graph = Journey(When("Product Added"), rules, wait, Message("remind"));
        var id = await mitos.PublishAsync("Cart", graph with { Edges = [.. graph.Edges.Where(edge => edge.From != "quiet"), new("quiet", "timeout", "remind"), new("quiet", "began", "end")] });
        await mitos.DoAsync("maria", "Product Added", new { cart_id = "c1", product_id = "p1" });
        await mitos.DoAsync("maria", "Product Added", new { cart_id = "c2", product_id = "p2" });
        await mitos.DoAsync("maria", "Product Added", new { cart_id = "c3", product_id = "p3" });
        await mitos.AfterAsync(s_hour * 0.5);
        await mitos.DoAsync("maria", "Order Completed", new { cart_id = "c1", order_id = "o1", total = 10 });
        await mitos.DoAsync("maria", "Product Added", new { cart_id = "c2", product_id = "p9" });
        await mitos.AfterAsync(s_hour * 0.6);
        Assert.Equal(["remind"], mitos.Messages());
        await mitos.AfterAsync(s_hour * 0.5);
        Assert.Equal(["remind", "remind"], mitos.Messages());
        var ways = (await mitos.WaysAsync("maria", id)).GetProperty("ways").EnumerateArray().ToDictionary(way => way.GetProperty("key").GetString()!, way => way.GetProperty("reason").GetString());
        Assert.Equal(("exit:bought", "end", "end"), (ways["c1"], ways["c2"], ways["c3"]));
        Assert.Contains("\"p2\"", mitos.Texts("select data from outgoing order by planned_at").Aggregate((one, other) => one + other), StringComparison.Ordinal);
    }

    [StoreTheory]
    [InlineData(Reentry.Once, 1)]
    [InlineData(Reentry.Always, 3)]
    [InlineData(Reentry.After, 2)]
    public async Task She_enters_again_as_the_rules_say(Reentry reentry, int times)
    {
        await using var mitos = await JourneyServer.StartAsync();
        var id = await mitos.PublishAsync("Again", Journey(When("Signed Up"), new JourneyRules { Reentry = reentry, ReentryHours = 3 }, Message("hello"), Wait("wait", 1)));
        for (var hour = 0; hour < 3; hour++)
        {
            await mitos.DoAsync("maria", "Signed Up");
            await mitos.DoAsync("maria", "Signed Up");
            await mitos.AfterAsync(s_hour * 2);
        }

        Assert.Equal(times, mitos.Messages().Count);
        if (times == 3)
        {
            return;
        }

        var refused = (await mitos.WaysAsync("maria", id)).GetProperty("refused");
        Assert.Equal(reentry == Reentry.Once ? "once" : "already_in", refused.GetProperty("why").GetString());
    }

    /// <summary>mautic#2004: what comes and goes never takes future steps away twice, nor brings them twice.</summary>
    [StoreFact]
    public async Task Who_flaps_in_and_out_is_written_to_once_for_each_time_she_stayed()
    {
        await using var mitos = await JourneyServer.StartAsync();
        var rules = new JourneyRules { Reentry = Reentry.Always, Exits = [new("out", null, null, new TraitCondition { Trait = "tier", Operator = Kernel.Events.Filtering.FilterOperator.Is, Values = ["none"] })] };
        var id = await mitos.PublishAsync("Flap", Journey(When("Tier Reached"), rules, Wait("wait", 1), Message("hello")));
        for (var round = 0; round < 10; round++)
        {
            await mitos.IdentifyAsync("maria", new { tier = "gold" });
            await mitos.DoAsync("maria", "Tier Reached");
            await mitos.AfterAsync(s_hour * (round % 3 == 2 ? 1.5 : 0.1));
            await mitos.IdentifyAsync("maria", new { tier = "none" });
        }

        Assert.Equal(3, mitos.Messages().Count);
        Assert.Equal(10, (await mitos.WaysAsync("maria", id)).GetProperty("ways").GetArrayLength());
        await mitos.AfterAsync(s_hour * 100);
        Assert.Equal(3, mitos.Messages().Count);
        Assert.Equal(0, mitos.Number("select count(*) from timer"));
    }

    [StoreFact]
    public async Task A_paused_journey_loses_nothing_and_a_stopped_one_sends_nothing()
    {
        await using var mitos = await JourneyServer.StartAsync();
        var id = await mitos.PublishAsync("Pause", Journey(When("Signed Up"), s_always, Message("first"), Wait("wait", 1), Message("hello"), Wait("more", 1), Message("last")));
        await mitos.DoAsync("maria", "Signed Up");
        await mitos.AskAsync(id, "pause");
        await mitos.DoAsync("eleni", "Signed Up");
        await mitos.AfterAsync(s_hour * 5);
        Assert.Equal(["first"], mitos.Messages());
        Assert.Equal(1, (await mitos.Server.GetAsync($"/api/journeys/{id}/counts")).GetProperty("held").GetInt64());
        Assert.Equal("paused", (await mitos.WaysAsync("eleni", id)).GetProperty("refused").GetProperty("why").GetString());
        await mitos.AskAsync(id, "resume");
        await mitos.QuietAsync();
        Assert.Equal(["first", "hello"], mitos.Messages());
        await mitos.AskAsync(id, "stop");
        await mitos.QuietAsync();
        await mitos.AfterAsync(s_hour * 5);
        Assert.Equal(["first", "hello"], mitos.Messages());
        Assert.Equal(("ended", "stopped"), await mitos.WayAsync("maria", id));
        Assert.Equal(["hello", "first"], mitos.Texts("select origin_step from outgoing where status = 24 order by origin_step desc"));
        Assert.Equal((409, "journey_not_now"), await CodeAsync(mitos.Server.PostAsync($"/api/journeys/{id}/pause", new { })));
    }

    [StoreFact]
    public async Task Who_comes_during_a_pause_enters_when_it_goes_on_where_the_rules_keep_her()
    {
        await using var mitos = await JourneyServer.StartAsync();
        var rules = s_always with { KeepsEntries = true, KeyPath = "cart_id" };
        var id = await mitos.PublishAsync("Pause", Journey(When("Cart Left"), rules, Message("first"), Wait("wait", 1), Message("last")));
        await mitos.AskAsync(id, "pause");
        foreach (var (user, cart) in new[] { ("zoe", "z-1"), ("anna", "a-1"), ("zoe", "z-2"), ("anna", "a-1") })
        {
            await mitos.DoAsync(user, "Cart Left", new { cart_id = cart, total = 10 });
            await mitos.AfterAsync(TimeSpan.FromMinutes(1));
        }

        // Without a key nobody would enter in any case.
        await mitos.DoAsync("eleni", "Cart Left");
        Assert.Empty(mitos.Messages());
        Assert.Equal(["z-1", "a-1", "z-2"], mitos.Texts("select key from journey_request order by at"));
        Assert.Equal("paused", (await mitos.WaysAsync("eleni", id)).GetProperty("refused").GetProperty("why").GetString());

        // Something else happens to her meanwhile: she still waits.
        await mitos.IdentifyAsync("zoe", new { name = "Ζωή" });
        await mitos.AfterAsync(s_hour);
        Assert.Equal(3, mitos.Number("select count(*) from journey_request"));
        await mitos.AskAsync(id, "resume");
        await mitos.QuietAsync();
        Assert.Equal(0, mitos.Number("select count(*) from journey_request"));
        Assert.Equal(3, mitos.Messages().Count);
        Assert.Equal(["a-1", "z-1", "z-2"], mitos.Texts("select key from journey_instance order by key"));

        // By the event that brought her, and only once.
        var step = (await mitos.WaysAsync("anna", id)).GetProperty("ways").EnumerateArray().Single();
        Assert.Contains("a-1", step.ToString(), StringComparison.Ordinal);
        await mitos.AfterAsync(s_hour * 2);
        Assert.Equal(6, mitos.Messages().Count);

        // Of one that is stopped nobody waits any more.
        await mitos.AskAsync(id, "pause");
        await mitos.DoAsync("anna", "Cart Left", new { cart_id = "a-2" });
        Assert.Equal(1, mitos.Number("select count(*) from journey_request"));
        await mitos.AskAsync(id, "stop");
        await mitos.QuietAsync();
        Assert.Equal(0, mitos.Number("select count(*) from journey_request"));
        Assert.Equal(6, mitos.Messages().Count);
    }

    [StoreFact]
    public async Task Who_comes_during_a_pause_enters_in_the_order_of_time()
    {
        await using var mitos = await JourneyServer.StartAsync();
        var id = await mitos.PublishAsync("Pause", Journey(When("Signed Up"), s_always with { KeepsEntries = true }, Message("first"), Wait("wait", 1)));
        string[] order = ["d", "a", "c", "b"];
        foreach (var user in order)
        {
            await mitos.IdentifyAsync(user, new { name = user });
        }

        await mitos.AskAsync(id, "pause");
        foreach (var user in order.Reverse())
        {
            await mitos.DoAsync(user, "Signed Up");
            await mitos.AfterAsync(TimeSpan.FromMinutes(1));
        }

        var database = mitos.Server.Services.GetRequiredService<Database>();
        var strands = mitos.Texts("select cast(strand as text) from journey_request order by at").ConvertAll(long.Parse);
        Assert.Equal(strands, database.Read(session => RequestRows.Waiting(session, id, long.MinValue, 100)).Select(one => one.Strand));

        // Page by page it is the same order, and all of an instant are in one page.
        var (paged, after) = (new List<long>(), long.MinValue);
        while (database.Read(session => RequestRows.Waiting(session, id, after, 2)) is { Count: > 0 } page)
        {
            paged.AddRange(page.Select(one => one.Strand));
            after = page[^1].At;
        }

        Assert.Equal(strands, paged);
        await mitos.AskAsync(id, "resume");
        await mitos.QuietAsync();
        Assert.Equal(4, mitos.Messages().Count);
    }

    [StoreFact]
    public async Task Who_is_on_an_older_version_stays_there_or_is_moved_as_is_chosen()
    {
        await using var mitos = await JourneyServer.StartAsync();
        var id = await mitos.PublishAsync("Versions", Journey(When("Signed Up"), s_always, Wait("wait", 2), Message("old")));
        await mitos.DoAsync("maria", "Signed Up");
        await mitos.SaveAsync(id, "Versions", Journey(When("Signed Up"), s_always, Wait("wait", 3), Message("new")));
        await mitos.AfterAsync(s_hour * 0.5);
        Assert.Empty(mitos.Messages());
        await mitos.PublishAsync(id);
        await mitos.DoAsync("eleni", "Signed Up");
        await mitos.AfterAsync(s_hour * 1.6);
        Assert.Equal(["old"], mitos.Messages());
        await mitos.SaveAsync(id, "Versions", Journey(When("Signed Up"), s_always, Wait("wait", 9), Message("newest")));
        await mitos.PublishAsync(id, moves: true);
        await mitos.QuietAsync();
        await mitos.AfterAsync(s_hour * 3);
        Assert.Equal(["old"], mitos.Messages());
        await mitos.AfterAsync(s_hour * 5);
        Assert.Equal(["old", "newest"], mitos.Messages());
        Assert.Equal(3, (await mitos.Server.GetAsync($"/api/journeys/{id}")).GetProperty("versions").GetArrayLength());
    }

    [StoreFact]
    public async Task Of_two_ways_of_one_customer_the_older_goes_on_when_profiles_are_joined()
    {
        await using var mitos = await JourneyServer.StartAsync();
        var id = await mitos.PublishAsync("Join", Journey(When("Signed Up"), s_always, Wait("wait", 2), Message("hello")));
        await mitos.Server.SendAsync(new { type = "track", anonymousId = "device", @event = "Signed Up", messageId = "a1", timestamp = mitos.Clock.GetUtcNow().ToString("o") });
        await mitos.AfterAsync(s_hour * 0.5);
        await mitos.DoAsync("maria", "Signed Up");
        await mitos.AfterAsync(s_hour * 0.5);
        await mitos.IdentifyAsync("maria", new { name = "Μαρία" }, "device");
        var ways = (await mitos.WaysAsync("maria", id)).GetProperty("ways").EnumerateArray().ToList();
        Assert.Equal(["live", "ended"], ways.Select(way => way.GetProperty("status").GetString()));
        Assert.Equal("joined", ways[1].GetProperty("reason").GetString());
        await mitos.AfterAsync(s_hour * 1.1);
        Assert.Equal(["hello"], mitos.Messages());
        await mitos.AfterAsync(s_hour * 5);
        Assert.Equal(["hello"], mitos.Messages());
    }

    [StoreFact]
    public async Task What_a_journey_sets_and_lets_happen_is_on_her_thread_and_moves_other_journeys()
    {
        await using var mitos = await JourneyServer.StartAsync();
        await mitos.PublishAsync("Second", Journey(When("Offer Made"), s_always, Message("offer")));
        await mitos.PublishAsync("First", Journey(When("Signed Up"), s_always, new TraitNode { Id = "t", Trait = "segment", Value = "new" }, new EmitNode { Id = "e", Event = "Offer Made", Properties = new Dictionary<string, string> { ["percent"] = "10" } }));
        await mitos.Server.SendAsync(new { type = "track", anonymousId = "visitor-7", @event = "Signed Up", messageId = "a1", timestamp = mitos.Clock.GetUtcNow().ToString("o") });
        await mitos.QuietAsync();
        Assert.Equal(["offer"], mitos.Messages());
        var profile = await mitos.Server.IdOfAsync("visitor-7");
        Assert.Equal("new", (await mitos.Server.GetAsync($"/api/profiles/{profile}")).GetProperty("traits").GetProperty("segment").GetString());
        var emitted = (await mitos.Server.GetAsync($"/api/profiles/{profile}/thread")).GetProperty("items").EnumerateArray().Single(item => item.GetProperty("event").GetString() == "Offer Made");
        Assert.Equal(10, emitted.GetProperty("properties").GetProperty("percent").GetInt32());
    }

    [StoreFact]
    public async Task Journeys_that_enter_each_other_by_their_events_come_to_an_end()
    {
        await using var mitos = await JourneyServer.StartAsync();
        await mitos.PublishAsync("Ping", Journey(When("Ping"), s_always, new EmitNode { Id = "e", Event = "Pong" }));
        await mitos.PublishAsync("Pong", Journey(When("Pong"), s_always, new EmitNode { Id = "e", Event = "Ping" }));
        await mitos.DoAsync("maria", "Ping");
        await mitos.QuietAsync();
        Assert.Equal(11, mitos.Number("select count(*) from journey_instance"));
        Assert.Equal("too_many_hops", mitos.Texts("select reason from journey_refusal").Single());
    }

    [StoreFact]
    public async Task What_is_told_long_afterwards_lets_nobody_in()
    {
        await using var mitos = await JourneyServer.StartAsync();
        var id = await mitos.PublishAsync("Late", Journey(When("Signed Up"), s_always, Wait("wait", 5), Message("hello")));
        await mitos.Server.SendAsync(new { type = "track", userId = "maria", @event = "Signed Up", messageId = "late", timestamp = mitos.Clock.GetUtcNow().AddHours(-25).ToString("o") });
        var ways = await mitos.WaysAsync("maria", id);
        Assert.Equal(0, ways.GetProperty("ways").GetArrayLength());
        Assert.True(ways.GetProperty("candidates")[0].GetProperty("tooOld").GetBoolean());
    }

    [StoreFact]
    public async Task A_rebuild_leaves_ways_as_they_are_and_wakes_nobody_twice()
    {
        var folder = Directory.CreateTempSubdirectory("mitos-journey-rebuild").FullName;
        try
        {
            var clock = new StillClock(JourneyServer.Begin);
            await using (var mitos = await JourneyServer.StartAsync(folder, clock))
            {
                await mitos.PublishAsync("Rebuilt", Journey(When("Signed Up"), s_always, Message("first"), Wait("wait", 5), Message("hello")));
                await mitos.DoAsync("maria", "Signed Up");
            }

            var (exit, output) = await MitosProcess.RunAsync("rebuild", "--data", folder);
            Assert.True(exit == 0, output);
            await using (var mitos = await JourneyServer.StartAsync(folder, clock))
            {
                Assert.Equal(1, mitos.Number("select count(*) from timer where purpose = 6"));
                await mitos.AfterAsync(s_hour * 6);
                Assert.Equal(["first", "hello"], mitos.Messages());
            }
        }
        finally
        {
            TestEngine.Drop(folder);
            Directory.Delete(folder, recursive: true);
        }
    }

    [StoreFact]
    public async Task Nothing_of_her_ways_is_left_when_she_is_erased()
    {
        await using var mitos = await JourneyServer.StartAsync();
        var task = new TaskNode { Id = "call", Title = "Call", Outcomes = ["done"], TimeoutSeconds = 86_400 };
        await mitos.PublishAsync("Erased", Journey(When("Signed Up"), s_always, Message("hello"), task));
        await mitos.PublishAsync("Refused", Journey(When("Signed Up"), s_always with { KeyPath = "cart_id" }, Message("never")));
        await mitos.DoAsync("maria", "Signed Up");
        await mitos.DoAsync("eleni", "Signed Up");
        var id = await mitos.Server.IdOfAsync("maria");
        Assert.Equal(200, (await mitos.Server.PostAsync($"/api/profiles/{id}/erase", new { confirm = id, reason = "request 12" })).Status);
        await mitos.QuietAsync();
        foreach (var table in new[] { "journey_instance", "journey_step", "journey_refusal", "journey_task" })
        {
            Assert.Equal(1, mitos.Number($"select count(distinct strand) from {table}"));
        }

        Assert.Equal(1, mitos.Number("select count(*) from timer where purpose = 6"));
        Assert.Equal(1, mitos.Number("select count(*) from outgoing where status = 24"));
    }

    /// <summary>parcelvoy#512: she did not enter, and nobody can tell why.</summary>
    [StoreFact]
    public async Task Why_she_did_not_enter_is_answered()
    {
        await using var mitos = await JourneyServer.StartAsync();
        var trigger = new EventTrigger { Events = ["Order Completed"], Filters = [new("total", Kernel.Events.Filtering.FilterOperator.AtLeast, ["50"])] };
        var graph = Journey(trigger, new JourneyRules { KeyPath = "order_id" }, Message("thanks"));
        var id = await mitos.PublishAsync("Thanks", graph with { Nodes = [.. graph.Nodes.Select(node => node is EntryNode entry ? entry with { Only = new ConsentCondition() } : node)] });
        await mitos.DoAsync("maria", "Order Completed", new { order_id = "o1", total = 20 });
        var small = await mitos.WaysAsync("maria", id);
        Assert.Equal("total ≥ 50", small.GetProperty("candidates")[0].GetProperty("misses")[0].GetString());
        Assert.Equal(JsonValueKind.Null, small.GetProperty("refused").ValueKind);
        await mitos.DoAsync("maria", "Order Completed", new { total = 70 });
        Assert.Equal("no_key", (await mitos.WaysAsync("maria", id)).GetProperty("refused").GetProperty("why").GetString());
        await mitos.DoAsync("maria", "Order Completed", new { order_id = "o2", total = 70 });
        Assert.Equal("condition", (await mitos.WaysAsync("maria", id)).GetProperty("refused").GetProperty("why").GetString());
    }

    [StoreFact]
    public async Task A_birthday_is_met_each_year_in_her_own_morning_and_follows_the_trait()
    {
        await using var mitos = await JourneyServer.StartAsync();
        await mitos.IdentifyAsync("maria", new { birthday = "1990-12-24", timezone = "America/New_York" });
        await mitos.IdentifyAsync("eleni", new { birthday = "1985-12-20" });
        await mitos.PublishAsync("Birthday", Journey(new DateTrigger { Trait = "birthday", At = "09:30", Yearly = true }, s_always, Message("wish")));
        await mitos.QuietAsync();
        await mitos.AfterAsync(DateTimeOffset.Parse("2026-12-20T07:29:00Z") - mitos.Clock.GetUtcNow());
        Assert.Empty(mitos.Messages());
        await mitos.AfterAsync(TimeSpan.FromMinutes(2));
        Assert.Single(mitos.Messages());
        await mitos.IdentifyAsync("maria", new { birthday = "1990-12-26", timezone = "America/New_York" });
        await mitos.AfterAsync(DateTimeOffset.Parse("2026-12-26T14:29:00Z") - mitos.Clock.GetUtcNow());
        Assert.Single(mitos.Messages());
        await mitos.AfterAsync(TimeSpan.FromMinutes(2));
        Assert.Equal(2, mitos.Messages().Count);
        await mitos.AfterAsync(TimeSpan.FromDays(370));
        Assert.Equal(4, mitos.Messages().Count);
    }

    [StoreFact]
    public async Task Some_are_held_back_always_the_same_and_are_only_watched()
    {
        await using var mitos = await JourneyServer.StartAsync();
        var id = await mitos.PublishAsync("Held", Journey(When("Signed Up"), new JourneyRules { HoldoutPercent = 40, Reentry = Reentry.Always, Goal = new(["Order Completed"], null, 24) }, Message("hello"), Wait("wait", 1)));
        for (var round = 0; round < 2; round++)
        {
            for (var customer = 0; customer < 60; customer++)
            {
                await mitos.DoAsync($"customer-{customer}", "Signed Up");
            }

            await mitos.AfterAsync(s_hour * 2);
        }

        var counts = await mitos.Server.GetAsync($"/api/journeys/{id}/counts");
        var (held, entered) = (counts.GetProperty("holdout").GetInt64(), counts.GetProperty("entered").GetInt64());
        Assert.Equal(120, held + entered);
        Assert.InRange(held, 24, 72);
        Assert.Equal(0, mitos.Number("select count(*) from (select strand from journey_instance group by strand having count(distinct status) > 1) mixed"));
        Assert.Equal(entered, mitos.Messages().Count);
    }

    private static async Task<(int, string?)> CodeAsync(Task<(int Status, JsonElement Body)> asked)
    {
        var (status, body) = await asked;
        return (status, body.GetProperty("code").GetString());
    }
}
