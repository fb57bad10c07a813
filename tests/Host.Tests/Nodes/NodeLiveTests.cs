// Live updates and jobs of one node, seen from the other.
using System.Text;
using System.Text.Json;
using Mitos.Testing;

namespace Mitos.Host.Tests.Nodes;

public sealed class NodeLiveTests : IAsyncLifetime
{
    private NodePair _pair = null!;

    private PairedNode First => _pair.First;

    private PairedNode Second => _pair.Second;

    public async Task InitializeAsync() => _pair = Needs.WithoutPostgres is null ? await NodePair.StartAsync() : null!;

    public async Task DisposeAsync() => await (_pair?.DisposeAsync() ?? default);

    [FactWithPostgres]
    public async Task Browsers_of_a_node_that_processes_nothing_see_events_counts_and_profiles_change()
    {
        await First.SendAsync(new { type = "identify", userId = "maria", messageId = "live-0", traits = new { email = "maria@mail.example" } });
        await NodePair.UntilAsync(async () => (await Second.GetAsync("/api/stats")).GetProperty("events").GetInt32() == 1);
        var profile = $"profile:{(await Second.GetAsync("/api/profiles?search=maria@mail.example")).GetProperty("items")[0].GetProperty("id").GetString()}";
        await using var here = await LiveClient.WatchAsync(First, "events", "stats", profile);
        await using var there = await LiveClient.WatchAsync(Second, "events", "stats", profile);

        // The first node knows within moments what the browsers of the second watch.
        var sent = 0;
        await NodePair.UntilAsync(async () =>
        {
            await First.SendAsync(new { type = "page", userId = "maria", messageId = $"live-{++sent}" });
            await Task.Delay(150);
            return there.Of(profile).Count > 0;
        });
        await NodePair.UntilAsync(() => Task.FromResult(new[] { here, there }.All(client =>
            Messages(client).Contains($"live-{sent}") && client.Of("stats") is [.., var last] && last.GetProperty("events").GetInt32() == sent + 1 && client.Of(profile).Count > 0)));
        Assert.Equal(Messages(here).Count, Messages(here).Distinct().Count());
        Assert.Equal(Messages(there).Count, Messages(there).Distinct().Count());
        Assert.Contains($"live-{sent}", (await Second.GetAsync("/api/events")).GetProperty("items").EnumerateArray().Select(row => row.GetProperty("messageId").GetString()));
    }

    [FactWithPostgres]
    public async Task Under_load_the_other_node_is_told_a_bounded_part()
    {
        await using var there = await LiveClient.WatchAsync(Second, "events");
        for (var batch = 0; batch < 10; batch++)
        {
            await First.SendAsync([.. Enumerable.Range(0, 400).Select(number => new { type = "page", userId = $"u{number}", messageId = $"load-{batch}-{number}" })]);
        }

        await NodePair.UntilAsync(async () => (await First.GetAsync("/api/stats")).GetProperty("events").GetInt32() == 4_000);
        await NodePair.UntilAsync(() => Task.FromResult(there.Of("events").Sum(message => message.GetProperty("rows").GetArrayLength() + message.GetProperty("dropped").GetInt32()) == 4_000));
    }

    [FactWithPostgres]
    public async Task Browsers_of_a_node_that_runs_no_job_follow_the_imports_of_another()
    {
        await using var there = await LiveClient.WatchAsync(Second, "jobs", "imports");
        for (var file = 1; file <= 4; file++)
        {
            await ImportAsync(First, string.Concat(Enumerable.Range(0, 50).Select(line => $"{{\"type\":\"page\",\"userId\":\"u{line}\",\"messageId\":\"{file}-{line}\"}}\n")));
        }

        await NodePair.UntilAsync(async () => (await Second.GetAsync("/api/imports")).GetProperty("items").EnumerateArray().All(import => import.GetProperty("status").GetString() == "done"), 30);
        await NodePair.UntilAsync(() => Task.FromResult(there.Of("jobs").Any(job => job.GetProperty("id").GetInt32() == 4 && job.GetProperty("status").GetString() == "done")));
        Assert.Contains(there.Of("imports"), import => import.GetProperty("eventsNew").GetInt32() == 50);
    }

    [FactWithPostgres]
    public async Task A_job_is_paused_from_a_node_that_does_not_run_it_and_goes_on_where_it_stood()
    {
        const int Lines = 60_000;
        var text = new StringBuilder();
        for (var line = 0; line < Lines; line++)
        {
            text.Append($"{{\"type\":\"page\",\"userId\":\"u{line % 100}\",\"messageId\":\"p-{line}\"}}\n");
        }

        await ImportAsync(First, text.ToString());
        await NodePair.UntilAsync(async () => (await Second.GetAsync("/api/jobs/1")).GetProperty("done").GetInt64() > 0);
        Assert.Equal(204, (await Second.PostAsync("/api/jobs/1/pause", new { })).Status);
        await NodePair.UntilAsync(async () => Status(await Second.GetAsync("/api/jobs/1")) == "paused", 3);
        Assert.Equal(204, (await Second.PostAsync("/api/jobs/1/retry", new { })).Status);
        await NodePair.UntilAsync(async () => Status(await Second.GetAsync("/api/jobs/1")) == "done", 60);
        Assert.Equal(Lines, (await Second.GetAsync("/api/imports/1")).GetProperty("eventsNew").GetInt32());
    }

    private static List<string?> Messages(LiveClient client) =>
        [.. client.Of("events").SelectMany(message => message.GetProperty("rows").EnumerateArray()).Select(row => row.GetProperty("messageId").GetString())];

    private static string? Status(JsonElement job) => job.GetProperty("status").GetString();

    private static async Task ImportAsync(PairedNode node, string text)
    {
        using var form = new MultipartFormDataContent { { new ByteArrayContent(Encoding.UTF8.GetBytes(text)), "file", "file.txt" }, { new StringContent("ndjson"), "kind" } };
        using var started = await node.Api.PostAsync("/api/imports", form);
        started.EnsureSuccessStatusCode();
    }
}
