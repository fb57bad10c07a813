// What journeys bring, what a draft would have done in the past, and entries by an audience.
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Mitos.Engage.Journeys.Graphs;
using Mitos.Engage.Journeys.Results;
using Mitos.Testing;
using static Mitos.Host.Tests.Journeys.Draw;

namespace Mitos.Host.Tests.Journeys;

public sealed class JourneyResultTests
{
    private const int Customers = 120;
    private static readonly TimeSpan s_hour = TimeSpan.FromHours(1);

    [StoreFact]
    public async Task Lift_is_what_those_on_the_journey_did_more_than_those_held_back()
    {
        await using var mitos = await JourneyServer.StartAsync();
        var test = new ExperimentNode { Id = "test", Arms = [new("a", 1), new("b", 1)], LeastPerArm = 10 };
        var graph = Journey(When("Signed Up"), new JourneyRules { HoldoutPercent = 40, Goal = new(["Order Completed"], null, 24) }, test, Message("a"), Message("b"));
        var id = await mitos.PublishAsync("Lift", graph with { Edges = [.. graph.Edges.Where(edge => edge.From is not ("test" or "a")), new("test", "a", "a"), new("test", "b", "b"), new("a", "next", "end")] });
        for (var customer = 0; customer < Customers; customer++)
        {
            await mitos.DoAsync($"customer-{customer}", "Signed Up");
        }

        // Whoever got b buys, nobody else.
        var bought = 0;
        for (var customer = 0; customer < Customers; customer++)
        {
            var path = (await mitos.WaysAsync($"customer-{customer}", id)).GetProperty("ways")[0].GetProperty("path").EnumerateArray();
            if (path.Any(step => step.GetProperty("node").GetString() == "b"))
            {
                bought++;
                await mitos.DoAsync($"customer-{customer}", "Order Completed", new { order_id = $"o{customer}", total = 20, currency = "EUR" });
            }
        }

        var early = await mitos.Server.GetAsync($"/api/journeys/{id}/results");
        Assert.Equal(0, early.GetProperty("journey").GetProperty("customers").GetInt64());
        mitos.Clock.Move(s_hour * 25);
        var results = await mitos.Server.GetAsync($"/api/journeys/{id}/results");
        var (own, held) = (results.GetProperty("journey"), results.GetProperty("holdout"));
        Assert.Equal(Customers, own.GetProperty("customers").GetInt64() + held.GetProperty("customers").GetInt64());
        Assert.Equal((bought, 0), (own.GetProperty("converted").GetInt32(), held.GetProperty("converted").GetInt32()));
        Assert.Equal(20.0 * bought / own.GetProperty("customers").GetInt64(), own.GetProperty("revenuePerCustomer").GetDouble(), 9);
        var lift = results.GetProperty("lift");
        Assert.Equal((double)bought / own.GetProperty("customers").GetInt64(), lift.GetProperty("difference").GetDouble(), 9);
        Assert.True(lift.GetProperty("isCertain").GetBoolean() && lift.GetProperty("interval").GetProperty("low").GetDouble() > 0);

        // Everybody who got b has bought: it wins, and whoever comes now gets it.
        await mitos.Server.Services.GetRequiredService<ExperimentWorker>().DecideAsync(CancellationToken.None);
        Assert.Equal("b", (await mitos.Server.GetAsync($"/api/journeys/{id}/results")).GetProperty("experiments")[0].GetProperty("winner").GetString());
        for (var customer = 0; customer < 30; customer++)
        {
            await mitos.DoAsync($"late-{customer}", "Signed Up");
        }

        Assert.Equal(0, mitos.Number("select count(*) from journey_step where node = 'test' and branch = 'a' and reason = 'winner'"));
        Assert.True(mitos.Number("select count(*) from journey_step where node = 'test' and branch = 'b' and reason = 'winner'") > 5);
    }

