// People who see some shops or brands only; teams; and what an account's owner changes of it.
using System.Text;
using System.Text.Json;
using Mitos.Testing;
using static Mitos.Host.Tests.Staff.SecondFactorTests;

namespace Mitos.Host.Tests.Staff;

public sealed class LimitTests(ServerFixture fixture) : IClassFixture<ServerFixture>
{
    private readonly MitosServer _server = fixture.Server;

    [StoreFact]
    public async Task What_happened_in_other_shops_is_withheld_and_said_to_be()
    {
        await _server.SendAsync(
            Track("limit-1", "Store Visited", new { location = "Πάτρα", location_id = "gr-1" }),
            Track("limit-2", "Order Picked Up", new { location = "Αθήνα", location_id = "gr-2", order_id = "L-2" }),
            Track("limit-3", "Product Viewed", new { product_id = "p", brand = "Λευκός" }),
            Track("limit-4", "Product Viewed", new { product_id = "q", brand = "Μαύρος" }),
            Track("limit-5", "Order Completed", new { order_id = "L-5", products = new[] { new { brand = "Μαύρος" }, new { brand = "Λευκός" } } }),
            new { type = "page", userId = "limit", messageId = "limit-6", name = "Home", properties = new { path = "/" } });
        using var patras = await _server.InviteAsync("associate", "patras@mitos.example", shops: ["ΠΑΤΡΑ"], brands: ["λευκος"]);
        using var everywhere = await _server.InviteAsync("associate", "everywhere@mitos.example");
        var id = (await patras.GetAsync("/api/profiles?search=limit")).GetProperty("items")[0].GetProperty("id").GetString();
        Assert.Equal(["limit-2", "limit-4"], await WithheldAsync(patras, id!));
        Assert.Empty(await WithheldAsync(everywhere, id!));

        // That something happened, when and by which channel, stays; what and where exactly does not.
        var other = (await patras.GetAsync($"/api/profiles/{id}/thread")).GetProperty("items").EnumerateArray().Single(item => item.GetProperty("messageId").GetString() == "limit-2");
        Assert.Equal(("store", "Order Picked Up", "", "{}"), (other.GetProperty("channel").GetString(), other.GetProperty("event").GetString(), other.GetProperty("source").GetString(), other.GetProperty("properties").GetRawText()));
        var original = await patras.GetAsync("/api/events/limit-2");
        Assert.Equal((true, "{}"), (original.GetProperty("withheld").GetBoolean(), original.GetProperty("original").GetRawText()));
        Assert.Equal("L-2", (await everywhere.GetAsync("/api/events/limit-2")).GetProperty("original").GetProperty("properties").GetProperty("order_id").GetString());
    }

    [StoreFact]
    public async Task Who_is_limited_has_no_stream_of_all_shops()
    {
        using var manager = await _server.InviteAsync("manager", "manager-of-patras@mitos.example", shops: ["Πάτρα"]);
        Assert.Equal((403, 403, 200), (await manager.StatusAsync("/api/events"), await manager.StatusAsync("/api/quarantine"), await manager.StatusAsync("/api/profiles")));
        Assert.Equal(["Πάτρα"], (await manager.GetAsync("/api/session")).GetProperty("user").GetProperty("shops").EnumerateArray().Select(shop => shop.GetString()!));
        Assert.Equal(200, (await ChangeAsync(manager.Id, new { shops = Array.Empty<string>() })).Status);
        Assert.Equal(200, await manager.StatusAsync("/api/events"));
        Assert.Equal((422, "invalid_field"), Code(await ChangeAsync(manager.Id, new { role = "administrator", shops = new[] { "Πάτρα" } })));
    }

    [StoreFact]
    public async Task Teams_have_names_and_members()
    {
        using var agent = await _server.InviteAsync("agent", "team-agent@mitos.example");
        var (status, made) = await _server.PostAsync("/api/teams", new { name = "Πρωινή βάρδια", members = new[] { agent.Id } });
        Assert.Equal(200, status);
        Assert.Equal(["Πρωινή βάρδια"], (await agent.GetAsync("/api/account")).GetProperty("teams").EnumerateArray().Select(team => team.GetString()!));
        Assert.Equal((422, "invalid_field"), Code(await _server.PostAsync("/api/teams", new { name = "Πρωινή βάρδια" })));
        Assert.Equal((422, "invalid_field"), Code(await _server.PostAsync("/api/teams", new { name = "Άγνωστοι", members = new[] { 98765 } })));
        var team = $"/api/teams/{made.GetProperty("id").GetInt32()}";
        using var emptied = await _server.Api.PatchAsync(team, Json(new { name = "Απογευματινή", members = Array.Empty<int>() }));
        Assert.Equal("""{"id":1,"name":"Απογευματινή","members":[]}""", System.Text.RegularExpressions.Regex.Unescape(await emptied.Content.ReadAsStringAsync()).Replace($"\"id\":{made.GetProperty("id").GetInt32()}", "\"id\":1", StringComparison.Ordinal));
        using var deleted = await _server.Api.DeleteAsync(team);
        using var again = await _server.Api.DeleteAsync(team);
        Assert.Equal((204, 404), ((int)deleted.StatusCode, (int)again.StatusCode));
    }

    [StoreFact]
    public async Task One_changes_ones_own_name_and_only_with_the_password_the_address()
    {
        using var agent = await _server.InviteAsync("agent", "own@mitos.example");
        Assert.Equal(204, (await agent.SendAsync(HttpMethod.Patch, "/api/account", new { name = "Φαίδρα" })).Status);
        Assert.Equal((401, "wrong_credentials"), Code(await agent.SendAsync(HttpMethod.Patch, "/api/account", new { email = "new@mitos.example" })));
        Assert.Equal(204, (await agent.SendAsync(HttpMethod.Patch, "/api/account", new { email = "New@mitos.example", current = Person.FirstPassword })).Status);
        Assert.Equal(204, (await agent.PutAsync("/api/session/locale", new { locale = "en" })).Status);
        var account = await agent.GetAsync("/api/account");
        Assert.Equal(("Φαίδρα", "new@mitos.example", "en"), (account.GetProperty("name").GetString(), account.GetProperty("email").GetString(), account.GetProperty("locale").GetString()));
        Assert.Equal((422, "invalid_field"), Code(await agent.SendAsync(HttpMethod.Patch, "/api/account", new { email = "no address", current = Person.FirstPassword })));
    }

    private static object Track(string messageId, string name, object properties) => new { type = "track", userId = "limit", messageId, @event = name, properties };

    private static async Task<List<string>> WithheldAsync(Person person, string id) => [.. (await person.GetAsync($"/api/profiles/{id}/thread")).GetProperty("items").EnumerateArray()
        .Where(item => item.GetProperty("withheld").GetBoolean()).Select(item => item.GetProperty("messageId").GetString()!).Order(StringComparer.Ordinal)];

    private async Task<(int Status, JsonElement Body)> ChangeAsync(int id, object change)
    {
        using var answer = await _server.Api.PatchAsync($"/api/staff/{id}", Json(change));
        return ((int)answer.StatusCode, JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement);
    }

    private static StringContent Json(object body) => new(JsonSerializer.Serialize(body), Encoding.UTF8, "application/json");
}
