// A template from its first block to its publication: previewed on both screens and in both languages, refused while something is wrong, tried out by a test to one's own mailbox.
using Microsoft.Playwright;
using Mitos.Reach.Tests.Sending;
using Mitos.Testing;

namespace Mitos.Browser.Tests;

[Collection("browser")]
public sealed class TemplateJourney(BrowserFixture browser)
{
    private const string Mailbox = "ariadne@mitos.example";

    [TheoryWithChromium]
    [InlineData("el")]
    [InlineData("en")]
    public async Task A_template_is_written_previewed_mended_tried_and_published(string language)
    {
        await using var shop = await Shop.OpenAsync();
        await shop.ConnectMailAsync();
        var findings = new List<string>();
        await browser.WalkAsync(shop.Server, language, async visit =>
        {
            await visit.GoAsync("/content/templates");
            await visit.Button("reach:templates.new").ClickAsync();
            await Field(visit, "name").FillAsync($"Καλάθι {language}");
            await Field(visit, "key").FillAsync($"cart-{language}");
            await visit.Button("common:add").ClickAsync();
            await visit.Page.WaitForURLAsync("**/content/templates/cart-*");
            await visit.SettleAsync();
            await WriteAsync(visit);
            var preview = visit.Page.FrameLocator("iframe");
            await visit.SeesAsync(preview.GetByText("Η τσάντα σε περιμένει"));
            await visit.SeesAsync(preview.GetByRole(AriaRole.Link, new FrameLocatorGetByRoleOptions { Name = "Στο καλάθι" }));
            await ScreensAsync(visit);
            await visit.LookAsync(findings, "templates-editor");
            await visit.LookOnPhoneAsync(findings, "templates-editor");

            await MissingAsync(visit);
            await BrokenAsync(visit, findings);
            await EnglishAsync(visit);
            await TryAsync(visit, shop, findings);
            await visit.Button("reach:templates.publish").ClickAsync();
            await visit.SeesAsync(visit.Page.GetByText(visit.Words["reach:templates.version", ("number", 1)], new PageGetByTextOptions { Exact = true }));
            await Assertions.Expect(visit.Button("reach:templates.publish")).ToBeDisabledAsync();
        }, await BrowserFixture.SignInAsync(shop.Server));
        Assert.True(findings.Count == 0, $"{findings.Count} findings in {language}:\n{string.Join('\n', findings)}");
    }

    private static async Task WriteAsync(Visit visit)
    {
        await Field(visit, "subject").FillAsync("{{ first_name | vocative | default: 'φίλε' }}, ξέχασες κάτι;");
        await AddBlockAsync(visit, "heading", 0);
        await Block(visit, "heading").GetByLabel(visit.Words["reach:templates.words"], new LocatorGetByLabelOptions { Exact = true }).FillAsync("Η τσάντα σε περιμένει");
        await AddBlockAsync(visit, "button", 1);
        await Block(visit, "button").GetByLabel(visit.Words["reach:templates.words"], new LocatorGetByLabelOptions { Exact = true }).FillAsync("Στο καλάθι");
        await Block(visit, "button").GetByLabel(visit.Words["reach:templates.url"], new LocatorGetByLabelOptions { Exact = true }).FillAsync("https://shop.example/cart");
    }

    /// <summary>On a phone it is as narrow as one.</summary>
    private static async Task ScreensAsync(Visit visit)
    {
        var frame = visit.Page.Locator("iframe");
        var desktop = (await frame.BoundingBoxAsync())!.Width;
        await visit.Page.GetByText(visit.Words["reach:preview.phone"], new PageGetByTextOptions { Exact = true }).First.ClickAsync();
        await Assertions.Expect(frame).ToHaveCSSAsync("max-width", "375px");
        Assert.True((await frame.BoundingBoxAsync())!.Width <= Math.Min(375, desktop), "The preview is wider than a phone.");
        await visit.Page.GetByText(visit.Words["reach:preview.desktop"], new PageGetByTextOptions { Exact = true }).First.ClickAsync();
    }

    /// <summary>What the data lacks is named before anything is sent, and is gone when the data has it.</summary>
    private static async Task MissingAsync(Visit visit)
    {
        var words = Block(visit, "heading").GetByLabel(visit.Words["reach:templates.words"], new LocatorGetByLabelOptions { Exact = true });
        await words.FillAsync("Κάνει {{ event.cost | money: 'EUR' }}");
        var fault = visit.Page.GetByText(visit.Words["reach:preview.missing", ("what", "event.cost")]);
        await visit.SeesAsync(fault);
        await visit.Page.GetByLabel(visit.Words["reach:preview.data"], new PageGetByLabelOptions { Exact = true }).FillAsync("""{ "cost": 59.9 }""");
        await Assertions.Expect(fault).ToHaveCountAsync(0);
        await visit.SeesAsync(visit.Page.FrameLocator("iframe").GetByText("59,90").First);
    }

