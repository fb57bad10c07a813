// What an agent does all day: find a customer, read her thread while it grows, part two people who were taken for one.
using Microsoft.Playwright;
using Mitos.Testing;

namespace Mitos.Browser.Tests;

[Collection("browser")]
public sealed class CustomerJourneys(BrowserFixture browser)
{
    private MitosServer Server => browser.Server;

    [TheoryWithChromium]
    [InlineData("el", "6971230001", "697 123 0001")]
    [InlineData("en", "6971230002", "+30 697-123-0002")]
    public async Task A_customer_found_by_phone_shows_her_thread_and_each_original_event(string language, string phone, string typed)
    {
        var id = $"find-{language}";
        await Server.SendAsync(
            new { type = "identify", userId = id, messageId = $"{id}-1", traits = new { name = $"Ελένη Καραγιάννη {language}", phone } },
            new { type = "track", userId = id, messageId = $"{id}-2", @event = "Order Completed", properties = new { order_id = $"ΠΑΡ-{language}-77", total = 48.9, currency = "EUR" } });
        await browser.WalkAsync(language, async visit =>
        {
            var page = visit.Page;
            await visit.GoAsync("/customers");
            await page.Locator("[data-page-search]").FillAsync(typed);
            await Assertions.Expect(page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("q="));
            var found = page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = $"Ελένη Καραγιάννη {language}" });
            await visit.SeesAsync(found);
            await visit.SeesAsync(page.Locator("tbody tr").Filter(new LocatorFilterOptions { HasText = typed }));
            await Assertions.Expect(page.Locator("tbody tr")).ToHaveCountAsync(1);
            await found.ClickAsync();

            var order = page.Locator("li").Filter(new LocatorFilterOptions { HasText = $"ΠΑΡ-{language}-77" });
            await visit.SeesAsync(order);
            await order.GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = visit.Words["events:original"] }).ClickAsync();
            var original = visit.Dialog("events:original");
            await visit.SeesAsync(original.GetByText($"{id}-2", new LocatorGetByTextOptions { Exact = true }));
            await Assertions.Expect(original.Locator("pre")).ToContainTextAsync("\"total\": 48.9");
            await page.Keyboard.PressAsync("Escape");
            await Assertions.Expect(original).ToBeHiddenAsync();
        });
    }

    [TheoryWithChromium]
    [InlineData("el")]
    [InlineData("en")]
    public async Task What_happens_while_one_reads_waits_behind_a_button(string language)
    {
        var user = $"live-{language}";
        await Server.SendAsync(new { type = "track", userId = user, messageId = $"{user}-0", @event = "Order Completed", properties = new { order_id = $"LIVE-{language}-0" } });
        var id = await Server.IdOfAsync(user);
        await browser.WalkAsync(language, async visit =>
        {
            await visit.GoAsync($"/customers/{id}");
            await visit.SeesAsync(visit.Page.GetByText($"LIVE-{language}-0"));
            await visit.WatchesAsync($"profile:{id}");
            await Server.SendAsync([.. Enumerable.Range(1, 3).Select(n => (object)new
            {
                type = "track", userId = user, messageId = $"{user}-{n}", @event = "Order Completed", properties = new { order_id = $"LIVE-{language}-{n}" },
            })]);
            var waiting = visit.Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = visit.Words.For(3, "profile:new"), Exact = true });
            await visit.SeesAsync(waiting);
            await Assertions.Expect(visit.Page.GetByText($"LIVE-{language}-3")).ToHaveCountAsync(0);
            await waiting.ClickAsync();
            await visit.SeesAsync(visit.Page.GetByText($"LIVE-{language}-3"));
            await visit.SeesAsync(visit.Page.GetByText($"LIVE-{language}-0"));
            await Assertions.Expect(waiting).ToBeHiddenAsync();
        });
    }

    [TheoryWithChromium]
    [InlineData("el")]
    [InlineData("en")]
    public async Task A_wrong_merge_is_parted_into_two_customers(string language)
    {
        var (anna, other, email) = ($"anna-{language}", $"other-{language}", $"anna.{language}@mail.example");
        await Server.SendAsync(
            new { type = "identify", userId = anna, messageId = $"{anna}-1", traits = new { email, name = $"Άννα Δήμου {language}" } },
            new { type = "identify", anonymousId = other, messageId = $"{other}-1", traits = new { email } },
            new { type = "track", anonymousId = other, messageId = $"{other}-2", @event = "Products Searched", properties = new { query = $"γάντια {language}" } });
        var id = await Server.IdOfAsync(anna);
        Assert.Equal(id, await Server.IdOfAsync(other));
        await browser.WalkAsync(language, async visit =>
        {
            var (page, words) = (visit.Page, visit.Words);
            await visit.GoAsync($"/customers/{id}/identity");
            await visit.Button("identity:split.start").ClickAsync();
            await page.GetByLabel(words["identity:split.take", ("what", other)]).CheckAsync();
            await visit.Button("identity:split.preview").ClickAsync();
            var dialog = visit.Dialog("identity:split.title");
            await visit.SeesAsync(dialog.GetByText(words.For(2, "identity:split.identifiers")));
            var act = dialog.GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = words["identity:split.act"], Exact = true });
            await Assertions.Expect(act).ToBeDisabledAsync();
            await dialog.GetByLabel(words["identity:reasonLabel"]).FillAsync("δύο αδελφές");
            await act.ClickAsync();

            await visit.SeesAsync(page.GetByText(words["identity:split.done"]));
            await page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { NameRegex = new System.Text.RegularExpressions.Regex($"^{words["identity:split.openMoved"]}") }).ClickAsync();
            // The console moves without loading a page, so the address is asked until it has changed and no navigation is waited for.
            await Assertions.Expect(page).Not.ToHaveURLAsync(new System.Text.RegularExpressions.Regex(id));
            await visit.SettleAsync();
            await visit.SeesAsync(page.GetByText($"γάντια {language}").Or(page.GetByText(other)).First);
            await visit.GoAsync($"/customers/{id}/identity");
            await visit.SeesAsync(page.GetByText(words["identity:cuts.title"]));
        });
        Assert.NotEqual(await Server.IdOfAsync(anna), await Server.IdOfAsync(other));
    }
}
