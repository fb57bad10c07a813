// Random customers, events, merges, splits, definitions and hours: at every moment the two evaluators and the plain reading of the thread say the same.
using System.Globalization;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Mitos.Host.Tests.Customers.Computed;
using Mitos.Kernel.Data;
using Mitos.People.Audiences;
using Mitos.People.Audiences.Query;
using Mitos.People.Audiences.State;
using Mitos.Testing;

namespace Mitos.Host.Tests.Customers.Audiences;

public sealed class AudienceProperties
{
    private const int Steps = 60;
    private static readonly DateTimeOffset s_begin = new(2026, 11, 26, 9, 0, 0, TimeSpan.Zero);
    private static readonly string[] s_kinds = ["Order Completed", "Product Viewed"];
    private static readonly string[] s_categories = ["shoes", "hats", "toys"];

    [StoreTheory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public async Task Both_evaluators_and_the_thread_agree_at_every_moment(int seed)
    {
        var clock = new StillClock(s_begin);
        await using var server = await MitosServer.StartAsync(change: services => services.AddSingleton<TimeProvider>(clock));
        var random = new Random(seed);
        var definitions = new SortedDictionary<int, RandomCondition>();
        for (var step = 0; step < Steps; step++)
        {
            switch (random.Next(12))
            {
                case 0 or 1 when definitions.Count < 12:
                    await DefineAsync(server, random, definitions);
                    break;
                case 2:
                    await SplitAsync(server, random);
                    break;
                case 3:
                    clock.Move(TimeSpan.FromMinutes(random.Next(1, 60 * 30)));
                    break;
                case 4:
                    await server.SendAsync(new { type = "identify", userId = User(random), anonymousId = Visitor(random), messageId = $"join-{step}", timestamp = Text(clock.GetUtcNow()), traits = Traits(random) });
                    break;
                default:
                    await server.SendAsync([.. Enumerable.Range(0, random.Next(1, 6)).Select(index => Event(random, clock, $"event-{step}-{index}"))]);
                    break;
            }

            await CompareAsync(server, clock, definitions, $"seed {seed}, step {step}");
        }
    }

    private static object Event(Random random, StillClock clock, string id)
    {
        object properties = random.Next(2) == 0
            ? new { category = s_categories[random.Next(3)] }
            : new { category = new[] { s_categories[random.Next(3)], s_categories[random.Next(3)] } };
        var at = Text(clock.GetUtcNow().AddSeconds(-(random.Next(2) == 0 ? 0 : random.Next(3 * 24 * 3_600))));
        return random.Next(3) == 0
            ? new { type = "track", anonymousId = Visitor(random), messageId = id, @event = s_kinds[random.Next(2)], timestamp = at, properties }
            : new { type = "track", userId = User(random), messageId = id, @event = s_kinds[random.Next(2)], timestamp = at, properties };
    }

    private static object Traits(Random random) => random.Next(3) switch { 0 => new { city = "Αθήνα" }, 1 => new { city = "Πάτρα" }, _ => new { member = true } };

    private static string Text(DateTimeOffset at) => at.ToString("yyyy-MM-ddTHH:mm:ss.fffZ", CultureInfo.InvariantCulture);

    private static string User(Random random) => $"user-{random.Next(3)}";

    private static string Visitor(Random random) => $"visitor-{random.Next(4)}";

    /// <summary>A new audience, or another definition of one that no other names.</summary>
    private static async Task DefineAsync(MitosServer server, Random random, SortedDictionary<int, RandomCondition> definitions)
    {
        var condition = new AudienceOracle(random, [.. definitions.Keys]).Any();
        var (status, answer) = await server.PostAsync("/api/audiences", new { name = $"Κοινό {definitions.Count}", condition = condition.Json });
        Assert.True(status == 201, $"{answer} {JsonSerializer.Serialize(condition.Json)}");
        definitions[answer.GetProperty("id").GetInt32()] = condition;
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

    private static async Task CompareAsync(MitosServer server, StillClock clock, SortedDictionary<int, RandomCondition> definitions, string when)
    {
        await AudienceTests.SettledAsync(server, clock.GetUtcNow());
        var now = clock.GetUtcNow();
        var queried = definitions.Keys.ToDictionary(id => id, id => Queried(server, id, now));
        var members = definitions.Keys.ToDictionary(id => id, _ => new List<string>());
        foreach (var row in (await server.GetAsync("/api/profiles?limit=50")).GetProperty("items").EnumerateArray())
        {
            var id = row.GetProperty("id").GetString()!;
            var profile = await server.GetAsync($"/api/profiles/{id}");
            var items = (await server.GetAsync($"/api/profiles/{id}/audiences")).GetProperty("items").EnumerateArray().ToList();
            var shown = items.Select(item => item.GetProperty("audience").GetInt32()).ToHashSet();
            items.ForEach(item => members[item.GetProperty("audience").GetInt32()].Add($"{id} since {item.GetProperty("since").GetString()} by {item.GetProperty("cause").GetString()}"));
            var customer = new ShownCustomer(id, await EventsAsync(server, id), profile.GetProperty("traits"), shown);
            foreach (var (audience, condition) in definitions)
            {
                var (expected, kept, asked) = (condition.Holds(customer, now), shown.Contains(audience), queried[audience].Contains(id));
                Assert.True(
                    expected == kept && kept == asked, $"{when}: audience {audience} of {id}: the thread says {expected}, the pipeline {kept}, the query {asked}. {JsonSerializer.Serialize(condition.Json)}");
            }
        }

        foreach (var (audience, expected) in members)
        {
            var listed = await ListedAsync(server, audience);
            Assert.True(expected.Order().SequenceEqual(listed.Order()), $"{when}: audience {audience} lists {string.Join(", ", listed)} for {string.Join(", ", expected)}.");
            var size = (await server.GetAsync($"/api/audiences/{audience}")).GetProperty("size").GetInt32();
            Assert.True(size == expected.Count, $"{when}: audience {audience} says {size} for {expected.Count}.");
        }
    }

    /// <summary>Page by page, those who came last first.</summary>
    private static async Task<List<string>> ListedAsync(MitosServer server, int audience)
    {
        var listed = new List<string>();
        for (var cursor = ""; cursor is not null;)
        {
            var page = await server.GetAsync($"/api/audiences/{audience}/members?limit=2&cursor={cursor}");
            listed.AddRange(page.GetProperty("items").EnumerateArray().Select(item => $"{item.GetProperty("id").GetString()} since {item.GetProperty("since").GetString()} by {item.GetProperty("cause").GetString()}"));
            cursor = page.GetProperty("next").GetString();
        }

        return listed;
    }

    private static HashSet<string> Queried(MitosServer server, int id, DateTimeOffset now)
    {
        var condition = server.Services.GetRequiredService<LiveAudiences>().Current.Find(id)!.Kept.Condition;
        return server.Services.GetRequiredService<AudienceQuery>().Ask(session => server.Services.GetRequiredService<AudienceQuery>()
            .Members(session, condition, now.ToUnixTimeMilliseconds(), (profile, audience) => CustomerAudiences.Read(MembershipRows.Customer(session, profile) ?? [], profile).Members.ContainsKey(audience), default)
            .Select(member => member.Id.ToString()).ToHashSet());
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
}
