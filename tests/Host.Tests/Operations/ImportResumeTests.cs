// Imports that are interrupted, politely or not: the same command goes on where they stood and nothing is lost or counted twice.
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Mitos.Kernel.Data;
using Mitos.Testing;

namespace Mitos.Host.Tests.Operations;

public sealed partial class ImportResumeTests
{
    private const int Lines = 120_000;

    /// <summary>What may be sent again after a kill: the rows between two notes, and the batch under way.</summary>
    private const int MostAgain = 2_400;

    [StoreFact]
    public async Task After_Ctrl_C_nothing_is_read_again()
    {
        await InterruptAsync(async running =>
        {
            running.Signal("INT");
            var (exit, output) = await running.EndAsync();
            Assert.True(exit == 1, output);
            Assert.Contains("paused:", output, StringComparison.Ordinal);
        }, mostAgain: 0);
    }

    [StoreFact]
    public async Task After_a_kill_only_the_rows_since_the_last_note_are_read_again()
    {
        await InterruptAsync(async running =>
        {
            running.Kill();
            await running.EndAsync();
        }, mostAgain: MostAgain);
    }

    [StoreFact]
    public async Task Another_file_of_the_same_name_is_not_gone_on_with()
    {
        var folder = Directory.CreateTempSubdirectory("mitos-resume").FullName;
        var file = Path.Combine(folder, "till.ndjson");
        await WriteAsync(file, "a");
        var running = MitosProcess.Run("import", "ndjson", file, "--data", Path.Combine(folder, "data"));
        await MovesAsync(Path.Combine(folder, "data"));
        running.Kill();
        await running.EndAsync();
        await File.WriteAllTextAsync(file, "{\"type\":\"page\",\"userId\":\"new\",\"messageId\":\"new-1\"}\n");
        var (exit, output) = await MitosProcess.RunAsync("import", "ndjson", file, "--data", Path.Combine(folder, "data"));
        Assert.True(exit == 0, output);
        Assert.Contains("1 rows, 1 new events", output, StringComparison.Ordinal);
        Directory.Delete(folder, recursive: true);
    }

    private static async Task InterruptAsync(Func<MitosProcess.Command, Task> interrupt, int mostAgain)
    {
        var folder = Directory.CreateTempSubdirectory("mitos-resume").FullName;
        var (file, data) = (Path.Combine(folder, "events.ndjson"), Path.Combine(folder, "data"));
        await WriteAsync(file, "r");
        var running = MitosProcess.Run("import", "ndjson", file, "--data", data);
        await MovesAsync(data);
        await interrupt(running);

        var (exit, output) = await MitosProcess.RunAsync("import", "ndjson", file, "--data", data);
        Assert.True(exit == 0, output);
        var from = Number(GoingOn(), output);
        Assert.InRange(from, 2_000, Lines - 1);
        Assert.Equal(Lines, Number(Rows(), output));
        Assert.Equal(Lines, Number(New(), output));

        // The row of the position itself is looked at once more.
        Assert.InRange(Number(Known(), output), 0, mostAgain + 1);
        Assert.Contains($"store: {Lines.ToString("N0", CultureInfo.InvariantCulture)} events", output, StringComparison.Ordinal);
        Directory.Delete(folder, recursive: true);
    }

    private static async Task WriteAsync(string file, string name)
    {
        await using var text = new StreamWriter(file, false, new UTF8Encoding(false));
        for (var line = 0; line < Lines; line++)
        {
            await text.WriteLineAsync($"{{\"type\":\"page\",\"userId\":\"u{line % 500}\",\"messageId\":\"{name}-{line}\"}}");
        }
    }

    /// <summary>Waits until the import has noted a position.</summary>
    private static async Task MovesAsync(string data)
    {
        var patience = DateTime.UtcNow.AddSeconds(60);
        while ((TestEngine.Current == Engine.Sqlite && !File.Exists(Path.Combine(data, "mitos.db-wal"))) || StorePosition(data) < 2_000)
        {
            Assert.True(DateTime.UtcNow < patience, "The import did not begin.");
            await Task.Delay(10);
        }
    }

    private static long StorePosition(string data)
    {
        try
        {
            return Faults.StoreReading.JobPosition(data);
        }
        catch (System.Data.Common.DbException)
        {
            return 0; // The tables are being made.
        }
    }

    private static int Number(Regex pattern, string output)
    {
        var match = pattern.Match(output);
        Assert.True(match.Success, output);
        return int.Parse(match.Groups[1].Value, NumberStyles.AllowThousands, CultureInfo.InvariantCulture);
    }

    [GeneratedRegex(@"behind row ([\d,]+)")]
    private static partial Regex GoingOn();

    [GeneratedRegex(@"([\d,]+) rows")]
    private static partial Regex Rows();

    [GeneratedRegex(@"([\d,]+) new events")]
    private static partial Regex New();

    [GeneratedRegex(@"([\d,]+) known")]
    private static partial Regex Known();
}
