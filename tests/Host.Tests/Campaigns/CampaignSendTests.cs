// A campaign from the estimate to the order behind it, over a real mail server of the tests.
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using Mitos.Host.Tests.Journeys;
using Mitos.Kernel.Data;
using Mitos.People.Audiences.Contracts;
using Mitos.Reach.Tests.Sending;
using Mitos.Testing;
using Mitos.Testing.Spread;

namespace Mitos.Host.Tests.Campaigns;

public partial class CampaignSendTests
{
    private static readonly object[] s_mail = [new { channel = "email" }];

    [StoreFact]
    public async Task What_was_estimated_happens_and_its_results_can_be_watched()
    {
        var members = new FixedAudience();
        await using var shop = await Shop.OpenAsync(change: services => services.AddSingleton<IAudienceDirectory>(members));
        await shop.ConnectMailAsync();
        await shop.PublishWelcomeAsync();
        await PeopleAsync(shop, members);
        var (status, made) = await shop.Server.PostAsync("/api/campaigns", new { name = "Νέα συλλογή", definition = Definition(s_mail) });
        Assert.True(status == 201 && made.GetProperty("faults").GetArrayLength() == 0, made.ToString());
        var id = made.GetProperty("id").GetInt32();
        var foreseen = await shop.PostedAsync($"/api/campaigns/{id}/estimate", new { });
        Assert.Equal((12, true, 0), (foreseen.GetProperty("members").GetInt32(), foreseen.GetProperty("isExact").GetBoolean(), members.Profiles.Count - 12));
        Assert.Empty((await shop.Server.GetAsync("/api/messages?origin=campaign")).GetProperty("items").EnumerateArray());
        var expected = foreseen.GetProperty("outcomes").EnumerateArray().Where(outcome => outcome.GetProperty("verdict").GetString() == "refuse")
            .ToDictionary(outcome => outcome.GetProperty("reason").GetString()!, outcome => outcome.GetProperty("count").GetProperty("value").GetInt64());
        Assert.Equal(new() { ["consent_not_asked"] = 2, ["no_address"] = 1, ["suppressed"] = 1 }, expected);

        await shop.PostedAsync($"/api/campaigns/{id}/launch", new { });
        var results = await UntilAsync(shop, id, results => results.GetProperty("total").GetProperty("sent").GetInt64() == 8 && results.GetProperty("total").GetProperty("waiting").GetInt64() == 0);
        Assert.Equal(foreseen.GetProperty("sent").GetProperty("value").GetInt64(), results.GetProperty("total").GetProperty("sent").GetInt64());
        Assert.Equal(expected, results.GetProperty("reasons").EnumerateArray().ToDictionary(reason => reason.GetProperty("reason").GetString()!, reason => reason.GetProperty("count").GetInt64()));
        Assert.Equal(8, shop.Sink.Mails.Select(mail => mail.To).Distinct().Count());
        Assert.Equal(8, shop.Sink.Mails.Count);
        await FollowAndBuyAsync(shop, id);
    }

