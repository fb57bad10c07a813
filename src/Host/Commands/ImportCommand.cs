// mitos import KIND FILE: reads a file into the store, with a progress bar; an interrupted import goes on.
using System.Runtime.InteropServices;
using Mitos.People.Imports;

namespace Mitos.Host.Commands;

internal static class ImportCommand
{
    public static async Task<int> RunAsync(CommandLine line)
    {
        if (line.Arguments is not ([_] or [_, _]))
        {
            await Console.Error.WriteLineAsync($"Usage: mitos import [{string.Join('|', ImportsModule.Kinds)}] FILE [--mapping FILE.json] [--source NAME] [--data DIR]");
            return 2;
        }

        var file = line.Arguments[^1];
        if (!File.Exists(file))
        {
            await Console.Error.WriteLineAsync($"There is no file {file}.");
            return 1;
        }

        var kind = line.Arguments is [var named, _] ? named : ImportsModule.KindOf(file);
        if (ImportsModule.FaultOf(file, kind) is { } fault)
        {
            await Console.Error.WriteLineAsync(fault);
            return 2;
        }

        if (kind == "csv" && line.Flag("mapping") is null)
        {
            await Console.Error.WriteLineAsync("A CSV file needs --mapping FILE.json; docs/guide/imports.md shows one.");
            return 2;
        }

        await using var program = OfflineProgram.Open(line);
        await program.StartPipelineAsync();
        var imports = program.Services.GetRequiredService<ImportService>();
        var mapping = line.Flag("mapping") is { } path ? ImportMapping.Read(await File.ReadAllTextAsync(path)) : null;
        var full = Path.GetFullPath(file);
        var import = await imports.AddAsync(kind, Path.GetFileName(file), full, mapping, line.Flag("source") ?? $"import {kind}", "command line", CancellationToken.None);
        if (import.RowsDone > 0)
        {
            Console.WriteLine($"Going on behind row {import.RowsDone:N0}.");
        }

        using var stop = new CancellationTokenSource();
        Console.CancelKeyPress += (_, pressed) =>
        {
            pressed.Cancel = true;
            stop.Cancel();
        };
        using var term = PosixSignalRegistration.Create(PosixSignal.SIGTERM, signal =>
        {
            signal.Cancel = true;
            stop.Cancel();
        });
        var ended = await WatchAsync(imports, import.Id, imports.RunAsync(import.Id, stop.Token));
        Console.WriteLine($"{ended.Status}: {ended.RowsDone:N0} rows, {ended.EventsNew:N0} new events, {ended.EventsKnown:N0} known, {ended.Rejected:N0} rejected");
        if (ended.Status == "done")
        {
            Console.WriteLine(ImportSummary.Of(program.Services));
        }
        else if (ended.Status == "paused")
        {
            Console.WriteLine("The same command goes on from there.");
        }

        return ended.Status == "done" ? 0 : 1;
    }

    private static async Task<ImportView> WatchAsync(ImportService imports, int id, Task<ImportView> running)
    {
        var isTerminal = !Console.IsOutputRedirected;
        while (!running.IsCompleted)
        {
            await Task.WhenAny(running, Task.Delay(TimeSpan.FromMilliseconds(500)));
            if (isTerminal && imports.Find(id) is { BytesTotal: > 0 } now)
            {
                var share = (double)now.BytesDone / now.BytesTotal;
                var bar = new string('█', (int)(share * 40)).PadRight(40, '░');
                Console.Write($"\r{bar} {share,4:P0}  {now.RowsDone:N0} rows");
            }
        }

        if (isTerminal)
        {
            Console.WriteLine();
        }

        return await running;
    }
}
