// Texts that want to do harm are shown as texts: nothing runs, nothing is inserted, nothing turns the words around it.
using Microsoft.Playwright;
using Mitos.Testing;

namespace Mitos.Browser.Tests;

[Collection("browser")]
public sealed class HostileTextTests(BrowserFixture browser)
{
    private const string Image = "<img src=x onerror=alert(1)>";
    private const string Script = "<script>alert(2)</script>";
    private const string Turned = "abc\u202Efdp.exe\u2066\u200B\u200Bend";
    private const string Template = "{{constructor}} ${alert(3)} $t(common:retry)";

    [TheoryWithChromium]
    [InlineData("el")]
    [InlineData("en")]
    public async Task Hostile_names_and_properties_are_letters_on_every_page(string language)
    {
        var (user, name) = ($"hostile-{language}", $"{Image} {Turned} {language}");
        await SendAsync(user, name);
        var id = await browser.Server.IdOfAsync(user);
        await browser.WalkAsync(language, async visit =>
        {
            var page = visit.Page;
            await visit.GoAsync($"/customers?q={user}");
            await visit.SeesAsync(page.GetByText(Image).First);
            await IsHarmlessAsync(visit);

            await visit.GoAsync($"/customers/{id}");
            await visit.SeesAsync(page.GetByRole(AriaRole.Heading, new PageGetByRoleOptions { NameRegex = new("<img src=x onerror=alert\\(1\\)> abcfdp.exeend") }));
            await visit.SeesAsync(page.GetByText(Script).First);
            await visit.SeesAsync(page.GetByText(Template).First);
            await IsHarmlessAsync(visit);
            await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = visit.Words["events:original"], Exact = true }).First.ClickAsync();
            await visit.SeesAsync(visit.Dialog("events:original").Locator("pre"));
            await IsHarmlessAsync(visit);
            foreach (var path in new[] { $"/customers/{id}/traits", $"/customers/{id}/identity", "/data/events", "/settings/tracking-plan", "/settings/sources", "/" })
            {
                await visit.GoAsync(path);
                await IsHarmlessAsync(visit);
            }

            await visit.GoAsync($"/data/quarantine?q={Uri.EscapeDataString($"{user}{Script}")}");
            await page.Locator("tbody tr button").First.ClickAsync();
            await visit.SeesAsync(page.GetByText($"{user}{Script}").First);
            await IsHarmlessAsync(visit);
        });
    }

    private async Task SendAsync(string user, string name)
    {
        var made = await browser.Server.PostAsync("/api/sources", new { name = $"{Image} {user}", kind = "web" });
        Assert.Equal(200, made.Status);
        await browser.Server.SendAsync(
            new { type = "identify", userId = user, messageId = $"{user}-1", traits = new Dictionary<string, object> { ["name"] = name, ["city"] = Script, [Image] = Turned } },
            new { type = "track", userId = user, messageId = $"{user}-2", @event = Script, properties = new { text = Image } },
            new { type = "track", userId = user, messageId = $"{user}-3", @event = "Products Searched", properties = new { query = Template } },
            new { type = "track", userId = user, messageId = $"{user}-4", @event = "Message Received", properties = new { text = $"{Script}{Turned}" } },
            new { type = "page", userId = user, messageId = $"{user}-5", name = Image, properties = new { url = "javascript:alert(4)", title = Script } },
            new { type = "dance", userId = user, messageId = $"{user}{Script}", properties = new { name } });
    }

    /// <summary>No element was made of the texts, and no character that hides or turns words is on the page. Dialogs are noted by the visit.</summary>
    private static async Task IsHarmlessAsync(Visit visit)
    {
        Assert.Equal(0, await visit.Page.Locator("img[src='x'], script:not([src]), a[href^='javascript:']").CountAsync());
        var hidden = await visit.Page.EvaluateAsync<string[]>("() => document.body.innerText.match(/[\\u202A-\\u202E\\u2066-\\u2069\\u200B]/g) ?? []");
        Assert.True(hidden.Length == 0, $"{visit.Page.Url} shows {hidden.Length} characters that hide or turn words.");
        visit.IsQuiet(visit.Page.Url);
    }
}