    [StoreFact]
    public async Task Who_has_had_her_share_today_is_foreseen_to_wait_and_waits()
    {
        var members = new FixedAudience();
        await using var shop = await Shop.OpenAsync(change: services => services.AddSingleton<IAudienceDirectory>(members));
        await shop.PutAsync("/api/arbiter", new { quiet = new { on = false, from = "21:00", until = "09:00", channels = Array.Empty<string>(), forService = false }, caps = new[] { new { count = 1, period = "hours", length = 48 } }, longestHoldHours = 72 });
        await shop.ConnectMailAsync();
        await shop.PublishWelcomeAsync();
        var busy = await shop.CustomerAsync("busy");
        await shop.CustomerAsync("free");
        await shop.UntilAsync(await shop.SendAsync(busy), "sent");
        Fill(shop, members);
        var id = (await shop.PostedAsync("/api/campaigns", new { name = "Cap", definition = Definition([new { channel = "sms" }, new { channel = "email" }]) })).GetProperty("id").GetInt32();

        // SMS has no connection: what would really happen is e-mail.
        var foreseen = await shop.PostedAsync($"/api/campaigns/{id}/estimate", new { });
        Assert.Equal((1, 1, 0), (Value(foreseen, "sent"), Value(foreseen, "held"), Value(foreseen, "refused")));
        var held = foreseen.GetProperty("outcomes").EnumerateArray().Single(outcome => outcome.GetProperty("verdict").GetString() == "hold");
        Assert.Equal(("cap_rolling", "email"), (held.GetProperty("reason").GetString(), held.GetProperty("channel").GetString()));
        Assert.InRange(held.GetProperty("from").GetDateTimeOffset() - DateTimeOffset.UtcNow, TimeSpan.FromHours(47), TimeSpan.FromHours(49));
        await shop.PostedAsync($"/api/campaigns/{id}/launch", new { });
        var results = await UntilAsync(shop, id, results => results.GetProperty("total").GetProperty("sent").GetInt64() == 1 && results.GetProperty("total").GetProperty("held").GetInt64() == 1);
        Assert.Equal("cap_rolling", results.GetProperty("reasons")[0].GetProperty("reason").GetString());
        await shop.PostedAsync($"/api/campaigns/{id}/stop", new { });
        await UntilAsync(shop, id, results => results.GetProperty("total").GetProperty("cancelled").GetInt64() == 1);
        Assert.Equal(1, (await shop.Server.GetAsync($"/api/campaigns/{id}")).GetProperty("takenBack").GetInt32());
    }

    [StoreFact]
    public async Task Each_channel_is_written_with_its_own_template()
    {
        var members = new FixedAudience();
        await using var shop = await Shop.OpenAsync(change: services => services.AddSingleton<IAudienceDirectory>(members));
        await shop.ConnectMailAsync();
        await shop.PublishWelcomeAsync();
        await shop.PublishAsync("short", new { languages = new { el = new { sms = new { text = "Σύντομα" } } } });
        await shop.PublishAsync("long", new { languages = new { el = new { email = new { subject = "Μεγάλο", blocks = new object[] { new { kind = "text", text = "Με όλα." } } } } } });
        await shop.CustomerAsync("maria");
        Fill(shop, members);

        // The template of the message has no text for SMS, and that of the SMS none for e-mail: only together they do.
        var (_, faulty) = await shop.Server.PostAsync("/api/campaigns", new { name = "Faulty", definition = Definition([new { channel = "sms", template = "long" }, new { channel = "email" }]) });
        Assert.Equal(("template", "sms"), (faulty.GetProperty("faults")[0].GetProperty("code").GetString(), faulty.GetProperty("faults")[0].GetProperty("detail").GetString()));
        var id = (await shop.PostedAsync("/api/campaigns", new { name = "Own", definition = Definition([new { channel = "sms", template = "short" }, new { channel = "email", template = "long" }]) })).GetProperty("id").GetInt32();
        await shop.PostedAsync($"/api/campaigns/{id}/estimate", new { });
        await shop.PostedAsync($"/api/campaigns/{id}/launch", new { });
        await UntilAsync(shop, id, results => results.GetProperty("total").GetProperty("sent").GetInt64() == 1);
        Assert.Contains("Με όλα.", Assert.Single(shop.Sink.Mails).Part("text/plain"), StringComparison.Ordinal);
        Assert.Equal("long", (await shop.Server.GetAsync("/api/messages?origin=campaign")).GetProperty("items")[0].GetProperty("template").GetString());
    }

    [StoreFact]
    public async Task Links_of_an_sms_are_estimated_as_short_as_they_leave()
    {
        var members = new FixedAudience();
        await using var shop = await Shop.OpenAsync(change: services => services.AddSingleton<IAudienceDirectory>(members));
        await shop.ConnectAsync("twilio", new { url = "http://127.0.0.1:9", accountSid = "AC1", authToken = "token", from = "+306900000000" });
        await shop.PublishAsync("link", new { languages = new { el = new { sms = new { text = $"{new string('a', 100)} https://shop.example/{new string('b', 80)}", capitals = false } } } });
        await shop.CustomerAsync("maria", new { phone = "+306912345678" }, "sms");
        Fill(shop, members);
        var id = (await shop.PostedAsync("/api/campaigns", new { name = "Link", definition = Definition([new { channel = "sms", template = "link" }]) })).GetProperty("id").GetInt32();
        var channel = Assert.Single((await shop.PostedAsync($"/api/campaigns/{id}/estimate", new { })).GetProperty("channels").EnumerateArray());
        Assert.Equal(("sms", 1, 1), (channel.GetProperty("channel").GetString(), Value(channel, "messages"), Value(channel, "parts")));
    }

