// What holds for all journeys: changed, kept, there after a reload; what is wrong says so beside its field and is not kept.
using Microsoft.Playwright;
using Mitos.Testing;

namespace Mitos.Browser.Tests;

[Collection("browser")]
public sealed class JourneySettingsJourney(BrowserFixture browser)
{
    [TheoryWithChromium]
    [InlineData("el")]
    [InlineData("en")]
    public async Task Settings_of_journeys_are_changed_kept_and_refused_where_they_are_wrong(string language)
    {
        await using var server = await MitosServer.StartAsync();
        var findings = new List<string>();
        await browser.WalkAsync(server, language, async visit =>
        {
            await visit.GoAsync("/settings/journeys");
            var save = visit.Button("common:save");
            await Assertions.Expect(save).ToBeDisabledAsync();
            await Holdout(visit).FillAsync(language == "el" ? "7,5" : "7.5");
            await Zone(visit).FillAsync("Ευρώπη/Αθήνα");
            await save.ClickAsync();
            await Assertions.Expect(Zone(visit)).ToHaveAttributeAsync("aria-invalid", "true");
            await visit.SeesAsync(visit.Page.Locator(".mantine-InputWrapper-error").GetByText(language == "el" ? "Γράψτε μια ζώνη ώρας, π.χ. Europe/Athens." : "Name a zone of the tz database, such as Europe/Athens."));
            visit.Expects("422");
            await visit.LookAsync(findings, "journey-settings-wrong");
            Assert.Equal("Europe/Athens", (await server.GetAsync("/api/journeys/settings")).GetProperty("zone").GetString());

            await Zone(visit).FillAsync("Asia/Nicosia");
            await visit.Page.Keyboard.PressAsync("Escape");
            await Price(visit, "sms").FillAsync(language == "el" ? "0,0525" : "0.0525");
            await Price(visit, "whatsapp").FillAsync("");
            await save.ClickAsync();
            await visit.SeesAsync(visit.Page.GetByText(visit.Words["common:saved"], new PageGetByTextOptions { Exact = true }));
            await Assertions.Expect(save).ToBeDisabledAsync();

            await visit.Page.ReloadAsync();
            await visit.SettleAsync();
            await Assertions.Expect(Zone(visit)).ToHaveValueAsync("Asia/Nicosia");
            await Assertions.Expect(Holdout(visit)).ToHaveValueAsync(language == "el" ? "7,5 %" : "7.5 %");
            await Assertions.Expect(Price(visit, "sms")).ToHaveValueAsync(language == "el" ? "0,0525" : "0.0525");
            await Assertions.Expect(Price(visit, "whatsapp")).ToHaveValueAsync("");
            await visit.LookAsync(findings, "journey-settings");
            await visit.LookOnPhoneAsync(findings, "journey-settings");
        }, await BrowserFixture.SignInAsync(server));
        var kept = await server.GetAsync("/api/journeys/settings");
        Assert.Equal((7.5, "Asia/Nicosia", 0.0525m, false), (kept.GetProperty("holdoutPercent").GetDouble(), kept.GetProperty("zone").GetString(), kept.GetProperty("prices").GetProperty("sms").GetDecimal(), kept.GetProperty("prices").TryGetProperty("whatsapp", out _)));
        Assert.True(findings.Count == 0, $"{findings.Count} findings in {language}:\n{string.Join('\n', findings)}");
    }

    private static ILocator Holdout(Visit visit) => visit.Page.GetByLabel(visit.Words["journeys:settings.holdout"], new PageGetByLabelOptions { Exact = true }).First;

    private static ILocator Zone(Visit visit) => visit.Page.GetByLabel(visit.Words["journeys:settings.zone"], new PageGetByLabelOptions { Exact = true }).First;

    private static ILocator Price(Visit visit, string channel) => visit.Page.GetByLabel(visit.Words[$"reach:channel.{channel}"], new PageGetByLabelOptions { Exact = true });
}
