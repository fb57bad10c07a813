// Push that nobody reads for two hours, then Viber, then SMS: each comes when its time is up, and none when what was waited for has come.
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Mitos.Reach.Tests.Providers;
using Mitos.Reach.Tests.Push;
using Mitos.Testing;

namespace Mitos.Reach.Tests.Sending;

public sealed class FallbackTests
{
    private const string ViberUser = "01234567890A+bCdEf==";

    [StoreTheory]
    [InlineData(null, 4, new[] { "push", "viber", "sms" })]
    [InlineData("viber", 4, new[] { "push", "viber" })]
    [InlineData("push", 4, new[] { "push" })]
    public async Task The_next_channel_comes_when_its_time_is_up(string? reads, int hours, string[] used)
    {
        var clock = new StillClock(DateTimeOffset.UtcNow);
        await using var shop = await Shop.OpenAsync(change: services => services.AddSingleton<TimeProvider>(clock));
        await using var push = await WebPushTests.ConnectAsync(shop);
        await using var viber = new ViberFake("viber-token");
        await using var twilio = new TwilioFake("AC1", "token");
        viber.Subscribers.Add(ViberUser);
        var id = await shop.ConnectAsync("viber", new { url = viber.Address, authToken = "viber-token", senderName = "Αριάδνη" });
        await shop.ConnectAsync("twilio", new { url = twilio.Address, accountSid = "AC1", authToken = "token", from = "+306900000000" });
        await shop.PublishAsync("pickup", new { languages = new { el = new { push = new { title = "Έτοιμο", body = "Ελάτε" }, chat = new { text = "Έτοιμο" }, sms = new { text = "Έτοιμο" } } } });
        var customer = await CustomerAsync(shop, push);
        var message = await shop.SendAsync(customer, "pickup", "service", "service",
            new object[] { new { channel = "push", fallbackAfterMinutes = 120, fallbackUnless = "opened" }, new { channel = "viber", fallbackAfterMinutes = 120, fallbackUnless = "opened" }, new { channel = "sms" } });
        await UntilAsync(shop, message, 1);
        clock.Move(TimeSpan.FromMinutes(119));
        if (reads == "push")
        {
            using var opened = await shop.Server.Anybody.GetAsync($"/p/o/{Shop.IdOf(message)}.0");
            await shop.UntilAsync(message, "opened");
        }

        await Task.Delay(1_200);
        Assert.Empty(viber.Calls);
        clock.Move(TimeSpan.FromMinutes(2));
        if (used.Length > 1)
        {
            var tries = await UntilAsync(shop, message, 2);
            if (reads == "viber")
            {
                var seen = ViberFake.Told("seen", tries[1].GetProperty("providerId").GetString()!, ViberUser, clock.GetUtcNow());
                Assert.Equal(200, (await shop.HookAsync("viber", id, seen, "", ("X-Viber-Content-Signature", viber.Sign(seen)))).Status);
                await shop.UntilAsync(message, "opened");
            }
        }

        clock.Move(TimeSpan.FromHours(hours) - TimeSpan.FromMinutes(120));
        await (used.Length > 2 ? UntilAsync(shop, message, 3) : Task.Delay(1_200));
        clock.Move(TimeSpan.FromHours(6));
        await Task.Delay(1_200);
        var ended = await shop.Server.GetAsync($"/api/messages/{Shop.IdOf(message)}");
        Assert.Equal(used, ended.GetProperty("tries").EnumerateArray().Select(one => one.GetProperty("channel").GetString()));
        Assert.Equal((used.Contains("push") ? 1 : 0, used.Contains("viber") ? 1 : 0, used.Contains("sms") ? 1 : 0), (push.Calls.Count, viber.Calls.Count, twilio.Calls.Count));
        Assert.Equal(JsonValueKind.Null, ended.GetProperty("message").GetProperty("dueAt").ValueKind);
        Assert.Equal(reads is null ? "sent" : "opened", ended.GetProperty("message").GetProperty("status").GetString());
        Assert.Equal(reads is null ? ["not_opened", "not_opened"] : reads == "viber" ? ["not_opened"] : Array.Empty<string>(),
            ended.GetProperty("decisions").EnumerateArray().Where(one => one.GetProperty("what").GetString() == "fallback").Select(one => one.GetProperty("reason").GetString()!));
        twilio.AssertKept();
        viber.AssertKept();
        push.AssertKept();
    }

    private static async Task<string> CustomerAsync(Shop shop, PushServiceFake push)
    {
        await shop.Server.SendAsync(new
        {
            type = "identify", userId = "maria", messageId = "id", traits = new { firstName = "Μαρία", phone = "+306912345678" },
            context = new { device = new { token = push.Subscription("one") }, externalIds = new[] { new { type = "viber", id = Convert.ToHexStringLower(Encoding.UTF8.GetBytes(ViberUser)), collection = "users", encoding = "none" } } },
        });
        return await shop.Server.IdOfAsync("maria");
    }

    /// <summary>Until so many channels have been used, and the last of them has an outcome.</summary>
    private static async Task<List<JsonElement>> UntilAsync(Shop shop, JsonElement message, int tries)
    {
        for (var looks = 0; looks < 500; looks++)
        {
            var now = (await shop.Server.GetAsync($"/api/messages/{Shop.IdOf(message)}")).GetProperty("tries").EnumerateArray().ToList();
            if (now.Count == tries && now[^1].GetProperty("status").GetString() != "sending")
            {
                return now;
            }

            await Task.Delay(20);
        }

        throw new InvalidOperationException($"It never came to channel {tries}.");
    }
}
