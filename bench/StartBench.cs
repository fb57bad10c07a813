// bench start: from the start of the process to the first ready answer, on a store of a million events and on an empty one.
namespace Mitos.Bench;

internal static class StartBench
{
    public static async Task<int> RunAsync()
    {
        using var store = new BenchStore();
        TimeSpan empty;
        await using (var server = await ServerProcess.StartAsync(store))
        {
            empty = server.StartedIn;
            await ReadBench.FillAsync(server, 1_000_000);
        }

        var times = new List<double>();
        for (var run = 0; run < 5; run++)
        {
            await using var server = await ServerProcess.StartAsync(store);
            times.Add(server.StartedIn.TotalSeconds);
        }

        var median = LatencyBench.Percentile(times, 50);
        Console.WriteLine($"start on 1,000,000 events: median {median:N2} s of {string.Join(' ', times.Select(time => time.ToString("N2")))} (bar 3); baseline, an empty store: {empty.TotalSeconds:N2} s");
        return median < 3 ? 0 : 1;
    }
}
