// What customers write back: stop is their no to marketing on that channel, start gives it back only where the shop lets it, the rest is theirs to say.
using System.Text.Json;
using Mitos.Reach.Messages.Receipts;
using Mitos.Reach.Tests.Providers;
using Mitos.Reach.Tests.Sending;
using Mitos.Testing;

namespace Mitos.Reach.Tests.Messages;

public sealed class RepliesTests
{
    [Theory]
    [InlineData("STOP", "sms", "Stop")]
    [InlineData(" stop. ", "whatsapp", "Stop")]
    [InlineData("ΣΤΟΠ", "sms", "Stop")]
    [InlineData("στοπ!", "sms", "Stop")]
    [InlineData("ΣTOΠ", "sms", "Stop")]
    [InlineData("Διαγραφή", "viber", "Stop")]
    [InlineData("διαγραφη", "sms", "Stop")]
    [InlineData("«Απεγγραφή»", "sms", "Stop")]
    [InlineData("unsubscribe", "telegram", "Stop")]
    [InlineData("CANCEL", "sms", "Stop")]
    [InlineData("cancel", "whatsapp", null)]
    [InlineData("start", "sms", "Start")]
    [InlineData("Έναρξη", "sms", "Start")]
    [InlineData("Μην σταματήσετε", "sms", null)]
    [InlineData("stop by the shop tomorrow?", "sms", null)]
    [InlineData("", "sms", null)]
    [InlineData(null, "sms", null)]
    public void A_word_is_known_in_both_languages_however_it_is_typed(string? text, string channel, string? word) => Assert.Equal(word, ReplyWords.Of(text, channel)?.ToString());

    [StoreFact]
    public async Task Stop_is_her_no_with_the_message_as_evidence_and_twice_is_once()
    {
        await using var shop = await Shop.OpenAsync();
        await using var twilio = new TwilioFake("AC1", "token");
        var id = await TwilioTests.ConnectAsync(shop, twilio);
        var customer = await shop.CustomerAsync("maria", null, "sms", "email");
        var message = await shop.UntilAsync(await TwilioTests.SendAsync(shop, customer), "sent");
        for (var times = 0; times < 2; times++)
        {
            Assert.Equal(200, (await TwilioTests.WriteAsync(shop, twilio, id, "SM901", "Διαγραφή")).Status);
        }

        var said = Assert.Single(await shop.ThreadAsync(customer, "Message Received"));
        Assert.Equal(("sms", "Διαγραφή"), (said.GetProperty("channel").GetString(), said.GetProperty("properties").GetProperty("text").GetString()));
        var no = (await shop.ThreadAsync(customer, "Consent Changed"))[0].GetProperty("properties");
        Assert.Equal(("marketing", "sms", "denied", "reply", "customer"), (Of(no, "purpose"), Of(no, "channel"), Of(no, "status"), Of(no, "method"), Of(no, "by")));
        Assert.Equal(("Διαγραφή", "SM901"), (Of(no.GetProperty("evidence"), "text"), Of(no.GetProperty("evidence"), "message")));
        Assert.Single(await shop.ThreadAsync(customer, "Consent Changed"), one => Of(one.GetProperty("properties"), "status") == "denied");
        Assert.Equal("consent_denied", Reason(await shop.UntilAsync(await TwilioTests.SendAsync(shop, customer), "refused")));

        // What she waits for needs no word of hers, and her yes by e-mail stands.
        await shop.UntilAsync(await TwilioTests.SendAsync(shop, customer, "service", "service"), "sent");
        Assert.Equal("sent", (await shop.UntilAsync(message, "sent")).GetProperty("message").GetProperty("status").GetString());
        var consent = (await shop.Server.GetAsync($"/api/profiles/{customer}")).GetProperty("consent");
        Assert.Equal((false, true), (consent.GetProperty("marketing/sms").GetBoolean(), consent.GetProperty("marketing/email").GetBoolean()));
    }

