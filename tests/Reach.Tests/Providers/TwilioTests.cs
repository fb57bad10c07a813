// SMS through Twilio or who speaks as it does: the form, the statuses, and what customers write back.
using System.Text;
using System.Text.Json;
using Mitos.Reach.Channels.Hooks;
using Mitos.Reach.Tests.Sending;
using Mitos.Testing;

namespace Mitos.Reach.Tests.Providers;

public sealed class TwilioTests
{
    private const string Phone = "+306912345678";

    /// <summary>The figures of Twilio's own library.</summary>
    [Theory]
    [InlineData("https://mycompany.com/myapp.php?foo=1&bar=2", "RSOYDt4T1cUTdK1PDd93/VVr8B8=", true)]
    [InlineData("https://MyCompany.com/myapp.php?foo=1&bar=2", "g9IN/x4Cft2g517EjYvEvM/W7LU=", true)]
    [InlineData("https://MyCompany.com:1234/myapp.php?foo=1&bar=2", "PCqOZm8cnu/L6+u5i5fuEd+Iac4=", true)]
    [InlineData("https://mycompany.com/myapp.php?foo=1&bar=3", "RSOYDt4T1cUTdK1PDd93/VVr8B8=", false)]
    public void A_signature_is_judged_as_twilio_judges_it(string url, string signature, bool holds)
    {
        var form = TwilioFake.Body(new Dictionary<string, string> { ["CallSid"] = "CA1234567890ABCDE", ["From"] = "+14158675309", ["Digits"] = "1234", ["To"] = "+18005551212", ["Caller"] = "+14158675309" });
        Assert.Equal(holds, Signatures.IsTwilio("12345", url, form, true, signature));
    }

    [StoreFact]
    public async Task An_sms_goes_from_queued_to_delivered_and_never_back()
    {
        await using var shop = await Shop.OpenAsync();
        await using var twilio = new TwilioFake("AC1", "token");
        var id = await ConnectAsync(shop, twilio);
        var customer = await shop.CustomerAsync("maria", null, "sms");
        var message = await shop.UntilAsync(await SendAsync(shop, customer), "sent");
        twilio.AssertKept();
        var form = twilio.Calls.Single().Form;
        Assert.Equal((Phone, "Νέα συλλογή"), (form["To"], form["Body"]));
        var path = new Uri(form["StatusCallback"]).PathAndQuery;
        Assert.Equal($"/hooks/twilio/{id}?message={Shop.IdOf(message)}.0", path);
        var sid = message.GetProperty("tries")[0].GetProperty("providerId").GetString()!;
        Assert.Equal(401, await TellAsync(shop, twilio, path, sid, "delivered", signature: "forged"));
        Assert.Equal(401, await TellAsync(shop, twilio, path.Replace(".0", ".1", StringComparison.Ordinal), sid, "delivered", signedPath: path));
        foreach (var status in new[] { "queued", "sent", "delivered", "delivered", "sent", "undelivered" })
        {
            Assert.Equal(200, await TellAsync(shop, twilio, path, sid, status));
            await shop.Server.DrainAsync();
        }

        var delivered = await shop.UntilAsync(message, "delivered");
        Assert.Equal(["sending", "sent", "delivered"], delivered.GetProperty("decisions").EnumerateArray().Select(one => one.GetProperty("what").GetString()));
        Assert.Single(await shop.ThreadAsync(customer, "SMS Delivered"));
    }

