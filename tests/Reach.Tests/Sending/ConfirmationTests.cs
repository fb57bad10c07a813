// Double opt-in by e-mail: asked in her language, confirmed by the link alone, once a day however often a form is sent.
using System.Net;
using System.Text.RegularExpressions;
using Mitos.Testing;

namespace Mitos.Reach.Tests.Sending;

public sealed partial class ConfirmationTests
{
    [StoreTheory]
    [InlineData("el", "Επιβεβαιώστε: Ενημερώσεις και προσφορές", "Μένει ένα κλικ")]
    [InlineData("en", "Please confirm: News and offers", "One click to go")]
    public async Task A_yes_that_waits_is_asked_about_and_the_link_confirms_it(string language, string subject, string words)
    {
        await using var shop = await OpenAsync();
        await shop.Server.SendAsync(new { type = "identify", userId = "maria", messageId = "i", traits = new { email = "maria@mail.example", firstName = "Μαρία", language } });
        var id = await shop.Server.IdOfAsync("maria");

        // A form of the site says it, three times.
        for (var time = 0; time < 3; time++)
        {
            await shop.Server.SendAsync(Pending("maria", $"c-{time}"));
        }

        var mail = await MailAsync(shop);
        Assert.Equal("maria@mail.example", mail.To);
        Assert.Equal(subject, Decoded(mail.Header("Subject")!));
        Assert.Contains(words, mail.Part("text/plain"), StringComparison.Ordinal);
        Assert.Null(mail.Header("List-Unsubscribe"));
        var link = Link().Match(WebUtility.HtmlDecode(mail.Part("text/html"))).Value;
        Assert.Equal("pending", await StatusAsync(shop, id));

        // A scanner that only fetches the link confirms nothing.
        using var page = await shop.Server.Anybody.GetAsync(link);
        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
        Assert.Equal("pending", await StatusAsync(shop, id));
        using var said = await shop.Server.Anybody.PostAsync(link, new FormUrlEncodedContent([]));
        Assert.Equal(HttpStatusCode.OK, said.StatusCode);
        Assert.Equal("granted", await StatusAsync(shop, id));
        await Task.Delay(700);
        Assert.Single(shop.Sink.Mails);
    }

    [StoreFact]
    public async Task What_staff_says_for_her_is_asked_about_too_and_what_needs_no_confirmation_is_not()
    {
        await using var shop = await OpenAsync();
        await shop.Server.SendAsync(new { type = "identify", userId = "maria", messageId = "i", traits = new { email = "maria@mail.example" } });
        var id = await shop.Server.IdOfAsync("maria");
        await shop.PostedAsync($"/api/profiles/{id}/consent", new { purpose = "personalisation", status = "granted" });
        var told = await shop.PostedAsync($"/api/profiles/{id}/consent", new { purpose = "marketing", channel = "email", status = "granted" });
        Assert.Equal("pending", told.GetProperty("status").GetString());
        Assert.Contains("/p/confirm/", (await MailAsync(shop)).Part("text/plain"), StringComparison.Ordinal);
        await Task.Delay(700);
        Assert.Single(shop.Sink.Mails);
    }

    [StoreFact]
    public async Task History_and_a_no_that_came_meanwhile_are_not_asked_about_and_the_ledger_holds_no_link()
    {
        await using var shop = await OpenAsync();
        await shop.Server.SendAsync(
            new { type = "identify", userId = "old", messageId = "i1", traits = new { email = "old@mail.example" } },
            new { type = "track", userId = "old", messageId = "c1", @event = "Consent Changed", timestamp = "2026-01-01T10:00:00Z", properties = new { purpose = "marketing", channel = "email", status = "pending" } },
            new { type = "identify", userId = "no", messageId = "i2", traits = new { email = "no@mail.example" } },
            Pending("no", "c2"),
            new { type = "track", userId = "no", messageId = "c3", @event = "Consent Changed", properties = new { purpose = "marketing", channel = "email", status = "denied" } });
        await Task.Delay(1_500);
        Assert.Empty(shop.Sink.Mails);
        await shop.Server.SendAsync(new { type = "identify", userId = "maria", messageId = "i3", traits = new { email = "maria@mail.example" } }, Pending("maria", "c4"));
        var token = Link().Match(WebUtility.HtmlDecode((await MailAsync(shop)).Part("text/html"))).Value.Split('/')[^1];
        var messages = await shop.Server.GetAsync("/api/messages?limit=50");
        Assert.DoesNotContain(token, messages.GetRawText(), StringComparison.Ordinal);
        using var session = Microsoft.Extensions.DependencyInjection.ServiceProviderServiceExtensions.GetRequiredService<Kernel.Data.Database>(shop.Server.Services).OpenRead();
        using var command = session.Connection.CreateCommand();
        command.CommandText = "select count(*) from outgoing where cast(data as text) like '%/p/confirm/%'";
        Assert.Equal(0L, Convert.ToInt64(command.ExecuteScalar(), System.Globalization.CultureInfo.InvariantCulture));
    }

    private static object Pending(string user, string id) => new { type = "track", userId = user, messageId = id, @event = "Consent Changed", properties = new { purpose = "marketing", channel = "email", status = "pending" } };

    private static async Task<Shop> OpenAsync()
    {
        var shop = await Shop.OpenAsync();
        await shop.ConnectMailAsync();
        var purposes = (await shop.Server.GetAsync("/api/consent/purposes")).GetProperty("items").EnumerateArray().Select(one => System.Text.Json.Nodes.JsonNode.Parse(one.GetRawText())!.AsObject()).ToList();
        purposes.Single(one => (string?)one["key"] == "marketing")["doubleOptIn"] = true;
        await shop.PutAsync("/api/consent/purposes", purposes);
        return shop;
    }

    private static async Task<SunkMail> MailAsync(Shop shop)
    {
        for (var look = 0; look < 500 && shop.Sink.Mails.Count == 0; look++)
        {
            await Task.Delay(20);
        }

        return Assert.Single(shop.Sink.Mails);
    }

    private static async Task<string?> StatusAsync(Shop shop, string id)
    {
        await shop.Server.DrainAsync();
        return (await shop.Server.GetAsync($"/api/profiles/{id}/consent")).GetProperty("items").EnumerateArray()
            .Single(one => one.GetProperty("purpose").GetString() == "marketing" && one.GetProperty("channel").GetString() == "email").GetProperty("status").GetString();
    }

    private static string Decoded(string header) => Words().Replace(header.Replace("?= =?", "?==?", StringComparison.Ordinal), match => System.Text.Encoding.UTF8.GetString(Convert.FromBase64String(match.Groups[1].Value)));

    [GeneratedRegex(@"http[^""\s<]*/p/confirm/[\w-]+")]
    private static partial Regex Link();

    [GeneratedRegex(@"=\?utf-8\?B\?([^?]*)\?=", RegexOptions.IgnoreCase)]
    private static partial Regex Words();
}
