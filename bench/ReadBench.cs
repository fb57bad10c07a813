// bench thread and bench search: open-loop requests at a fixed rate against a store with a million events of 100,000 customers.
using System.Diagnostics;
using System.Net.Http.Json;
using System.Text.Json;
using Mitos.Kernel.Data;

namespace Mitos.Bench;

internal static class ReadBench
{
    private const int Events = 1_000_000;

    public static Task<int> ThreadAsync(int seconds) => RunAsync("thread", seconds, 500, BenchStore.Engine == Engine.PostgreSql ? 15 : 10, async (http, random, ids) =>
    {
        var id = ids[random.Next(ids.Count)];
        (await http.GetAsync($"/api/profiles/{id}")).EnsureSuccessStatusCode();
        (await http.GetAsync($"/api/profiles/{id}/thread?limit=50")).EnsureSuccessStatusCode();
    });

    public static Task<int> SearchAsync(int seconds) => RunAsync("search", seconds, 50, 50, async (http, random, _) =>
    {
        var customer = random.Next(100_000);

        // The load's customers all bear one name: as it was told, in other letters alone, and in other forms of both words.
        var text = random.Next(5) switch
        {
            0 => $"customer{customer:D7}@mail.example",
            1 => $"user-{customer:D7}",
            2 => "Παπαδοπούλου Μαρία",
            3 => "Μαρία",
            _ => "Παπαδόπουλος Μαίρη",
        };
        (await http.GetAsync($"/api/profiles?search={Uri.EscapeDataString(text)}&limit=20")).EnsureSuccessStatusCode();
    });

    private static async Task<int> RunAsync(string name, int seconds, int perSecond, double barMilliseconds, Func<HttpClient, Random, List<string>, Task> request)
    {
        using var store = new BenchStore();
        await using var server = await ServerProcess.StartAsync(store);
        await FillAsync(server, Events);
        var ids = await IdsAsync(server);
        var random = new Random(1);
        for (var warm = 0; warm < 200; warm++)
        {
            await request(server.Api, random, ids);
        }

        var baseline = await MeasureAsync(seconds / 3, perSecond, () => server.Api.GetAsync("/health/live"));
        var times = await MeasureAsync(seconds, perSecond, async () => await request(server.Api, new Random(Environment.TickCount), ids));
        var p99 = LatencyBench.Percentile(times, 99);
        Console.WriteLine($"{name}: {times.Count:N0} requests at {perSecond}/s over {Events:N0} events: p50 {LatencyBench.Percentile(times, 50):N1} ms, p99 {p99:N1} ms (bar {barMilliseconds})");
        Console.WriteLine($"  baseline, an empty answer at the same rate: p50 {LatencyBench.Percentile(baseline, 50):N1} ms, p99 {LatencyBench.Percentile(baseline, 99):N1} ms");
        return p99 < barMilliseconds ? 0 : 1;
    }

    /// <summary>Requests start at their times whether or not the ones before have ended, so that waiting is counted.</summary>
    private static async Task<List<double>> MeasureAsync(int seconds, int perSecond, Func<Task> request)
    {
        var times = new List<double>();
        var running = new List<Task>();
        var watch = Stopwatch.StartNew();
        for (var number = 0; number < seconds * perSecond; number++)
        {
            var due = (double)number / perSecond;
            while (watch.Elapsed.TotalSeconds < due)
            {
                await Task.Delay(1);
            }

            running.Add(OneAsync());
            running.RemoveAll(task => task.IsCompletedSuccessfully);

            async Task OneAsync()
            {
                await Task.Yield();
                await request();
                lock (times)
                {
                    times.Add((watch.Elapsed.TotalSeconds - due) * 1000);
                }
            }
        }

        await Task.WhenAll(running);
        return times;
    }

    public static async Task FillAsync(ServerProcess server, int events)
    {
        using var http = IngestBench.Client(server);
        var load = new EventLoad(100_000, 42);
        for (long number = 0; number < events / EventLoad.EventsPerBatch; number++)
        {
            using var content = new ByteArrayContent(load.Batch(number)) { Headers = { ContentType = new("application/json") } };
            using var answer = await http.PostAsync("/v1/batch", content);
            if ((int)answer.StatusCode == 429)
            {
                number--;
                await Task.Delay(500);
            }
        }

        await server.DrainAsync();
    }

    private static async Task<List<string>> IdsAsync(ServerProcess server)
    {
        var ids = new List<string>();
        var cursor = "";
        while (ids.Count < 5_000)
        {
            var page = await server.Api.GetFromJsonAsync<JsonElement>($"/api/profiles?limit=200&cursor={cursor}");
            ids.AddRange(page.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("id").GetString()!));
            if (page.GetProperty("next").GetString() is not { } next)
            {
                break;
            }

            cursor = next;
        }

        return ids;
    }
}
