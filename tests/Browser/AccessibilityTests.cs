// Every page of the console, and the boxes that open on them, without a finding of axe: both languages, light and dark, desk and phone.
using Microsoft.Playwright;
using Mitos.Testing;

namespace Mitos.Browser.Tests;

[Collection("browser")]
public sealed class AccessibilityTests(BrowserFixture browser)
{
    [TheoryWithChromium]
    [InlineData("el")]
    [InlineData("en")]
    public async Task Axe_finds_nothing_on_any_page(string language)
    {
        var id = await EveryPageTests.CustomerAsync(browser.Server);
        var findings = new List<string>();
        await browser.WalkAsync(language, async visit =>
        {
            var paths = await EveryPageTests.NavigationAsync(visit);
            Assert.True(paths.Count >= 17, $"The navigation leads to {string.Join(", ", paths)} only.");
            paths.AddRange([$"/customers/{id}", $"/customers/{id}/traits", $"/customers/{id}/identity", "/account", "/no/such/page", "/data/imports?new=1", "/settings/sources?new=1"]);
            foreach (var (width, height) in new[] { (1280, 800), (390, 844) })
            {
                await visit.Page.SetViewportSizeAsync(width, height);
                foreach (var path in paths)
                {
                    await visit.GoAsync(path);
                    foreach (var scheme in new[] { ColorScheme.Light, ColorScheme.Dark })
                    {
                        await visit.PreferAsync(scheme);
                        await Assertions.Expect(visit.Page.Locator("html")).ToHaveAttributeAsync("data-mantine-color-scheme", scheme == ColorScheme.Dark ? "dark" : "light");
                        findings.AddRange((await Axe.FindAsync(visit)).Select(finding => $"{path} at {width}, {scheme}: {finding}"));
                    }
                }
            }
        });
        Assert.True(findings.Count == 0, $"{findings.Count} findings in {language}:\n{string.Join('\n', findings)}");
    }

    [TheoryWithChromium]
    [InlineData("el")]
    [InlineData("en")]
    public async Task Axe_finds_nothing_in_what_opens_on_the_pages_of_staff(string language)
    {
        var findings = new List<string>();
        var email = $"axe-{language}@mitos.example";
        var (_, made) = await browser.Server.PostAsync("/api/staff", new { email, name = "Ευρώπη", role = "associate", shops = new[] { "Πάτρα" } });
        await browser.Server.PostAsync("/api/keys", new { name = $"axe {language}", permissions = new[] { "ReadCustomers" } });
        await browser.WalkAsync(language, async visit =>
        {
            async Task LookAsync(string what) => findings.AddRange((await Axe.FindAsync(visit)).Select(finding => $"{what}: {finding}"));
            async Task OpenAsync(string path, ILocator button, string what)
            {
                await visit.GoAsync(path);
                await button.ClickAsync();
                await visit.SeesAsync(visit.Page.GetByRole(AriaRole.Dialog));
                await LookAsync(what);
            }

            ILocator Named(string name) => visit.Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = name, Exact = true });
            await OpenAsync("/settings/staff", visit.Button("settings:staff.invite"), "invitation");
            await OpenAsync("/settings/staff", Named(visit.Words["settings:staff.changeWhom", ("name", "Ευρώπη")]).First, "account of somebody");
            await OpenAsync("/settings/teams", visit.Button("settings:teams.new").First, "team");
            await OpenAsync("/settings/keys", visit.Button("settings:keys.new").First, "key");
            await visit.Page.GetByText(visit.Words["settings:keys.own"], new PageGetByTextOptions { Exact = true }).ClickAsync();
            await LookAsync("key with permissions of its own");
            await OpenAsync("/settings/keys", Named($"{visit.Words["settings:keys.rotate"]}: axe {language}"), "renewal of a key");
            await OpenAsync("/account", visit.Button("account:factor.start"), "second factor");
        });
        await browser.WalkAsync(browser.Server, language, async visit =>
        {
            await visit.GoAsync("/sign-in");
            findings.AddRange((await Axe.FindAsync(visit)).Select(finding => $"sign-in: {finding}"));
            await visit.GoAsync($"/sign-in?token={made.GetProperty("link").GetString()!.Split("token=")[1]}");
            await visit.SeesAsync(visit.Page.GetByText(visit.Words["session:first.title"]));
            findings.AddRange((await Axe.FindAsync(visit)).Select(finding => $"first password: {finding}"));
        });
        Assert.True(findings.Count == 0, $"{findings.Count} findings in {language}:\n{string.Join('\n', findings)}");
    }
}
