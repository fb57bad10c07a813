// A full disk: 503 with a clear error, nothing that was acknowledged is lost, and Mitos goes on by itself when there is room again.
using System.Diagnostics;
using System.Net;
using System.Text;
using System.Text.Json;
using Mitos.Testing;

namespace Mitos.Host.Tests.Faults;

public sealed class DiskFullTests
{
    private const int Mebibytes = 24;

    [FactWithMount]
    public async Task A_full_disk_is_said_and_survived()
    {
        var mount = Directory.CreateTempSubdirectory("mitos-full").FullName;
        Assert.True(Needs.Mounts(mount, Mebibytes), "A small disk could not be mounted.");
        try
        {
            await FillAndRecoverAsync(mount);
        }
        finally
        {
            Needs.Unmounts(mount);
        }
    }

    private static async Task FillAndRecoverAsync(string mount)
    {
        var ballast = Path.Combine(mount, "ballast");
        await File.WriteAllBytesAsync(ballast, new byte[6 * 1024 * 1024]);
        var acknowledged = new List<string>();
        await using var server = await MitosProcess.StartAsync(Path.Combine(mount, "data"));
        HttpStatusCode? refused = null;
        for (var number = 0; number < 400 && refused is null; number++)
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
        var rest = Path.Combine(mount, "rest");
        await FillAsync(rest);
        using (var full = await server.Api.PostAsync($"/v1/batch?writeKey={MitosServer.WriteKey}", Batch(["full-last"])))
        {
            Assert.Equal(HttpStatusCode.ServiceUnavailable, full.StatusCode);
        }

        File.Delete(rest);
        File.Delete(ballast);
        await BecomesAsync(mount, "Mitos did not take events again by itself.", async () =>
        {
            using var after = await server.Api.PostAsync($"/v1/batch?writeKey={MitosServer.WriteKey}", Batch(["after-1"]));
            return after.IsSuccessStatusCode;
        });
        await BecomesAsync(mount, "Mitos did not process what waited.", async () => (await StatsAsync(server)).Pending == 0);
        Assert.Equal(acknowledged.Count + 1, (await StatsAsync(server)).Events);
        await BecomesAsync(mount, "Mitos did not become ready again.", async () =>
        {
            using var ready = await server.Api.GetAsync("/health/ready");
            return ready.IsSuccessStatusCode;
        });
    }

    /// <summary>Somebody else takes every byte that is left.</summary>
    private static async Task FillAsync(string path)
    {
        try
        {
            await using var rest = new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.None, bufferSize: 0);
            while (true)
            {
                await rest.WriteAsync(new byte[4096]);
            }
        }
        catch (IOException)
        {
            // Full: what the test wants.
        }
    }

    private static async Task BecomesAsync(string mount, string otherwise, Func<Task<bool>> isSo)
    {
        var watch = Stopwatch.StartNew();
        while (!await isSo())
        {
            Assert.True(watch.Elapsed < TimeSpan.FromSeconds(60), $"{otherwise} {Room(mount)}");
            await Task.Delay(100);
        }
    }

    private static string Room(string mount) =>
        $"{new DriveInfo(mount).AvailableFreeSpace:N0} bytes are free beside {string.Join(", ", new DirectoryInfo(mount).EnumerateFiles("*", SearchOption.AllDirectories).Select(file => $"{file.Name} {file.Length:N0}"))}";

    private static async Task<(long Events, long Pending)> StatsAsync(MitosProcess server)
    {
        var stats = JsonDocument.Parse(await server.Api.GetStringAsync("/api/stats")).RootElement;
        return (stats.GetProperty("events").GetInt64(), stats.GetProperty("pending").GetInt64());
    }

    private static StringContent Batch(IEnumerable<string> ids) => new(
        JsonSerializer.Serialize(new { batch = ids.Select(id => new { type = "track", userId = "full", messageId = id, @event = "Product Viewed", properties = new { name = new string('x', 1_500) } }) }),
        Encoding.UTF8, "application/json");
}
