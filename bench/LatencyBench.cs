// bench latency: from the request to the event's place on its customer's thread, at 2,000 events a second.
using System.Diagnostics;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;

namespace Mitos.Bench;

internal static class LatencyBench
{
    private const int EventsPerSecond = 2_000;
    private const int ProbesPerSecond = 10;

    public static async Task<int> RunAsync(int seconds)
    {
        using var store = new BenchStore();
        await using var server = await ServerProcess.StartAsync(store);
        using var http = IngestBench.Client(server);
        await http.PostAsync("/v1/batch", Json("""{"batch":[{"type":"identify","userId":"probe","messageId":"probe-0"}]}"""));
        await server.DrainAsync();
        var found = await server.Api.GetFromJsonAsync<JsonElement>("/api/profiles?search=probe");
        var profile = found.GetProperty("items")[0].GetProperty("id").GetString()!;
        using var stop = new CancellationTokenSource();
        var load = Task.Run(() => PacedAsync(http, stop.Token));
        await Task.Delay(TimeSpan.FromSeconds(3));
        var visible = new List<double>();
        var answered = new List<double>();
        var watch = Stopwatch.StartNew();
        for (var probe = 1; watch.Elapsed.TotalSeconds < seconds; probe++)
        {
            var (ack, seen) = await ProbeAsync(http, server, profile, $"probe-{probe}");
            answered.Add(ack);
            visible.Add(seen);
            await Task.Delay(1000 / ProbesPerSecond);
        }

        await stop.CancelAsync();
        await load;
        Console.WriteLine($"latency at {EventsPerSecond:N0} events/s, {visible.Count} probes: request to visible p50 {Percentile(visible, 50):N1} ms, p99 {Percentile(visible, 99):N1} ms (bar 250)");
        Console.WriteLine($"  baseline, request to durable acknowledgement: p50 {Percentile(answered, 50):N1} ms, p99 {Percentile(answered, 99):N1} ms");
        return Percentile(visible, 99) < 250 ? 0 : 1;
    }

    public static double Percentile(List<double> values, double percent)
    {
        var sorted = values.Order().ToList();
        return sorted[Math.Min(sorted.Count - 1, (int)Math.Ceiling(sorted.Count * percent / 100) - 1)];
    }

    private static async Task<(double Ack, double Seen)> ProbeAsync(HttpClient http, ServerProcess server, string profile, string messageId)
    {
        var watch = Stopwatch.StartNew();
        using var answer = await http.PostAsync("/v1/track", Json($$"""{"userId":"probe","event":"Product Viewed","messageId":"{{messageId}}"}"""));
        answer.EnsureSuccessStatusCode();
        var ack = watch.Elapsed.TotalMilliseconds;
        while (!(await server.Api.GetStringAsync($"/api/profiles/{profile}/thread?limit=1")).Contains($"\"{messageId}\"", StringComparison.Ordinal))
        {
            await Task.Delay(1);
        }

        return (ack, watch.Elapsed.TotalMilliseconds);
    }

    public static async Task PacedAsync(HttpClient http, CancellationToken stop)
    {
        var load = new EventLoad(100_000, 77);
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(1000.0 * EventLoad.EventsPerBatch / EventsPerSecond));
        for (long number = 0; !stop.IsCancellationRequested; number++)
        {
            await timer.WaitForNextTickAsync(CancellationToken.None);
            using var content = new ByteArrayContent(load.Batch(number)) { Headers = { ContentType = new("application/json") } };
            using var answer = await http.PostAsync("/v1/batch", content, CancellationToken.None);
        }
    }

    private static StringContent Json(string text) => new(text, Encoding.UTF8, "application/json");
}
