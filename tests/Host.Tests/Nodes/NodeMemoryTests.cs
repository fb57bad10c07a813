// What each of two nodes keeps in memory is right whichever of them has changed it.
using System.Net.Http.Json;
using System.Text.Json;
using Dapper;
using Mitos.Testing;
using Npgsql;

namespace Mitos.Host.Tests.Nodes;

public sealed class NodeMemoryTests : IAsyncLifetime
{
    private NodePair _pair = null!;

    private PairedNode First => _pair.First;

    private PairedNode Second => _pair.Second;

    public async Task InitializeAsync() => _pair = Needs.WithoutPostgres is null ? await NodePair.StartAsync() : null!;

    public async Task DisposeAsync() => await (_pair?.DisposeAsync() ?? default);

    [FactWithPostgres]
    public async Task Nodes_that_start_at_once_make_one_administrator_and_one_source_of_the_environments_key()
    {
        var tokens = await Task.WhenAll(First.FirstSignInTokenAsync(), Second.FirstSignInTokenAsync());
        Assert.All(tokens, Assert.NotNull);
        Assert.Equal(1, (await First.GetAsync("/api/staff")).GetProperty("items").GetArrayLength());
        Assert.Equal(1, (await Second.GetAsync("/api/sources")).GetProperty("items").GetArrayLength());
    }

    [FactWithPostgres]
    public async Task A_write_key_is_known_on_every_node_at_once_and_an_old_one_is_not_within_a_second()
    {
        var (_, made) = await First.PostAsync("/api/sources", new { name = "till", kind = "store" });
        var (id, key) = (made.GetProperty("id").GetInt32(), made.GetProperty("writeKey").GetString()!);
        await NodePair.UntilAsync(async () => await KnowsAsync(Second, key), seconds: 5);
        var (_, renewed) = await Second.PostAsync($"/api/sources/{id}/key", new { });
        Assert.False(await KnowsAsync(Second, key));
        await NodePair.UntilAsync(async () => !await KnowsAsync(First, key) && await KnowsAsync(First, renewed.GetProperty("writeKey").GetString()!), seconds: 5);
    }

    [FactWithPostgres]
    public async Task Changes_of_one_source_on_two_nodes_at_once_are_both_kept()
    {
        for (var round = 0; round < 10; round++)
        {
            var (_, made) = await First.PostAsync("/api/sources", new { name = $"before {round}", kind = "web" });
            var id = made.GetProperty("id").GetInt32();
            await NodePair.UntilAsync(async () => (await Second.GetAsync("/api/sources")).GetProperty("items").EnumerateArray().Any(one => one.GetProperty("id").GetInt32() == id));
            var renewing = First.PostAsync($"/api/sources/{id}/key", new { });
            using var renamed = await Second.Api.PatchAsJsonAsync($"/api/sources/{id}", new { name = $"after {round}" });
            Assert.Equal(200, (int)renamed.StatusCode);
            Assert.True(await KnowsAsync(First, (await renewing).Body.GetProperty("writeKey").GetString()!));
            await NodePair.UntilAsync(async () => (await First.GetAsync("/api/sources")).GetProperty("items").EnumerateArray().Any(one => one.GetProperty("name").GetString() == $"after {round}"), 5);
        }
    }

    [FactWithPostgres]
    public async Task Rules_and_the_tracking_plan_hold_on_every_node_within_a_second()
    {
        Assert.Equal(200, await PutAsync(First, "/api/settings/traits", new { @default = "mostFrequent", rules = Array.Empty<object>() }));
        await NodePair.UntilAsync(async () => (await Second.GetAsync("/api/settings/traits")).GetProperty("default").GetString() == "mostFrequent", 5);

        var rules = JsonSerializer.Deserialize<Dictionary<string, JsonElement>>(await First.Api.GetStringAsync("/api/settings/identity"))!;
        rules["sharedAfter"] = JsonSerializer.SerializeToElement(rules["sharedAfter"].GetInt32() + 1);
        Assert.Equal(200, await PutAsync(Second, "/api/settings/identity", rules));
        await NodePair.UntilAsync(async () => (await First.GetAsync("/api/settings/identity")).GetProperty("sharedAfter").GetInt32() == rules["sharedAfter"].GetInt32(), 5);

        Assert.Equal(200, await PutAsync(Second, "/api/vocabulary/Gift%20Wrapped", new { properties = new[] { new { name = "paper", type = "text", required = true } } }));
        await NodePair.UntilAsync(async () => (await First.GetAsync("/api/vocabulary")).GetProperty("items").EnumerateArray().Any(one => one.GetProperty("name").GetString() == "Gift Wrapped"), 5);
    }

    [FactWithPostgres]
    public async Task An_event_of_a_new_name_has_its_name_on_a_node_that_did_not_process_it()
    {
        _ = await Second.GetAsync("/api/vocabulary");
        for (var number = 1; number <= 3; number++)
        {
            var name = $"Never Heard {number}";
            await First.SendAsync(new { type = "track", userId = "u", @event = name, messageId = name });
            await NodePair.UntilAsync(async () => (await First.GetAsync("/api/stats")).GetProperty("events").GetInt32() == number);
            Assert.Contains((await Second.GetAsync("/api/vocabulary")).GetProperty("items").EnumerateArray(), one => one.GetProperty("name").GetString() == name);
        }
    }

