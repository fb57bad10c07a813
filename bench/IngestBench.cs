// bench ingest: /v1/batch with the full pipeline behind it, durable, beside a bare SQLite append of the same payloads.
using System.Diagnostics;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Dapper;
using Microsoft.Data.Sqlite;

namespace Mitos.Bench;

internal static class IngestBench
{
    private const int Customers = 100_000;
    private const int Connections = 6;

    public static async Task<int> RunAsync(int seconds)
    {
        var folder = Directory.CreateTempSubdirectory("mitos-bench").FullName;
        try
        {
            await using var server = await ServerProcess.StartAsync(folder);
            await LoadAsync(server, 3, null);
            await server.DrainAsync();
            var before = (await server.StatsAsync()).Events;
            var memory = new List<long>();
            var watch = Stopwatch.StartNew();
            var (cpu, written) = (server.CpuSeconds(), server.WrittenBytes());
            await LoadAsync(server, seconds, memory);
            await server.DrainAsync();
            var elapsed = watch.Elapsed.TotalSeconds;
            var events = (await server.StatsAsync()).Events - before;
            var rate = events / elapsed;
            var serverCpu = server.CpuSeconds() - cpu;
            var writtenBytes = server.WrittenBytes() - written;
            var parts = await server.PipelineSecondsAsync();
            var bare = BareAppend(folder, Math.Max(10, seconds / 6));
            Console.WriteLine($"ingest: {events:N0} events in {elapsed:N1} s = {rate:N0} events/s (bar 20,000)");
            Console.WriteLine($"  bare SQLite append of the same payloads: {bare:N0} rows/s; ratio {rate / bare:N3} (bar 0.15)");
            Console.WriteLine($"  server processor time {serverCpu / events * 1e6:N1} µs and {writtenBytes / events:N0} bytes to the disk an event; resident memory, MiB, over time: {string.Join(' ', memory)} (bar 700)");
            Console.WriteLine($"  seconds of the pipeline's thread: {string.Join(", ", parts.Select(part => FormattableString.Invariant($"{part.Part} {part.Seconds:F1}")))}");
            return rate >= 20_000 && rate / bare >= 0.15 && memory.Max() < 700 ? 0 : 1;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>Sends batches over a few connections for so long, coming back when it is told to.</summary>
    public static async Task LoadAsync(ServerProcess server, int seconds, List<long>? memory, double? eventsPerSecond = null)
    {
        var until = Stopwatch.StartNew();
        var run = Environment.TickCount % 100;
        var senders = Enumerable.Range(0, Connections).Select(async connection =>
        {
            using var http = Client(server);
            var load = new EventLoad(Customers, (run * 100) + connection);
            for (long number = 0; until.Elapsed.TotalSeconds < seconds; number++)
            {
                var body = load.Batch(number);
                while (true)
                {
                    using var content = new ByteArrayContent(body) { Headers = { ContentType = new("application/json") } };
                    using var answer = await http.PostAsync("/v1/batch", content);
                    if (answer.IsSuccessStatusCode)
                    {
                        break;
                    }

                    if ((int)answer.StatusCode != 429)
                    {
                        throw new InvalidOperationException($"The server answered {(int)answer.StatusCode}.");
                    }

                    await Task.Delay(answer.Headers.RetryAfter?.Delta ?? TimeSpan.FromSeconds(1));
                }
            }
        }).ToList();
        while (!senders.TrueForAll(sender => sender.IsCompleted))
        {
            await Task.WhenAny(Task.Delay(TimeSpan.FromSeconds(Math.Max(1, seconds / 12))), Task.WhenAll(senders));
            memory?.Add(server.ResidentMebibytes());
        }

        await Task.WhenAll(senders);
    }

    public static HttpClient Client(ServerProcess server)
    {
        var http = new HttpClient { BaseAddress = server.Address };
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.ASCII.GetBytes(ServerProcess.WriteKey + ":")));
        return http;
    }

    /// <summary>
    /// The same events, one row each, 2,000 a transaction, one writer, by ADO.NET's prepared command with SQLite's own checkpoints, on the same disk with
    /// the same durability (WAL, synchronous=FULL), and nothing else.
    /// </summary>
    private static double BareAppend(string folder, int seconds)
    {
        using var connection = new SqliteConnection($"Data Source={Path.Combine(folder, "bare.db")};Pooling=false");
        connection.Open();
        connection.Execute("pragma journal_mode=wal; pragma synchronous=full; create table log(seq integer not null primary key, payload blob not null)");
        var load = new EventLoad(Customers, 9_999);
        var pool = Enumerable.Range(0, 20).SelectMany(number => Items(load.Batch(number))).ToArray();
        using var insert = connection.CreateCommand();
        insert.CommandText = "insert into log(seq, payload) values($seq, $payload)";
        var (seq, payload) = (insert.Parameters.Add("$seq", SqliteType.Integer), insert.Parameters.Add("$payload", SqliteType.Blob));
        insert.Prepare();
        var watch = Stopwatch.StartNew();
        long rows = 0;
        while (watch.Elapsed.TotalSeconds < seconds)
        {
            using var transaction = connection.BeginTransaction();
            insert.Transaction = transaction;
            foreach (var item in pool)
            {
                seq.Value = ++rows;
                payload.Value = item;
                insert.ExecuteNonQuery();
            }

            transaction.Commit();
        }

        return rows / watch.Elapsed.TotalSeconds;
    }

    private static IEnumerable<byte[]> Items(byte[] batch)
    {
        using var json = JsonDocument.Parse(batch);
        return [.. json.RootElement.GetProperty("batch").EnumerateArray().Select(item => Encoding.UTF8.GetBytes(item.GetRawText()))];
    }
}
