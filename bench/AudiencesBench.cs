// bench audiences: what 200 audiences, half of them with windows of time, cost the ingest; how soon an event is a membership; how long the past of a new one takes.
using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;

namespace Mitos.Bench;

internal static class AudiencesBench
{
    private const int Audiences = 200;
    private const int Probes = 200;
    private const int ProbedEventsPerSecond = 2_000;
    private static readonly string[] s_kinds = ["Product Viewed", "Product Added", "page"];

    /// <param name="seconds">Of ingest, without audiences and with them.</param>
    public static async Task<int> RunAsync(int seconds, long pastEvents)
    {
        using var store = new BenchStore();
        await using var server = await ServerProcess.StartAsync(store);
        await IngestBench.LoadAsync(server, 3, null);
        await server.DrainAsync();
        var (without, bareCpu) = await RateAsync(server, seconds);
        while ((await server.StatsAsync()).Events < pastEvents)
        {
            await RateAsync(server, 20);
        }

        var past = (await server.StatsAsync()).Events;
        var backfill = await DefineAsync(server, "past", """{"type":"did","event":{"events":["Product Added"]},"atLeast":3,"during":{"lastMinutes":43200}}""");
        for (var number = 0; number < Audiences; number++)
        {
            await CreateAsync(server, $"bench {number}", Condition(number));
        }

        var watch = Stopwatch.StartNew();
        await ReadyAsync(server);
        Console.WriteLine($"  the past of {Audiences} at once: {watch.Elapsed.TotalSeconds:N1} s");
        var (with, cpu) = await RateAsync(server, seconds);
        var seen = await ProbeAsync(server);
        Console.WriteLine($"audiences on {BenchStore.Name}: {Audiences} of them, half with windows: {with:N0} events/s, without {without:N0} events/s: ratio {with / without:N2} (bar 0.50)");
        Console.WriteLine($"  processor time of an event: {cpu:N1} µs, without {bareCpu:N1} µs; at most {server.ResidentMebibytes():N0} MiB now");
        Console.WriteLine($"  from the request to the membership at {ProbedEventsPerSecond:N0} events/s: p50 {LatencyBench.Percentile(seen, 50):N1} ms, p99 {LatencyBench.Percentile(seen, 99):N1} ms (bar 300)");
        Console.WriteLine($"  the past of a new audience, over {past:N0} events of {(await server.StatsAsync()).Profiles:N0} profiles: {backfill:N1} s (bar 30 for 5,000,000)");
        return with / without >= 0.5 && LatencyBench.Percentile(seen, 99) < 300 && backfill < 30 ? 0 : 1;
    }

    private static string Condition(int number)
    {
        var (kind, minutes, price) = (s_kinds[number % s_kinds.Length], 60 * (1 + (number % 48)), 100 + (number * 4 % 800));
        var selector = number % 4 == 0
            ? FormattableString.Invariant($$"""{"events":["{{kind}}"],"filters":[{"property":"price","operator":"above","values":["{{price}}"]}]}""")
            : $$"""{"events":["{{kind}}"]}""";
        if (number % 2 == 0)
        {
            return number % 6 == 0
                ? FormattableString.Invariant($$"""{"type":"sequence","first":{"events":["Product Added"]},"then":{{selector}},"happened":false,"withinMinutes":{{minutes}},"same":{"first":"product_id","then":"product_id"},"during":{"lastMinutes":{{minutes * 4}} } }""")
                : FormattableString.Invariant($$"""{"type":"did","event":{{selector}},"atLeast":{{1 + (number % 5)}},"during":{"lastMinutes":{{minutes}} } }""");
        }

        return (number % 10) switch
        {
            1 => FormattableString.Invariant($$"""{"type":"trait","trait":"points","operator":"above","values":["{{price}}"]}"""),
            3 => FormattableString.Invariant($$"""{"type":"all","of":[{"type":"share","fromPercent":0,"toPercent":{{1 + (number % 99)}},"salt":"{{number}}"},{"type":"trait","trait":"address.city","operator":"is","values":["Patras"]}]}"""),
            5 => FormattableString.Invariant($$"""{"type":"did","event":{{selector}},"atMost":{{number % 20}}}"""),
            _ => FormattableString.Invariant($$"""{"type":"did","event":{{selector}},"atLeast":{{1 + (number % 40)}}}"""),
        };
    }

