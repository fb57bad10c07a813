// What is kept no longer goes, from the thread and from the log, and nothing else.
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Mitos.Testing;

namespace Mitos.Host.Tests.Customers.Consent;

public class RetentionTests
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
    public async Task Events_of_nobody_go_too_and_those_that_somebody_has_or_that_are_young_stay()
    {
        var clock = new StillClock(s_now);
        await using var server = await MitosServer.StartAsync(change: services => services.AddSingleton<TimeProvider>(clock));
        await Imports.ImportFiles.ImportAsync(server, "shopify-orders",
            "Name,Email,Financial Status,Lineitem quantity,Lineitem name,Lineitem price,Total,Currency,Created at,Id\n#1,,paid,1,nobodys old soap,5.00,5.00,EUR,2026-09-01 10:00:00 +0300,1\n#2,,paid,1,nobodys new soap,5.00,5.00,EUR,2026-11-25 10:00:00 +0200,2\n");
        await server.SendAsync(new { type = "track", userId = "keep", messageId = "k1", @event = "Signed In", timestamp = s_now.AddDays(-200) });
        clock.Move(TimeSpan.FromDays(40));
        await Imports.ImportFiles.ImportAsync(server, "shopify-orders",
            "Name,Email,Financial Status,Lineitem quantity,Lineitem name,Lineitem price,Total,Currency,Created at,Id\n#3,,paid,1,nobodys late soap,5.00,5.00,EUR,2026-09-01 10:00:00 +0300,3\n");
        Assert.Contains("nobodys old soap", await LogAsync(server), StringComparison.Ordinal);
        await PutAsync(server, new { rules = new object[] { new { kind = "Order Completed", days = 30 } } });
        await UntilAsync(async () => !(await LogAsync(server)).Contains("nobodys old soap", StringComparison.Ordinal));

        // What came lately, or happened lately, has its period before it.
        var left = await LogAsync(server);
        Assert.Contains("nobodys late soap", left, StringComparison.Ordinal);
        Assert.Contains("k1", left, StringComparison.Ordinal);
        Assert.Equal(4, (await server.GetAsync("/api/stats")).GetProperty("events").GetInt32());
    }

    [StoreFact]
    public async Task What_was_worked_out_of_events_that_went_and_audiences_that_asked_about_them_follow()
    {
        var clock = new StillClock(s_now);
        await using var server = await MitosServer.StartAsync(change: services => services.AddSingleton<TimeProvider>(clock));
        await server.SendAsync(
            new { type = "identify", userId = "keep", messageId = "keep-1", timestamp = s_now.AddDays(-900), traits = new { name = "Μένει Εδώ" } },
            new { type = "track", userId = "keep", messageId = "keep-2", @event = "Order Completed", timestamp = s_now.AddDays(-50), properties = new { order_id = "K-1", total = 20 } },
            new { type = "track", userId = "keep", messageId = "keep-3", @event = "Order Completed", timestamp = s_now.AddDays(-5), properties = new { order_id = "K-2", total = 7 } },
            new { type = "track", anonymousId = "passer", messageId = "pass-1", @event = "Product Viewed", timestamp = s_now.AddDays(-50) });
        var twice = await AudienceAsync(server, "Δύο αγορές", "Order Completed", 2);
        var seen = await AudienceAsync(server, "Είδαν προϊόν", "Product Viewed", 1);
        await UntilAsync(async () => await MembersAsync(server, twice) == 1 && await MembersAsync(server, seen) == 1);
        await PutAsync(server, new { rules = new object[] { new { kind = "*", days = 30 } } });
        await UntilAsync(async () => await MembersAsync(server, twice) == 0 && await MembersAsync(server, seen) == 0);
        var keep = await server.GetAsync($"/api/profiles/{await server.IdOfAsync("keep")}");
        Assert.Equal((1, 7m, 2), (keep.GetProperty("orders").GetProperty("count").GetInt32(), keep.GetProperty("orders").GetProperty("total").GetDecimal(), keep.GetProperty("events").GetInt32()));
        Assert.Equal("Μένει Εδώ", keep.GetProperty("name").GetString());
    }

    [StoreFact]
    public async Task What_is_left_of_a_visitor_and_of_a_customers_browser_is_what_a_rebuild_finds()
    {
        var folder = Directory.CreateTempSubdirectory("mitos-retention").FullName;
        List<string> before;
        try
        {
            await using (var server = await MitosServer.StartAsync(folder, change: services => services.AddSingleton<TimeProvider>(new StillClock(s_now))))
            {
                await server.SendAsync(
                    new { type = "identify", userId = "keep", messageId = "keep-1", timestamp = s_now.AddDays(-900), traits = new { name = "Μένει Εδώ" } },
                    new { type = "track", userId = "keep", messageId = "keep-2", @event = "Order Completed", timestamp = s_now.AddDays(-5), properties = new { order_id = "K-2", total = 7 } },
                    new { type = "page", anonymousId = "passer", messageId = "pass-1", timestamp = s_now.AddDays(-50) },
                    new { type = "track", anonymousId = "passer", messageId = "pass-2", @event = "Product Viewed", timestamp = s_now.AddDays(-49) },
                    new { type = "page", anonymousId = "browser", messageId = "browser-1", timestamp = s_now.AddDays(-60) },
                    new { type = "page", anonymousId = "young", messageId = "young-1", timestamp = s_now.AddDays(-40) },
                    new { type = "page", anonymousId = "young", messageId = "young-2", timestamp = s_now.AddDays(-4) });
                var passer = await server.IdOfAsync("passer");
                Assert.Equal(4, (await server.GetAsync("/api/stats")).GetProperty("profiles").GetInt32());
                await PutAsync(server, new { rules = new object[] { new { kind = "*", days = 30 } } });
                await UntilAsync(async () => (await server.GetAsync("/api/stats")).GetProperty("profiles").GetInt32() == 2);
                Assert.Equal(0, (await server.GetAsync($"/api/profiles/{passer}")).GetProperty("events").GetInt32());
                Assert.Equal(2, (await server.GetAsync("/api/profiles")).GetProperty("items").GetArrayLength());
                Assert.Equal(1, (await server.GetAsync($"/api/profiles/{await server.IdOfAsync("young")}")).GetProperty("events").GetInt32());

                // Who comes again begins again.
                await server.SendAsync(new { type = "page", anonymousId = "browser", messageId = "browser-2", timestamp = s_now });
                Assert.Equal(1, (await server.GetAsync($"/api/profiles/{await server.IdOfAsync("browser")}")).GetProperty("events").GetInt32());
                before = await NumbersAsync(server);
                Assert.Equal(3, before.Count);
            }

            var (exit, output) = await MitosProcess.RunAsync("rebuild", "--data", folder);
            Assert.True(exit == 0, output);
            await using (var server = await MitosServer.StartAsync(folder, change: services => services.AddSingleton<TimeProvider>(new StillClock(s_now))))
            {
                Assert.Equal(before, await NumbersAsync(server));
                Assert.Equal(3, (await server.GetAsync("/api/stats")).GetProperty("profiles").GetInt32());
            }
        }
        finally
        {
            TestEngine.Drop(folder);
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>Every customer by an identifier, with all that is counted of her. Her id is not among it: it is that of the first event which is kept.</summary>
    private static async Task<List<string>> NumbersAsync(MitosServer server)
    {
        var numbers = new List<string>();
        foreach (var item in (await server.GetAsync("/api/profiles")).GetProperty("items").EnumerateArray())
        {
            var profile = await server.GetAsync($"/api/profiles/{item.GetProperty("id").GetString()}");
            var counted = profile.EnumerateObject().Where(field => field.Name is "events" or "orders" or "firstAt" or "lastAt" or "channels" or "traits" or "consent" or "lastChannel" or "lastStage" or "name").Select(field => field.ToString());
            numbers.Add($"{item.GetProperty("identifiers")[0].GetProperty("value").GetString()}: {string.Join(", ", counted)}");
        }

        return [.. numbers.Order(StringComparer.Ordinal)];
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

    private static Task<int> AudienceAsync(MitosServer server, string name, string kind, int atLeast) => Audiences.AudienceTests.CreateAsync(server, name, new { type = "did", @event = new { events = new[] { kind } }, atLeast });

    private static async Task<long> MembersAsync(MitosServer server, int id) => (await server.GetAsync($"/api/audiences/{id}")).GetProperty("size").GetInt64();

    private static Task<string> LogAsync(MitosServer server)
    {
        using var session = server.Services.GetRequiredService<Kernel.Data.Database>().OpenRead();
        using var command = session.Connection.CreateCommand();
        command.CommandText = "select payload from log order by seq";
        using var rows = command.ExecuteReader();
        var text = new System.Text.StringBuilder();
        while (rows.Read())
        {
            text.AppendLine(System.Text.RegularExpressions.Regex.Unescape(System.Text.Encoding.UTF8.GetString((byte[])rows.GetValue(0)).Replace("\\\"", "'", StringComparison.Ordinal)));
        }

        return Task.FromResult(text.ToString());
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
