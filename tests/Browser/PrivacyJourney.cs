// A wish for erasure and one for a copy, from the customer's page to their end: seen by name, refused with a reason, handed over, erased.
using Microsoft.Playwright;
using Mitos.Testing;

namespace Mitos.Browser.Tests;

[Collection("browser")]
public sealed class PrivacyJourney(BrowserFixture browser)
{
    private const string Name = "Ευρυδίκη Παπακωνσταντίνου";

    [TheoryWithChromium]
    [InlineData("el")]
    [InlineData("en")]
    public async Task A_request_is_taken_from_receipt_to_its_end(string language)
    {
        await using var server = await MitosServer.StartAsync();
        var findings = new List<string>();
        foreach (var (user, name) in new[] { ("evridiki", Name), ("orfeas", "Ορφέας Θράκης") })
        {
            await server.SendAsync(new { type = "identify", userId = user, messageId = $"id-{user}", traits = new { name } });
        }

        var id = await server.IdOfAsync("evridiki");
        await browser.WalkAsync(server, language, async visit =>
        {
            await visit.GoAsync("/settings/privacy");
            await visit.SeesAsync(visit.Page.GetByText(visit.Words["consent:requests.empty"]));
            await AskAsync(visit, id, "export");
            await AskAsync(visit, id, "erasure");
            await AskAsync(visit, await server.IdOfAsync("orfeas"), "erasure");
            await visit.GoAsync("/settings/privacy");
            await Assertions.Expect(Requests(visit)).ToHaveCountAsync(3);
            await Assertions.Expect(Requests(visit).Filter(new LocatorFilterOptions { HasText = Name })).ToHaveCountAsync(2);
            await visit.LookAsync(findings, "privacy-requests");
            await visit.LookOnPhoneAsync(findings, "privacy-requests");

            await RefuseAsync(visit, findings);
            await GiveAsync(visit);
            await EraseAsync(visit, findings);
            await ClosedAsync(visit, findings);
        }, await BrowserFixture.SignInAsync(server));
        Assert.Empty((await server.GetAsync($"/api/profiles?search={Uri.EscapeDataString("Ευρυδίκη")}")).GetProperty("items").EnumerateArray());
        Assert.Single((await server.GetAsync($"/api/profiles?search={Uri.EscapeDataString("Ορφέας")}")).GetProperty("items").EnumerateArray());
        Assert.True(findings.Count == 0, $"{findings.Count} findings in {language}:\n{string.Join('\n', findings)}");
    }

    private static async Task AskAsync(Visit visit, string id, string kind)
    {
        await visit.GoAsync($"/customers/{id}/consent");
        await visit.Button($"consent:requests.ask.{kind}").ClickAsync();
        await visit.SeesAsync(visit.Page.GetByText(visit.Words["consent:requests.asked"]));
    }

    /// <summary>Not without saying why.</summary>
    private static async Task RefuseAsync(Visit visit, List<string> findings)
    {
        await Act(visit, "Ορφέας", "refuse").ClickAsync();
        var dialog = visit.Dialog("consent:requests.refuseTitle");
        var refuse = dialog.GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = visit.Words["consent:requests.refuse"], Exact = true });
        await Assertions.Expect(refuse).ToBeDisabledAsync();
        await dialog.GetByLabel(visit.Words["consent:reason"]).FillAsync("Εκκρεμεί επιστροφή");
        await visit.LookAsync(findings, "privacy-refuse");
        await refuse.ClickAsync();
        await Assertions.Expect(Requests(visit)).ToHaveCountAsync(2);
    }

    /// <summary>The copy is a file with her name in it, and a person says that she has it.</summary>
    private static async Task GiveAsync(Visit visit)
    {
        var request = Requests(visit).Filter(new LocatorFilterOptions { HasText = visit.Words["consent:requests.kind.export"] });
        var download = await visit.Page.RunAndWaitForDownloadAsync(() => request.GetByRole(AriaRole.Link, new LocatorGetByRoleOptions { Name = visit.Words["consent:requests.take"] }).ClickAsync());
        await using (var file = File.OpenRead(await download.PathAsync()))
        using (var archive = new System.IO.Compression.ZipArchive(file))
        {
            using var page = new StreamReader(archive.Entries.Single(entry => entry.Name.EndsWith(".html", StringComparison.Ordinal)).Open());
            Assert.Contains(Name, await page.ReadToEndAsync(), StringComparison.Ordinal);
        }

        await request.GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = visit.Words["consent:requests.given"], Exact = true }).ClickAsync();
        await visit.Dialog("consent:requests.kind.export").GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = visit.Words["consent:requests.given"], Exact = true }).ClickAsync();
        await Assertions.Expect(Requests(visit)).ToHaveCountAsync(1);
    }

    /// <summary>Says whom and that there is no way back, and only then does it.</summary>
    private static async Task EraseAsync(Visit visit, List<string> findings)
    {
        await Act(visit, Name, "erase").ClickAsync();
        var dialog = visit.Dialog("consent:eraseTitle");
        await visit.SeesAsync(dialog.GetByText(Name));
        await visit.SeesAsync(dialog.GetByText(visit.Words["consent:requests.eraseText"]));
        await visit.LookAsync(findings, "privacy-erase");
        await dialog.GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = visit.Words["consent:eraseAct"], Exact = true }).ClickAsync();
        await visit.SeesAsync(visit.Page.GetByText(visit.Words["consent:requests.empty"]));
    }

    private static async Task ClosedAsync(Visit visit, List<string> findings)
    {
        await visit.Page.GetByText(visit.Words["consent:requests.status.done"], new PageGetByTextOptions { Exact = true }).ClickAsync();
        await Assertions.Expect(Requests(visit).GetByText(visit.Words["consent:requests.erased"])).ToHaveCountAsync(2);
        await Assertions.Expect(visit.Page.Locator("main").GetByText(Name)).ToHaveCountAsync(0);
        await Assertions.Expect(visit.Page.Locator("dt").Filter(new LocatorFilterOptions { HasText = visit.Words["consent:erasures"] }).Locator("xpath=following-sibling::dd[1]")).ToHaveTextAsync("1");
        await visit.LookAsync(findings, "privacy-done");
        await visit.LookOnPhoneAsync(findings, "privacy-done");
        await visit.Page.GetByText(visit.Words["consent:requests.status.refused"], new PageGetByTextOptions { Exact = true }).ClickAsync();
        await visit.SeesAsync(Requests(visit).GetByText("Εκκρεμεί επιστροφή"));
    }

    private static ILocator Act(Visit visit, string name, string act) => Requests(visit)
        .Filter(new LocatorFilterOptions { HasText = name }).GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = visit.Words[$"consent:requests.{act}"], Exact = true });

    private static ILocator Requests(Visit visit) =>
        visit.Page.Locator("main section").Filter(new LocatorFilterOptions { Has = visit.Page.GetByRole(AriaRole.Heading, new PageGetByRoleOptions { Name = visit.Words["consent:requests.title"] }) }).Locator("tbody tr");
}