    [StoreTheory]
    [InlineData(false, "refused")]
    [InlineData(true, "sent")]
    public async Task Start_gives_back_only_where_the_shop_says_so(bool givesBack, string ends)
    {
        await using var shop = await Shop.OpenAsync();
        await RulesAsync(shop, givesBack);
        await using var twilio = new TwilioFake("AC1", "token");
        var id = await TwilioTests.ConnectAsync(shop, twilio);
        var customer = await shop.CustomerAsync("maria", null, "sms");
        await TwilioTests.WriteAsync(shop, twilio, id, "SM902", "στοπ");
        await shop.Server.DrainAsync();
        Assert.Equal("consent_denied", Reason(await shop.UntilAsync(await TwilioTests.SendAsync(shop, customer), "refused")));
        await TwilioTests.WriteAsync(shop, twilio, id, "SM903", "ΕΝΑΡΞΗ");
        await shop.Server.DrainAsync();
        await shop.UntilAsync(await TwilioTests.SendAsync(shop, customer), ends);
    }

    [StoreFact]
    public async Task Start_is_no_yes_of_somebody_who_never_refused()
    {
        await using var shop = await Shop.OpenAsync();
        await RulesAsync(shop, true);
        await using var twilio = new TwilioFake("AC1", "token");
        var id = await TwilioTests.ConnectAsync(shop, twilio);
        var customer = await shop.CustomerAsync("maria", null, "email");
        await TwilioTests.WriteAsync(shop, twilio, id, "SM904", "START");
        await shop.Server.DrainAsync();
        Assert.Equal("consent_not_asked", Reason(await shop.UntilAsync(await TwilioTests.SendAsync(shop, customer), "refused")));
    }

    [StoreFact]
    public async Task Stop_of_a_stranger_holds_when_she_is_known_later_and_another_text_is_only_said()
    {
        await using var shop = await Shop.OpenAsync();
        await using var twilio = new TwilioFake("AC1", "token");
        var id = await TwilioTests.ConnectAsync(shop, twilio);
        await TwilioTests.WriteAsync(shop, twilio, id, "SM905", "STOP");
        await TwilioTests.WriteAsync(shop, twilio, id, "SM906", "Πότε ανοίγετε;");
        await shop.Server.DrainAsync();
        var customer = await shop.CustomerAsync("maria", null, "email");
        Assert.Equal(2, (await shop.ThreadAsync(customer, "Message Received")).Count);
        Assert.Equal("consent_denied", Reason(await shop.UntilAsync(await TwilioTests.SendAsync(shop, customer), "refused")));
    }

    [StoreFact]
    public async Task A_wish_that_she_told_whatsapp_counts_for_the_chat_apps()
    {
        await using var shop = await Shop.OpenAsync();
        await using var meta = new WhatsAppFake("106540352242922", "EAAB");
        meta.Open.Add("306912345678");
        var id = await WhatsAppTests.ConnectAsync(shop, meta);
        await WhatsAppTests.PublishAsync(shop, null);
        var customer = await WhatsAppTests.CustomerAsync(shop);
        var wish = JsonSerializer.SerializeToUtf8Bytes(new { @object = "whatsapp_business_account", entry = new[] { new { id = "1", changes = new[] { new { field = "user_preferences", value = new { messaging_product = "whatsapp", user_preferences = new[] { new { wa_id = "306912345678", detail = "User requested to stop marketing messages", category = "marketing_messages", value = "stop", timestamp = DateTimeOffset.UtcNow.ToUnixTimeSeconds() } } } } } } } });
        Assert.Equal(200, (await WhatsAppTests.TellAsync(shop, id, wish)).Status);
        await shop.Server.DrainAsync();
        Assert.Equal("consent_denied", Reason(await shop.UntilAsync(await shop.SendAsync(customer, "chat", channels: new[] { new { channel = "whatsapp" } }), "refused")));
    }

    internal static Task RulesAsync(Shop shop, bool startGivesBack = false, int softBounces = 5) => shop.PutAsync("/api/arbiter", new
    {
        quiet = new { on = false, from = "21:00", until = "09:00", channels = Array.Empty<string>(), forService = false }, caps = Array.Empty<object>(), longestHoldHours = 72, softBounces, startGivesBack,
    });

    private static string? Of(JsonElement json, string name) => json.GetProperty(name).GetString();

    private static string? Reason(JsonElement message) => Of(message.GetProperty("message"), "reason");
}