    [StoreFact]
    public async Task A_draft_over_the_past_does_what_it_would_have_done_live_and_twice_the_same()
    {
        await using var mitos = await JourneyServer.StartAsync();
        var wait = new WaitForNode { Id = "wait", TimeoutSeconds = 3_600, For = [new("bought", ["Order Completed"], null, null)] };
        var drawn = Journey(When("Product Added"), new JourneyRules { KeyPath = "cart_id", Reentry = Reentry.Always, HoldoutPercent = 20, Goal = new(["Order Completed"], null, 48, AnyKey: true) }, Message("first"), wait, Message("last"));
        var graph = drawn with { Edges = [.. drawn.Edges.Where(edge => edge.From != "wait"), new("wait", "timeout", "last"), new("wait", "bought", "end")] };

        // The same journey live, and as a draft that nobody publishes; a second one runs beside them.
        var live = await mitos.PublishAsync("Live", graph);
        await mitos.PublishAsync("Beside", Journey(When("Product Added"), new JourneyRules { KeyPath = "cart_id" }, Message("beside"), Wait("long", 2_000)));
        var random = new Random(20261126);
        for (var step = 0; step < 60; step++)
        {
            var customer = $"customer-{random.Next(12)}";
            await mitos.DoAsync(customer, random.Next(3) == 0 ? "Order Completed" : "Product Added", new { cart_id = $"{customer}-{random.Next(3)}", order_id = $"o{step}", total = random.Next(5, 90) });
            await mitos.AfterAsync(TimeSpan.FromMinutes(random.Next(1, 50)));
        }

        await mitos.AfterAsync(s_hour * 2);
        var first = await BacktestAsync(mitos, live);
        var again = await BacktestAsync(mitos, live);
        Assert.Equal(first.GetRawText(), again.GetRawText());
        Assert.Equal(mitos.Texts("select result from journey_backtest order by id")[0], mitos.Texts("select result from journey_backtest order by id")[1]);
        Assert.Equal(mitos.Number($"select count(*) from journey_instance where journey = {live} and status in (1, 2)"), first.GetProperty("entered").GetInt64());
        Assert.Equal(mitos.Number($"select count(*) from journey_instance where journey = {live} and status = 3"), first.GetProperty("holdout").GetInt64());
        foreach (var node in new[] { "first", "last" })
        {
            var planned = mitos.Number($"select count(*) from journey_step where journey = {live} and node = '{node}'");
            Assert.Equal(planned, first.GetProperty("messages").EnumerateArray().Single(message => message.GetProperty("node").GetString() == node).GetProperty("planned").GetInt64());
        }

        var counts = (await mitos.Server.GetAsync($"/api/journeys/{live}/counts")).GetProperty("nodes").EnumerateArray().ToDictionary(node => node.GetProperty("node").GetString()!, node => node.GetProperty("passed").GetRawText());
        Assert.All(first.GetProperty("nodes").EnumerateArray(), node => Assert.Equal(counts.GetValueOrDefault(node.GetProperty("node").GetString()!, "{}"), node.GetProperty("left").GetRawText()));
        Assert.Equal("Beside", first.GetProperty("collisions")[0].GetProperty("name").GetString());
        Assert.True(first.GetProperty("collisions")[0].GetProperty("customers").GetInt64() > 5);
    }

    [StoreFact]
    public async Task She_enters_by_coming_into_an_audience_and_by_leaving_it()
    {
        await using var mitos = await JourneyServer.StartAsync();
        var (status, made) = await mitos.Server.PostAsync("/api/audiences", new { name = "Στην Πάτρα", condition = new { type = "trait", trait = "city", @operator = "is", values = new[] { "Πάτρα" } } });
        Assert.True(status == 201, made.ToString());
        var audience = made.GetProperty("id").GetInt32();
        await mitos.QuietAsync();
        await mitos.PublishAsync("In", Journey(new AudienceTrigger { Audience = audience }, new JourneyRules { Reentry = Reentry.Always }, Message("in")));
        await mitos.PublishAsync("Out", Journey(new AudienceTrigger { Audience = audience, OnExit = true }, new JourneyRules { Reentry = Reentry.Always }, Message("out")));
        await mitos.IdentifyAsync("maria", new { city = "Πάτρα" });
        Assert.Equal(["in"], mitos.Messages());
        await mitos.IdentifyAsync("maria", new { city = "Βόλος" });
        await mitos.IdentifyAsync("maria", new { city = "Πάτρα" });
        Assert.Equal(["in", "in", "out"], mitos.Messages().Order());
    }

    private static async Task<JsonElement> BacktestAsync(JourneyServer mitos, int journey)
    {
        var (status, begun) = await mitos.Server.PostAsync($"/api/journeys/{journey}/backtest", new { days = 30 });
        Assert.True(status == 202, begun.ToString());
        for (var tries = 0; tries < 1_000; tries++)
        {
            var test = await mitos.Server.GetAsync($"/api/journeys/{journey}/backtest");
            if (test.GetProperty("status").GetString() is "done" or "failed")
            {
                Assert.True(test.GetProperty("status").GetString() == "done", test.ToString());
                return test.GetProperty("result");
            }

            await Task.Delay(20);
        }

        throw new TimeoutException("The backtest does not end.");
    }
}
