// Rules of the business place events: the new ones at once, and those of the past again, with everything that was counted by their place.
using System.Text.Json;
using Mitos.Testing;

namespace Mitos.Host.Tests.Customers.Touchpoints;

public class TouchpointRuleTests
{
    [StoreFact]
    public async Task A_rule_places_the_past_and_what_comes_and_a_rebuild_agrees()
    {
        var folder = Directory.CreateTempSubdirectory("mitos-touchpoints").FullName;
        try
        {
            string before;
            await using (var server = await MitosServer.StartAsync(folder))
            {
                await server.SendAsync([.. Enumerable.Range(0, 40).Select(number => Visit(number, number % 2 == 0))]);
                await CreateTraitAsync(server);
                var id = await server.IdOfAsync("placed-0");
                Assert.Equal(("other", "other", "none"), await PlaceAsync(server, id));

                var rules = new object[]
                {
                    new { name = "Εκθέσεις", events = new[] { "Booth Visited" }, filters = new[] { new { property = "hall", @operator = "is", values = new[] { "ΑΘΉΝΑ" } } }, channel = "store", touchpoint = "store_visit", stage = "consideration" },
                    new { name = "Όλα τα περίπτερα", events = new[] { "Booth Visited" }, filters = Array.Empty<object>(), channel = (string?)null, touchpoint = (string?)null, stage = "awareness" },
                };
                var (_, preview) = await server.PostAsync("/api/touchpoint-rules/preview", rules);
                Assert.Equal((40, 40, 20, 20), (preview.GetProperty("looked").GetInt32(), preview.GetProperty("changed").GetInt32(), preview.GetProperty("fits")[0].GetInt32(), preview.GetProperty("fits")[1].GetInt32()));
                Assert.Equal(("other", "other", "none"), await PlaceAsync(server, id));

                await PutAsync(server, rules);
                await server.SendAsync(Visit(100, true), Visit(101, false));
                await ReadyAsync(server);
                Assert.Equal(("store", "store_visit", "consideration"), await PlaceAsync(server, id));
                Assert.Equal(("other", "other", "awareness"), await PlaceAsync(server, await server.IdOfAsync("placed-1")));
                Assert.Equal(("store", "store_visit", "consideration"), await PlaceAsync(server, await server.IdOfAsync("placed-100")));
                var counts = (await server.GetAsync($"/api/profiles/{id}")).GetProperty("channelCounts");
                Assert.Equal((1, false), (counts.GetProperty("store").GetInt32(), counts.TryGetProperty("other", out _)));

                // What is worked out of events by their place follows.
                Assert.Equal(1, (await server.GetAsync($"/api/profiles/{id}")).GetProperty("traits").GetProperty("storeVisits").GetInt32());
                before = await EverythingAsync(server);
            }

            var (exit, output) = await MitosProcess.RunAsync("rebuild", "--data", folder);
            Assert.True(exit == 0, output);
            await using (var server = await MitosServer.StartAsync(folder))
            {
                Assert.Equal(before, await EverythingAsync(server));
            }
        }
        finally
        {
            TestEngine.Drop(folder);
            Directory.Delete(folder, recursive: true);
        }
    }

    [StoreFact]
    public async Task How_she_arrived_can_place_an_event()
    {
        await using var server = await MitosServer.StartAsync();
        await PutAsync(server, [new { name = "Βοηθοί", events = new[] { "page" }, filters = new[] { new { property = "$arrival", @operator = "is", values = new[] { "assistant" } } }, touchpoint = "social", stage = "awareness" }]);
        await server.SendAsync(new { type = "page", userId = "assistant", messageId = "assistant-1", context = new { page = new { url = "https://shop.example/x", referrer = "https://chatgpt.com/" } } });
        Assert.Equal(("web", "social", "awareness"), await PlaceAsync(server, await server.IdOfAsync("assistant")));
    }

    [StoreTheory]
    [InlineData("[0].channel", """[{"name":"a","events":[],"filters":[]}]""")]
    [InlineData("[0].channel", """[{"name":"a","events":[],"filters":[],"channel":"pigeon"}]""")]
    [InlineData("[0].touchpoint", """[{"name":"a","events":[],"filters":[],"touchpoint":"nowhere"}]""")]
    [InlineData("[0].stage", """[{"name":"a","events":[],"filters":[],"stage":"later"}]""")]
    [InlineData("[0].name", """[{"name":"","events":[],"filters":[],"stage":"use"}]""")]
    [InlineData("[0].filters[0]", """[{"name":"a","events":[],"filters":[{"property":"","operator":"present"}],"stage":"use"}]""")]
    public async Task A_rule_that_cannot_be_is_refused_with_its_place(string field, string rules)
    {
        await using var server = await MitosServer.StartAsync();
        using var answer = await server.Api.PutAsync("/api/touchpoint-rules", new StringContent(rules, System.Text.Encoding.UTF8, "application/json"));
        Assert.Equal(422, (int)answer.StatusCode);
        Assert.True(JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement.GetProperty("errors").TryGetProperty(field, out _), await answer.Content.ReadAsStringAsync());
    }

    private static object Visit(int number, bool inAthens) => new
    {
        type = "track", userId = $"placed-{number}", messageId = $"placed-{number}", @event = "Booth Visited", timestamp = "2026-11-20T10:00:00Z", properties = new { hall = inAthens ? "Αθήνα" : "Πάτρα" },
    };

    private static async Task CreateTraitAsync(MitosServer server) => Assert.Equal(201, (await server.PostAsync("/api/computed-traits", new
    {
        name = "storeVisits", aggregate = "count", events = new[] { "Booth Visited" }, filters = new[] { new { property = "$channel", @operator = "is", values = new[] { "store" } } },
    })).Status);

    private static async Task PutAsync(MitosServer server, object[] rules)
    {
        using var answer = await server.Api.PutAsync("/api/touchpoint-rules", new StringContent(JsonSerializer.Serialize(rules), System.Text.Encoding.UTF8, "application/json"));
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());
    }

    private static async Task ReadyAsync(MitosServer server)
    {
        for (var tries = 0; (await server.GetAsync("/api/jobs")).GetProperty("items").EnumerateArray().Any(job => job.GetProperty("status").GetString() is not "done"); tries++)
        {
            Assert.True(tries < 500, "The jobs were not done in time.");
            await Task.Delay(20);
        }
    }

    private static async Task<(string?, string?, string?)> PlaceAsync(MitosServer server, string id)
    {
        var item = (await server.GetAsync($"/api/profiles/{id}/thread")).GetProperty("items")[0];
        return (item.GetProperty("channel").GetString(), item.GetProperty("touchpoint").GetString(), item.GetProperty("stage").GetString());
    }

    private static async Task<string> EverythingAsync(MitosServer server)
    {
        var profiles = (await server.GetAsync("/api/profiles?limit=100")).GetProperty("items").EnumerateArray().Select(row => row.GetRawText()).Order(StringComparer.Ordinal).ToList();
        var home = await server.GetAsync("/api/home");
        return string.Join('\n', [.. profiles, home.GetProperty("channels").GetRawText(), home.GetProperty("stages").GetRawText(), home.GetProperty("days").GetRawText()]);
    }
}