    private static object Definition(object[] channels) => new
    {
        audience = 1, purpose = "marketing", @class = "marketing", variants = new[] { new { key = "a", name = "A", share = 100, template = "welcome", channels } },
        when = new { kind = "now" }, goal = new { events = new[] { "Order Completed" }, days = 3 },
    };

    /// <summary>Eight who said yes, two who did not, one without an address, one whose address is dead.</summary>
    private static async Task PeopleAsync(Shop shop, FixedAudience members)
    {
        for (var number = 0; number < 8; number++)
        {
            await shop.CustomerAsync($"yes-{number}");
        }

        foreach (var name in new[] { "silent-1", "silent-2" })
        {
            await shop.Server.SendAsync(new { type = "identify", userId = name, messageId = $"id-{name}", traits = new { email = $"{name}@mail.example", firstName = "Ελένη" } });
        }

        await shop.CustomerAsync("no-address", new { firstName = "Άννα" });
        var dead = await shop.CustomerAsync("dead");
        shop.Sink.Recipient = to => to.StartsWith("dead", StringComparison.Ordinal) ? $"550 5.1.1 <{to}>: User unknown" : null;
        await shop.UntilAsync(await shop.SendAsync(dead), "bounced");
        Fill(shop, members);
    }

    private static void Fill(Shop shop, FixedAudience members)
    {
        members.Profiles.Clear();
        members.Profiles.AddRange(Keys(shop.Server));
    }

