// WhatsApp from the connection to the thread, against a server that keeps Meta's contract.
using System.Text.Json;
using Mitos.Reach.Tests.Sending;
using Mitos.Testing;

namespace Mitos.Reach.Tests.Providers;

public sealed class WhatsAppTests
{
    private const string Secret = "whatsapp-app-secret";
    private const string Number = "306912345678";

    [StoreFact]
    public async Task A_template_goes_out_and_what_becomes_of_it_stands_on_her_thread_and_never_goes_back()
    {
        await using var shop = await Shop.OpenAsync();
        await using var meta = new WhatsAppFake("106540352242922", "EAAB");
        meta.Templates[("order_ready", "el")] = 2;
        var id = await ConnectAsync(shop, meta);
        await PublishAsync(shop, new { name = "order_ready", language = "el", parameters = new[] { "{{ first_name | default: 'φίλε' }}", "{{ event.note }}" } });
        var customer = await CustomerAsync(shop);
        var message = await shop.UntilAsync(await shop.SendAsync(customer, "chat", channels: new[] { new { channel = "whatsapp" } }, data: new { note = "δύο\nγραμμές\tκαι      κενά" }), "sent");
        meta.AssertKept();
        var wamid = message.GetProperty("tries")[0].GetProperty("providerId").GetString()!;
        foreach (var status in new[] { "delivered", "read", "delivered", "sent", "failed", "read" })
        {
            Assert.Equal(200, (await TellAsync(shop, id, meta.Status(wamid, status, Number, ours: Shop.IdOf(message) + ".0"))).Status);
            await shop.Server.DrainAsync();
        }

        var read = await shop.UntilAsync(message, "opened");
        Assert.Equal(["sending", "sent", "delivered", "opened"], read.GetProperty("decisions").EnumerateArray().Select(one => one.GetProperty("what").GetString()));
        Assert.Equal("opened", (await shop.Server.GetAsync($"/api/messages/{Shop.IdOf(message)}")).GetProperty("tries")[0].GetProperty("status").GetString());
        foreach (var name in new[] { "Message Sent", "Message Delivered", "Message Opened" })
        {
            Assert.Equal("chat", Assert.Single(await shop.ThreadAsync(customer, name)).GetProperty("channel").GetString());
        }

        Assert.Single(meta.Calls);
    }

    [StoreFact]
    public async Task A_call_that_meta_did_not_sign_changes_nothing_and_the_address_proves_itself()
    {
        await using var shop = await Shop.OpenAsync();
        await using var meta = new WhatsAppFake("106540352242922", "EAAB");
        var id = await ConnectAsync(shop, meta);
        var body = meta.Message("wamid.forged", Number, "Γεια");
        Assert.Equal(401, (await shop.HookAsync("whatsapp", id, body, "")).Status);
        Assert.Equal(401, (await shop.HookAsync("whatsapp", id, body, "", ("X-Hub-Signature-256", WhatsAppFake.Sign("another", body)))).Status);
        Assert.Equal(401, (await shop.HookAsync("whatsapp", id, [.. body, (byte)' '], "", ("X-Hub-Signature-256", WhatsAppFake.Sign(Secret, body)))).Status);
        await shop.Server.DrainAsync();
        Assert.Equal(0, (await shop.Server.GetAsync("/api/stats")).GetProperty("events").GetInt64());

        using var proven = await shop.Server.Anybody.GetAsync($"/hooks/whatsapp/{id}?hub.mode=subscribe&hub.verify_token=our-word&hub.challenge=1158201444");
        Assert.Equal((200, "text/plain", "1158201444"), ((int)proven.StatusCode, proven.Content.Headers.ContentType?.MediaType, await proven.Content.ReadAsStringAsync()));
        using var stranger = await shop.Server.Anybody.GetAsync($"/hooks/whatsapp/{id}?hub.mode=subscribe&hub.verify_token=theirs&hub.challenge=1158201444");
        Assert.Equal(401, (int)stranger.StatusCode);
    }

    [StoreFact]
    public async Task Outside_the_day_the_next_channel_follows_whether_meta_says_so_at_once_or_later()
    {
        await using var shop = await Shop.OpenAsync();
        await using var meta = new WhatsAppFake("106540352242922", "EAAB");
        var id = await ConnectAsync(shop, meta);
        await shop.ConnectMailAsync();
        await PublishAsync(shop, null);
        var customer = await CustomerAsync(shop);
        var channels = new[] { new { channel = "whatsapp" }, new { channel = "email" } };
        var refused = await shop.UntilAsync(await shop.SendAsync(customer, "chat", channels: channels), "sent");
        Assert.Equal(("failed", "window_closed", "131047"), Try(refused, 0));
        Assert.Equal("sent", Try(refused, 1).Status);

        meta.Open.Add(Number);
        var taken = await shop.SendAsync(customer, "chat", channels: channels);
        await shop.UntilAsync(taken, "sent");
        await TellAsync(shop, id, meta.Status("wamid.later", "failed", Number, ours: Shop.IdOf(taken) + ".0", error: 131047));
        await UntilTriesAsync(shop, taken, 2);
        var fell = await shop.UntilAsync(taken, "sent");
        Assert.Equal(("failed", "window_closed", "131047"), Try(fell, 0));
        Assert.Equal("sent", Try(fell, 1).Status);
        Assert.Equal(2, shop.Sink.Mails.Count);
        meta.AssertKept();
    }

