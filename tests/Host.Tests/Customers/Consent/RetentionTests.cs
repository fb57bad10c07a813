// What is kept no longer goes, from the thread and from the log, and nothing else.
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Mitos.Testing;

namespace Mitos.Host.Tests.Customers.Consent;

public sealed class RetentionTests
{
    private static readonly DateTimeOffset s_now = new(2026, 11, 26, 12, 0, 0, TimeSpan.Zero);

    [StoreFact]
    public async Task Events_go_when_their_time_is_over_and_orders_consent_and_identity_stay()
    {
        var clock = new StillClock(s_now);
        await using var server = await MitosServer.StartAsync(change: services => services.AddSingleton<TimeProvider>(clock));
        await server.SendAsync(
            new { type = "identify", userId = "keep", messageId = "keep-1", timestamp = s_now.AddDays(-900), traits = new { name = "Μένει Εδώ" } },
            new { type = "track", userId = "keep", messageId = "keep-2", @event = "Product Viewed", timestamp = s_now.AddDays(-31), properties = new { name = "secret slippers" } },
            new { type = "track", userId = "keep", messageId = "keep-3", @event = "Product Viewed", timestamp = s_now.AddDays(-29), properties = new { name = "boots" } },
            new { type = "track", userId = "keep", messageId = "keep-4", @event = "Order Completed", timestamp = s_now.AddDays(-800), properties = new { order_id = "K-1", total = 20 } },
            new { type = "page", userId = "keep", messageId = "keep-5", timestamp = s_now.AddDays(-366) });
        await PutAsync(server, new { rules = new object[] { new { kind = "Product Viewed", days = 30 }, new { kind = "Order Completed", days = 3_650 }, new { kind = "*", days = 365 } }, quarantineDays = 90 });
        await UntilAsync(async () => (await IdsAsync(server)).Count == 3);
        Assert.Equal(["keep-1", "keep-3", "keep-4"], await IdsAsync(server));
        var gone = await server.Api.GetStringAsync("/api/events?limit=50");
        Assert.DoesNotContain("secret slippers", gone, StringComparison.Ordinal);
        Assert.Equal("Μένει Εδώ", (await server.FindAsync("K-1")).GetProperty("name").GetString());

        // What has gone is still known: the same message is no new event.
        await server.SendAsync(new { type = "track", userId = "keep", messageId = "keep-2", @event = "Product Viewed", timestamp = s_now.AddDays(-31), properties = new { name = "secret slippers" } });
        Assert.Equal(3, (await IdsAsync(server)).Count);
    }

    [StoreFact]
    public async Task Rules_that_cannot_be_kept_are_refused_with_their_place()
    {
        await using var server = await MitosServer.StartAsync();
        foreach (var (field, rules) in new (string, object)[]
        {
            ("rules[0].kind", new { rules = new[] { new { kind = "Consent Changed", days = 10 } } }),
            ("rules[0].days", new { rules = new[] { new { kind = "Product Viewed", days = 0 } } }),
            ("rules[1].kind", new { rules = new[] { new { kind = "page", days = 10 }, new { kind = "page", days = 20 } } }),
            ("quarantineDays", new { rules = Array.Empty<object>(), quarantineDays = 0 }),
        })
        {
            using var answer = await server.Api.PutAsync("/api/privacy/retention", new StringContent(JsonSerializer.Serialize(rules), System.Text.Encoding.UTF8, "application/json"));
            Assert.Equal(422, (int)answer.StatusCode);
            Assert.True(JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement.GetProperty("errors").TryGetProperty(field, out _), field);
        }
    }

    private static async Task PutAsync(MitosServer server, object rules)
    {
        using var answer = await server.Api.PutAsync("/api/privacy/retention", new StringContent(JsonSerializer.Serialize(rules), System.Text.Encoding.UTF8, "application/json"));
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());
    }

    private static async Task<List<string?>> IdsAsync(MitosServer server) =>
        [.. (await server.GetAsync($"/api/profiles/{await server.IdOfAsync("keep")}/thread")).GetProperty("items").EnumerateArray().Select(item => item.GetProperty("messageId").GetString()).Order(StringComparer.Ordinal)];

    private static async Task UntilAsync(Func<Task<bool>> isSo)
    {
        for (var tries = 0; !await isSo(); tries++)
        {
            Assert.True(tries < 300, "It did not happen in time.");
            await Task.Delay(20);
        }
    }
}
