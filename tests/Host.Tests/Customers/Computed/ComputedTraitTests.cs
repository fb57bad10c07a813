// Computed traits as those who define them meet them: create, try out, change, delete, what is refused, and the moment at which a window is left.
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Mitos.People.Profiles;
using Mitos.Testing;

namespace Mitos.Host.Tests.Customers.Computed;

public class ComputedTraitTests
{
    private static readonly DateTimeOffset s_now = new(2026, 11, 26, 12, 0, 0, TimeSpan.Zero);

    [StoreFact]
    public async Task A_new_trait_takes_the_past_in_while_new_events_come_without_a_gap_or_a_double()
    {
        await using var server = await MitosServer.StartAsync();
        var events = Enumerable.Range(0, 3_000).Select(Order).ToList();
        foreach (var batch in events.Take(2_000).Chunk(200))
        {
            await server.SendAsync(batch);
        }

        // The definition comes in the middle of a stream.
        var sending = Task.Run(async () =>
        {
            foreach (var batch in events.Skip(2_000).Chunk(20))
            {
                using var answer = await server.CollectAsync("/v1/batch", JsonSerializer.Serialize(new { batch }));
                answer.EnsureSuccessStatusCode();
            }
        });
        await CreateAsync(server, new { name = "ordersTotal", aggregate = "sum", events = new[] { "Order Completed" }, property = "total" });
        await sending;
        await server.DrainAsync();
        await ReadyAsync(server);
        for (var customer = 0; customer < 50; customer++)
        {
            var expected = Enumerable.Range(0, 3_000).Where(number => number % 50 == customer).Sum(number => (number % 90) + 0.25m);
            Assert.Equal(expected, (await TraitAsync(server, $"buyer-{customer}", "ordersTotal")).GetDecimal());
        }
    }

    [StoreFact]
    public async Task An_event_leaves_its_window_at_its_moment_and_the_screens_are_told()
    {
        var clock = new StillClock(s_now);
        await using var server = await MitosServer.StartAsync(change: services => services.AddSingleton<TimeProvider>(clock));
        await CreateAsync(server, new { name = "viewsToday", aggregate = "count", events = new[] { "Product Viewed" }, windowHours = 24 });
        await ReadyAsync(server);
        await server.SendAsync(View("window-1", s_now.AddHours(-23)), View("window-2", s_now.AddMinutes(-1)));
        Assert.Equal(2, (await TraitAsync(server, "window", "viewsToday")).GetInt32());
        Assert.Equal(1, TimerCounts.All(server));
        var told = 0;
        server.Services.GetRequiredService<ProfileFeed>().Changed += profiles => Interlocked.Add(ref told, profiles.Count);
        clock.Move(TimeSpan.FromHours(1) - TimeSpan.FromMilliseconds(1));
        Assert.Equal(2, (await TraitAsync(server, "window", "viewsToday")).GetInt32());
        await Task.Delay(700);
        Assert.Equal(0, told);
        clock.Move(TimeSpan.FromMilliseconds(1));
        Assert.Equal(1, (await TraitAsync(server, "window", "viewsToday")).GetInt32());
        await UntilAsync(() => Volatile.Read(ref told) == 1);
        Assert.Equal(1, TimerCounts.All(server));
        clock.Move(TimeSpan.FromDays(2));
        await UntilAsync(() => TimerCounts.All(server) == 0);
        Assert.Equal(0, (await TraitAsync(server, "window", "viewsToday")).GetInt32());
    }

