// Messenger, Viber and Telegram from the connection to the thread, each against a server that keeps its contract.
using System.Text;
using System.Text.Json;
using Mitos.Reach.Tests.Sending;
using Mitos.Testing;

namespace Mitos.Reach.Tests.Providers;

public sealed class ChatTests
{
    private static readonly string s_viberUser = "01234567890A+bCdEf==";
    private static readonly string s_viberName = Convert.ToHexStringLower(Encoding.UTF8.GetBytes(s_viberUser));

    [StoreFact]
    public async Task Messenger_delivers_reads_by_the_instant_and_closes_its_window()
    {
        await using var shop = await Shop.OpenAsync();
        await using var meta = new MessengerFake("1906385232743451", "EAAP");
        var id = await shop.ConnectAsync("messenger", new { url = $"{meta.Address}/v21.0", pageId = "1906385232743451", accessToken = "EAAP", appSecret = "page-secret", verifyToken = "w" });
        await PublishAsync(shop, "Δείτε το");
        var customer = await shop.ChatCustomerAsync("maria", "messenger", "6237189462834");
        Assert.Equal("not_reachable", Reason(await shop.UntilAsync(await SendAsync(shop, customer, "messenger"), "bounced")));
        Assert.Equal(204, (await shop.Server.PostAsync("/api/arbiter/suppressions/lift", new { channel = "messenger", address = "6237189462834" })).Status);
        meta.Known.Add("6237189462834");
        Assert.Equal("window_closed", Reason(await shop.UntilAsync(await SendAsync(shop, customer, "messenger"), "failed")));

        meta.Open.Add("6237189462834");
        var first = await shop.UntilAsync(await SendAsync(shop, customer, "messenger"), "sent");
        var second = await shop.UntilAsync(await SendAsync(shop, customer, "messenger"), "sent");
        var now = DateTimeOffset.UtcNow;
        await TellAsync(shop, id, meta.Told("6237189462834", new { delivery = new { mids = new[] { first.GetProperty("tries")[0].GetProperty("providerId").GetString() }, watermark = now.ToUnixTimeMilliseconds() } }, now));
        await shop.UntilAsync(first, "delivered");
        for (var times = 0; times < 2; times++)
        {
            Assert.Equal(200, await TellAsync(shop, id, meta.Told("6237189462834", new { read = new { watermark = now.AddSeconds(1).ToUnixTimeMilliseconds() } }, now)));
            await shop.UntilAsync(first, "opened");
            await shop.UntilAsync(second, "opened");
        }

        await TellAsync(shop, id, meta.Told("6237189462834", new { delivery = new { mids = new[] { second.GetProperty("tries")[0].GetProperty("providerId").GetString() } } }, now));
        await TellAsync(shop, id, meta.Told("6237189462834", new { message = new { mid = "m_" + new string('x', 110), text = "Ευχαριστώ!", reply_to = new { mid = first.GetProperty("tries")[0].GetProperty("providerId").GetString() } } }, now));
        var said = Assert.Single(await shop.ThreadAsync(customer, "Message Received")).GetProperty("properties");
        Assert.Equal(("Ευχαριστώ!", Shop.IdOf(first)), (said.GetProperty("text").GetString(), said.GetProperty("message_id").GetString()));
        Assert.Equal("opened", (await shop.UntilAsync(second, "opened")).GetProperty("tries")[0].GetProperty("status").GetString());
        Assert.Equal(2, (await shop.ThreadAsync(customer, "Message Opened")).Count);
        var forged = meta.Told("6237189462834", new { read = new { watermark = 1 } }, now);
        Assert.Equal(401, (await shop.HookAsync("messenger", id, forged, "", ("X-Hub-Signature-256", WhatsAppFake.Sign("other", forged)))).Status);
        meta.AssertKept();
    }

