// A campaign from the empty form to the stop button: written, estimated, launched, watched, and taken back.
using System.Globalization;
using Microsoft.Playwright;
using Mitos.Reach.Tests.Providers;
using Mitos.Reach.Tests.Sending;
using Mitos.Testing;

namespace Mitos.Browser.Tests;

[Collection("browser")]
public sealed class CampaignJourney(BrowserFixture browser)
{
    private const int Customers = 9;

    [TheoryWithChromium]
    [InlineData("el")]
    [InlineData("en")]
    public async Task A_campaign_is_written_estimated_launched_watched_and_stopped(string language)
    {
        await using var shop = await Shop.OpenAsync();
        await PrepareAsync(shop);
        var findings = new List<string>();
        await browser.WalkAsync(shop.Server, language, async visit =>
        {
            await visit.GoAsync("/campaigns?new=1");
            await visit.Page.GetByLabel(visit.Words["campaigns:name"], new PageGetByLabelOptions { Exact = true }).FillAsync($"Φθινόπωρο {language}");
            await visit.LookAsync(findings, "campaigns-new");
            await visit.Button("campaigns:create").ClickAsync();
            await visit.Page.WaitForURLAsync("**/campaigns/*");
            await visit.SettleAsync();
            await visit.SeesAsync(visit.Page.GetByText(visit.Words["campaigns:fault.audience"]));
            await Assertions.Expect(visit.Button("campaigns:launch")).ToBeDisabledAsync();
            await WriteAsync(visit);
            await visit.LookAsync(findings, "campaigns-draft");

            // What would happen, and only then what does.
            await visit.Button("campaigns:estimate.ask").ClickAsync();
            await visit.SeesAsync(visit.Page.GetByText(visit.Words["campaigns:estimate.exact"]));
            await visit.SeesAsync(visit.Page.GetByText(visit.Words["reach:reason.consent_not_asked"]));
            await visit.LookAsync(findings, "campaigns-estimate");
            await visit.Button("campaigns:launch").ClickAsync();
            var dialog = visit.Dialog("campaigns:ask.launch.title");
            await visit.SeesAsync(dialog.GetByText(Said(visit, "campaigns:ask.launch.text_other", Customers - 1).Replace("{{members}}", Customers.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)));
            await visit.LookAsync(findings, "campaigns-launch");
            await dialog.GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = visit.Words["campaigns:launch"], Exact = true }).ClickAsync();

            // One has left, one said no, the throttle keeps the others for later.
            await Assertions.Expect(visit.Page.Locator("dd[data-outcome=sent]")).ToHaveTextAsync("1");
            await Assertions.Expect(visit.Page.Locator("dd[data-outcome=planned]")).ToHaveTextAsync($"{Customers}");
            await visit.SeesAsync(visit.Page.GetByText(visit.Words["campaigns:stateIs.sending"], new PageGetByTextOptions { Exact = true }));
            await visit.LookAsync(findings, "campaigns-running");
            await visit.Button("campaigns:stop").ClickAsync();
            await visit.Dialog("campaigns:ask.stop.title").GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = visit.Words["campaigns:stop"], Exact = true }).ClickAsync();
            await visit.SeesAsync(visit.Page.GetByText(visit.Words["campaigns:stateIs.stopped"], new PageGetByTextOptions { Exact = true }));
            await visit.SeesAsync(visit.Page.GetByText(Said(visit, "campaigns:takenBack_other", Customers - 1)));
            await visit.LookAsync(findings, "campaigns-stopped");
            await visit.GoAsync("/campaigns");
            await visit.SeesAsync(visit.Page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = $"Φθινόπωρο {language}" }));
            await visit.LookAsync(findings, "campaigns-list");
        }, await BrowserFixture.SignInAsync(shop.Server));
        Assert.Single(shop.Sink.Mails);
        Assert.True(findings.Count == 0, $"{findings.Count} findings in {language}:\n{string.Join('\n', findings)}");
    }

    [TheoryWithChromium]
    [InlineData("el")]
    [InlineData("en")]
    public async Task Each_channel_of_a_campaign_has_a_template_of_its_own(string language)
    {
        await using var shop = await Shop.OpenAsync();
        await using var twilio = new TwilioFake("AC1", "token");
        await ChannelsAsync(shop, twilio);
        var findings = new List<string>();
        await browser.WalkAsync(shop.Server, language, async visit =>
        {
            await visit.GoAsync("/campaigns?new=1");
            await visit.Page.GetByLabel(visit.Words["campaigns:name"], new PageGetByLabelOptions { Exact = true }).FillAsync("Δύο κανάλια");
            await visit.Button("campaigns:create").ClickAsync();
            await visit.Page.WaitForURLAsync("**/campaigns/*");
            await visit.SettleAsync();
            await ChooseAsync(visit, "campaigns:audience", "Πάτρα");
            await ChooseAsync(visit, "campaigns:template", "letter");
            await visit.Button("campaigns:addChannel").ClickAsync();
            await visit.Button("common:save").ClickAsync();

            // The letter has no words for a phone: the check says so, and the channel gets a template that has.
            var fault = language == "el" ? "Κανένα δημοσιευμένο πρότυπο" : "No published template";
            await visit.SeesAsync(visit.Page.GetByText(fault).First);
            await Assertions.Expect(visit.Button("campaigns:launch")).ToBeDisabledAsync();
            await visit.LookAsync(findings, "campaigns-channels-fault");
            await visit.ChooseAsync(visit.Page.GetByLabel(visit.Words["campaigns:ownTemplate"], new PageGetByLabelOptions { Exact = true }).And(visit.Page.Locator("input")).Last, "short");
            await visit.Button("common:save").ClickAsync();
            await visit.SeesAsync(visit.Page.GetByText(visit.Words["campaigns:sound"]));
            await visit.LookAsync(findings, "campaigns-channels");
            await visit.LookOnPhoneAsync(findings, "campaigns-channels");
            await visit.Button("campaigns:launch").ClickAsync();
            await visit.Dialog("campaigns:ask.launch.title").GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = visit.Words["campaigns:launch"], Exact = true }).ClickAsync();
            await Assertions.Expect(visit.Page.Locator("dd[data-outcome=sent]")).ToHaveTextAsync("2");
            await visit.LookAsync(findings, "campaigns-channels-sent");
        }, await BrowserFixture.SignInAsync(shop.Server));
        Assert.Equal("eleni@mail.example", Assert.Single(shop.Sink.Mails).To);
        Assert.StartsWith("Σύντομα: ", Assert.Single(twilio.Calls).Form["Body"], StringComparison.Ordinal);
        twilio.AssertKept();
        Assert.True(findings.Count == 0, $"{findings.Count} findings in {language}:\n{string.Join('\n', findings)}");
    }

    /// <summary>A letter for e-mail alone and a text for phones alone; one customer has an address, the other a number.</summary>
    private static async Task ChannelsAsync(Shop shop, TwilioFake twilio)
    {
        await shop.ConnectMailAsync();
        await shop.ConnectAsync("twilio", new { url = twilio.Address, accountSid = "AC1", authToken = "token", from = "+306900000000" });
        await shop.PublishAsync("letter", new { languages = new { el = new { email = new { subject = "Νέα", blocks = new object[] { new { kind = "text", text = "Ένα μακρύ γράμμα" } } } } } });
        await shop.PublishAsync("short", new { languages = new { el = new { sms = new { text = "Σύντομα: {{ links.unsubscribe }}" } } } });
        await shop.CustomerAsync("eleni", new { email = "eleni@mail.example", city = "Πάτρα" });
        await shop.CustomerAsync("manos", new { phone = "+306912345678", city = "Πάτρα" }, "sms");
        await shop.PostedAsync("/api/audiences", new { name = "Πάτρα", condition = new { type = "trait", trait = "city", @operator = "is", values = new[] { "Πάτρα" } } });
        for (var tries = 0; (await shop.Server.GetAsync("/api/audiences")).GetProperty("items")[0].GetProperty("size").GetInt64() < 2; tries++)
        {
            Assert.True(tries < 500, "The audience did not fill.");
            await Task.Delay(20);
        }
    }

    /// <summary>Customers of one town who said yes, but one; an audience of them; a template; a mail server.</summary>
    private static async Task PrepareAsync(Shop shop)
    {
        await shop.ConnectMailAsync();
        await shop.PublishWelcomeAsync();
        for (var number = 0; number < Customers - 1; number++)
        {
            await shop.CustomerAsync($"customer-{number}", new { email = $"customer-{number}@mail.example", firstName = "Ελένη", city = "Πάτρα" });
        }

        await shop.Server.SendAsync(new { type = "identify", userId = "silent", messageId = "id-silent", traits = new { email = "silent@mail.example", city = "Πάτρα" } });
        await shop.PostedAsync("/api/audiences", new { name = "Πάτρα", condition = new { type = "trait", trait = "city", @operator = "is", values = new[] { "Πάτρα" } } });
        for (var tries = 0; (await shop.Server.GetAsync("/api/audiences")).GetProperty("items")[0].GetProperty("size").GetInt64() < Customers; tries++)
        {
            Assert.True(tries < 500, "The audience did not fill.");
            await Task.Delay(20);
        }
    }

    private static async Task WriteAsync(Visit visit)
    {
        await ChooseAsync(visit, "campaigns:audience", "Πάτρα");
        await ChooseAsync(visit, "campaigns:template", "welcome");
        await visit.Page.GetByLabel(visit.Words["campaigns:perHour"]).FillAsync("20");
        await visit.Button("common:save").ClickAsync();
        await visit.SeesAsync(visit.Page.GetByText(visit.Words["campaigns:sound"]));
        await Assertions.Expect(visit.Button("campaigns:launch")).ToBeEnabledAsync();
    }

    private static async Task ChooseAsync(Visit visit, string label, string option)
    {
        await visit.Page.GetByLabel(visit.Words[label], new PageGetByLabelOptions { Exact = true }).First.ClickAsync();
        await visit.Page.GetByRole(AriaRole.Option).Filter(new LocatorFilterOptions { HasText = option }).First.ClickAsync();
    }

    private static string Said(Visit visit, string key, int count) => visit.Words[key].Replace("{{shown}}", count.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);
}
