// The rate of a connection is one for all nodes that send by it.
using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net.Http.Json;
using System.Text.Json;
using Mitos.Kernel.Data;
using Mitos.Testing;

namespace Mitos.Reach.Tests.Sending;

public sealed class RateTests
{
    private const int PerSecond = 20;
    private const int Customers = 120;

    [FactWithPostgres]
    public async Task Two_nodes_together_send_no_more_than_the_connection_may()
    {
        TestEngine.Current = Engine.PostgreSql;
        var folder = Directory.CreateTempSubdirectory("mitos-rate").FullName;
        var times = new ConcurrentQueue<long>();
        using var sink = new SmtpSink { Taken = _ => { times.Enqueue(Stopwatch.GetTimestamp()); return Task.FromResult<string?>("250 2.0.0 Ok"); } };
        try
        {
            await using var first = await MitosProcess.StartAsync(folder);
            await using var second = await MitosProcess.StartAsync(folder);
            await SendingLoad.PrepareAsync(first, sink, Customers, PerSecond);
            await BothWorkAsync(first);
            await SendingLoad.PlanAsync(first, Customers, DateTimeOffset.UtcNow.AddSeconds(3));
            for (var looks = 0; looks < 600 && times.Count < Customers; looks++)
            {
                await Task.Delay(50);
            }

            // What stood ready when they began was one second's worth for both together; everything behind it keeps the rate.
            var sent = times.Order().ToList();
            Assert.Equal(Customers, sent.Count);
            var took = Stopwatch.GetElapsedTime(sent[0], sent[^1]).TotalSeconds;
            Assert.True(took >= (Customers - PerSecond) / (double)PerSecond * 0.9, $"{Customers} messages took {took:0.0} s.");
            Assert.True(took <= 20, $"{Customers} messages took {took:0.0} s: one node alone has only its own share.");
            await first.StopAsync();
            await second.StopAsync();
        }
        finally
        {
            TestEngine.Drop(folder);
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>Until each of the two holds half of the partitions.</summary>
    private static async Task BothWorkAsync(MitosProcess node)
    {
        for (var looks = 0; looks < 300; looks++)
        {
            var nodes = (await node.Api.GetFromJsonAsync<JsonElement>("/api/nodes")).GetProperty("nodes").EnumerateArray().ToList();
            if (nodes.Count == 2 && nodes.TrueForAll(one => one.GetProperty("partitions").GetInt32() == 16))
            {
                return;
            }

            await Task.Delay(100);
        }

        throw new InvalidOperationException("The nodes never shared the work.");
    }
}
