// A full disk: 503 with a clear error, nothing that was acknowledged is lost, and Mitos goes on by itself when there is room again.
using System.Diagnostics;
using System.Net;
using System.Text;
using System.Text.Json;
using Mitos.Testing;

namespace Mitos.Host.Tests.Faults;

public sealed class DiskFullTests
{
    private const int Mebibytes = 64;

    [Fact]
    public async Task A_full_disk_is_said_and_survived()
    {
        var mount = Directory.CreateTempSubdirectory("mitos-full").FullName;
        if (!Run("mount", "-t", "tmpfs", "-o", $"size={Mebibytes}m", "tmpfs", mount))
        {
            Console.WriteLine("Skipped: this machine does not let the test mount a small disk.");
            return;
        }

        try
        {
            await FillAndRecoverAsync(mount);
        }
        finally
        {
            Run("umount", mount);
        }
    }

    private static async Task FillAndRecoverAsync(string mount)
    {
        var ballast = Path.Combine(mount, "ballast");
        await File.WriteAllBytesAsync(ballast, new byte[36 * 1024 * 1024]);
        var acknowledged = new List<string>();
        await using var server = await MitosProcess.StartAsync(Path.Combine(mount, "data"));
        HttpStatusCode? refused = null;
        for (var number = 0; number < 1_000 && refused is null; number++)
        {
            var ids = Enumerable.Range(0, 50).Select(index => $"full-{number}-{index}").ToList();
            using var answer = await server.Api.PostAsync($"/v1/batch?writeKey={MitosServer.WriteKey}", Batch(ids));
            if (answer.IsSuccessStatusCode)
            {
                acknowledged.AddRange(ids);
            }
            else
            {
                refused = answer.StatusCode;
                Assert.Contains("disk", await answer.Content.ReadAsStringAsync(), StringComparison.OrdinalIgnoreCase);
            }
        }

        Assert.Equal(HttpStatusCode.ServiceUnavailable, refused);
        File.Delete(ballast);
        var watch = Stopwatch.StartNew();
        while ((await StatsAsync(server)).Pending > 0)
        {
            Assert.True(watch.Elapsed < TimeSpan.FromSeconds(60), "Mitos did not recover by itself.");
            await Task.Delay(100);
        }

        Assert.Equal(acknowledged.Count, (await StatsAsync(server)).Events);
        using var after = await server.Api.PostAsync($"/v1/batch?writeKey={MitosServer.WriteKey}", Batch(["after-1"]));
        Assert.Equal(HttpStatusCode.OK, after.StatusCode);
    }

    private static async Task<(long Events, long Pending)> StatsAsync(MitosProcess server)
    {
        var stats = JsonDocument.Parse(await server.Api.GetStringAsync("/api/stats")).RootElement;
        return (stats.GetProperty("events").GetInt64(), stats.GetProperty("pending").GetInt64());
    }

    private static StringContent Batch(IEnumerable<string> ids) => new(
        JsonSerializer.Serialize(new { batch = ids.Select(id => new { type = "track", userId = "full", messageId = id, @event = "Product Viewed", properties = new { name = new string('x', 1_500) } }) }),
        Encoding.UTF8, "application/json");

    private static bool Run(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = true })!;
        process.WaitForExit();
        return process.ExitCode == 0;
    }
}
