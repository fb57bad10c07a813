// The demonstration as a person starts it: its journeys are live, its campaigns go out by its own post, and its customers answer.
using System.Net.Http.Json;
using System.Text.Json;
using Mitos.Testing;

namespace Mitos.Host.Tests.Demo;

public sealed class DemoRunTests
{
    private const int Looks = 600;
    private static readonly TimeSpan s_look = TimeSpan.FromMilliseconds(500);

    [Fact]
    public async Task Five_journeys_and_two_campaigns_run_and_messages_are_opened_followed_and_returned()
    {
        var folder = Directory.CreateTempSubdirectory("mitos-demo");
        try
        {
            await using var demo = await MitosProcess.StartDemoAsync(folder.FullName);
            var news = await UntilAsync(demo, "/api/campaigns", items => items.Find(one => one.GetProperty("clickRate") is { ValueKind: JsonValueKind.Number } rate && rate.GetDouble() > 0.02 && one.GetProperty("state").GetString() == "done"));
            Assert.True(news.GetProperty("sent").GetInt64() > 1_000, news.ToString());
            Assert.True(news.GetProperty("openRate").GetDouble() > news.GetProperty("clickRate").GetDouble(), news.ToString());
            var campaigns = await ItemsAsync(demo, "/api/campaigns");
            Assert.Equal(2, campaigns.Count);
            Assert.Contains(campaigns, one => one.GetProperty("state").GetString() == "sending" && one.GetProperty("planned").GetInt64() > 1_000);
            Assert.Equal(5, (await ItemsAsync(demo, "/api/journeys")).Count(one => one.GetProperty("status").GetString() == "live"));
            Assert.All(await ItemsAsync(demo, "/api/audiences"), one => Assert.True(one.GetProperty("size").GetInt64() > 0, one.ToString()));

            // Dead mailboxes are known from then on, and a cart that was left is reminded of by SMS, which reports.
            await UntilAsync(demo, "/api/messages?status=bounced", items => items.Find(one => one.GetProperty("reason").GetString() is not null));
            await UntilAsync(demo, "/api/messages?origin=journey&status=delivered", items => items.Find(one => one.GetProperty("channel").GetString() == "sms"));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task<JsonElement> UntilAsync(MitosProcess demo, string path, Func<List<JsonElement>, JsonElement> find)
    {
        for (var look = 0; look < Looks; look++)
        {
            if (find(await ItemsAsync(demo, path)) is { ValueKind: JsonValueKind.Object } found)
            {
                return found;
            }

            await Task.Delay(s_look);
        }

        throw new InvalidOperationException($"{path} never showed it: {await demo.Api.GetStringAsync(path)}\n{demo.Log}");
    }

    private static async Task<List<JsonElement>> ItemsAsync(MitosProcess demo, string path) =>
        [.. (await demo.Api.GetFromJsonAsync<JsonElement>(path)).GetProperty("items").EnumerateArray()];
}
