// Links in SMS: a few letters on our own origin, counted as they are sent, followed to where they lead, and gone with whom they were sent to.
using System.Net;
using System.Text.RegularExpressions;
using Mitos.Reach.Tests.Sending;
using Mitos.Testing;

namespace Mitos.Reach.Tests.Providers;

public sealed partial class SmsLinkTests
{
    private const string Address = "https://shop.example/new?utm_source=sms&x=a%20long-way-to-say-it";

    [StoreFact]
    public async Task A_link_is_short_leads_on_is_counted_and_goes_with_her()
    {
        await using var shop = await Shop.OpenAsync();
        await using var twilio = new TwilioFake("AC1", "token");
        await shop.ConnectAsync("twilio", new { url = twilio.Address, accountSid = "AC1", authToken = "token", from = "+306900000000" });
        var origin = shop.Server.Address.ToString().TrimEnd('/');
        await PublishAsync(shop);
        var id = await shop.CustomerAsync("maria", new { phone = "+306912345678" }, "sms");
        var message = await shop.SendAsync(id, "link", channels: new[] { new { channel = "sms" } });
        await shop.UntilAsync(message, "sent");
        var text = Assert.Single(twilio.Calls).Form["Body"];
        var links = Link().Matches(text).Select(match => match.Value).ToList();
        Assert.Equal(2, links.Count);
        Assert.Single(links.Distinct());
        Assert.StartsWith($"{origin}/p/s/", links[0], StringComparison.Ordinal);
        Assert.DoesNotContain("shop.example", text, StringComparison.Ordinal);
        Assert.Contains($"({links[0]}). ", text, StringComparison.Ordinal);
        Assert.Contains($"{origin}/p/unsubscribe/", text, StringComparison.Ordinal);

        // The preview has counted these letters, and not those of the address.
        var (status, preview) = await shop.Server.PostAsync("/api/templates/link/preview", new { channel = "sms", language = "el" });
        Assert.Equal(200, status);
        var unsubscribe = Regex.Match(text, "/p/unsubscribe/(\\S+)").Groups[1].Length;
        Assert.Equal(text.Length - unsubscribe + 1, preview.GetProperty("sms").GetProperty("units").GetInt32());
        Assert.Contains("shop.example", preview.GetProperty("text").GetString(), StringComparison.Ordinal);

        using var browser = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false });
        using (var led = await browser.GetAsync(links[0]))
        {
            Assert.Equal((HttpStatusCode.Redirect, Address), (led.StatusCode, led.Headers.Location!.OriginalString));
        }

        await shop.UntilAsync(message, "clicked");
        foreach (var wrong in new[] { links[0][..^1], links[0] + "x", $"{origin}/p/s/AAAAAAAAAA" })
        {
            using var none = await browser.GetAsync(wrong);
            Assert.Equal(HttpStatusCode.NotFound, none.StatusCode);
        }

        Assert.Equal(200, (await shop.Server.PostAsync($"/api/profiles/{id}/erase", new { confirm = id })).Status);
        using var gone = await browser.GetAsync(links[0]);
        Assert.Equal(HttpStatusCode.NotFound, gone.StatusCode);
    }

    [StoreFact]
    public async Task Where_clicks_are_not_measured_the_address_stands_as_it_is()
    {
        await using var shop = await Shop.OpenAsync();
        await using var twilio = new TwilioFake("AC1", "token");
        await shop.ConnectAsync("twilio", new { url = twilio.Address, accountSid = "AC1", authToken = "token", from = "+306900000000", track = "no" });
        await PublishAsync(shop);
        var id = await shop.CustomerAsync("maria", new { phone = "+306912345678" }, "sms");
        var message = await shop.SendAsync(id, "link", channels: new[] { new { channel = "sms" } });
        await shop.UntilAsync(message, "sent");
        Assert.Contains(Address, Assert.Single(twilio.Calls).Form["Body"], StringComparison.Ordinal);
        twilio.AssertKept();
    }

    private static Task PublishAsync(Shop shop) =>
        shop.PublishAsync("link", new { languages = new { el = new { sms = new { text = $"News ({Address}). Again: {Address} {{{{ links.unsubscribe }}}}", capitals = false } } } });

    [GeneratedRegex("https?://[^ ]+/p/s/[A-Za-z0-9]+")]
    private static partial Regex Link();
}