    [StoreTheory]
    [InlineData("undelivered", "30003", "bounced", "not_reachable", "sent")]
    [InlineData("undelivered", "30005", "bounced", "not_reachable", "refused")]
    [InlineData("undelivered", "30006", "bounced", "not_reachable", "refused")]
    [InlineData("failed", "21610", "failed", "stopped", "refused")]
    [InlineData("failed", "30008", "failed", "not_delivered", "sent")]
    public async Task A_number_that_takes_nothing_is_left_alone_and_one_that_is_off_is_not(string status, string code, string ends, string reason, string next)
    {
        await using var shop = await Shop.OpenAsync();
        await using var twilio = new TwilioFake("AC1", "token");
        await ConnectAsync(shop, twilio);
        var customer = await shop.CustomerAsync("maria", null, "sms");
        var message = await shop.UntilAsync(await SendAsync(shop, customer), "sent");
        Assert.Equal(200, await TellAsync(shop, twilio, new Uri(twilio.Calls.Single().Form["StatusCallback"]).PathAndQuery, message.GetProperty("tries")[0].GetProperty("providerId").GetString()!, status, code));
        Assert.Equal(reason, (await shop.UntilAsync(message, ends)).GetProperty("message").GetProperty("reason").GetString());
        await shop.UntilAsync(await SendAsync(shop, customer), next);
    }

    [StoreFact]
    public async Task Who_said_stop_to_the_operator_is_left_alone_until_she_says_start()
    {
        await using var shop = await Shop.OpenAsync();
        await using var twilio = new TwilioFake("AC1", "token");
        var id = await ConnectAsync(shop, twilio);
        var customer = await shop.CustomerAsync("maria", null, "sms");
        twilio.Stopped.Add(Phone);
        Assert.Equal("stopped", (await shop.UntilAsync(await SendAsync(shop, customer), "bounced")).GetProperty("message").GetProperty("reason").GetString());
        Assert.Equal("suppressed", (await shop.UntilAsync(await SendAsync(shop, customer), "refused")).GetProperty("message").GetProperty("reason").GetString());
        twilio.Stopped.Clear();
        var (status, text, type) = await WriteAsync(shop, twilio, id, "SM900", "start");
        Assert.Equal((200, "<Response/>", "text/xml"), (status, text, type));
        await shop.UntilAsync(await SendAsync(shop, customer), "sent");
    }

    internal static async Task<int> ConnectAsync(Shop shop, TwilioFake twilio)
    {
        await shop.PublishAsync("news", new { languages = new { el = new { sms = new { text = "Νέα συλλογή" } } } });
        return await shop.ConnectAsync("twilio", new { url = twilio.Address, accountSid = "AC1", authToken = "token", from = "+306900000000", reports = shop.Server.Address.ToString().TrimEnd('/') });
    }

    internal static Task<JsonElement> SendAsync(Shop shop, string customer, string purpose = "marketing", string @class = "marketing") => shop.SendAsync(customer, "news", purpose, @class, channels: new[] { new { channel = "sms" } });

    /// <summary>She writes, and Twilio hands it over.</summary>
    internal static Task<(int Status, string Text, string? Type)> WriteAsync(Shop shop, TwilioFake twilio, int id, string sid, string text)
    {
        var form = new Dictionary<string, string> { ["MessageSid"] = sid, ["SmsSid"] = sid, ["SmsStatus"] = "received", ["AccountSid"] = "AC1", ["From"] = Phone, ["To"] = "+306900000000", ["Body"] = text, ["NumMedia"] = "0" };
        return shop.HookAsync("twilio", id, TwilioFake.Body(form), "", ("Content-Type", "application/x-www-form-urlencoded"), ("X-Twilio-Signature", twilio.Sign($"{shop.Server.Address.ToString().TrimEnd('/')}/hooks/twilio/{id}", form)));
    }

    private static async Task<int> TellAsync(Shop shop, TwilioFake twilio, string path, string sid, string status, string? code = null, string? signature = null, string? signedPath = null)
    {
        var form = new Dictionary<string, string> { ["MessageSid"] = sid, ["MessageStatus"] = status, ["AccountSid"] = "AC1", ["To"] = Phone };
        if (code is not null)
        {
            form["ErrorCode"] = code;
        }

        var at = path.IndexOf('?', StringComparison.Ordinal);
        var id = int.Parse(path[..at].Split('/')[^1]);
        return (await shop.HookAsync("twilio", id, TwilioFake.Body(form), path[at..], ("Content-Type", "application/x-www-form-urlencoded"),
            ("X-Twilio-Signature", signature ?? twilio.Sign(shop.Server.Address.ToString().TrimEnd('/') + (signedPath ?? path), form)))).Status;
    }
}