    [FactWithPostgres]
    public async Task The_counts_are_the_same_on_every_node()
    {
        await First.SendAsync(new { type = "page", userId = "one", messageId = "m1" }, new { type = "page", userId = "two", messageId = "m2" });
        await NodePair.UntilAsync(async () => (await First.GetAsync("/api/stats")).GetProperty("events").GetInt32() == 2);
        var counts = await Second.GetAsync("/api/stats");
        Assert.Equal((2, 2), (counts.GetProperty("events").GetInt32(), counts.GetProperty("profiles").GetInt32()));
        Assert.Equal(2, (await Second.GetAsync("/api/sources")).GetProperty("items")[0].GetProperty("events").GetInt32());
        Assert.Contains("mitos_events_total 2", await Second.Api.GetStringAsync("/metrics"), StringComparison.Ordinal);
    }

    [FactWithPostgres]
    public async Task A_request_that_is_repeated_on_another_node_is_done_once_and_its_answer_is_kept_where_nobody_reads_it()
    {
        var body = new { name = "reporting", role = "analyst" };
        var together = await Task.WhenAll(Enumerable.Range(0, 6).Select(number => (number % 2 == 0 ? First : Second).PostAsync("/api/keys", body, "make-key-1")));
        Assert.All(together, answer => Assert.Equal(200, answer.Status));
        var secret = Assert.Single(together.Select(answer => answer.Body.GetProperty("key").GetString()).Distinct())!;
        Assert.Equal(secret, (await Second.PostAsync("/api/keys", body, "make-key-1")).Body.GetProperty("key").GetString());
        Assert.Equal(1, (await First.GetAsync("/api/keys")).GetProperty("items").GetArrayLength());
        Assert.Equal(422, (await Second.PostAsync("/api/keys", new { name = "other", role = "analyst" }, "make-key-1")).Status);

        using var connection = new NpgsqlConnection(_pair.Postgres);
        var kept = connection.Query<(string Name, byte[] Answer)>("select name_hash, answer from idempotent_answer").Single();
        Assert.DoesNotContain(secret, System.Text.Encoding.Latin1.GetString(kept.Answer), StringComparison.Ordinal);

        // Another caller's key of the same name is another request.
        Second.Anybody.DefaultRequestHeaders.Authorization = new("Bearer", await AdministratorsKeyAsync());
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/keys") { Content = JsonContent.Create(body), Headers = { { "Idempotency-Key", "make-key-1" } } };
        using var answer = await Second.Anybody.SendAsync(request);
        Assert.NotEqual(secret, (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("key").GetString());
    }

    [FactWithPostgres]
    public async Task Wrong_passwords_are_counted_over_all_nodes()
    {
        async Task<int> TryAsync(PairedNode node, string email)
        {
            using var answer = await node.Anybody.PostAsJsonAsync("/api/session", new { email, password = "wrong" });
            return (int)answer.StatusCode;
        }

        var tries = await Task.WhenAll(Enumerable.Range(0, 14).Select(number => TryAsync(number % 2 == 0 ? First : Second, "Somebody@mail.example")));
        Assert.Equal(10, tries.Count(status => status == 401));
        Assert.Equal(429, await TryAsync(First, "somebody@mail.example"));
        Assert.Equal(429, await TryAsync(Second, "somebody@mail.example"));
        Assert.Equal(401, await TryAsync(Second, "another@mail.example"));
    }

    [FactWithPostgres]
    public async Task A_key_that_is_deleted_and_a_session_that_is_ended_are_refused_everywhere_at_once()
    {
        var (_, made) = await First.PostAsync("/api/keys", new { name = "short-lived", role = "analyst" });
        Second.Anybody.DefaultRequestHeaders.Authorization = new("Bearer", made.GetProperty("key").GetString());
        Assert.Equal(200, (int)(await Second.Anybody.GetAsync("/api/stats")).StatusCode);
        using var deleted = await First.Api.DeleteAsync($"/api/keys/{made.GetProperty("id").GetInt32()}");
        Assert.Equal(401, (int)(await Second.Anybody.GetAsync("/api/stats")).StatusCode);
    }

    private async Task<string> AdministratorsKeyAsync() =>
        (await First.PostAsync("/api/keys", new { name = "second administrator", role = "administrator" })).Body.GetProperty("key").GetString()!;

    private static async Task<bool> KnowsAsync(PairedNode node, string key)
    {
        using var answer = await node.Anybody.GetAsync($"/v1/projects/{key}/settings");
        return (int)answer.StatusCode == 200;
    }

    private static async Task<int> PutAsync(PairedNode node, string path, object body)
    {
        using var answer = await node.Api.PutAsJsonAsync(path, body);
        return (int)answer.StatusCode;
    }
}
