// The first minutes of an administrator: the printed link, a password, the numbers.
using Microsoft.Playwright;
using Mitos.Testing;

namespace Mitos.Browser.Tests;

[Collection("browser")]
public sealed class FirstStartTests(BrowserFixture browser)
{
    [TheoryWithChromium]
    [InlineData("el")]
    [InlineData("en")]
    public async Task The_first_link_leads_to_a_password_and_then_to_the_numbers(string language)
    {
        await using var server = await MitosServer.StartAsync();
        await server.SendAsync(Enumerable.Range(1, 7).Select(n => new { type = "track", userId = $"first-{n % 3}", messageId = $"first-{n}", @event = "Product Viewed" }).ToArray<object>());
        var token = await server.FirstSignInTokenAsync();
        await browser.WalkAsync(server, language, async visit =>
        {
            var (page, words) = (visit.Page, visit.Words);
            await visit.GoAsync($"/sign-in?token={token}");
            await visit.SeesAsync(page.GetByText(words["session:first.title"]));
            await page.GetByLabel(words["session:name"]).FillAsync("Αριάδνη Κνωσού");
            await page.GetByLabel(words["session:email"], new PageGetByLabelOptions { Exact = true }).FillAsync("ariadne@mitos.example");
            var password = page.GetByLabel(words["session:newPassword"], new PageGetByLabelOptions { Exact = true });
            await password.FillAsync("short");
            await visit.Button("session:first.act").ClickAsync();
            await visit.SeesAsync(page.GetByText(words.For(7, "session:tooShort")));
            await password.FillAsync("a thread through it");
            await visit.Button("session:first.act").ClickAsync();

            await visit.SeesAsync(page.GetByRole(AriaRole.Heading, new PageGetByRoleOptions { Name = words["home:title"], Exact = true }));
            await visit.SeesAsync(Number(visit, "allEvents", 7));
            await visit.SeesAsync(Number(visit, "allProfiles", 3));
            await visit.SeesAsync(Number(visit, "events", 7));
        });
        Assert.Null(await server.FirstSignInTokenAsync());
    }

    private static ILocator Number(Visit visit, string name, int value) => visit.Page.GetByRole(AriaRole.Link, new PageGetByRoleOptions
    {
        NameRegex = new System.Text.RegularExpressions.Regex($@"^{value}\s*{System.Text.RegularExpressions.Regex.Escape(visit.Words[$"home:number.{name}"])}$"),
    });
}
