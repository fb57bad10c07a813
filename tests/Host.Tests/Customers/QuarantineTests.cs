// Input that cannot become an event: kept, explained, found, mended and replayed.
using Mitos.Testing;

namespace Mitos.Host.Tests.Customers;

public sealed class QuarantineTests(ServerFixture fixture) : IClassFixture<ServerFixture>
{
    private readonly MitosServer _server = fixture.Server;

    [StoreFact]
    public async Task A_mended_event_is_replayed_into_its_thread()
    {
        await _server.SendAsync(new { type = "track", userId = "q-1", messageId = "q-1" });
        var row = (await _server.GetAsync("/api/quarantine?search=q-1")).GetProperty("items")[0];
        Assert.Equal("missing_event", row.GetProperty("reason").GetString());
        var id = row.GetProperty("id").GetInt64();
        Assert.Equal(422, (await _server.PostAsync($"/api/quarantine/{id}/replay", new { })).Status);
        var (status, body) = await _server.PostAsync($"/api/quarantine/{id}/replay", new { payload = """{"type":"track","event":"Product Viewed","userId":"q-1","messageId":"q-1"}""" });
        Assert.Equal((200, "q-1"), (status, body.GetProperty("messageId").GetString()));
        Assert.Equal("stored", (await _server.GetAsync("/api/events/q-1")).GetProperty("status").GetString());
        Assert.Equal(404, (await _server.PostAsync($"/api/quarantine/{id}/replay", new { })).Status);
    }

    [StoreFact]
    public async Task Discarding_takes_it_off_the_list()
    {
        await _server.SendAsync(new { type = "dance", userId = "q-2", messageId = "q-2" });
        var id = (await _server.GetAsync("/api/quarantine?search=q-2")).GetProperty("items")[0].GetProperty("id").GetInt64();
        Assert.Equal(204, (await _server.PostAsync($"/api/quarantine/{id}/discard", new { })).Status);
        Assert.Equal(0, (await _server.GetAsync("/api/quarantine?search=q-2")).GetProperty("items").GetArrayLength());
    }

    [StoreFact]
    public async Task Unknown_events_are_kept_and_reported()
    {
        await _server.SendAsync(
            new { type = "track", userId = "q-3", messageId = "q-3", @event = "Never Heard Of" },
            new { type = "track", userId = "q-3", messageId = "q-4", @event = "Order Completed", properties = new { total = "ten" } });
        Assert.Equal("unknown_event", (await _server.GetAsync("/api/events/q-3")).GetProperty("violations")[0].GetProperty("code").GetString());
        var codes = (await _server.GetAsync("/api/events/q-4")).GetProperty("violations").EnumerateArray().Select(one => $"{one.GetProperty("path")} {one.GetProperty("code")}");
        Assert.Equal(["properties.order_id missing_property", "properties.total wrong_type"], codes);
        var entry = (await _server.GetAsync("/api/vocabulary")).GetProperty("items").EnumerateArray().Single(one => one.GetProperty("name").GetString() == "Never Heard Of");
        Assert.False(entry.GetProperty("known").GetBoolean());
        Assert.NotEqual(0, (await _server.GetAsync("/api/vocabulary/Order%20Completed/violations")).GetProperty("items").GetArrayLength());
    }
}
