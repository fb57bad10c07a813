// Random customers, events, merges, splits, definitions and hours: at every moment each computed trait is what its events say.
using System.Globalization;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Mitos.Testing;

namespace Mitos.Host.Tests.Customers.Computed;

public sealed class ComputedTraitProperties
{
    private const int Steps = 60;
    private static readonly DateTimeOffset s_begin = new(2026, 11, 26, 9, 0, 0, TimeSpan.Zero);
    private static readonly string[] s_aggregates = ["count", "sum", "min", "max", "average", "first", "last", "mostFrequent", "uniqueList", "uniqueCount", "daysSince"];
    private static readonly string[] s_kinds = ["Order Completed", "Product Viewed"];
    private static readonly string[] s_categories = ["shoes", "hats", "toys"];

    [StoreTheory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task A_computed_trait_is_at_every_moment_what_its_events_say(int seed)
    {
        var clock = new StillClock(s_begin);
        await using var server = await MitosServer.StartAsync(change: services => services.AddSingleton<TimeProvider>(clock));
        var random = new Random(seed);
        var definitions = new Dictionary<string, Definition>();
        for (var step = 0; step < Steps; step++)
        {
            switch (random.Next(12))
            {
                case 0:
                    await DefineAsync(server, random, definitions);
                    break;
                case 1:
                    await SplitAsync(server, random);
                    break;
                case 2:
                    clock.Move(TimeSpan.FromMinutes(random.Next(1, 60 * 30)));
                    break;
                case 3:
                    await server.SendAsync(new { type = "identify", userId = User(random), anonymousId = Visitor(random), messageId = $"join-{step}", timestamp = At(clock, random) });
                    break;
                default:
                    await server.SendAsync([.. Enumerable.Range(0, random.Next(1, 6)).Select(index => Event(random, clock, $"event-{step}-{index}"))]);
                    break;
            }

            await CompareAsync(server, clock, definitions, $"seed {seed}, step {step}");
        }

        // Everything that has left its window by now has been let go by its timer: nothing polls.
        clock.Move(TimeSpan.FromDays(400));
        await CompareAsync(server, clock, definitions, $"seed {seed}, the end");
        await TimersAreDoneAsync(server);
    }

    private static object Event(Random random, StillClock clock, string id)
    {
        object properties = random.Next(3) switch
        {
            0 => new { value = random.Next(-500, 5_000) / 100m, category = s_categories[random.Next(3)] },
            1 => new { value = random.Next(10), category = new[] { s_categories[random.Next(3)], s_categories[random.Next(3)] } },
            _ => new { value = "many", category = s_categories[random.Next(3)] },
        };
        return random.Next(3) == 0
            ? new { type = "track", anonymousId = Visitor(random), messageId = id, @event = s_kinds[random.Next(2)], timestamp = At(clock, random), properties }
            : new { type = "track", userId = User(random), messageId = id, @event = s_kinds[random.Next(2)], timestamp = At(clock, random), properties };
    }

    /// <summary>Now, or up to three days ago: events come late.</summary>
    private static string At(StillClock clock, Random random) =>
        clock.GetUtcNow().AddSeconds(-(random.Next(2) == 0 ? 0 : random.Next(3 * 24 * 3_600))).ToString("yyyy-MM-ddTHH:mm:ss.fffZ", CultureInfo.InvariantCulture);

    private static string User(Random random) => $"user-{random.Next(3)}";

    private static string Visitor(Random random) => $"visitor-{random.Next(4)}";

    private static async Task DefineAsync(MitosServer server, Random random, Dictionary<string, Definition> definitions)
    {
        var aggregate = s_aggregates[random.Next(s_aggregates.Length)];
        var name = $"trait{definitions.Count}";
        var definition = new Definition(
            name, aggregate, s_kinds[random.Next(2)], aggregate is "count" or "daysSince" ? null : random.Next(2) == 0 ? "value" : "category",
            random.Next(2) == 0 ? null : s_categories[random.Next(3)], random.Next(3) == 0 ? null : random.Next(1, 60));
        var body = new
        {
            name, aggregate, events = new[] { definition.Kind }, property = definition.Property, windowHours = definition.WindowHours,
            filters = definition.Category is { } category ? new[] { new { property = "category", @operator = "is", values = new[] { category.ToUpperInvariant() } } } : [],
        };
        var (status, answer) = await server.PostAsync("/api/computed-traits", body);
        Assert.True(status == 201, answer.ToString());
        definitions[name] = definition;
    }

    private static async Task SplitAsync(MitosServer server, Random random)
    {
        foreach (var row in (await server.GetAsync("/api/profiles?limit=50")).GetProperty("items").EnumerateArray())
        {
            var identifiers = row.GetProperty("identifiers").EnumerateArray().ToList();
            if (identifiers.Count > 1)
            {
                var one = identifiers[random.Next(identifiers.Count)];
                var chosen = new[] { new { type = one.GetProperty("type").GetString(), value = one.GetProperty("value").GetString() } };
                await server.PostAsync($"/api/profiles/{row.GetProperty("id").GetString()}/split", new { identifiers = chosen });
                await server.DrainAsync();
                return;
            }
        }
    }

    private static async Task CompareAsync(MitosServer server, StillClock clock, Dictionary<string, Definition> definitions, string when)
    {
        while ((await server.GetAsync("/api/computed-traits")).GetProperty("items").EnumerateArray().Any(trait => trait.GetProperty("status").GetString() != "ready"))
        {
            await Task.Delay(10);
        }

        foreach (var row in (await server.GetAsync("/api/profiles?limit=50")).GetProperty("items").EnumerateArray())
        {
            var id = row.GetProperty("id").GetString()!;
            var events = await EventsAsync(server, id);
            var shown = (await server.GetAsync($"/api/profiles/{id}")).GetProperty("computedTraits").EnumerateArray().ToDictionary(trait => trait.GetProperty("name").GetString()!);
            Assert.Equal(definitions.Keys.Order(), shown.Keys.Order());
            foreach (var (name, definition) in definitions)
            {
                var expected = TraitOracle.Value(events, definition.Aggregate, definition.Kind, definition.Property, definition.Category, definition.WindowHours, clock.GetUtcNow());
                var value = shown[name].GetProperty("value");
                Assert.True(expected == (value.ValueKind == JsonValueKind.Null ? null : value.GetRawText()), $"{when}: {definition} of {id} is {value}, its events say {expected}.");
            }
        }
    }

    private static async Task<List<ShownEvent>> EventsAsync(MitosServer server, string id)
    {
        var items = new List<JsonElement>();
        for (var cursor = ""; cursor is not null;)
        {
            var page = await server.GetAsync($"/api/profiles/{id}/thread?limit=200&cursor={cursor}");
            items.AddRange(page.GetProperty("items").EnumerateArray());
            cursor = page.GetProperty("next").GetString();
        }

        items.Reverse();
        return [.. items.Select((item, index) => new ShownEvent(item.GetProperty("event").GetString(), item.GetProperty("occurredAt").GetDateTimeOffset(), index, item.GetProperty("properties")))];
    }

    private static async Task TimersAreDoneAsync(MitosServer server)
    {
        for (var tries = 0; TimerCounts.All(server) > 0; tries++)
        {
            Assert.True(tries < 200, "Timers are due and are not done.");
            await Task.Delay(50);
        }
    }

    private sealed record Definition(string Name, string Aggregate, string Kind, string? Property, string? Category, int? WindowHours);
}