    /// <summary>Events a second, and microseconds of processor time an event.</summary>
    private static async Task<(double Rate, double Cpu)> RateAsync(ServerProcess server, int seconds)
    {
        var (before, cpu) = ((await server.StatsAsync()).Events, server.CpuSeconds());
        var watch = Stopwatch.StartNew();
        await IngestBench.LoadAsync(server, seconds, null);
        await server.DrainAsync();
        var events = (await server.StatsAsync()).Events - before;
        return (events / watch.Elapsed.TotalSeconds, (server.CpuSeconds() - cpu) / events * 1e6);
    }

    private static async Task<double> DefineAsync(ServerProcess server, string name, string condition)
    {
        var watch = Stopwatch.StartNew();
        await CreateAsync(server, name, condition);
        await ReadyAsync(server);
        return watch.Elapsed.TotalSeconds;
    }

    private static async Task CreateAsync(ServerProcess server, string name, string condition)
    {
        while (true)
        {
            using var answer = await server.Api.PostAsync("/api/audiences", Json($$"""{"name":"{{name}}","condition":{{condition}}}"""));
            if ((int)answer.StatusCode != 429)
            {
                answer.EnsureSuccessStatusCode();
                return;
            }

            await Task.Delay(answer.Headers.RetryAfter?.Delta ?? TimeSpan.FromSeconds(1));
        }
    }

    private static async Task ReadyAsync(ServerProcess server)
    {
        while ((await server.Api.GetStringAsync("/api/audiences")).Contains("\"backfilling\"", StringComparison.Ordinal))
        {
            await Task.Delay(100);
        }
    }

    /// <summary>Each probe is a kind of event of its own with an audience of its own.</summary>
    private static async Task<List<double>> ProbeAsync(ServerProcess server)
    {
        await DefineAsync(server, "probe", """{"type":"did","event":{"events":["Probe"]},"atLeast":1,"during":{"lastMinutes":60}}""");
        using var http = IngestBench.Client(server);
        using var stop = new CancellationTokenSource();
        var load = Task.Run(() => LatencyBench.PacedAsync(http, stop.Token));
        await Task.Delay(TimeSpan.FromSeconds(3));
        var seen = new List<double>();
        var run = Environment.TickCount.ToString(CultureInfo.InvariantCulture);
        for (var probe = 0; probe < Probes; probe++)
        {
            var user = $"probe-{run}-{probe}";
            await http.PostAsync("/v1/identify", Json($$"""{"userId":"{{user}}","messageId":"{{user}}-0"}"""));
            JsonElement items;
            do
            {
                items = (await server.Api.GetFromJsonAsync<JsonElement>($"/api/profiles?search={user}")).GetProperty("items");
            }
            while (items.GetArrayLength() == 0);
            var id = items[0].GetProperty("id").GetString();
            var watch = Stopwatch.StartNew();
            await http.PostAsync("/v1/track", Json($$"""{"userId":"{{user}}","event":"Probe","messageId":"{{user}}-1"}"""));
            while (!(await server.Api.GetStringAsync($"/api/profiles/{id}/audiences")).Contains("\"probe\"", StringComparison.Ordinal))
            {
                await Task.Delay(1);
            }

            seen.Add(watch.Elapsed.TotalMilliseconds);
        }

        await stop.CancelAsync();
        await load;
        return seen;
    }

    private static StringContent Json(string text) => new(text, Encoding.UTF8, "application/json");
}
