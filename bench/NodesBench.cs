// bench nodes: what it costs that several nodes do together what one can do alone, on one PostgreSQL and the same two cores.
using System.Diagnostics;

namespace Mitos.Bench;

internal static class NodesBench
{
    private const int Several = 3;
    private const int FirstPort = 5980;

    public static async Task<int> RunAsync(int seconds)
    {
        BenchStore.Engine = Kernel.Data.Engine.PostgreSql;
        var alone = new List<(double Rate, double Cpu)>();
        var together = new List<(double Rate, double Cpu)>();
        for (var round = 0; round < 2; round++)
        {
            // In turn, because the machine is not the same from minute to minute.
            alone.Add(await MeasureAsync(1, seconds));
            together.Add(await MeasureAsync(Several, seconds));
        }

        var (rate, ratio) = (together.Average(one => one.Rate), together.Sum(one => one.Rate) / alone.Sum(one => one.Rate));
        Console.WriteLine($"nodes: {Several} nodes take {rate:N0} events/s, one takes {alone.Average(one => one.Rate):N0} (rounds {string.Join(", ", alone.Zip(together, (one, three) => $"{one.Rate:N0}/{three.Rate:N0}"))}); ratio {ratio:N2} (bar 0.80)");
        Console.WriteLine($"  processor time of an event, nodes and database: {together.Average(one => one.Cpu):N1} µs beside {alone.Average(one => one.Cpu):N1} µs");
        return ratio >= 0.8 ? 0 : 1;
    }

    private static async Task<(double Rate, double Cpu)> MeasureAsync(int count, int seconds)
    {
        using var store = new BenchStore();
        var nodes = new List<ServerProcess>();
        try
        {
            for (var node = 0; node < count; node++)
            {
                nodes.Add(await ServerProcess.StartAsync(store, FirstPort + node));
            }

            await IngestBench.LoadAsync(nodes, 5, null);
            await nodes[0].DrainAsync();
            var before = (await nodes[0].StatsAsync()).Events;
            var (watch, cpu) = (Stopwatch.StartNew(), Cpu(nodes));
            await IngestBench.LoadAsync(nodes, seconds, null);
            await nodes[0].DrainAsync();
            var events = (await nodes[0].StatsAsync()).Events - before;
            return (events / watch.Elapsed.TotalSeconds, (Cpu(nodes) - cpu) / events * 1e6);
        }
        finally
        {
            foreach (var node in nodes)
            {
                await node.DisposeAsync();
            }
        }
    }

    private static double Cpu(List<ServerProcess> nodes) => nodes.Sum(node => node.CpuSeconds()) + BenchStore.DatabaseCpuSeconds();
}
