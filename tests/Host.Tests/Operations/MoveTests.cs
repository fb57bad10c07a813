// A store moves to PostgreSQL and back: every row is the same, and a target that holds something is refused.
using Mitos.Kernel.Data;
using Mitos.Testing;

namespace Mitos.Host.Tests.Operations;

public sealed class MoveTests
{
    [FactWithPostgres]
    public async Task There_and_back_every_row_is_the_same()
    {
        var folder = Directory.CreateTempSubdirectory("mitos-move").FullName;
        var (here, back) = (Path.Combine(folder, "here"), Path.Combine(folder, "back"));
        var there = TestEngine.MakePostgresOf(folder);
        await using (var server = await MitosServer.StartAsync(here))
        {
            for (var batch = 0; batch < 5; batch++)
            {
                await server.SendAsync([.. Enumerable.Range(0, 100).Select(number => new { type = "identify", userId = $"u{number % 30}", anonymousId = $"a{number}\0", messageId = $"{batch}-{number}", traits = new { email = $"e{number % 40}@mail.example", name = $"Όνομα {number % 7}" } })]);
            }
        }

        await MovesAsync(here, there);
        var before = Faults.StoreReading.Profiles(here);
        TestEngine.Current = Engine.PostgreSql;
        Assert.Equal(Comparable(before), Comparable(Faults.StoreReading.Profiles(folder)));
        await using (var server = await MitosProcess.StartAsync(folder))
        {
            Assert.Contains("\"events\":500", await server.Api.GetStringAsync("/api/stats"), StringComparison.Ordinal);
            await server.StopAsync();
        }

        var (exit, output) = await MitosProcess.RunAsync("rebuild", "--data", folder);
        Assert.True(exit == 0, output);
        Assert.Equal(Comparable(before), Comparable(Faults.StoreReading.Profiles(folder)));
        TestEngine.Current = Engine.Sqlite;
        await MovesAsync(there, back);
        Assert.Equal(before, Faults.StoreReading.Profiles(back));
        var (refused, said) = await MitosProcess.RunAsync("move", "--from", there, "--to", back);
        Assert.Equal(1, refused);
        Assert.Contains("not empty", said, StringComparison.Ordinal);
        TestEngine.Drop(folder);
        Directory.Delete(folder, recursive: true);
    }

    private static async Task MovesAsync(string from, string to)
    {
        var (exit, output) = await MitosProcess.RunAsync("move", "--from", from, "--to", to);
        Assert.True(exit == 0, output);
        Assert.Contains("are equal", output, StringComparison.Ordinal);
    }

    /// <summary>PostgreSQL writes U+0000 in its own way.</summary>
    private static List<string> Comparable(List<string> rows) => rows.ConvertAll(row => row.Replace("\0", "\uFDD00", StringComparison.Ordinal));
}