    private static async Task FollowAndBuyAsync(Shop shop, int id)
    {
        // Three open, one of them follows a link, and two buy: one behind what she got, one who got nothing.
        var pages = shop.Sink.Mails.Select(mail => System.Net.WebUtility.HtmlDecode(mail.Part("text/html"))).ToList();
        foreach (var page in pages.Take(3))
        {
            using var picture = await shop.Server.Anybody.GetAsync(Pixel().Match(page).Value);
        }

        using var follower = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false });
        using var followed = await follower.GetAsync(Links().Matches(pages[0])[1].Value);
        await shop.Server.SendAsync(
            new { type = "track", userId = "yes-3", @event = "Order Completed", messageId = "o1", properties = new { order_id = "o1", total = 40.5, currency = "EUR" } },
            new { type = "track", userId = "yes-3", @event = "Order Completed", messageId = "o2", properties = new { order_id = "o2", total = 9.5, currency = "EUR" } },
            new { type = "track", userId = "silent-1", @event = "Order Completed", messageId = "o3", properties = new { order_id = "o3", total = 70, currency = "EUR" } },
            new { type = "track", userId = "yes-4", @event = "Order Completed", messageId = "o4", timestamp = DateTimeOffset.UtcNow.AddDays(-1).ToString("o"), properties = new { order_id = "o4", total = 20, currency = "EUR" } });
        var results = await UntilAsync(shop, id, results => results.GetProperty("total").GetProperty("clicked").GetInt64() == 1 && results.GetProperty("conversion").GetProperty("orders").GetInt64() > 0);
        var outcome = results.GetProperty("variants")[0].GetProperty("channels")[0].GetProperty("outcome");
        Assert.Equal((8, 3, 1), (outcome.GetProperty("sent").GetInt32(), outcome.GetProperty("opened").GetInt32(), outcome.GetProperty("clicked").GetInt32()));
        var rate = outcome.GetProperty("openedRate");
        Assert.Equal((0.375, 0.1368, 0.6943), (rate.GetProperty("value").GetDouble(), Math.Round(rate.GetProperty("low").GetDouble(), 4), Math.Round(rate.GetProperty("high").GetDouble(), 4)));
        var conversion = results.GetProperty("conversion");
        Assert.Equal((1, 2, 50.0), (conversion.GetProperty("converted").GetInt32(), conversion.GetProperty("orders").GetInt32(), conversion.GetProperty("revenue").GetDouble()));
        await ReturnAsync(shop, id);
        await EraseAsync(shop, id);
    }

    /// <summary>What was counted is taken off when it comes back, once and never more than it brought; what was not counted takes nothing off.</summary>
    private static async Task ReturnAsync(Shop shop, int id)
    {
        async Task<double> RevenueAsync(string messageId, string name, object properties)
        {
            await shop.Server.SendAsync(new { type = "track", userId = "yes-3", @event = name, messageId, properties });
            return (await shop.Server.GetAsync($"/api/campaigns/{id}/results")).GetProperty("conversion").GetProperty("revenue").GetDouble();
        }

        Assert.Equal(40.0, await RevenueAsync("r1", "Order Refunded", new { order_id = "o1", total = 10, currency = "EUR" }));
        Assert.Equal(40.0, await RevenueAsync("r1", "Order Refunded", new { order_id = "o1", total = 10, currency = "EUR" }));
        Assert.Equal(9.5, await RevenueAsync("r2", "Order Refunded", new { order_id = "o1", total = 100, currency = "EUR" }));
        Assert.Equal(9.5, await RevenueAsync("r3", "Order Refunded", new { order_id = "o3", total = 70, currency = "EUR" }));
        Assert.Equal(0.0, await RevenueAsync("r4", "Order Cancelled", new { order_id = "o2" }));
        Assert.Equal(50.0, await RevenueAsync("o5", "Order Completed", new { order_id = "o5", total = 50, currency = "EUR" }));
    }

    /// <summary>Of her who bought nothing is left but the numbers.</summary>
    private static async Task EraseAsync(Shop shop, int id)
    {
        Assert.Equal(1, Number(shop.Server, "select count(*) from campaign_conversion where strand <> 0"));
        Assert.Equal(3, Number(shop.Server, "select count(*) from campaign_order"));
        var customer = await shop.Server.IdOfAsync("yes-3");
        await shop.PostedAsync($"/api/profiles/{customer}/erase", new { confirm = customer });
        for (var tries = 0; Number(shop.Server, "select count(*) from campaign_conversion where strand <> 0") > 0; tries++)
        {
            Assert.True(tries < 500, "Her strand is still there.");
            await Task.Delay(20);
        }

        Assert.Equal(0, Number(shop.Server, "select count(*) from campaign_order"));
        var results = await UntilAsync(shop, id, results => results.GetProperty("erased").GetInt64() == 1);
        Assert.Equal((1, 50.0), (results.GetProperty("conversion").GetProperty("converted").GetInt32(), results.GetProperty("conversion").GetProperty("revenue").GetDouble()));
        Assert.Equal(8, results.GetProperty("total").GetProperty("sent").GetInt32());
    }

    private static async Task<JsonElement> UntilAsync(Shop shop, int id, Func<JsonElement, bool> isThere)
    {
        JsonElement results = default;
        for (var tries = 0; tries < 600; tries++)
        {
            results = await shop.Server.GetAsync($"/api/campaigns/{id}/results");
            if (isThere(results))
            {
                return results;
            }

            await Task.Delay(25);
        }

        throw new InvalidOperationException($"It never came to be: {results}");
    }

    private static long Value(JsonElement estimate, string name) => estimate.GetProperty(name).GetProperty("value").GetInt64();

    private static long Number(MitosServer server, string sql) => server.Services.GetRequiredService<Database>().Read(session =>
    {
        var select = session.Prepare(sql);
        select.Step();
        var number = select.Int64(0);
        select.Reset();
        return number;
    });

    private static List<long> Keys(MitosServer server) => StatementPlans.Unheard(() => server.Services.GetRequiredService<Database>().Read(session =>
    {
        var keys = new List<long>();
        var select = session.Prepare("select key from profile order by key");
        while (select.Step())
        {
            keys.Add(select.Int64(0));
        }

        select.Reset();
        return keys;
    }));

    [GeneratedRegex(@"http[^""]+/p/o/[^""]+")]
    private static partial Regex Pixel();

    [GeneratedRegex(@"(?<=href="")http[^""]+/p/l/[^""]+")]
    private static partial Regex Links();
}