    /// <summary>What cannot be read is told while one writes, cannot be published, and is told then too, in the language of the page.</summary>
    private static async Task BrokenAsync(Visit visit, List<string> findings)
    {
        var words = Block(visit, "heading").GetByLabel(visit.Words["reach:templates.words"], new LocatorGetByLabelOptions { Exact = true });
        await words.FillAsync("Κάνει {{ event.cost | mony }}");
        var said = visit.Words.Language == "el" ? "Δεν υπάρχει φίλτρο «mony»." : "There is no filter “mony”.";
        await visit.SeesAsync(visit.Page.GetByText(said));
        await visit.Button("common:save").ClickAsync();
        await Assertions.Expect(visit.Button("reach:templates.publish")).ToBeEnabledAsync();
        await visit.Button("reach:templates.publish").ClickAsync();
        var alert = visit.Page.GetByRole(AriaRole.Alert);
        await visit.SeesAsync(alert.GetByText(said));
        await visit.SeesAsync(alert.GetByText(visit.Words["reach:place.block", ("number", 1)]));
        visit.Expects("422");
        await visit.LookAsync(findings, "templates-broken");
        await words.FillAsync("Κάνει {{ event.cost | money: 'EUR' }}");
        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Status).GetByText(said)).ToHaveCountAsync(0);
    }

    /// <summary>The English customer gets the English text.</summary>
    private static async Task EnglishAsync(Visit visit)
    {
        await visit.Page.GetByText(visit.Words["reach:language.en"], new PageGetByTextOptions { Exact = true }).First.ClickAsync();
        await visit.Button("reach:templates.begin").ClickAsync();
        await Field(visit, "subject").FillAsync("You forgot something");
        await Block(visit, "text").GetByLabel(visit.Words["reach:templates.words"], new LocatorGetByLabelOptions { Exact = true }).FillAsync("It costs {{ event.cost | money: 'EUR' }}");
        await visit.SeesAsync(visit.Page.FrameLocator("iframe").GetByText("€59.90").First);
        await visit.Page.GetByText(visit.Words["reach:language.el"], new PageGetByTextOptions { Exact = true }).First.ClickAsync();
        await visit.SeesAsync(visit.Page.FrameLocator("iframe").GetByText("59,90").First);
    }

    private static async Task TryAsync(Visit visit, Shop shop, List<string> findings)
    {
        await visit.Button("common:save").ClickAsync();
        await visit.Button("reach:testTemplate.open").ClickAsync();
        var dialog = visit.Dialog("reach:testTemplate.title");
        await dialog.GetByLabel(visit.Words["reach:channels.to"]).FillAsync(Mailbox);
        await dialog.GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = visit.Words["reach:channels.testNow"], Exact = true }).ClickAsync();
        await visit.SeesAsync(dialog.GetByText(visit.Words["reach:outcome.accepted"]));
        await visit.LookAsync(findings, "templates-test");
        var mail = Assert.Single(shop.Sink.Mails);
        Assert.Equal(Mailbox, mail.To);
        await dialog.GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = visit.Words["common:close"], Exact = true }).Last.ClickAsync();
    }

    private static ILocator Field(Visit visit, string key) => visit.Page.GetByLabel(visit.Words[$"reach:templates.{key}"], new PageGetByLabelOptions { Exact = true }).First;

    private static ILocator Block(Visit visit, string kind) => visit.Page.GetByRole(AriaRole.Region, new PageGetByRoleOptions { Name = visit.Words[$"reach:block.{kind}"], Exact = true });

    private static async Task AddBlockAsync(Visit visit, string kind, int there)
    {
        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Menuitem)).ToHaveCountAsync(0);
        await visit.Button("reach:templates.addBlock").ClickAsync();
        await visit.Page.GetByRole(AriaRole.Menuitem, new PageGetByRoleOptions { Name = visit.Words[$"reach:block.{kind}"], Exact = true }).ClickAsync();
        await Assertions.Expect(visit.Page.Locator("main section[aria-label]")).ToHaveCountAsync(there + 1);
    }
}
