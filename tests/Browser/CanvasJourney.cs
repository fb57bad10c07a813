// Drawing a journey: from a ready one to a published one, with what is wrong told on the way, and one customer's own path through it.
using Microsoft.Playwright;
using Mitos.Testing;

namespace Mitos.Browser.Tests;

[Collection("browser")]
public sealed class CanvasJourney(BrowserFixture browser)
{
    [TheoryWithChromium]
    [InlineData("el")]
    [InlineData("en")]
    public async Task A_journey_is_drawn_checked_published_and_walked(string language)
    {
        var findings = new List<string>();
        var (name, user) = ($"Canvas {language}", $"canvas-{language}");
        await browser.WalkAsync(language, async visit =>
        {
            await visit.GoAsync("/journeys?new=1");
            await visit.Page.GetByLabel(visit.Words["journeys:name"], new PageGetByLabelOptions { Exact = true }).FillAsync(name);
            await visit.LookAsync(findings, "journeys-new");
            await visit.Button("journeys:create").ClickAsync();
            await visit.Page.WaitForURLAsync("**/journeys/*");
            await visit.SettleAsync();
            await visit.SeesAsync(visit.Page.GetByText(visit.Words["journeys:fault.trigger"]));

            // Who enters: typed by keyboard, as on any form.
            await visit.Page.Locator(".react-flow__node").First.ClickAsync();
            await visit.Page.GetByLabel(visit.Words["journeys:whoEnters"]).First.ClickAsync();
            await visit.Page.GetByRole(AriaRole.Option, new PageGetByRoleOptions { Name = visit.Words["journeys:trigger.event"], Exact = true }).ClickAsync();
            var events = visit.Page.GetByLabel(visit.Words["journeys:events"]).First;
            await events.FillAsync($"Signed Up {language}");
            await events.PressAsync("Enter");

            // A wait behind the entry, from the palette.
            await visit.Page.Locator("nav").GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = visit.Words["journeys:kind.wait"], Exact = true }).ClickAsync();
            await Assertions.Expect(visit.Page.Locator(".react-flow__node")).ToHaveCountAsync(3);
            await Assertions.Expect(visit.Page.Locator(".react-flow__edge")).ToHaveCountAsync(2);
            await visit.LookAsync(findings, "journeys-node");
            await visit.Button("common:save").ClickAsync();
            await Assertions.Expect(visit.Button("journeys:publish")).ToBeEnabledAsync();
            await visit.Button("journeys:publish").ClickAsync();
            await visit.Dialog("journeys:ask.publish.title").GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = visit.Words["journeys:publish"], Exact = true }).ClickAsync();
            await visit.SeesAsync(visit.Page.GetByText(visit.Words["journeys:status.live"], new PageGetByTextOptions { Exact = true }));

            // Somebody enters; her path is the thread on the canvas, and on her own page.
            await browser.Server.SendAsync(
                new { type = "identify", userId = user, messageId = $"{user}-1", traits = new { name = $"Αριάδνη {language}" } },
                new { type = "track", userId = user, messageId = $"{user}-2", @event = $"Signed Up {language}" });
            var id = await browser.Server.IdOfAsync(user);
            var canvas = new Uri(visit.Page.Url).AbsolutePath;
            await LiveAsync(visit, canvas, $"{user}-other", $"Signed Up {language}");
            await visit.GoAsync($"{canvas}?tab=customers&customer={id}");
            await visit.SeesAsync(visit.Page.Locator("ol li").Filter(new LocatorFilterOptions { HasText = visit.Words["journeys:kind.wait"] }));
            await visit.LookAsync(findings, "journeys-path");
            await visit.GoAsync($"/customers/{id}/journeys");
            await visit.SeesAsync(visit.Page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = name }));
            await visit.LookAsync(findings, "journeys-customer");
            await visit.GoAsync("/tasks");
            await visit.LookAsync(findings, "journeys-tasks");
        });
        Assert.True(findings.Count == 0, $"{findings.Count} findings in {language}:\n{string.Join('\n', findings)}");
    }

    /// <summary>The counts are told by the server: sooner than the console would ask if it did not listen.</summary>
    private async Task LiveAsync(Visit visit, string canvas, string user, string name)
    {
        await visit.GoAsync(canvas);
        await visit.WatchesAsync($"journey:{canvas.Split('/')[^1]}");
        var wait = visit.Page.Locator(".react-flow__node").Filter(new LocatorFilterOptions { HasText = visit.Words["journeys:kind.wait"] });
        await visit.SeesAsync(wait.GetByText(visit.Words["journeys:hereNow_one", ("shown", 1)]));
        await browser.Server.SendAsync(new { type = "track", userId = user, messageId = $"{user}-1", @event = name });
        await Assertions.Expect(wait.GetByText(visit.Words["journeys:hereNow_other", ("shown", 2)])).ToBeVisibleAsync(new LocatorAssertionsToBeVisibleOptions { Timeout = 4_000 });
    }
}