    [StoreFact]
    public async Task What_is_too_long_for_a_button_is_said_without_one_and_what_is_too_long_is_not_said()
    {
        await using var shop = await Shop.OpenAsync();
        await using var meta = new MessengerFake("1906385232743451", "EAAP");
        await shop.ConnectAsync("messenger", new { url = $"{meta.Address}/v21.0", pageId = "1906385232743451", accessToken = "EAAP", appSecret = "page-secret" });
        await PublishAsync(shop, "Δείτε το νέο κατάστημα στην Πάτρα", "{{ event.said }}");
        var customer = await shop.ChatCustomerAsync("maria", "messenger", "6237189462834");
        meta.Known.Add("6237189462834");
        meta.Open.Add("6237189462834");
        await shop.UntilAsync(await SendAsync(shop, customer, "messenger", new string('α', 1_900)), "sent");
        Assert.Contains("https://shop.example/", meta.Calls.Single().Json.GetProperty("message").GetProperty("text").GetString(), StringComparison.Ordinal);
        Assert.Equal("too_big", Reason(await shop.UntilAsync(await SendAsync(shop, customer, "messenger", new string('α', 2_100)), "failed")));
        Assert.Single(meta.Calls);
        meta.AssertKept();
    }

    [StoreFact]
    public async Task Viber_says_in_200_what_became_of_it_and_in_its_calls_what_follows()
    {
        await using var shop = await Shop.OpenAsync();
        await using var viber = new ViberFake("44dafb7e0f40021e-61a47a1e6778d187-f2c5a676a07050b3");
        var id = await shop.ConnectAsync("viber", new { url = viber.Address, authToken = "44dafb7e0f40021e-61a47a1e6778d187-f2c5a676a07050b3", senderName = "Αριάδνη" });
        await PublishAsync(shop, "Δείτε το");
        var customer = await shop.ChatCustomerAsync("maria", "viber", s_viberName);
        var busy = new Queue<ProviderReply>([ViberFake.Status(12, "tooManyRequests")]);
        viber.Says = _ => busy.TryDequeue(out var reply) ? reply : null;
        viber.Subscribers.Add(s_viberUser);
        var message = await SendAsync(shop, customer, "viber");
        Assert.Equal("provider_busy", Reason(await shop.UntilAsync(message, "held")));
        var sent = await shop.UntilAsync(message, "sent");
        var token = sent.GetProperty("tries")[0].GetProperty("providerId").GetString()!;
        Assert.Equal("5741311803571721088", token);
        var now = DateTimeOffset.UtcNow;
        var told = ViberFake.Told("seen", token, s_viberUser, now);
        Assert.Equal(401, (await shop.HookAsync("viber", id, told, "", ("X-Viber-Content-Signature", viber.Sign([.. told, (byte)' '])))).Status);
        foreach (var what in new[] { "delivered", "seen", "delivered", "failed" })
        {
            await TellAsync(shop, id, viber, ViberFake.Told(what, token, s_viberUser, now));
            await shop.Server.DrainAsync();
        }

        var seen = await shop.UntilAsync(message, "opened");
        Assert.Equal(["sending", "held", "sending", "sent", "delivered", "opened"], seen.GetProperty("decisions").EnumerateArray().Select(one => one.GetProperty("what").GetString()));

        // She leaves the bot and comes back; Viber says so, and what was closed opens again.
        await TellAsync(shop, id, viber, ViberFake.Told("unsubscribed", "5741311803571721090", s_viberUser, now));
        Assert.Equal("suppressed", Reason(await shop.UntilAsync(await SendAsync(shop, customer, "viber"), "refused")));
        await TellAsync(shop, id, viber, Encoding.UTF8.GetBytes($$"""{"event":"conversation_started","timestamp":{{now.ToUnixTimeMilliseconds()}},"message_token":5741311803571721099,"type":"open","user":{"id":"{{s_viberUser}}","name":"Μαρία"},"subscribed":false}"""));
        await shop.UntilAsync(await SendAsync(shop, customer, "viber"), "sent");
        Assert.Equal(2, (await shop.ThreadAsync(customer, "Message Received")).Count);
        viber.Subscribers.Clear();
        Assert.Equal("stopped", Reason(await shop.UntilAsync(await SendAsync(shop, customer, "viber"), "bounced")));
        viber.AssertKept();
    }