    [StoreFact]
    public async Task A_timer_that_was_set_survives_a_restart()
    {
        var folder = Directory.CreateTempSubdirectory("mitos-timers").FullName;
        try
        {
            var clock = new StillClock(s_now);
            await using (var server = await MitosServer.StartAsync(folder, change: services => services.AddSingleton<TimeProvider>(clock)))
            {
                await CreateAsync(server, new { name = "viewsToday", aggregate = "count", events = new[] { "Product Viewed" }, windowHours = 24 });
                await ReadyAsync(server);
                await server.SendAsync(View("restart-1", s_now.AddHours(-1)));
            }

            clock.Move(TimeSpan.FromDays(1));
            await using (var server = await MitosServer.StartAsync(folder, change: services => services.AddSingleton<TimeProvider>(clock)))
            {
                await UntilAsync(() => TimerCounts.All(server) == 0);
                Assert.Equal(0, (await TraitAsync(server, "restart", "viewsToday")).GetInt32());
            }
        }
        finally
        {
            TestEngine.Drop(folder);
            Directory.Delete(folder, recursive: true);
        }
    }

    [StoreFact]
    public async Task A_rebuild_gives_the_same_values()
    {
        var folder = Directory.CreateTempSubdirectory("mitos-traits").FullName;
        try
        {
            string before;
            await using (var server = await MitosServer.StartAsync(folder))
            {
                await server.SendAsync([.. Enumerable.Range(0, 100).Select(Order)]);
                foreach (var aggregate in new[] { "sum", "max", "mostFrequent", "uniqueList" })
                {
                    await CreateAsync(server, new { name = aggregate, aggregate, events = new[] { "Order Completed" }, property = "total", windowHours = aggregate == "max" ? 24_000 : (int?)null });
                }

                await ReadyAsync(server);
                await server.SendAsync([.. Enumerable.Range(100, 100).Select(Order)]);
                before = await AllAsync(server);
            }

            var (exit, output) = await MitosProcess.RunAsync("rebuild", "--data", folder);
            Assert.True(exit == 0, output);
            await using (var server = await MitosServer.StartAsync(folder))
            {
                Assert.Equal(before, await AllAsync(server));
            }
        }
        finally
        {
            TestEngine.Drop(folder);
            Directory.Delete(folder, recursive: true);
        }
    }

    [StoreFact]
    public async Task A_definition_is_tried_out_on_real_customers_changed_and_deleted()
    {
        await using var server = await MitosServer.StartAsync();
        await server.SendAsync(
            new { type = "identify", userId = "try-1", messageId = "try-1", traits = new { name = "Δοκιμή Πρώτη" } },
            new { type = "track", userId = "try-1", messageId = "try-2", @event = "Order Completed", properties = new { total = 30, products = new[] { new { price = 10 }, new { price = 20 } } } });
        var (status, preview) = await server.PostAsync("/api/computed-traits/preview", new { name = "best", aggregate = "max", events = new[] { "Order Completed" }, property = "products.price" });
        Assert.Equal(200, status);
        Assert.Equal(("Δοκιμή Πρώτη", 20), (preview.GetProperty("items")[0].GetProperty("name").GetString(), preview.GetProperty("items")[0].GetProperty("trait").GetProperty("value").GetInt32()));
        Assert.Equal(1, preview.GetProperty("withValue").GetInt32());
        Assert.Empty((await server.GetAsync("/api/computed-traits")).GetProperty("items").EnumerateArray());

        var id = await CreateAsync(server, new { name = "best", aggregate = "max", events = new[] { "Order Completed" }, property = "products.price" });
        await ReadyAsync(server);
        Assert.Equal(20, (await TraitAsync(server, "try-1", "best")).GetInt32());
        using var changed = await server.Api.PutAsync($"/api/computed-traits/{id}", JsonBody(new { name = "best", aggregate = "min", events = new[] { "Order Completed" }, property = "products.price" }));
        Assert.True(changed.IsSuccessStatusCode);
        await ReadyAsync(server);
        Assert.Equal(10, (await TraitAsync(server, "try-1", "best")).GetInt32());
        Assert.Equal(409, (await server.PostAsync("/api/computed-traits", new { name = "best", aggregate = "count", events = new[] { "x" } })).Status);
        using var deleted = await server.Api.DeleteAsync($"/api/computed-traits/{id}");
        Assert.Equal(204, (int)deleted.StatusCode);
        Assert.False((await server.GetAsync($"/api/profiles/{await server.IdOfAsync("try-1")}")).GetProperty("traits").TryGetProperty("best", out _));
        Assert.Equal(201, (await server.PostAsync("/api/computed-traits", new { name = "best", aggregate = "count", events = new[] { "x" } })).Status);
    }

