// mitos rebuild: derives identity, profiles, threads and counts again from the log.
using System.Diagnostics;
using Mitos.Kernel.Events.Pipeline;

namespace Mitos.Host.Commands;

internal static class RebuildCommand
{
    public static async Task<int> RunAsync(CommandLine line)
    {
        if (line.Arguments.Count > 0 && line.Arguments[0] is not "all")
        {
            await Console.Error.WriteLineAsync("This version rebuilds everything that is derived at once: mitos rebuild");
            return 2;
        }

        await using var program = OfflineProgram.Open(line, alone: true);
        var started = Stopwatch.StartNew();
        var isTerminal = !Console.IsOutputRedirected;
        var rebuild = program.Services.GetRequiredService<Rebuild>();
        var done = rebuild.Run((position, last) =>
        {
            if (isTerminal)
            {
                Console.Write($"\r{(double)position / Math.Max(1, last):P0}");
            }
        }, CancellationToken.None);
        Console.WriteLine($"{(isTerminal ? "\r" : "")}Rebuilt {done:N0} events in {started.Elapsed.TotalSeconds:N1} s ({done / Math.Max(0.001, started.Elapsed.TotalSeconds):N0} events/s).");
        Console.WriteLine($"Seconds by part: {string.Join(", ", rebuild.Times!.Parts.Select(part => $"{part.Part} {part.Seconds:N1}"))}.");
        return 0;
    }
}
