// The mails that come back, through the address at which a mail server hands them over: bounces, complaints, and the one click that unsubscribes.
using System.Text;
using System.Text.Json;
using Mitos.Reach.Tests.Messages;
using Mitos.Reach.Tests.Sending;
using Mitos.Testing;

namespace Mitos.Reach.Tests.Channels;

public sealed class MailHookTests
{
    private const string Token = "a-secret-for-returned-mail";

    [StoreFact]
    public async Task A_mailbox_that_does_not_exist_is_left_alone_and_its_message_has_bounced()
    {
        await using var shop = await Shop.OpenAsync();
        var id = await ConnectAsync(shop);
        var customer = await shop.CustomerAsync("maria");
        var message = await shop.UntilAsync(await shop.SendAsync(customer), "sent");
        Assert.Equal(401, await HandAsync(shop, id, Bounce(shop.Sink.Mails.Last(), "failed", "5.1.1", "550 5.1.1 <maria@mail.example>: Recipient address rejected: User unknown"), "another"));
        Assert.Equal(200, await HandAsync(shop, id, Bounce(shop.Sink.Mails.Last(), "delayed", "4.4.1", "451 4.4.1 Connection timed out")));
        Assert.Equal("sent", (await shop.UntilAsync(message, "sent")).GetProperty("message").GetProperty("status").GetString());
        var mail = Bounce(shop.Sink.Mails.Last(), "failed", "5.1.1", "550 5.1.1 <maria@mail.example>: Recipient address rejected: User unknown");
        for (var times = 0; times < 2; times++)
        {
            Assert.Equal(200, await HandAsync(shop, id, mail));
        }

        Assert.Equal("unknown_user", Reason(await shop.UntilAsync(message, "bounced")));
        Assert.Equal("suppressed", Reason(await shop.UntilAsync(await shop.SendAsync(customer), "refused")));
        var bounced = Assert.Single(await shop.ThreadAsync(customer, "Email Bounced"));
        Assert.DoesNotContain("maria@", bounced.GetProperty("properties").GetRawText(), StringComparison.Ordinal);
    }

    [StoreFact]
    public async Task A_full_mailbox_is_tried_a_few_times_in_a_row_and_no_more()
    {
        await using var shop = await Shop.OpenAsync();
        await RepliesTests.RulesAsync(shop, softBounces: 3);
        var id = await ConnectAsync(shop);
        var customer = await shop.CustomerAsync("maria");
        for (var times = 0; times < 2; times++)
        {
            await BounceAsync(shop, id, customer);
        }

        // One that arrived begins the row anew, and so does nothing that the receiver held against what we wrote.
        var opened = await shop.UntilAsync(await shop.SendAsync(customer), "sent");
        using var picture = await shop.Server.Anybody.GetAsync($"/p/o/{Shop.IdOf(opened)}.0");
        await shop.UntilAsync(opened, "opened");
        await BounceAsync(shop, id, customer, "5.7.1", "550 5.7.1 Message rejected as spam");
        for (var times = 0; times < 3; times++)
        {
            await BounceAsync(shop, id, customer);
        }

        Assert.Equal("suppressed", Reason(await shop.UntilAsync(await shop.SendAsync(customer), "refused")));
        var counts = (await shop.Server.GetAsync("/api/arbiter/suppressions")).GetRawText();
        Assert.Contains("soft_bounces", counts, StringComparison.Ordinal);
    }