    [StoreFact]
    public async Task What_was_taken_and_failed_later_is_a_failure_and_may_yet_arrive()
    {
        await using var shop = await Shop.OpenAsync();
        await using var meta = new WhatsAppFake("106540352242922", "EAAB");
        var id = await ConnectAsync(shop, meta);
        meta.Open.Add(Number);
        await PublishAsync(shop, null);
        var customer = await CustomerAsync(shop);
        var message = await shop.UntilAsync(await shop.SendAsync(customer, "chat", channels: new[] { new { channel = "whatsapp" } }), "sent");
        var wamid = message.GetProperty("tries")[0].GetProperty("providerId").GetString()!;
        await TellAsync(shop, id, meta.Status(wamid, "failed", Number, error: 131026));
        Assert.Equal("not_reachable", (await shop.UntilAsync(message, "failed")).GetProperty("message").GetProperty("reason").GetString());
        Assert.Equal("suppressed", (await shop.UntilAsync(await shop.SendAsync(customer, "chat", channels: new[] { new { channel = "whatsapp" } }), "refused")).GetProperty("message").GetProperty("reason").GetString());
        await TellAsync(shop, id, meta.Status(wamid, "delivered", Number));
        await shop.UntilAsync(message, "delivered");
    }

    [StoreFact]
    public async Task Too_many_calls_wait_and_a_token_that_has_ended_holds_what_waits()
    {
        await using var shop = await Shop.OpenAsync();
        await using var meta = new WhatsAppFake("106540352242922", "EAAB");
        var answers = new Queue<ProviderReply>([WhatsAppFake.Error(429, 130429, "Rate limit hit") with { RetryAfter = "2" }]);
        meta.Says = _ => answers.TryDequeue(out var reply) ? reply : null;
        var id = await ConnectAsync(shop, meta);
        meta.Open.Add(Number);
        await PublishAsync(shop, null);
        var customer = await CustomerAsync(shop);
        var message = await shop.SendAsync(customer, "chat", channels: new[] { new { channel = "whatsapp" } });
        Assert.Equal("provider_busy", (await shop.UntilAsync(message, "held")).GetProperty("message").GetProperty("reason").GetString());
        await shop.UntilAsync(message, "sent");
        Assert.Equal(2, meta.Calls.Count);

        using var changed = await shop.Server.Api.PatchAsync($"/api/channels/{id}", new StringContent("""{"fields":{"accessToken":"ended"}}""", System.Text.Encoding.UTF8, "application/json"));
        Assert.Equal(200, (int)changed.StatusCode);
        var waits = await shop.UntilAsync(await shop.SendAsync(customer, "chat", channels: new[] { new { channel = "whatsapp" } }), "held");
        Assert.Equal("credentials_refused", waits.GetProperty("message").GetProperty("reason").GetString());
    }

    internal static Task<int> ConnectAsync(Shop shop, WhatsAppFake meta) =>
        shop.ConnectAsync("whatsapp", new { url = $"{meta.Address}/v21.0", phoneNumberId = "106540352242922", accessToken = "EAAB", appSecret = Secret, verifyToken = "our-word" });

    internal static Task<(int Status, string Text, string? Type)> TellAsync(Shop shop, int id, byte[] body) => shop.HookAsync("whatsapp", id, body, "", ("X-Hub-Signature-256", WhatsAppFake.Sign(Secret, body)));

    internal static async Task<string> CustomerAsync(Shop shop) => await shop.CustomerAsync("maria", null, "chat", "email");

    internal static Task PublishAsync(Shop shop, object? template) => shop.PublishAsync("chat", new
    {
        languages = new { el = new { chat = new { text = "Γεια σου!", template }, email = new { subject = "Γεια", blocks = new[] { new { kind = "text", text = "Γεια σου!" } } } } },
    });

    private static async Task UntilTriesAsync(Shop shop, JsonElement message, int tries)
    {
        for (var looks = 0; looks < 300 && (await shop.Server.GetAsync($"/api/messages/{Shop.IdOf(message)}")).GetProperty("tries").EnumerateArray().Count(one => one.GetProperty("status").GetString() != "sending") < tries; looks++)
        {
            await Task.Delay(20);
        }
    }

    private static (string? Status, string? Reason, string? Detail) Try(JsonElement message, int number)
    {
        var one = message.GetProperty("tries")[number];
        return (one.GetProperty("status").GetString(), one.GetProperty("reason").GetString(), one.GetProperty("detail").GetString());
    }
}
