// Every page of the navigation, in both languages, light and dark, on a desk, a tablet and a phone: no complaint, nothing sticks out.
using Microsoft.Playwright;
using Mitos.Testing;

namespace Mitos.Browser.Tests;

[Collection("browser")]
public sealed class EveryPageTests(BrowserFixture browser)
{
    private static readonly (int Width, int Height)[] Sizes = [(1280, 800), (820, 1100), (390, 844)];

    [TheoryWithChromium]
    [InlineData("el")]
    [InlineData("en")]
    public async Task Every_page_opens_without_a_complaint_and_nothing_sticks_out(string language)
    {
        var id = await CustomerAsync(browser.Server);
        await browser.WalkAsync(language, async visit =>
        {
            var paths = await NavigationAsync(visit);
            Assert.True(paths.Count >= 17, $"The navigation leads to {string.Join(", ", paths)} only.");
            paths.AddRange([$"/customers/{id}", $"/customers/{id}/traits", $"/customers/{id}/identity", "/account"]);
            var scheme = ColorScheme.Light;
            foreach (var (width, height) in Sizes)
            {
                await visit.Page.SetViewportSizeAsync(width, height);
                foreach (var path in paths)
                {
                    // Every other page is loaded in the dark and then lit, the rest the other way round.
                    await visit.GoAsync(path);
                    await LooksRightAsync(visit, scheme, $"{path} at {width} × {height}");
                    scheme = scheme == ColorScheme.Light ? ColorScheme.Dark : ColorScheme.Light;
                    await visit.PreferAsync(scheme);
                    await LooksRightAsync(visit, scheme, $"{path} at {width} × {height}");
                }
            }
        });
    }

    private static async Task LooksRightAsync(Visit visit, ColorScheme scheme, string where)
    {
        where = $"{where}, {scheme}, {visit.Words.Language}";
        visit.IsQuiet(where);
        await Assertions.Expect(visit.Page.Locator("html")).ToHaveAttributeAsync("data-mantine-color-scheme", scheme == ColorScheme.Dark ? "dark" : "light");
        var beyond = await visit.Page.EvaluateAsync<int>("() => document.documentElement.scrollWidth - document.documentElement.clientWidth");
        Assert.True(beyond <= 0, $"{where}: the page is {beyond} px wider than the window.");
        var cut = await visit.Page.EvaluateAsync<string[]>(
            "() => [...document.querySelectorAll('main h1, main h2, main button, main .mantine-SegmentedControl-root')]"
            + ".filter(one => one.offsetParent && !one.classList.contains('unseen') && one.scrollWidth > one.clientWidth + 1).map(one => one.textContent)");
        Assert.True(cut.Length == 0, $"{where}: cut off are {string.Join(", ", cut)}.");
        Assert.Equal(1, await visit.Page.Locator("h1:visible").CountAsync());
        var unnamed = await visit.Page.Locator("main input:not([aria-label]):not([aria-labelledby]):not([type=hidden]):not([type=file])").EvaluateAllAsync<string[]>(
            "all => all.filter(one => one.labels.length === 0).map(one => one.outerHTML)");
        Assert.True(unnamed.Length == 0, $"{where}: without a label are {string.Join(", ", unnamed)}.");
    }

    /// <summary>All addresses that the rail and the second columns lead to.</summary>
    internal static async Task<List<string>> NavigationAsync(Visit visit)
    {
        var paths = new List<string>();
        await visit.GoAsync("/");
        foreach (var place in await LinksAsync(visit))
        {
            await visit.GoAsync(place);
            paths.AddRange((await LinksAsync(visit)).Except(paths));
        }

        return paths;
    }

    private static async Task<string[]> LinksAsync(Visit visit) =>
        await visit.Page.EvaluateAsync<string[]>("() => [...document.querySelectorAll('nav a[href]')].map(link => link.getAttribute('href'))");

    /// <summary>A customer with long words, a long thread and something in quarantine, so that pages are full.</summary>
    internal static async Task<string> CustomerAsync(MitosServer server)
    {
        var events = Enumerable.Range(1, 30).Select(n => (object)new
        {
            type = "track",
            userId = "full-1",
            messageId = $"full-{n}",
            @event = (n % 4) switch { 0 => "Order Completed", 1 => "Call Ended", 2 => "Message Received", _ => "Store Visited" },
            properties = new { order_id = $"ΠΑΡ-2026-{n:D6}", total = 1234.56 * n, currency = "EUR", text = "Υπερπροσδιοριστικότητα και άλλες πολύ μεγάλες λέξεις χωρίς τέλος στη σειρά", location = "Θεσσαλονίκη, Τσιμισκή", duration = 340 },
        });
        await server.SendAsync(
        [
            new { type = "identify", userId = "full-1", anonymousId = "full-anonymous-with-a-rather-long-identifier-0001", messageId = "full-0", traits = new { name = "Αλεξάνδρα-Μαρία Παπακωνσταντινοπούλου", email = "alexandra-maria.papakonstantinopoulou@ταχυδρομείο.example", phone = "6941112223", address = new { street = "Λεωφόρος Κωνσταντινουπόλεως 123", city = "Θεσσαλονίκη" } } },
            .. events,
            new { type = "track", userId = "full-1", messageId = "full-broken-with-a-rather-long-message-id-00000000000001" },
        ]);
        return await server.IdOfAsync("full-1");
    }
}
