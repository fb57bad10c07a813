// bench journeys: 100,000 customers wait, 10,000 of others are due in the same minute while events come in; how late, and what it costs the ingest.
using System.Diagnostics;
using System.Globalization;
using System.Text;
using Mitos.Engage.Journeys;
using Mitos.Engage.Journeys.Graphs;
using Mitos.Host;
using Mitos.Kernel.Data;

namespace Mitos.Bench;

internal static class JourneyBench
{
    private const int Waiting = 100_000;
    private const int Due = 10_000;
    private const double BarShare = 0.5;
    private const double BarSeconds = 60;
    private const double BarLateMs = 10_000;
    private static readonly TimeSpan s_ahead = TimeSpan.FromMinutes(3);
    private static readonly TimeZoneInfo s_athens = TimeZoneInfo.FindSystemTimeZoneById("Europe/Athens");

    public static async Task<int> RunAsync(int seconds)
    {
        var bare = await RateWithoutAsync(seconds);
        using var store = new BenchStore();
        var target = Minute(TimeProvider.System.GetUtcNow() + s_ahead);
        Publish(store, target);
        double rate;
        await using (var server = await ServerProcess.StartAsync(store))
        {
            await EnterAsync(server, "Signed Up", 0, Waiting);
            await EnterAsync(server, "Due Soon", Waiting, Due);
            await server.DrainAsync();
            var left = target - TimeProvider.System.GetUtcNow();
            if (left < TimeSpan.Zero)
            {
                Console.WriteLine($"journeys on {BenchStore.Name}: entering took longer than {s_ahead.TotalSeconds:N0} s; nothing was measured.");
                return 1;
            }

            await Task.Delay(left - TimeSpan.FromSeconds(Math.Min(10, left.TotalSeconds)));
            rate = await RateAsync(server, Math.Max(seconds, 30) + 10);
        }

        var late = Late(store, target);
        Console.WriteLine($"journeys on {BenchStore.Name}: {Waiting:N0} customers wait, {Due:N0} due at once: {late.Count:N0} written to, the last {late.DefaultIfEmpty(double.NaN).Max() / 1_000:N1} s after the minute (bar {BarSeconds})");
        Console.WriteLine($"  late: p50 {Percentile(late, 50):N0} ms, p99 {Percentile(late, 99):N0} ms (bar {BarLateMs:N0})");
        Console.WriteLine($"  ingest meanwhile {rate:N0} events/s, without journeys {bare:N0}: {rate / bare:P0} (bar {BarShare:P0})");
        return late.Count == Due && late[^1] < BarSeconds * 1_000 && Percentile(late, 99) < BarLateMs && rate / bare >= BarShare ? 0 : 1;
    }

    private static async Task<double> RateWithoutAsync(int seconds)
    {
        using var store = new BenchStore();
        await using var server = await ServerProcess.StartAsync(store);
        await EnterAsync(server, "Signed Up", 0, Waiting);
        await server.DrainAsync();
        return await RateAsync(server, seconds);
    }

    private static async Task<double> RateAsync(ServerProcess server, int seconds)
    {
        var before = (await server.StatsAsync()).Events;
        var watch = Stopwatch.StartNew();
        await IngestBench.LoadAsync(server, seconds, null);
        await server.DrainAsync();
        return ((await server.StatsAsync()).Events - before) / watch.Elapsed.TotalSeconds;
    }

    /// <summary>One journey on which all wait for a month, one on which some wait for the minute. The first one is looked at with every product that is added.</summary>
    private static void Publish(BenchStore store, DateTimeOffset target)
    {
        var at = TimeZoneInfo.ConvertTime(target, s_athens).ToString("HH:mm", CultureInfo.InvariantCulture);
        var month = new WaitForNode { Id = "wait", TimeoutSeconds = 30 * 86_400, For = [new("bought", ["Order Completed"], null, null)], ResetOn = ["Product Added"] };
        using var opened = OpenStore.Open(new StoreAddress(store.Folder, store.Postgres), TimeProvider.System);
        opened.Stores.Main.Write(session =>
        {
            Add(session, 1, Graph("Signed Up", month));
            Add(session, 2, Graph("Due Soon", new WaitTimeNode { Id = "wait", At = at }));
        });
    }

    private static JourneyGraph Graph(string entry, JourneyNode wait)
    {
        var message = new MessageNode { Id = "message", Template = "bench", Channels = [new MessageChannel("email")] };
        return new JourneyGraph(
            [new EntryNode { Id = "entry", Trigger = new EventTrigger { Events = [entry] } }, wait, message, new EndNode { Id = "end" }],
            [new("entry", "next", "wait"), .. wait.Branches.Select(branch => new JourneyEdge("wait", branch, "message")), new("message", "next", "end")], new JourneyRules());
    }

    private static void Add(Session session, int id, JourneyGraph graph)
    {
        JourneyRows.Add(session, new Journey(id, $"Bench {id}", JourneyStatus.Live, graph, 1, 0, id, 0, 0, 0, 0, null));
        JourneyRows.AddVersion(session, new JourneyVersion(id, 1, graph.ToText(), 0, "bench"));
    }

    /// <summary>The waiting ones are the customers of the load, so that each of its events finds somebody on a journey.</summary>
    private static async Task EnterAsync(ServerProcess server, string name, int from, int count)
    {
        using var http = IngestBench.Client(server);
        foreach (var chunk in Enumerable.Range(from, count).Chunk(500))
        {
            var body = new StringBuilder("{\"batch\":[");
            body.AppendJoin(',', chunk.Select(customer => string.Create(CultureInfo.InvariantCulture, $"{{\"type\":\"track\",\"userId\":\"user-{customer:D7}\",\"event\":\"{name}\",\"messageId\":\"in-{customer}\"}}"))).Append("]}");
            await IngestBench.SendAsync(http, Encoding.UTF8.GetBytes(body.ToString()));
        }
    }

    /// <summary>Milliseconds after the minute at which each message was written into the ledger, sorted.</summary>
    private static List<double> Late(BenchStore store, DateTimeOffset target)
    {
        using var opened = OpenStore.Open(new StoreAddress(store.Folder, store.Postgres), TimeProvider.System);
        return opened.Stores.Main.Read(session =>
        {
            var late = new List<double>();
            var select = session.Prepare("select planned_at from outgoing where origin_id = '2' order by planned_at");
            while (select.Step())
            {
                late.Add(select.Int64(0) - target.ToUnixTimeMilliseconds());
            }

            select.Reset();
            return late;
        });
    }

    private static DateTimeOffset Minute(DateTimeOffset at) => new(at.Year, at.Month, at.Day, at.Hour, at.Minute, 0, TimeSpan.Zero);

    private static double Percentile(List<double> sorted, int percent) => sorted.Count == 0 ? double.NaN : sorted[Math.Min(sorted.Count - 1, sorted.Count * percent / 100)];
}
