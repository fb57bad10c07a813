// An e-mail from the wish to the click: written for her, sent once, told on her thread, and stopped when she says so.
using System.Text.Json;
using System.Text.RegularExpressions;
using Mitos.Testing;

namespace Mitos.Reach.Tests.Sending;

public sealed partial class EmailJourneyTests
{
    [StoreFact]
    public async Task A_message_goes_out_once_is_seen_to_be_opened_and_followed_and_stops_when_she_says_so()
    {
        await using var shop = await Shop.OpenAsync();
        await shop.ConnectMailAsync();
        await shop.PublishWelcomeAsync();
        var customer = await shop.CustomerAsync("giorgos");
        var message = await shop.SendAsync(customer, key: "hello");
        await shop.SendAsync(customer, key: "hello");
        await shop.UntilAsync(message, "sent");
        var mail = Assert.Single(shop.Sink.Mails);
        Assert.Equal(("news@shop.example", "giorgos@mail.example"), (mail.From, mail.To));
        Assert.Contains("Γεια σου Γιώργο", mail.Part("text/plain"), StringComparison.Ordinal);
        Assert.Contains("<strong>τα νέα</strong>", mail.Part("text/html"), StringComparison.Ordinal);
        Assert.Equal("List-Unsubscribe=One-Click", mail.Header("List-Unsubscribe-Post"));
        Assert.Contains("=?utf-8?B?", mail.Header("Subject")!, StringComparison.Ordinal);

        var html = System.Net.WebUtility.HtmlDecode(mail.Part("text/html"));
        using var picture = await shop.Server.Anybody.GetAsync(Pixel().Match(html).Value);
        Assert.Equal("image/gif", picture.Content.Headers.ContentType!.MediaType);
        await shop.UntilAsync(message, "opened");
        using var follower = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false });
        using var followed = await follower.GetAsync(Links().Matches(html)[1].Value);
        Assert.Equal("https://shop.example/?a=1&b=2", followed.Headers.Location!.ToString());
        var clicked = await shop.UntilAsync(message, "clicked");
        Assert.Equal(["sending", "sent", "opened", "clicked"], clicked.GetProperty("decisions").EnumerateArray().Select(one => one.GetProperty("what").GetString()));
        await shop.Server.DrainAsync();
        var thread = (await shop.Server.GetAsync($"/api/profiles/{customer}/thread")).GetProperty("items").EnumerateArray().ToList();
        foreach (var name in new[] { "Message Sent", "Email Opened", "Email Link Clicked" })
        {
            var one = Assert.Single(thread, item => item.GetProperty("event").GetString() == name);
            Assert.Equal(("email", "email"), (one.GetProperty("channel").GetString(), one.GetProperty("touchpoint").GetString()));
        }

        using var said = await shop.Server.Anybody.PostAsync(mail.Header("List-Unsubscribe")!.Trim('<', '>'), new FormUrlEncodedContent(new Dictionary<string, string> { ["List-Unsubscribe"] = "One-Click" }));
        Assert.Equal(200, (int)said.StatusCode);
        var refused = await shop.UntilAsync(await shop.SendAsync(customer), "refused");
        Assert.Equal("consent_denied", refused.GetProperty("message").GetProperty("reason").GetString());
        Assert.Single(shop.Sink.Mails);
    }

    [StoreFact]
    public async Task A_link_that_no_message_held_leads_nowhere()
    {
        await using var shop = await Shop.OpenAsync();
        using var answer = await shop.Server.Anybody.GetAsync("/p/l/AAAAAAAAAAAAAAAAAAAAAA.0/aHR0cHM6Ly9ldmlsLmV4YW1wbGU");
        Assert.Equal(404, (int)answer.StatusCode);
    }

    [StoreFact]
    public async Task What_is_missing_keeps_the_message_back_and_is_named()
    {
        await using var shop = await Shop.OpenAsync();
        await shop.ConnectMailAsync();
        await shop.PublishAsync("ready", new { languages = new { el = new { email = new { subject = "Η παραγγελία {{ event.order_id }}", blocks = new[] { new { kind = "text", text = "Έτοιμη: {{ event.total | money: 'EUR' }}" } } } } } });
        var customer = await shop.CustomerAsync("maria");
        var held = await shop.UntilAsync(await shop.SendAsync(customer, "ready", data: new { total = 12.9 }), "held");
        var decision = held.GetProperty("decisions").EnumerateArray().Single();
        Assert.Equal(("data_missing", "event.order_id"), (decision.GetProperty("reason").GetString(), decision.GetProperty("detail").GetString()));
        Assert.Empty(shop.Sink.Mails);
        await shop.UntilAsync(await shop.SendAsync(customer, "ready", data: new { order_id = "P-1", total = 12.9 }), "sent");
        Assert.Contains("12,90\u00A0€", System.Net.WebUtility.HtmlDecode(shop.Sink.Mails.Single().Part("text/html")), StringComparison.Ordinal);
    }

    [StoreFact]
    public async Task An_address_that_does_not_exist_is_never_written_to_again()
    {
        await using var shop = await Shop.OpenAsync();
        await shop.ConnectMailAsync();
        await shop.PublishWelcomeAsync();
        shop.Sink.Recipient = to => $"550 5.1.1 <{to}>: Recipient address rejected: User unknown";
        var customer = await shop.CustomerAsync("gone");
        var bounced = await shop.UntilAsync(await shop.SendAsync(customer), "bounced");
        var attempt = bounced.GetProperty("tries").EnumerateArray().Single();
        Assert.Equal("unknown_user", attempt.GetProperty("reason").GetString());
        Assert.DoesNotContain("gone@", attempt.GetProperty("detail").GetString(), StringComparison.Ordinal);
        shop.Sink.Recipient = _ => null;
        Assert.Equal("suppressed", (await shop.UntilAsync(await shop.SendAsync(customer), "refused")).GetProperty("message").GetProperty("reason").GetString());
        Assert.Equal(204, (await shop.Server.PostAsync("/api/arbiter/suppressions/lift", new { channel = "email", address = "gone@mail.example" })).Status);
        await shop.UntilAsync(await shop.SendAsync(customer), "sent");
    }

    [StoreFact]
    public async Task The_next_channel_follows_where_the_first_cannot_be_used()
    {
        await using var shop = await Shop.OpenAsync();
        await shop.ConnectMailAsync();
        await shop.PublishWelcomeAsync();
        var customer = await shop.CustomerAsync("both", null, "email", "sms");
        var message = await shop.UntilAsync(await shop.SendAsync(customer, channels: new[] { new { channel = "sms" }, new { channel = "email" } }), "sent");
        Assert.Equal(["refused no_connection", "sending allowed", "sent sent"], message.GetProperty("decisions").EnumerateArray().Select(one => $"{one.GetProperty("what")} {one.GetProperty("reason")}"));
        Assert.Single(shop.Sink.Mails);
    }

    [GeneratedRegex(@"http[^""]+/p/o/[^""]+")]
    private static partial Regex Pixel();

    [GeneratedRegex(@"(?<=href="")http[^""]+/p/l/[^""]+")]
    private static partial Regex Links();
}
