// kill -9 in the middle of a campaign's run, and in the middle of its stop: each member is planned for once, and each message taken back is counted once.
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Mitos.Kernel.Data;
using Mitos.Testing;

namespace Mitos.Host.Tests.Faults;

public sealed class CampaignKillTests
{
    private const int MostKills = 3;
    private static readonly TimeSpan s_limit = TimeSpan.FromMinutes(4);

    /// <summary>An embedded store plans so fast that only many last long enough to be killed in the middle.</summary>
    private static int Customers => TestEngine.Current == Engine.Sqlite ? 40_000 : 6_000;

    [StoreFact]
    public async Task Each_member_is_planned_for_once_and_taken_back_once_whenever_the_program_is_killed()
    {
        var folder = Directory.CreateTempSubdirectory("mitos-campaign-kill").FullName;
        try
        {
            await using (var server = await MitosProcess.StartAsync(folder))
            {
                await PrepareAsync(server);
                await PostAsync(server, "/api/campaigns/1/launch", new { });
                await KillWhenAsync(server, campaign => Planned(campaign) > 0);
            }

            var middles = InTheMiddle(folder);
            for (var kill = 1; kill < MostKills; kill++)
            {
                await using var server = await MitosProcess.StartAsync(folder);
                var before = Planned(await CampaignAsync(server));
                await KillWhenAsync(server, campaign => Planned(campaign) > before);
                middles += InTheMiddle(folder);
            }

            Assert.True(middles > 0, "No kill hit the run in its middle.");
            await using (var server = await MitosProcess.StartAsync(folder))
            {
                await UntilAsync(server, campaign => campaign.GetProperty("runs")[0].GetProperty("phase").GetString() == "done");
                await PostAsync(server, "/api/campaigns/1/stop", new { });
                await KillWhenAsync(server, campaign => campaign.GetProperty("takenBack").GetInt64() > 0);
            }

            await using var last = await MitosProcess.StartAsync(folder);
            var stopped = await UntilAsync(last, campaign => campaign.GetProperty("state").GetString() == "stopped");
            Assert.Equal(Customers, stopped.GetProperty("takenBack").GetInt64());
            await last.StopAsync();
            Check(folder);
        }
        finally
        {
            TestEngine.Drop(folder);
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>Customers of one town, an audience of them, a template, and a campaign of which nothing leaves before tomorrow.</summary>
    private static async Task PrepareAsync(MitosProcess server)
    {
        using var http = new HttpClient { BaseAddress = server.Address };
        http.DefaultRequestHeaders.Authorization = new("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes(MitosServer.WriteKey + ":")));
        foreach (var together in Enumerable.Range(0, Customers).Chunk(400))
        {
            using var answer = await http.PostAsJsonAsync("/v1/batch", new { batch = together.Select(number => new { type = "identify", userId = $"customer-{number}", messageId = $"id-{number}", traits = new { city = "Πάτρα" } }) });
            answer.EnsureSuccessStatusCode();
        }

        using var limit = new CancellationTokenSource(s_limit);
        while ((await server.Api.GetFromJsonAsync<JsonElement>("/api/stats", limit.Token)).GetProperty("pending").GetInt64() > 0)
        {
            await Task.Delay(50, limit.Token);
        }

        await PostAsync(server, "/api/audiences", new { name = "Στην Πάτρα", condition = new { type = "trait", trait = "city", @operator = "is", values = new[] { "Πάτρα" } } });
        while ((await server.Api.GetFromJsonAsync<JsonElement>("/api/jobs", limit.Token)).GetProperty("items").EnumerateArray().Any(job => job.GetProperty("status").GetString() != "done"))
        {
            await Task.Delay(50, limit.Token);
        }

        await PostAsync(server, "/api/templates", new { key = "hello", name = "hello", content = new { languages = new { el = new { sms = new { text = "Γεια σου!" } } } } });
        await PostAsync(server, "/api/templates/hello/publish", new { });
        await PostAsync(server, "/api/campaigns", new
        {
            name = "Kill", definition = new
            {
                audience = 1, purpose = "marketing", @class = "marketing", variants = new[] { new { key = "a", name = "A", share = 100, template = "hello", channels = new[] { new { channel = "sms" } } } },
                when = new { kind = "once", day = DateTimeOffset.UtcNow.AddHours(14).ToString("yyyy-MM-dd"), time = DateTimeOffset.UtcNow.AddHours(14).AddMinutes(-1).ToString("HH:mm"), inLocalTime = true, lateNextDay = true },
            },
        });
    }

    private static async Task KillWhenAsync(MitosProcess server, Func<JsonElement, bool> isTime)
    {
        await UntilAsync(server, campaign => isTime(campaign) || Planned(campaign) == Customers);
        server.Kill();
        await server.WaitForExitAsync();
    }

    private static async Task<JsonElement> UntilAsync(MitosProcess server, Func<JsonElement, bool> isThere)
    {
        using var limit = new CancellationTokenSource(s_limit);
        while (true)
        {
            if (await CampaignAsync(server) is var campaign && isThere(campaign))
            {
                return campaign;
            }

            await Task.Delay(2, limit.Token);
        }
    }

    private static Task<JsonElement> CampaignAsync(MitosProcess server) => server.Api.GetFromJsonAsync<JsonElement>("/api/campaigns/1");

    private static long Planned(JsonElement campaign) => campaign.GetProperty("runs") is var runs && runs.GetArrayLength() > 0 ? runs[0].GetProperty("planned").GetInt64() : 0;

    private static async Task PostAsync(MitosProcess server, string path, object body)
    {
        using var answer = await server.Api.PostAsJsonAsync(path, body);
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());
    }

    /// <summary>1 when some of the members were planned for and others not.</summary>
    private static int InTheMiddle(string folder)
    {
        using var store = OpenStore.Open(new StoreAddress(folder, TestEngine.PostgresOf(folder)), TimeProvider.System);
        using var session = store.Stores.Main.OpenRead();
        var planned = StoreCount.Of(session, "select planned from campaign_run");
        Assert.Equal(planned, StoreCount.Of(session, "select count(*) from outgoing"));
        return planned > 0 && planned < Customers ? 1 : 0;
    }

    private static void Check(string folder)
    {
        using var store = OpenStore.Open(new StoreAddress(folder, TestEngine.PostgresOf(folder)), TimeProvider.System);
        using var session = store.Stores.Main.OpenRead();
        Assert.Equal(Customers, StoreCount.Of(session, "select count(*) from outgoing where origin_kind = 'campaign' and status = 24"));
        Assert.Equal(Customers, StoreCount.Of(session, "select count(distinct strand) from outgoing"));
        Assert.Equal(Customers, StoreCount.Of(session, "select planned from campaign_run"));
        Assert.Equal(Customers, StoreCount.Of(session, "select members from campaign_run"));
    }
}
