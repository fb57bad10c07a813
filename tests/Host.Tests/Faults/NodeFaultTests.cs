// Many nodes on one database, and everything that can go wrong with them: real processes, killed, cut off, slowed down.
using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.Json;
using Mitos.Testing;

namespace Mitos.Host.Tests.Faults;

public sealed class NodeFaultTests
{
    private const int Nodes = 3;
    private const int Senders = 4;
    private static readonly TimeSpan s_killing = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan s_disturbed = TimeSpan.FromSeconds(20);

    [FactWithPostgres]
    public async Task Three_nodes_of_which_one_is_killed_every_few_seconds_lose_and_repeat_nothing()
    {
        using var server = PostgresServer.Start();
        await RunAsync(server, null, async nodes =>
        {
            var random = new Random(20261126);
            var watch = Stopwatch.StartNew();
            while (watch.Elapsed < s_killing)
            {
                await Task.Delay(1_500 + random.Next(2_500));
                await nodes.KillAsync(random.Next(Nodes));
            }
        });
    }

    [FactWithPostgres]
    public async Task A_database_that_crashes_in_the_middle_loses_nothing_that_was_acknowledged()
    {
        using var server = PostgresServer.Start();
        await RunAsync(server, null, async _ =>
        {
            for (var crash = 0; crash < 3; crash++)
            {
                await Task.Delay(4_000);
                server.Crash(seconds: crash);
            }

            await Task.Delay(2_000);
            server.Await();
        });
    }

    [FactWithPostgres]
    public async Task Connections_that_are_cut_lose_and_repeat_nothing()
    {
        using var server = PostgresServer.Start();
        using var proxy = new CuttingProxy(server.Port);
        await RunAsync(server, ("127.0.0.1", proxy.Port), async _ =>
        {
            var random = new Random(7);
            var watch = Stopwatch.StartNew();
            while (watch.Elapsed < s_disturbed)
            {
                await Task.Delay(300 + random.Next(1_200));
                proxy.Cut();
            }
        });
    }

    [FactWithPostgres]
    public async Task A_slow_disk_slows_down_and_breaks_nothing()
    {
        // Every flush of the database's log takes a tenth of a second more.
        using var server = PostgresServer.Start("-c commit_delay=100000 -c commit_siblings=0");
        await RunAsync(server, null, _ => Task.Delay(s_disturbed));
    }

    [FactWithPostgres]
    public async Task A_rolling_restart_under_load_loses_nothing()
    {
        using var server = PostgresServer.Start();
        await RunAsync(server, null, async nodes =>
        {
            for (var round = 0; round < 2; round++)
            {
                for (var node = 0; node < Nodes; node++)
                {
                    await nodes.RestartAsync(node);
                    await Task.Delay(1_000);
                }
            }
        });
    }

    [FactWithPostgres]
    public async Task A_node_that_freezes_in_the_middle_holds_nobody_up_and_does_nothing_wrong_when_it_wakes()
    {
        using var server = PostgresServer.Start();
        await RunAsync(server, null, async nodes =>
        {
            for (var node = 0; node < Nodes; node++)
            {
                var (one, other) = (nodes[(node + 1) % Nodes], nodes[(node + 2) % Nodes]);
                var (first, second) = (await NodeAsync(one), await NodeAsync(other));
                await Task.Delay(1_500);
                nodes[node].Freeze();
                try
                {
                    await UntilAsync(async () => await PartitionsAsync(one, first) + await PartitionsAsync(one, second) == 32, "The others did not take everything over.");
                    var events = await EventsAsync(one);
                    await UntilAsync(async () => await EventsAsync(one) > events, "The others did not go on.");
                }
                finally
                {
                    nodes[node].Wake();
                }
            }
        });
    }

    [FactWithPostgres]
    public async Task A_node_that_dies_is_replaced_within_ten_seconds()
    {
        using var server = PostgresServer.Start();
        var folder = Directory.CreateTempSubdirectory("mitos-nodes").FullName;
        TestEngine.Use(folder, server);
        await using var one = await MitosProcess.StartAsync(folder);
        await using var other = await MitosProcess.StartAsync(folder);
        var (first, second) = (await NodeAsync(one), await NodeAsync(other));
        await UntilAsync(async () => await PartitionsAsync(one, first) == 16 && await PartitionsAsync(one, second) == 16, "The two nodes did not share the partitions.");
        one.Kill();
        var watch = Stopwatch.StartNew();
        await UntilAsync(async () => await PartitionsAsync(other, second) == 32, "The other node did not take everything over.");
        var body = new StringContent("""{"type":"identify","userId":"after","messageId":"after"}""", System.Text.Encoding.UTF8, "application/json");
        (await other.Api.PostAsync($"/v1/identify?writeKey={MitosServer.WriteKey}", body)).EnsureSuccessStatusCode();
        await FaultLoad.DrainAsync(other.Api);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(10), $"It took {watch.Elapsed}.");
        using var ready = await other.Api.GetAsync("/health/ready");
        Assert.True(ready.IsSuccessStatusCode);
        Directory.Delete(folder, recursive: true);
    }

    /// <summary>Three nodes under load while <paramref name="disturb"/> does its worst; then the check of everything.</summary>
    private static async Task RunAsync(PostgresServer server, (string Host, int Port)? through, Func<RunningNodes, Task> disturb)
    {
        var folder = Directory.CreateTempSubdirectory("mitos-nodes").FullName;
        try
        {
            TestEngine.Use(folder, server, through);
            var acknowledged = new ConcurrentBag<string>();
            await using (var nodes = await RunningNodes.StartAsync(folder, Nodes))
            {
                using var stop = new CancellationTokenSource();
                var load = Enumerable.Range(0, Senders).Select(sender => FaultLoad.SendAsync(nodes.Addresses, new Random(sender), $"{sender}", acknowledged, stop.Token)).ToList();
                await disturb(nodes);
                await stop.CancelAsync();
                await Task.WhenAll(load);
                await nodes.StopAsync();
            }

            await FaultLoad.CheckAsync(folder, acknowledged);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<string> NodeAsync(MitosProcess process) =>
        (await NodesAsync(process)).GetProperty("nodes").EnumerateArray().Single(node => node.GetProperty("this").GetBoolean()).GetProperty("id").GetString()!;

    private static async Task<int> PartitionsAsync(MitosProcess process, string node) =>
        (await NodesAsync(process)).GetProperty("nodes").EnumerateArray().FirstOrDefault(one => one.GetProperty("id").GetString() == node) is { ValueKind: JsonValueKind.Object } found
            ? found.GetProperty("partitions").GetInt32()
            : 0;

    private static async Task<long> EventsAsync(MitosProcess process) =>
        JsonDocument.Parse(await process.Api.GetStringAsync("/api/stats")).RootElement.GetProperty("events").GetInt64();

    private static async Task<JsonElement> NodesAsync(MitosProcess process) => JsonDocument.Parse(await process.Api.GetStringAsync("/api/nodes")).RootElement;

    private static async Task UntilAsync(Func<Task<bool>> isSo, string otherwise)
    {
        var watch = Stopwatch.StartNew();
        while (!await isSo())
        {
            Assert.True(watch.Elapsed < TimeSpan.FromSeconds(15), otherwise);
            await Task.Delay(50);
        }
    }
}
