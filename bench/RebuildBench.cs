// bench rebuild: deriving everything from the log again, beside the rate at which the same events came in.
using System.Diagnostics;

namespace Mitos.Bench;

internal static class RebuildBench
{
    public static async Task<int> RunAsync(int seconds)
    {
        using var store = new BenchStore();
        double ingest;
        long events;
        await using (var server = await ServerProcess.StartAsync(store))
        {
            var watch = Stopwatch.StartNew();
            await IngestBench.LoadAsync(server, seconds, null);
            await server.DrainAsync();
            events = (await server.StatsAsync()).Events;
            ingest = events / watch.Elapsed.TotalSeconds;
        }

        var rebuild = Stopwatch.StartNew();
        using var process = Process.Start(ServerProcess.Command(store, "rebuild"))!;
        await process.WaitForExitAsync();
        var rate = events / rebuild.Elapsed.TotalSeconds;
        Console.WriteLine($"rebuild: {events:N0} events at {rate:N0} events/s; baseline, ingest in the same run: {ingest:N0} events/s; ratio {rate / ingest:N2} (bar 1.5)");
        return process.ExitCode == 0 && rate / ingest >= 1.5 ? 0 : 1;
    }
}
