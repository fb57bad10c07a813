// What an analyst does: plans an event of the business's own, and takes the charts of the home page away as pictures.
using System.Buffers.Binary;
using Microsoft.Playwright;
using Mitos.Testing;

namespace Mitos.Browser.Tests;

[Collection("browser")]
public sealed class PlanAndPictureJourney(BrowserFixture browser)
{
    private static ReadOnlySpan<byte> PngSignature => [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A];

    [TheoryWithChromium]
    [InlineData("el")]
    [InlineData("en")]
    public async Task An_event_of_ones_own_is_planned_and_taken_out_again(string language)
    {
        var name = $"Gift Wrapped {language}";
        await browser.WalkAsync(language, async visit =>
        {
            var (page, words) = (visit.Page, visit.Words);
            await visit.GoAsync("/settings/tracking-plan");
            await visit.Button("settings:plan.own.new").ClickAsync();
            var form = visit.Dialog("settings:plan.own.new");
            var save = form.GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = words["common:save"], Exact = true });
            await Assertions.Expect(save).ToBeDisabledAsync();
            await form.GetByLabel(words["settings:plan.own.name"]).FillAsync(name);
            await form.GetByText(words["settings:plan.own.addProperty"]).ClickAsync();
            await Assertions.Expect(save).ToBeDisabledAsync();
            await form.GetByRole(AriaRole.Textbox, new LocatorGetByRoleOptions { Name = words["settings:plan.property"], Exact = true }).FillAsync("ribbon");
            await save.ClickAsync();

            // The form gives way to the entry that it made.
            var remove = visit.Button("settings:plan.own.remove");
            await visit.SeesAsync(remove);
            await visit.SeesAsync(page.GetByText("ribbon", new PageGetByTextOptions { Exact = true }));
            await remove.ClickAsync();
            await visit.Dialog("settings:plan.own.removeTitle").GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = words["settings:plan.own.remove"], Exact = true }).ClickAsync();
            await visit.SeesAsync(page.GetByText(words["settings:plan.own.removed"]));
        });
    }

    [TheoryWithChromium]
    [InlineData("el")]
    [InlineData("en")]
    public async Task Every_chart_of_the_home_page_saves_a_picture(string language)
    {
        await browser.Server.SendAsync(new { type = "track", userId = $"chart-{language}", @event = "Order Completed", properties = new { order_id = $"chart-{language}", total = 12, currency = "EUR" } });
        await browser.WalkAsync(language, async visit =>
        {
            await visit.GoAsync("/");
            var menus = visit.Button("common:chart.export");
            await visit.SeesAsync(menus.First);
            var charts = await menus.CountAsync();
            Assert.Equal(4, charts);
            for (var chart = 0; chart < charts; chart++)
            {
                await menus.Nth(chart).ClickAsync();

                // The menu before it may still be on its way out; the newest stands last.
                var saved = await visit.Page.RunAndWaitForDownloadAsync(() =>
                    visit.Page.GetByRole(AriaRole.Menuitem, new PageGetByRoleOptions { Name = visit.Words["common:chart.png"], Exact = true }).Last.ClickAsync());
                Assert.EndsWith(".png", saved.SuggestedFilename, StringComparison.Ordinal);
                var bytes = await File.ReadAllBytesAsync(await saved.PathAsync());
                Assert.True(bytes.AsSpan().StartsWith(PngSignature), $"{saved.SuggestedFilename} is no PNG.");
                Assert.True(BinaryPrimitives.ReadInt32BigEndian(bytes.AsSpan(16)) > 400, $"{saved.SuggestedFilename} is too narrow.");
                Assert.True(bytes.Length > 2_000, $"{saved.SuggestedFilename} looks empty.");
            }
        });
    }
}
