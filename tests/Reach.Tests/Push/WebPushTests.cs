// Notifications through the real sender to a push service that reads the RFCs, and out of the encryption by somebody else's library.
using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text.Json;
using Mitos.Reach.Channels.Push;
using Mitos.Reach.Tests.Providers;
using Mitos.Reach.Tests.Sending;
using Mitos.Testing;

namespace Mitos.Reach.Tests.Push;

public sealed class WebPushTests
{
    /// <summary>The figures of RFC 8291, section 5 and appendix A.</summary>
    [Fact]
    public void A_notification_is_encrypted_byte_for_byte_as_the_rfc_shows()
    {
        byte[] Of(string text) => Base64Url.DecodeFromChars(text);
        var own = Of("BP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8wEqKK6PBru3jl7A8");
        using var sender = ECDiffieHellman.Create(new ECParameters { Curve = ECCurve.NamedCurves.nistP256, D = Of("yfWPiYE-n46HLnH0KqZOF1fJJU3MYrct3AELtAQ-oRw"), Q = new ECPoint { X = own[1..33], Y = own[33..] } });
        var body = WebPushBody.Encrypt(
            "When I grow up, I want to be a watermelon"u8, Of("BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4"), Of("BTBZMqHH6r4Tts7J_aSIgg"), sender, Of("DGv6ra1nlYgDCS1FRnbzlw"));
        Assert.Equal([.. Of("DGv6ra1nlYgDCS1FRnbzlw"), 0, 0, 16, 0, 65, .. own, .. Of("8pfeW0KbunFT06SuDKoJH9Ql87S1QUrdirN6GcG7sFz1y1sqLgVi1VhjVkHsUoEsbI_0LpXMuGvnzQ")], body);
    }

    [StoreFact]
    public async Task What_was_sent_is_what_the_browser_reads_and_a_subscription_that_is_gone_is_left_alone()
    {
        await using var shop = await Shop.OpenAsync();
        await using var service = await ConnectAsync(shop);
        var customer = await CustomerAsync(shop, service, "first");
        var message = await shop.UntilAsync(await SendAsync(shop, customer), "sent");
        service.AssertKept();
        var call = service.Calls.Single();
        Assert.Equal("low", call.Headers["Urgency"]);
        var read = await service.DecryptAsync(call);
        Assert.Equal(("Νέα παραλαβή", "Γεια σου Μαρία · έτοιμο"), (read.GetProperty("title").GetString(), read.GetProperty("body").GetString()));
        Assert.Equal($"{Shop.IdOf(message)}.0", read.GetProperty("id").GetString());
        Assert.DoesNotContain("Μαρία", call.Text, StringComparison.Ordinal);

        // The page that shows it says so by the same address as a picture in a mail.
        using var opened = await shop.Server.Anybody.GetAsync($"/p/o/{read.GetProperty("id").GetString()}");
        await shop.UntilAsync(message, "opened");
        Assert.Single(await shop.ThreadAsync(customer, "Push Notification Opened"));

        service.Says = _ => new ProviderReply(410);
        Assert.Equal("subscription_gone", Reason(await shop.UntilAsync(await SendAsync(shop, customer), "bounced")));
        service.Says = _ => null;
        Assert.Equal("suppressed", Reason(await shop.UntilAsync(await SendAsync(shop, customer), "refused")));
        Assert.Equal(2, service.Calls.Count);

        // She allows it again, and has another subscription.
        await shop.Server.SendAsync(new { type = "track", @event = "Push Allowed", userId = "maria", messageId = "again", context = new { device = new { token = service.Subscription("second") } } });
        await shop.UntilAsync(await SendAsync(shop, customer), "sent");
        Assert.EndsWith("/push/second", service.Calls.Last().Path, StringComparison.Ordinal);
        service.AssertKept();
    }

    [StoreTheory]
    [InlineData(404, null, "bounced", "subscription_gone")]
    [InlineData(413, null, "failed", "too_big")]
    [InlineData(429, "7", "held", "provider_busy")]
    [InlineData(403, null, "held", "credentials_refused")]
    [InlineData(400, null, "failed", "refused_by_provider")]
    public async Task What_the_service_says_is_done(int status, string? after, string ends, string reason)
    {
        await using var shop = await Shop.OpenAsync();
        await using var service = await ConnectAsync(shop);
        service.Says = _ => new ProviderReply(status, RetryAfter: after == "7" ? DateTimeOffset.UtcNow.AddSeconds(30).ToString("R") : after);
        var customer = await CustomerAsync(shop, service, "first");
        var message = await shop.UntilAsync(await SendAsync(shop, customer), ends);
        Assert.Equal(reason, Reason(message));
        if (after is not null)
        {
            // As a date, which RFC 9110 allows too; longer than our own first pause.
            Assert.True(message.GetProperty("message").GetProperty("dueAt").GetDateTimeOffset() - DateTimeOffset.UtcNow > TimeSpan.FromSeconds(20));
        }
    }

    internal static async Task<PushServiceFake> ConnectAsync(Shop shop)
    {
        using var key = ECDiffieHellman.Create(ECCurve.NamedCurves.nistP256);
        var publicKey = Base64Url.EncodeToString(PushServiceFake.Point(key));
        await shop.ConnectAsync("webpush", new { publicKey, privateKey = Base64Url.EncodeToString(key.ExportParameters(true).D!), subject = "mailto:push@shop.example" });
        await shop.PublishAsync("ready", new { languages = new { el = new { push = new { title = "Νέα παραλαβή", body = "Γεια σου {{ first_name }} · έτοιμο", url = "https://shop.example/orders" } } } });
        return new PushServiceFake { PublicKey = publicKey };
    }

    private static async Task<string> CustomerAsync(Shop shop, PushServiceFake service, string name)
    {
        await shop.Server.SendAsync(new { type = "identify", userId = "maria", messageId = "id", traits = new { firstName = "Μαρία" }, context = new { device = new { token = service.Subscription(name) } } });
        var profile = await shop.Server.IdOfAsync("maria");
        await shop.PostedAsync($"/api/profiles/{profile}/consent", new { purpose = "marketing", channel = "push", status = "granted" });
        return profile;
    }

    private static Task<JsonElement> SendAsync(Shop shop, string customer) => shop.SendAsync(customer, "ready", channels: new[] { new { channel = "push" } });

    private static string? Reason(JsonElement message) => message.GetProperty("message").GetProperty("reason").GetString();
}