    [StoreFact]
    public async Task A_complaint_leaves_the_address_alone_and_is_her_no()
    {
        await using var shop = await Shop.OpenAsync();
        var id = await ConnectAsync(shop);
        var customer = await shop.CustomerAsync("maria");
        var message = await shop.UntilAsync(await shop.SendAsync(customer), "sent");
        var mail = shop.Sink.Mails.Last();
        var report = $"From: <feedback@mailbox.example>\r\nSubject: FW: Email Feedback Report\r\nMIME-Version: 1.0\r\nContent-Type: multipart/report; report-type=feedback-report; boundary=\"b1\"\r\n\r\n--b1\r\nContent-Type: text/plain\r\n\r\nThis is an email abuse report.\r\n--b1\r\nContent-Type: message/feedback-report\r\n\r\nFeedback-Type: abuse\r\nUser-Agent: SomeGenerator/1.0\r\nVersion: 1\r\n\r\n--b1\r\nContent-Type: message/rfc822\r\n\r\nFrom: <news@shop.example>\r\nTo: <maria@mail.example>\r\nMessage-ID: {mail.Header("Message-ID")}\r\nSubject: x\r\n\r\nx\r\n--b1--\r\n";
        for (var times = 0; times < 2; times++)
        {
            Assert.Equal(200, await HandAsync(shop, id, Encoding.ASCII.GetBytes(report)));
        }

        Assert.Single(await shop.ThreadAsync(customer, "Email Marked as Spam"));
        var no = (await shop.ThreadAsync(customer, "Consent Changed")).Select(one => one.GetProperty("properties")).Single(one => one.GetProperty("status").GetString() == "denied");
        Assert.Equal(("marketing", "email", "complaint"), (no.GetProperty("purpose").GetString(), no.GetProperty("channel").GetString(), no.GetProperty("method").GetString()));
        Assert.Equal("suppressed", Reason(await shop.UntilAsync(await shop.SendAsync(customer), "refused")));
        Assert.Equal(204, (await shop.Server.PostAsync("/api/arbiter/suppressions/lift", new { channel = "email", address = "maria@mail.example" })).Status);
        Assert.Equal("consent_denied", Reason(await shop.UntilAsync(await shop.SendAsync(customer), "refused")));
        Assert.Contains("complained", (await shop.UntilAsync(message, "sent")).GetProperty("decisions").EnumerateArray().Select(one => one.GetProperty("what").GetString()));
    }

    [StoreFact]
    public async Task One_click_of_the_mail_program_is_her_no_and_only_looking_is_not()
    {
        await using var shop = await Shop.OpenAsync();
        await ConnectAsync(shop);
        var customer = await shop.CustomerAsync("maria");
        await shop.UntilAsync(await shop.SendAsync(customer), "sent");
        var mail = shop.Sink.Mails.Last();
        var address = mail.Header("List-Unsubscribe")!.Trim('<', '>');
        Assert.Equal("List-Unsubscribe=One-Click", mail.Header("List-Unsubscribe-Post"));
        using var looked = await shop.Server.Anybody.GetAsync(address);
        await shop.UntilAsync(await shop.SendAsync(customer), "sent");
        using var said = await shop.Server.Anybody.PostAsync(address, new FormUrlEncodedContent(new Dictionary<string, string> { ["List-Unsubscribe"] = "One-Click" }));
        Assert.Equal(200, (int)said.StatusCode);
        Assert.Equal("consent_denied", Reason(await shop.UntilAsync(await shop.SendAsync(customer), "refused")));
        var no = (await shop.ThreadAsync(customer, "Consent Changed"))[0].GetProperty("properties");
        Assert.Equal(("marketing", "denied", "unsubscribe"), (no.GetProperty("purpose").GetString(), no.GetProperty("status").GetString(), no.GetProperty("method").GetString()));
    }

    private static async Task<int> ConnectAsync(Shop shop)
    {
        await shop.PublishWelcomeAsync();
        return await shop.ConnectMailAsync(more: new { hookToken = Token });
    }

    private static async Task BounceAsync(Shop shop, int id, string customer, string status = "5.2.2", string words = "552 5.2.2 mailbox full")
    {
        var message = await shop.UntilAsync(await shop.SendAsync(customer), "sent");
        Assert.Equal(200, await HandAsync(shop, id, Bounce(shop.Sink.Mails.Last(), "failed", status, words)));
        await shop.UntilAsync(message, "bounced");
    }

    private static async Task<int> HandAsync(Shop shop, int id, byte[] mail, string token = Token) => (await shop.HookAsync("smtp", id, mail, "", ("Authorization", $"Bearer {token}"))).Status;

    /// <summary>As RFC 3464 writes it.</summary>
    private static byte[] Bounce(SunkMail mail, string action, string status, string words) => Encoding.ASCII.GetBytes(
        $"From: MAILER-DAEMON@mx.example\r\nSubject: Undelivered Mail Returned to Sender\r\nMIME-Version: 1.0\r\nContent-Type: multipart/report; report-type=delivery-status; boundary=\"b1\"\r\n\r\n--b1\r\nContent-Type: text/plain\r\n\r\nYour mail was not delivered.\r\n--b1\r\nContent-Type: message/delivery-status\r\n\r\nReporting-MTA: dns; mx.example\r\n\r\nFinal-Recipient: rfc822; maria@mail.example\r\nAction: {action}\r\nStatus: {status}\r\nDiagnostic-Code: smtp; {words}\r\n\r\n--b1\r\nContent-Type: text/rfc822-headers\r\n\r\nMessage-ID: {mail.Header("Message-ID")}\r\nTo: <maria@mail.example>\r\n\r\n--b1--\r\n");

    private static string? Reason(JsonElement message) => message.GetProperty("message").GetProperty("reason").GetString();
}
