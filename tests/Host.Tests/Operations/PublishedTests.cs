// The published output, as the service and the image run it: nothing of the source tree, another working folder, the image's own check of health.
using System.Diagnostics;
using System.Text.Json;
using Mitos.Testing;

namespace Mitos.Host.Tests.Operations;

public sealed class PublishedTests
{
    [Fact]
    public async Task The_published_program_starts_and_the_check_of_the_image_finds_it_healthy()
    {
        var folder = Directory.CreateTempSubdirectory("mitos-published").FullName;
        try
        {
            var program = Path.Combine(folder, "app");
            var build = Path.GetFileName(Path.GetDirectoryName(Path.TrimEndingDirectorySeparator(AppContext.BaseDirectory)))!;
            var (exit, output) = await RunAsync("dotnet", "publish", Path.Combine(Repository.Root, "src", "Host"), "-c", build, "--no-build", "-o", program);
            Assert.True(exit == 0, output);
            Assert.Equal(File.Exists(Path.Combine(Repository.Root, "web", "console", "dist", "index.html")), File.Exists(Path.Combine(program, "wwwroot", "index.html")));
            Uri address;
            await using (var mitos = await MitosProcess.StartPublishedAsync(Path.Combine(program, "Mitos.Host.dll"), Path.Combine(folder, "data")))
            {
                address = mitos.Address;
                (exit, output) = await RunAsync(Check(), address);
                Assert.True(exit == 0, output);
                await mitos.StopAsync();
            }

            (exit, _) = await RunAsync(Check(), address);
            Assert.NotEqual(0, exit);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>The command by which the image says whether it is healthy.</summary>
    private static string[] Check()
    {
        var lines = File.ReadLines(Path.Combine(Repository.Root, "deploy", "Containerfile"));
        var line = lines.SkipWhile(line => !line.StartsWith("HEALTHCHECK", StringComparison.Ordinal)).ElementAt(1);
        return JsonSerializer.Deserialize<string[]>(line.Trim()["CMD".Length..])!;
    }

    private static Task<(int Exit, string Output)> RunAsync(params string[] command) => RunAsync(command, null);

    private static async Task<(int Exit, string Output)> RunAsync(string[] command, Uri? address)
    {
        // A build server that stays behind would hold the test's output open.
        var start = new ProcessStartInfo(command[0], command[1..]) { RedirectStandardOutput = true, RedirectStandardError = true, Environment = { ["MSBUILDDISABLENODEREUSE"] = "1" } };
        if (address is not null)
        {
            start.Environment["MITOS_URLS"] = address.ToString().TrimEnd('/');
        }

        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, output + await errors);
    }
}
