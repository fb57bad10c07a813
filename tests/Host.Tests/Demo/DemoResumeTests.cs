// A demonstration that is killed while it is made is whole after the next starts: its year, its journeys, its campaigns, each once.
using System.Net.Http.Json;
using System.Text.Json;
using Mitos.Testing;

namespace Mitos.Host.Tests.Demo;

public sealed class DemoResumeTests
{
    private const int Looks = 1_200;
    private static readonly TimeSpan s_look = TimeSpan.FromMilliseconds(100);

    [Fact]
    public async Task What_was_broken_off_goes_on_at_the_next_start()
    {
        var folder = Directory.CreateTempSubdirectory("mitos-demo");
        try
        {
            // In the middle of the year.
            await KillAsync(folder.FullName, async demo => await EventsAsync(demo) > 20_000);

            // In the middle of the opening: the first journey is there.
            await KillAsync(folder.FullName, async demo => (await ItemsAsync(demo, "/api/journeys")).Count > 0);
            await using var last = await MitosProcess.StartDemoAsync(folder.FullName);
            await UntilAsync(last, async () => (await ItemsAsync(last, "/api/campaigns")).Count(one => one.GetProperty("launchedAt").ValueKind != JsonValueKind.Null) == 2);
            Assert.InRange(await EventsAsync(last), 170_000, 230_000);
            var journeys = await ItemsAsync(last, "/api/journeys");
            Assert.Equal((5, 5), (journeys.Count, journeys.Count(one => one.GetProperty("status").GetString() == "live")));
            Assert.Equal(6, (await ItemsAsync(last, "/api/audiences")).Select(one => one.GetProperty("name").GetString()).Distinct().Count());
            Assert.Equal(2, (await ItemsAsync(last, "/api/campaigns")).Count);
            Assert.All(await ItemsAsync(last, "/api/templates"), one => Assert.True(one.GetProperty("isPublished").GetBoolean(), one.ToString()));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task KillAsync(string folder, Func<MitosProcess, Task<bool>> isTime)
    {
        await using var demo = await MitosProcess.StartDemoAsync(folder);
        await UntilAsync(demo, () => isTime(demo));
        demo.Kill();
    }

    private static async Task UntilAsync(MitosProcess demo, Func<Task<bool>> isTime)
    {
        for (var look = 0; !await isTime(); look++)
        {
            Assert.True(look < Looks, $"It never came to be.\n{demo.Log}");
            await Task.Delay(s_look);
        }
    }

    private static async Task<long> EventsAsync(MitosProcess demo) => (await demo.Api.GetFromJsonAsync<JsonElement>("/api/stats")).GetProperty("events").GetInt64();

    private static async Task<List<JsonElement>> ItemsAsync(MitosProcess demo, string path) => [.. (await demo.Api.GetFromJsonAsync<JsonElement>(path)).GetProperty("items").EnumerateArray()];
}
