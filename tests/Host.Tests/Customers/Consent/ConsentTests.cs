// Consent: what was said, through which identifier, and what holds when customers turn out to be one; the pages on which she says it herself.
using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using Mitos.Kernel.Data;
using Mitos.People.Consent.Contracts;
using Mitos.Testing;

namespace Mitos.Host.Tests.Customers.Consent;

public sealed class ConsentTests(ServerFixture fixture) : IClassFixture<ServerFixture>
{
    private readonly MitosServer _server = fixture.Server;

    [StoreFact]
    public async Task What_was_never_said_is_no_and_a_purpose_nobody_defined_is_no()
    {
        var id = await CustomerAsync("closed");
        Assert.Equal((false, "not_asked"), await MayAsync(id, "marketing", "email"));
        Assert.Equal((false, "unknown_purpose"), await MayAsync(id, "selling", "email"));
        Assert.Equal((false, "unknown_channel"), await MayAsync(id, "marketing", "pigeon"));
        Assert.Equal((false, "unknown_channel"), await MayAsync(id, "marketing", null));
        Assert.Equal((true, "not_needed"), await MayAsync(id, "service", "email"));
    }

    [StoreFact]
    public async Task A_yes_has_its_date_wording_source_and_evidence_and_stands_on_the_thread()
    {
        var id = await CustomerAsync("yes");
        var (status, _) = await _server.PostAsync($"/api/profiles/{id}/consent", new { purpose = "marketing", channel = "sms", status = "granted", evidence = "form 12" });
        Assert.Equal(200, status);
        var said = await SaidAsync(id, "marketing", "sms");
        Assert.Equal(("granted", 1), (said.GetProperty("status").GetString(), said.GetProperty("wording").GetInt32()));
        Assert.NotEqual(JsonValueKind.Null, said.GetProperty("at").ValueKind);
        Assert.Equal((true, "granted"), await MayAsync(id, "marketing", "sms"));
        Assert.Equal((false, "not_asked"), await MayAsync(id, "marketing", "email"));
        var thread = (await _server.GetAsync($"/api/profiles/{id}/thread?kind=Consent%20Changed")).GetProperty("items");
        Assert.Equal(said.GetProperty("messageId").GetString(), thread[0].GetProperty("messageId").GetString());
        Assert.Equal("form 12", thread[0].GetProperty("properties").GetProperty("evidence").GetProperty("note").GetString());
        Assert.True((await _server.GetAsync($"/api/profiles/{id}")).GetProperty("consent").GetProperty("marketing/sms").GetBoolean());
    }

    [StoreFact]
    public async Task A_word_about_the_purpose_counts_for_its_channels_and_the_later_word_holds()
    {
        var id = await CustomerAsync("whole");
        await SourceSaysAsync("whole", "marketing", null, "granted", "2026-01-01T00:00:00Z");
        Assert.Equal((true, "granted"), await MayAsync(id, "marketing", "email"));
        await SourceSaysAsync("whole", "marketing", "email", "denied", "2026-01-02T00:00:00Z");
        Assert.Equal((false, "denied"), await MayAsync(id, "marketing", "email"));
        Assert.Equal((true, "granted"), await MayAsync(id, "marketing", "sms"));
        await SourceSaysAsync("whole", "marketing", null, "denied", "2026-01-03T00:00:00Z");
        Assert.Equal((false, "denied"), await MayAsync(id, "marketing", "sms"));

        // What happened earlier and arrives late changes nothing.
        await SourceSaysAsync("whole", "marketing", "sms", "granted", "2026-01-02T12:00:00Z");
        Assert.Equal((false, "denied"), await MayAsync(id, "marketing", "sms"));
    }

    [StoreFact]
    public async Task When_two_turn_out_to_be_one_the_no_of_either_stands_and_a_yes_said_after_that_holds()
    {
        // The older profile said no, the other said yes later, as somebody else as far as anybody knew.
        await _server.SendAsync(
            new { type = "track", anonymousId = "strict-a", messageId = "strict-1", @event = "Consent Changed", timestamp = "2026-01-01T00:00:00Z", properties = new { purpose = "marketing", channel = "email", status = "denied" } },
            new { type = "track", userId = "strict-u", messageId = "strict-2", @event = "Consent Changed", timestamp = "2026-02-01T00:00:00Z", properties = new { purpose = "marketing", channel = "email", status = "granted" } });
        var before = await _server.IdOfAsync("strict-u");
        Assert.Equal((true, "granted"), await MayAsync(before, "marketing", "email"));
        await _server.SendAsync(new { type = "identify", userId = "strict-u", anonymousId = "strict-a", messageId = "strict-3", timestamp = "2026-03-01T00:00:00Z" });
        Assert.Equal((false, "denied"), await MayAsync(before, "marketing", "email"));
        await SourceSaysAsync("strict-u", "marketing", "email", "granted", "2026-03-02T00:00:00Z");
        Assert.Equal((true, "granted"), await MayAsync(before, "marketing", "email"));

        // A split gives each side back what it said.
        var (status, _) = await _server.PostAsync($"/api/profiles/{before}/split", new { identifiers = new[] { new { type = "anonymousId", value = "strict-a" } } });
        Assert.Equal(200, status);
        Assert.Equal((false, "denied"), await MayAsync(await _server.IdOfAsync("strict-a"), "marketing", "email"));
        Assert.Equal((true, "granted"), await MayAsync(await _server.IdOfAsync("strict-u"), "marketing", "email"));
    }

