// The tracking plan that the business writes itself: proposed from what came, counted from then on, taken back.
using System.Net.Http.Json;
using System.Text.Json;
using Mitos.Testing;

namespace Mitos.Host.Tests.Customers;

public sealed class TrackingPlanTests(ServerFixture fixture) : IClassFixture<ServerFixture>
{
    private readonly MitosServer _server = fixture.Server;

    [StoreFact]
    public async Task An_unknown_event_is_planned_from_what_was_seen_and_counted_by_the_plan()
    {
        await _server.SendAsync(
            Event("plan-1", "Gift Wrapped", new { paper = "κόκκινο", price = 2.5, at = "2026-11-20T10:00:00Z" }),
            Event("plan-2", "Gift Wrapped", new { paper = 7, price = 3 }));
        Assert.Equal((false, 2), await EntryAsync("Gift Wrapped"));
        var seen = await _server.GetAsync("/api/vocabulary/Gift%20Wrapped/seen");
        Assert.Equal(2, seen.GetProperty("events").GetInt32());
        Assert.Equal(["paper text True", "price number True", "at time False"], seen.GetProperty("properties").EnumerateArray()
            .Select(one => $"{one.GetProperty("name")} {one.GetProperty("type")} {one.GetProperty("required")}"));

        Assert.Equal(200, await PlanAsync("Gift Wrapped", new { description = "Στο ταμείο", properties = seen.GetProperty("properties") }));
        Assert.Equal((true, 0), await EntryAsync("Gift Wrapped"));
        await _server.SendAsync(Event("plan-3", "Gift Wrapped", new { paper = "μπλε", price = 2 }), Event("plan-4", "Gift Wrapped", new { price = "δύο" }));
        Assert.Equal((true, 1), await EntryAsync("Gift Wrapped"));
        Assert.Equal(["properties.paper missing_property", "properties.price wrong_type"], await ViolationsAsync("plan-4"));
        Assert.Empty(await ViolationsAsync("plan-3"));

        using var removed = await _server.Api.DeleteAsync("/api/vocabulary/Gift%20Wrapped");
        Assert.Equal(204, (int)removed.StatusCode);
        Assert.False((await EntryAsync("Gift Wrapped")).Known);
        var actions = (await _server.GetAsync("/api/audit")).GetProperty("items").EnumerateArray().Select(one => one.GetProperty("action").GetString()).ToList();
        Assert.Contains("plan.change", actions);
        Assert.Contains("plan.remove", actions);
    }

    [StoreFact]
    public async Task The_plan_outlives_a_restart()
    {
        var folder = Directory.CreateTempSubdirectory("mitos-plan").FullName;
        await using (var first = await MitosServer.StartAsync(folder))
        {
            using var planned = await first.Api.PutAsJsonAsync("/api/vocabulary/Try%2FOn", new { properties = new[] { new { name = "mirror", type = "flag", required = true } } });
            Assert.Equal(200, (int)planned.StatusCode);
        }

        await using var second = await MitosServer.StartAsync(folder);
        await second.SendAsync(Event("again-1", "Try/On", new { mirror = true }));
        Assert.Empty((await second.GetAsync("/api/events/again-1")).GetProperty("violations").EnumerateArray());
    }

    [StoreTheory]
    [InlineData("Order Completed", "text")]
    [InlineData("Fine Name", "colour")]
    [InlineData("%20", "text")]
    public async Task A_plan_that_cannot_be_is_refused(string name, string type) =>
        Assert.Equal(422, await PlanAsync(name, new { properties = new[] { new { name = "one", type, required = false } } }));

    private static object Event(string id, string name, object properties) => new { type = "track", userId = "plan-user", messageId = id, @event = name, properties };

    private async Task<int> PlanAsync(string name, object body)
    {
        using var answer = await _server.Api.PutAsJsonAsync($"/api/vocabulary/{name}", body);
        return (int)answer.StatusCode;
    }

    private async Task<(bool Known, long Violations)> EntryAsync(string name)
    {
        var entry = (await _server.GetAsync("/api/vocabulary")).GetProperty("items").EnumerateArray().Single(one => one.GetProperty("name").GetString() == name);
        return (entry.GetProperty("known").GetBoolean(), entry.GetProperty("violations").GetInt64());
    }

    private async Task<IEnumerable<string>> ViolationsAsync(string messageId) =>
        (await _server.GetAsync($"/api/events/{messageId}")).GetProperty("violations").EnumerateArray().Select(one => $"{one.GetProperty("path")} {one.GetProperty("code")}");
}
