// What a developer does with an event that came broken: read why, mend it, send it again, see it on its thread.
using System.Text.Json;
using Microsoft.Playwright;
using Mitos.Testing;

namespace Mitos.Browser.Tests;

[Collection("browser")]
public sealed class QuarantineJourney(BrowserFixture browser)
{
    [TheoryWithChromium]
    [InlineData("el")]
    [InlineData("en")]
    public async Task A_broken_event_is_mended_replayed_and_stands_on_its_thread(string language)
    {
        var user = $"mend-{language}";
        await browser.Server.SendAsync(
            new { type = "identify", userId = user, messageId = $"{user}-1", traits = new { name = $"Λία Μένδη {language}" } },
            new { type = "track", userId = user, messageId = $"{user}-2", properties = new { query = $"ομπρέλα {language}" } });
        var id = await browser.Server.IdOfAsync(user);
        await browser.WalkAsync(language, async visit =>
        {
            var (page, words) = (visit.Page, visit.Words);
            await visit.GoAsync("/data/quarantine");
            await page.Locator("[data-page-search]").FillAsync($"{user}-2");
            await Assertions.Expect(page.Locator("tbody tr")).ToHaveCountAsync(1);
            await page.Locator("tbody").GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = words["quarantine:reason.missing_event.title"] }).ClickAsync();
            var dialog = visit.Dialog("quarantine:detail");
            var text = dialog.GetByLabel(words["quarantine:payload"]);
            await text.FillAsync("{ not json");
            await visit.SeesAsync(dialog.GetByText(words["quarantine:notJson"]));
            await text.FillAsync(JsonSerializer.Serialize(new { type = "track", @event = "Products Searched", userId = user, messageId = $"{user}-2", properties = new { query = $"ομπρέλα {language}" } }));
            await dialog.GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = words["quarantine:replayEdited"], Exact = true }).ClickAsync();

            await visit.SeesAsync(page.GetByText(words["quarantine:replayed"]));
            await Assertions.Expect(page.Locator("tbody tr")).ToHaveCountAsync(0);
            await visit.GoAsync($"/customers/{id}");
            await visit.SeesAsync(page.GetByText($"ομπρέλα {language}"));
        });
    }
}