    [StoreFact]
    public async Task She_changes_her_preferences_on_a_page_without_script_in_both_languages()
    {
        var id = await CustomerAsync("page");
        var link = await LinkAsync(id, new { });
        using var browser = new HttpClient { BaseAddress = _server.Address };
        var greek = await browser.GetStringAsync(link + "?lang=el");
        Assert.Contains("Ενημερώσεις και προσφορές", greek, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", greek, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(" checked", greek, StringComparison.Ordinal);
        Assert.Contains("News and offers", await browser.GetStringAsync(link + "?lang=en"), StringComparison.Ordinal);

        var saved = await SubmitAsync(browser, link, ("yes", "marketing/email"), ("yes", "analytics"));
        Assert.Contains("αποθηκεύτηκαν", saved, StringComparison.Ordinal);
        Assert.Equal(2, Regex.Count(saved, " checked"));
        Assert.Equal((true, "granted"), await MayAsync(id, "marketing", "email"));
        Assert.Equal((false, "denied"), await MayAsync(id, "marketing", "sms"));
        Assert.Equal((true, "granted"), await MayAsync(id, "analytics", null));

        await SubmitAsync(browser, link, ("yes", "marketing/email"), ("none", "1"));
        Assert.Equal((false, "denied"), await MayAsync(id, "marketing", "email"));
        Assert.Equal((false, "denied"), await MayAsync(id, "analytics", null));
    }

    [StoreFact]
    public async Task What_she_ticks_holds_also_where_a_source_had_said_yes_to_the_purpose_as_a_whole()
    {
        var id = await CustomerAsync("ticks");
        await SourceSaysAsync("ticks", "marketing", null, "granted", "2026-01-01T00:00:00Z");
        using var browser = new HttpClient { BaseAddress = _server.Address };
        await SubmitAsync(browser, await LinkAsync(id, new { }), ("yes", "marketing/email"));
        Assert.Equal((true, "granted"), await MayAsync(id, "marketing", "email"));
        Assert.Equal((false, "denied"), await MayAsync(id, "marketing", "sms"));
    }

    [StoreFact]
    public async Task One_click_unsubscribes_and_fetching_the_link_alone_does_not()
    {
        var id = await CustomerAsync("click");
        await _server.PostAsync($"/api/profiles/{id}/consent", new { purpose = "marketing", channel = "email", status = "granted" });
        var link = await LinkAsync(id, new { kind = "unsubscribe", purpose = "marketing", channel = "email" });
        using var program = new HttpClient { BaseAddress = _server.Address };
        Assert.Equal(HttpStatusCode.OK, (await program.GetAsync(link)).StatusCode);
        Assert.Equal((true, "granted"), await MayAsync(id, "marketing", "email"));

        // As RFC 8058 has a mail program do it.
        using var click = await program.PostAsync(link, new FormUrlEncodedContent([new("List-Unsubscribe", "One-Click")]));
        Assert.Equal(HttpStatusCode.OK, click.StatusCode);
        Assert.Equal((false, "denied"), await MayAsync(id, "marketing", "email"));
        using var again = await program.PostAsync(link, new FormUrlEncodedContent([new("List-Unsubscribe", "One-Click")]));
        Assert.Equal(HttpStatusCode.OK, again.StatusCode);
    }

    [StoreFact]
    public async Task A_link_that_is_not_one_or_is_for_something_else_changes_nothing_and_says_so()
    {
        var id = await CustomerAsync("wrong");
        var link = await LinkAsync(id, new { kind = "unsubscribe", purpose = "marketing", channel = "email" });
        using var browser = new HttpClient { BaseAddress = _server.Address };
        foreach (var wrong in new[] { "/p/preferences/pl_nothing", link.Replace("unsubscribe", "preferences", StringComparison.Ordinal), link.Replace("unsubscribe", "confirm", StringComparison.Ordinal) })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync(wrong)).StatusCode);
            Assert.Equal(HttpStatusCode.NotFound, (await browser.PostAsync(wrong, new FormUrlEncodedContent([]))).StatusCode);
        }

        Assert.Equal((false, "not_asked"), await MayAsync(id, "marketing", "email"));
    }

    [StoreFact]
    public async Task A_yes_that_must_be_confirmed_counts_after_she_has_confirmed_it()
    {
        await using var server = await MitosServer.StartAsync();
        var purposes = (await server.GetAsync("/api/consent/purposes")).GetProperty("items").EnumerateArray().Select(purpose =>
        {
            var fields = JsonSerializer.Deserialize<Dictionary<string, object>>(purpose.GetRawText())!;
            fields["doubleOptIn"] = true;
            return fields;
        }).ToList();
        using var changed = await server.Api.PutAsync("/api/consent/purposes", new StringContent(JsonSerializer.Serialize(purposes), System.Text.Encoding.UTF8, "application/json"));
        Assert.True(changed.IsSuccessStatusCode, await changed.Content.ReadAsStringAsync());
        await server.SendAsync(new { type = "identify", userId = "double", messageId = "double" });
        var id = await server.IdOfAsync("double");
        var (_, result) = await server.PostAsync($"/api/profiles/{id}/consent", new { purpose = "marketing", channel = "email", status = "granted" });
        Assert.Equal("pending", result.GetProperty("status").GetString());
        Assert.Equal((false, "pending"), May(server, id, "marketing", "email"));
        var link = result.GetProperty("confirmUrl").GetString()!;
        using var browser = new HttpClient();
        Assert.Contains("Επιβεβαιώνω", await browser.GetStringAsync(link), StringComparison.Ordinal);
        Assert.Equal((false, "pending"), May(server, id, "marketing", "email"));
        (await browser.PostAsync(link, new FormUrlEncodedContent([]))).EnsureSuccessStatusCode();
        Assert.Equal((true, "granted"), May(server, id, "marketing", "email"));
    }

    [StoreFact]
    public async Task A_changed_wording_gets_a_number_and_the_one_before_is_kept()
    {
        await using var server = await MitosServer.StartAsync();
        await server.SendAsync(new { type = "identify", userId = "wording", messageId = "wording" });
        var id = await server.IdOfAsync("wording");
        await server.PostAsync($"/api/profiles/{id}/consent", new { purpose = "marketing", channel = "email", status = "granted" });
        var purposes = (await server.GetAsync("/api/consent/purposes")).GetProperty("items").GetRawText().Replace("Send me news", "Please send me news", StringComparison.Ordinal);
        using var changed = await server.Api.PutAsync("/api/consent/purposes", new StringContent(purposes, System.Text.Encoding.UTF8, "application/json"));
        Assert.True(changed.IsSuccessStatusCode);
        var wordings = (await server.GetAsync("/api/consent/purposes/marketing/wordings")).GetProperty("items").EnumerateArray().ToList();
        Assert.Equal([2, 1], wordings.Select(wording => wording.GetProperty("wording").GetInt32()));
        Assert.StartsWith("Send me news", wordings[1].GetProperty("text").GetProperty("en").GetString(), StringComparison.Ordinal);
        var said = (await server.GetAsync($"/api/profiles/{id}/consent")).GetProperty("items").EnumerateArray().Single(one => one.GetProperty("purpose").GetString() == "marketing" && one.GetProperty("channel").GetString() == "email");
        Assert.Equal(1, said.GetProperty("wording").GetInt32());
    }

    private async Task<string> CustomerAsync(string name)
    {
        await _server.SendAsync(new { type = "identify", userId = name, messageId = $"consent-{name}" });
        return await _server.IdOfAsync(name);
    }

    private Task SourceSaysAsync(string user, string purpose, string? channel, string status, string at) =>
        _server.SendAsync(new { type = "track", userId = user, messageId = $"say-{user}-{purpose}-{channel}-{at}", @event = "Consent Changed", timestamp = at, properties = new { purpose, channel, status } });

    private Task<(bool, string)> MayAsync(string id, string purpose, string? channel) => Task.FromResult(May(_server, id, purpose, channel));

    private static (bool, string) May(MitosServer server, string id, string purpose, string? channel)
    {
        var gate = server.Services.GetRequiredService<IConsentGate>();
        var identity = server.Services.GetRequiredService<Mitos.People.Identity.Contracts.IIdentityDirectory>();
        var answer = server.Services.GetRequiredService<Database>().Read(session => gate.May(session, identity.FindProfile(session, Guid.Parse(id))!.Value, purpose, channel));
        return (answer.IsAllowed, answer.Why);
    }

    private async Task<JsonElement> SaidAsync(string id, string purpose, string channel) => (await _server.GetAsync($"/api/profiles/{id}/consent")).GetProperty("items").EnumerateArray()
        .Single(one => one.GetProperty("purpose").GetString() == purpose && one.GetProperty("channel").GetString() == channel);

    private async Task<string> LinkAsync(string id, object request)
    {
        var (status, body) = await _server.PostAsync($"/api/profiles/{id}/consent/links", request);
        Assert.Equal(201, status);
        return new Uri(body.GetProperty("url").GetString()!).PathAndQuery;
    }

    private static async Task<string> SubmitAsync(HttpClient browser, string link, params (string Name, string Value)[] fields)
    {
        using var answer = await browser.PostAsync(link + "?lang=el", new FormUrlEncodedContent(fields.Select(field => new KeyValuePair<string, string>(field.Name, field.Value))));
        answer.EnsureSuccessStatusCode();
        return await answer.Content.ReadAsStringAsync();
    }
}
