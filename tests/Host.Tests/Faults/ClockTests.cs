// Nodes whose clocks are half a minute apart: leases go by the database's clock, so nothing is done twice and nothing waits.
using Microsoft.Extensions.DependencyInjection;
using Mitos.Testing;

namespace Mitos.Host.Tests.Faults;

public sealed class ClockTests
{
    private static readonly int[] s_secondsOff = [-30, 0, 30];

    [FactWithPostgres]
    public async Task Clocks_that_are_half_a_minute_apart_change_nothing()
    {
        var folder = Directory.CreateTempSubdirectory("mitos-clocks").FullName;
        Kernel.Data.Engine before = TestEngine.Current;
        TestEngine.Current = Kernel.Data.Engine.PostgreSql;
        try
        {
            var acknowledged = new System.Collections.Concurrent.ConcurrentBag<string>();
            var nodes = new List<MitosServer>();
            foreach (var seconds in s_secondsOff)
            {
                nodes.Add(await MitosServer.StartAsync(folder, change: services => services.AddSingleton<TimeProvider>(new ClockThatIsOff(TimeSpan.FromSeconds(seconds)))));
            }

            using var stop = new CancellationTokenSource();
            var load = Enumerable.Range(0, 3).Select(sender => FaultLoad.SendAsync([.. nodes.Select(node => node.Address)], new Random(sender), $"{sender}", acknowledged, stop.Token)).ToList();
            await Nodes.NodePair.UntilAsync(async () => (await SharesAsync(nodes[0])).SequenceEqual([10, 11, 11]), 8);
            for (var second = 0; second < 8; second++)
            {
                await Task.Delay(TimeSpan.FromSeconds(1));
                Assert.Equal([10, 11, 11], await SharesAsync(nodes[0]));
            }

            await stop.CancelAsync();
            await Task.WhenAll(load);
            foreach (var node in nodes)
            {
                await node.DisposeAsync();
            }

            await FaultLoad.CheckAsync(folder, acknowledged);
        }
        finally
        {
            TestEngine.Drop(folder);
            TestEngine.Current = before;
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<List<int>> SharesAsync(MitosServer node) =>
        [.. (await node.GetAsync("/api/nodes")).GetProperty("nodes").EnumerateArray().Select(one => one.GetProperty("partitions").GetInt32()).Order()];

    /// <summary>Only what it says the time is; how long things take is the same everywhere.</summary>
    private sealed class ClockThatIsOff(TimeSpan by) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + by;
    }
}
