// bench ingest: /v1/batch with the full pipeline behind it, durable, beside the engine's bare append of the same payloads.
using System.Diagnostics;
using System.Net.Http.Headers;
using System.Text;
using Mitos.Kernel.Data;

namespace Mitos.Bench;

internal static class IngestBench
{
    private const int Customers = 100_000;
    private const int Connections = 6;

    public static async Task<int> RunAsync(int seconds)
    {
        using var store = new BenchStore();
        var (barRate, barRatio, barMemory) = BenchStore.Engine == Engine.PostgreSql ? (15_000, 0.25, 700) : (20_000, 0.15, 700);
        await using var server = await ServerProcess.StartAsync(store);
        await LoadAsync(server, 3, null);
        await server.DrainAsync();
        var before = (await server.StatsAsync()).Events;
        var memory = new List<long>();
        var watch = Stopwatch.StartNew();
        var (cpu, databaseCpu, written) = (server.CpuSeconds(), BenchStore.DatabaseCpuSeconds(), server.WrittenBytes());
        await LoadAsync(server, seconds, memory);
        await server.DrainAsync();
        var elapsed = watch.Elapsed.TotalSeconds;
        var events = (await server.StatsAsync()).Events - before;
        var rate = events / elapsed;
        var serverCpu = server.CpuSeconds() - cpu;
        databaseCpu = BenchStore.DatabaseCpuSeconds() - databaseCpu;
        var writtenBytes = server.WrittenBytes() - written;
        var parts = await server.PipelineSecondsAsync();
        var stored = store.SizeBytes() / (double)(await server.StatsAsync()).Events;
        var bareSeconds = Math.Max(10, seconds / 6);
        var bare = store.Postgres is { } postgres
            ? BareWrites.PostgresCopy(postgres, Customers, bareSeconds)
            : BareWrites.SqliteAppend(store.Folder, Customers, bareSeconds);
        var sameRows = store.Postgres is { } filled ? SameRows.PostgresCopy(filled) : 0;
        Console.WriteLine($"ingest on {BenchStore.Name}: {events:N0} events in {elapsed:N1} s = {rate:N0} events/s (bar {barRate:N0})");
        Console.WriteLine($"  bare append of the same payloads: {bare:N0} rows/s; ratio {rate / bare:N3} (bar {barRatio})");
        if (sameRows > 0)
        {
            Console.WriteLine($"  bare COPY of the same rows, which are the log's, the thread's and the profiles' with their keys: {sameRows:N0} events/s; ratio {rate / sameRows:N3}");
        }

        Console.WriteLine($"  processor time of an event: {serverCpu / events * 1e6:N1} µs in Mitos, {databaseCpu / events * 1e6:N1} µs in the database's processes");
        Console.WriteLine($"  {writtenBytes / events:N0} bytes to the disk an event by Mitos itself, {stored:N0} bytes in the store; resident memory, MiB, over time: {string.Join(' ', memory)} (bar {barMemory})");
        Console.WriteLine($"  seconds of the pipeline's parts: {string.Join(", ", parts.Select(part => FormattableString.Invariant($"{part.Part} {part.Seconds:F1}")))}");
        return rate >= barRate && rate / bare >= barRatio && memory.Max() < barMemory ? 0 : 1;
    }

    /// <summary>Sends batches over a few connections for so long, coming back when it is told to.</summary>
    public static Task LoadAsync(ServerProcess server, int seconds, List<long>? memory) => LoadAsync([server], seconds, memory);

    /// <summary>The same over several nodes.</summary>
    public static async Task LoadAsync(IReadOnlyList<ServerProcess> servers, int seconds, List<long>? memory)
    {
        var until = Stopwatch.StartNew();
        var run = Environment.TickCount % 100;
        var senders = Enumerable.Range(0, Connections).Select(async connection =>
        {
            using var http = Client(servers[connection % servers.Count]);
            var load = new EventLoad(Customers, (run * 100) + connection);
            for (long number = 0; until.Elapsed.TotalSeconds < seconds; number++)
            {
                await SendAsync(http, load.Batch(number));
            }
        }).ToList();
        while (!senders.TrueForAll(sender => sender.IsCompleted))
        {
            await Task.WhenAny(Task.Delay(TimeSpan.FromSeconds(Math.Max(1, seconds / 12))), Task.WhenAll(senders));
            memory?.Add(servers.Max(server => server.ResidentMebibytes()));
        }

        await Task.WhenAll(senders);
    }

    /// <summary>Sends a batch, and comes back with it when it is told to.</summary>
    public static async Task SendAsync(HttpClient http, byte[] batch)
    {
        while (true)
        {
            using var content = new ByteArrayContent(batch) { Headers = { ContentType = new("application/json") } };
            using var answer = await http.PostAsync("/v1/batch", content);
            if (answer.IsSuccessStatusCode)
            {
                return;
            }

            if ((int)answer.StatusCode != 429)
            {
                throw new InvalidOperationException($"The server answered {(int)answer.StatusCode}.");
            }

            await Task.Delay(answer.Headers.RetryAfter?.Delta ?? TimeSpan.FromSeconds(1));
        }
    }

    public static HttpClient Client(ServerProcess server)
    {
        var http = new HttpClient { BaseAddress = server.Address };
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.ASCII.GetBytes(ServerProcess.WriteKey + ":")));
        return http;
    }
}
