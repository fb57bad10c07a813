// The catalogue from empty to full: a shop's file of products is brought in, a product is found by any spelling and shows what is kept of it.
using Microsoft.Playwright;
using Mitos.Testing;

namespace Mitos.Browser.Tests;

[Collection("browser")]
public sealed class ProductJourney(BrowserFixture browser)
{
    private const string Csv =
        """
        Handle,Title,Body (HTML),Vendor,Type,Tags,Published,Option1 Name,Option1 Value,Option2 Name,Option2 Value,Variant SKU,Variant Price,Variant Compare At Price,Variant Barcode,Image Src,Status
        olive-oil,Ελαιόλαδο Κορωνέικη 1 L,<p>1 L</p>,Ελαιώνες,Τρόφιμα,"λάδι, Κρήτη",true,Title,Default Title,,,'00420,12.50,14.90,5201234567899,,active
        t-shirt,Μπλουζάκι από οργανικό βαμβάκι με κεντημένο τον λαβύρινθο της Κνωσού,,Υφάντρα,Ρούχα,,true,Size,S,Colour,Μπλε,TS-S-B,19.00,,,,active
        t-shirt,,,,,,,,M,,Μπλε,TS-M-B,19.00,,,,
        t-shirt,,,,,,,,L,,Λευκό,TS-L-W,1210.00,,,,
        old-soap,Σαπούνι,,,,,false,Title,Default Title,,,,3.20,,,,archived
        honey,Μέλι,,Μελισσοκόμοι,Τρόφιμα,,true,Title,Default Title,,,MEL-1,έντεκα,,,,active
        """;

    [TheoryWithChromium]
    [InlineData("el")]
    [InlineData("en")]
    public async Task Products_are_brought_in_and_found(string language)
    {
        await using var server = await MitosServer.StartAsync();
        var findings = new List<string>();
        await browser.WalkAsync(server, language, async visit =>
        {
            await visit.GoAsync("/content/products");
            await visit.SeesAsync(visit.Page.GetByText(visit.Words["catalogue:empty.title"]));
            await visit.LookAsync(findings, "products-empty");
            await visit.Page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = visit.Words["catalogue:import"] }).First.ClickAsync();
            await BringAsync(visit, findings);

            await visit.GoAsync("/content/products");
            await Assertions.Expect(Rows(visit)).ToHaveCountAsync(3);
            await visit.LookAsync(findings, "products-list");
            await visit.LookOnPhoneAsync(findings, "products-list");
            await SearchAsync(visit, findings);
        }, await BrowserFixture.SignInAsync(server));
        Assert.True(findings.Count == 0, $"{findings.Count} findings in {language}:\n{string.Join('\n', findings)}");
    }

    /// <summary>The head of the file says what it is; what could not be read is counted and waits to be corrected.</summary>
    private static async Task BringAsync(Visit visit, List<string> findings)
    {
        await visit.Page.Locator("input[type=file]").SetInputFilesAsync(new FilePayload { Name = "products_export.csv", MimeType = "text/csv", Buffer = System.Text.Encoding.UTF8.GetBytes(Csv) });
        await visit.SeesAsync(visit.Page.GetByText(visit.Words["imports:known"]));
        await Assertions.Expect(visit.Page.GetByLabel(visit.Words["imports:kindLabel"], new PageGetByLabelOptions { Exact = true }).First).ToHaveValueAsync(visit.Words["imports:kind.shopify-products"]);
        await visit.LookAsync(findings, "products-file");
        await visit.Button("imports:start").ClickAsync();
        await visit.SeesAsync(visit.Page.GetByText(visit.Words["imports:status.done"], new PageGetByTextOptions { Exact = true }));
        await visit.SeesAsync(visit.Page.GetByText(visit.Words["imports:productsNew_other"]));
        await visit.SeesAsync(visit.Page.GetByText(visit.Words["imports:rejected_one"]));
        await visit.LookAsync(findings, "products-import");
        await visit.LookOnPhoneAsync(findings, "products-import");
    }

    /// <summary>By a word without accents, by an SKU; a price that fell shows what it was, and what is not sold any more says so.</summary>
    private static async Task SearchAsync(Visit visit, List<string> findings)
    {
        var search = visit.Page.GetByLabel(visit.Words["catalogue:search"]);
        await search.FillAsync("ΕΛΑΙΟΛΑΔΟ");
        await Assertions.Expect(Rows(visit)).ToHaveCountAsync(1);
        var oil = Rows(visit).First;
        await visit.SeesAsync(oil.GetByText("00420"));
        await visit.SeesAsync(oil.Locator("s").GetByText(visit.Words.Language == "el" ? "14,90" : "14.90"));
        await visit.LookAsync(findings, "products-found");

        await search.FillAsync("ts-m");
        await visit.SeesAsync(visit.Page.GetByText("Μπλουζάκι"));
        await Assertions.Expect(Rows(visit)).ToHaveCountAsync(1);
        await visit.SeesAsync(Rows(visit).First.GetByText(visit.Words.Language == "el" ? "1.210,00" : "1,210.00"));
        await search.FillAsync("σαπουνι");
        await visit.SeesAsync(Rows(visit).First.GetByText(visit.Words["catalogue:notForSale"]));
        await visit.SeesAsync(Rows(visit).First.GetByText(visit.Words["catalogue:noSku"]));

        // The address keeps what was searched for.
        await visit.Page.ReloadAsync();
        await visit.SettleAsync();
        await Assertions.Expect(Rows(visit)).ToHaveCountAsync(1);
        await search.FillAsync("μινώταυρος");
        await visit.SeesAsync(visit.Page.GetByText(visit.Words["catalogue:none.title"]));
        await visit.LookAsync(findings, "products-none");
    }

    private static ILocator Rows(Visit visit) => visit.Page.Locator("main tbody tr");
}