    [StoreFact]
    public async Task Telegram_sends_waits_as_long_as_it_is_told_hears_answers_and_leaves_who_blocks_it()
    {
        await using var shop = await Shop.OpenAsync();
        await using var telegram = new TelegramFake("110201543:AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw");
        var waits = new Queue<ProviderReply>([TelegramFake.Error(429, "Too Many Requests: retry after 6", 6)]);
        telegram.Says = _ => waits.TryDequeue(out var reply) ? reply : null;
        telegram.Chats.Add("987654321");
        var id = await shop.ConnectAsync("telegram", new { url = telegram.Address, botToken = "110201543:AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw", secretToken = "hook-word" });
        await PublishAsync(shop, "Δείτε το");
        var customer = await shop.ChatCustomerAsync("maria", "telegram", "987654321");
        var message = await SendAsync(shop, customer, "telegram");
        var held = await shop.UntilAsync(message, "held");
        Assert.True(held.GetProperty("decisions").EnumerateArray().Last().GetProperty("until").GetDateTimeOffset() - held.GetProperty("message").GetProperty("changedAt").GetDateTimeOffset() >= TimeSpan.FromSeconds(6));
        var sent = await shop.UntilAsync(message, "sent");
        var number = sent.GetProperty("tries")[0].GetProperty("providerId").GetString()!.Split(':')[1];
        var update = Encoding.UTF8.GetBytes($$$$"""{"update_id":875200101,"message":{"message_id":77,"date":{{{{DateTimeOffset.UtcNow.ToUnixTimeSeconds()}}}},"chat":{"id":987654321,"type":"private"},"from":{"id":987654321,"is_bot":false,"first_name":"Μαρία"},"text":"Ναι","reply_to_message":{"message_id":{{{{number}}}}}}}""");
        Assert.Equal(401, (await shop.HookAsync("telegram", id, update, "", ("X-Telegram-Bot-Api-Secret-Token", "wrong"))).Status);
        Assert.Equal(401, (await shop.HookAsync("telegram", id, update, "")).Status);
        for (var times = 0; times < 2; times++)
        {
            Assert.Equal(200, (await shop.HookAsync("telegram", id, update, "", ("X-Telegram-Bot-Api-Secret-Token", "hook-word"))).Status);
        }

        var said = Assert.Single(await shop.ThreadAsync(customer, "Message Received")).GetProperty("properties");
        Assert.Equal(("Ναι", Shop.IdOf(message)), (said.GetProperty("text").GetString(), said.GetProperty("message_id").GetString()));
        telegram.Blocked.Add("987654321");
        Assert.Equal("stopped", Reason(await shop.UntilAsync(await SendAsync(shop, customer, "telegram"), "bounced")));
        Assert.Equal("suppressed", Reason(await shop.UntilAsync(await SendAsync(shop, customer, "telegram"), "refused")));
        telegram.Blocked.Clear();
        var back = """{"update_id":875200102,"my_chat_member":{"chat":{"id":987654321,"type":"private"},"from":{"id":987654321},"date":1764150000,"old_chat_member":{"status":"kicked"},"new_chat_member":{"status":"member"}}}"""u8.ToArray();
        Assert.Equal(200, (await shop.HookAsync("telegram", id, back, "", ("X-Telegram-Bot-Api-Secret-Token", "hook-word"))).Status);
        await shop.UntilAsync(await SendAsync(shop, customer, "telegram"), "sent");
        telegram.AssertKept();
    }

    private static string? Reason(JsonElement message) => message.GetProperty("message").GetProperty("reason").GetString();

    private static Task<JsonElement> SendAsync(Shop shop, string customer, string channel, string? said = null) => shop.SendAsync(customer, "chat", channels: new[] { new { channel } }, data: new { said = said ?? "Γεια" });

    private static Task PublishAsync(Shop shop, string button, string text = "Γεια σου {{ first_name }}") =>
        shop.PublishAsync("chat", new { languages = new { el = new { chat = new { text, button, url = "https://shop.example/new" } } } });

    private static async Task<int> TellAsync(Shop shop, int id, byte[] body) => (await shop.HookAsync("messenger", id, body, "", ("X-Hub-Signature-256", WhatsAppFake.Sign("page-secret", body)))).Status;

    private static async Task TellAsync(Shop shop, int id, ViberFake viber, byte[] body) => Assert.Equal(200, (await shop.HookAsync("viber", id, body, "", ("X-Viber-Content-Signature", viber.Sign(body)))).Status);
}