    [StoreTheory]
    [InlineData("name", """{"name":"Μέσο","aggregate":"count","events":["x"]}""")]
    [InlineData("events", """{"name":"a","aggregate":"count","events":[]}""")]
    [InlineData("property", """{"name":"a","aggregate":"sum","events":["x"]}""")]
    [InlineData("property", """{"name":"a","aggregate":"count","events":["x"],"property":"total"}""")]
    [InlineData("property", """{"name":"a","aggregate":"sum","events":["x"],"property":"a..b"}""")]
    [InlineData("windowHours", """{"name":"a","aggregate":"count","events":["x"],"windowHours":0}""")]
    [InlineData("filters[0]", """{"name":"a","aggregate":"count","events":["x"],"filters":[{"property":"total","operator":"above","values":["many"]}]}""")]
    [InlineData("filters[0]", """{"name":"a","aggregate":"count","events":["x"],"filters":[{"property":"$other","operator":"present"}]}""")]
    public async Task What_cannot_be_worked_out_is_refused_with_the_field(string field, string body)
    {
        await using var server = await MitosServer.StartAsync();
        using var answer = await server.Api.PostAsync("/api/computed-traits", new StringContent(body, System.Text.Encoding.UTF8, "application/json"));
        var problem = JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement;
        Assert.Equal(422, (int)answer.StatusCode);
        Assert.True(problem.GetProperty("errors").TryGetProperty(field, out _), problem.ToString());
    }

    private static object Order(int number) => new
    {
        type = "track", userId = $"buyer-{number % 50}", messageId = $"order-{number}", @event = "Order Completed", properties = new { order_id = $"o-{number}", total = (number % 90) + 0.25m },
    };

    private static object View(string id, DateTimeOffset at) => new { type = "track", userId = id.Split('-')[0], messageId = id, @event = "Product Viewed", timestamp = at, properties = new { } };

    private static StringContent JsonBody(object body) => new(JsonSerializer.Serialize(body), System.Text.Encoding.UTF8, "application/json");

    private static async Task<int> CreateAsync(MitosServer server, object definition)
    {
        var (status, body) = await server.PostAsync("/api/computed-traits", definition);
        Assert.True(status == 201, body.ToString());
        return body.GetProperty("id").GetInt32();
    }

    private static Task ReadyAsync(MitosServer server) => UntilAsync(async () =>
        (await server.GetAsync("/api/computed-traits")).GetProperty("items").EnumerateArray().All(trait => trait.GetProperty("status").GetString() == "ready"));

    private static async Task<JsonElement> TraitAsync(MitosServer server, string search, string name) =>
        (await server.GetAsync($"/api/profiles/{await server.IdOfAsync(search)}")).GetProperty("traits").GetProperty(name);

    private static async Task<string> AllAsync(MitosServer server)
    {
        var all = new List<string>();
        for (var customer = 0; customer < 50; customer++)
        {
            all.Add((await server.GetAsync($"/api/profiles/{await server.IdOfAsync($"buyer-{customer}")}")).GetProperty("computedTraits").GetRawText());
        }

        return string.Join('\n', all);
    }

    private static Task UntilAsync(Func<bool> isSo) => UntilAsync(() => Task.FromResult(isSo()));

    private static async Task UntilAsync(Func<Task<bool>> isSo)
    {
        for (var tries = 0; !await isSo(); tries++)
        {
            Assert.True(tries < 500, "It did not happen in time.");
            await Task.Delay(20);
        }
    }
}
