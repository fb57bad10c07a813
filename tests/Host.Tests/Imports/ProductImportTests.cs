// Shopify's file of products: a catalogue by handle and SKU, the same however often it is imported.
using System.Text.Json;
using Mitos.Testing;

namespace Mitos.Host.Tests.Imports;

public sealed class ProductImportTests
{
    [StoreFact]
    public async Task Products_come_with_their_variants_and_the_same_file_again_changes_nothing()
    {
        await using var server = await MitosServer.StartAsync();
        for (var time = 0; time < 2; time++)
        {
            var import = await ImportFiles.ImportAsync(server, "shopify-products", await ImportFiles.ReadAsync("shopify-products.csv"));
            Assert.Equal(("done", 8, 1), (import.GetProperty("status").GetString(), import.GetProperty("rowsDone").GetInt32(), import.GetProperty("rejected").GetInt32()));
            Assert.Equal(time == 0 ? (3, 0) : (0, 3), (import.GetProperty("eventsNew").GetInt32(), import.GetProperty("eventsKnown").GetInt32()));
        }

        // Nothing of it is an event.
        Assert.Equal(0, (await server.GetAsync("/api/stats")).GetProperty("events").GetInt32());
        var products = (await server.GetAsync("/api/products")).GetProperty("items").EnumerateArray().ToList();
        Assert.Equal(["old-soap", "t-shirt", "olive-oil"], products.Select(product => product.GetProperty("handle").GetString()));
        Assert.Equal([false, true, true], products.Select(product => product.GetProperty("isForSale").GetBoolean()));
        var oil = products[2];
        Assert.Equal(("Ελαιόλαδο Κορωνέικη 1 L", "Ελαιώνες", "Τρόφιμα", 2), (oil.GetProperty("title").GetString(), oil.GetProperty("vendor").GetString(), oil.GetProperty("category").GetString(), oil.GetProperty("tags").GetArrayLength()));
        var only = Assert.Single(oil.GetProperty("variants").EnumerateArray());
        Assert.Equal(("00420", JsonValueKind.Null, 12.50m, 14.90m, "5201234567899"), (only.GetProperty("sku").GetString(), only.GetProperty("title").ValueKind, only.GetProperty("price").GetDecimal(), only.GetProperty("compareAtPrice").GetDecimal(), only.GetProperty("barcode").GetString()));
        Assert.Equal(["TS-S-B S / Μπλε 19", "TS-M-B M / Μπλε 19", "TS-L-W L / Λευκό 21"], products[1].GetProperty("variants").EnumerateArray().Select(one => $"{one.GetProperty("sku")} {one.GetProperty("title")} {one.GetProperty("price").GetDecimal():0}"));
    }

    [StoreTheory]
    [InlineData("ελαιολαδο", "olive-oil")]
    [InlineData("ΜΠΛΟΥΖΑΚΙ υφαντρα", "t-shirt")]
    [InlineData("ts-m-b", "t-shirt")]
    [InlineData("5201234567899", "olive-oil")]
    [InlineData("%", null)]
    public async Task A_product_is_found_by_word_sku_and_barcode(string search, string? handle)
    {
        await using var server = await MitosServer.StartAsync();
        await ImportFiles.ImportAsync(server, "shopify-products", await ImportFiles.ReadAsync("shopify-products.csv"));
        var found = (await server.GetAsync($"/api/products?search={Uri.EscapeDataString(search)}")).GetProperty("items").EnumerateArray().Select(one => one.GetProperty("handle").GetString());
        Assert.Equal(handle is null ? [] : [handle], found);
    }

    [StoreFact]
    public async Task A_product_that_was_refused_is_corrected_and_one_that_changed_is_changed()
    {
        await using var server = await MitosServer.StartAsync();
        var import = await ImportFiles.ImportAsync(server, "shopify-products", await ImportFiles.ReadAsync("shopify-products.csv"));
        var report = await server.Api.GetStringAsync(new Uri($"/api/imports/{import.GetProperty("id").GetInt32()}/refused", UriKind.Relative));
        Assert.Contains("“έντεκα” in the column Variant Price is not an amount", report, StringComparison.Ordinal);
        Assert.Equal(2, report.Split("honey,").Length - 1);
        var again = await ImportFiles.ImportAsync(server, "shopify-products", report.Replace("έντεκα", "11.00", StringComparison.Ordinal));
        Assert.Equal((1, 0), (again.GetProperty("eventsNew").GetInt32(), again.GetProperty("rejected").GetInt32()));

        // The newer form of the file, with another title for the same handle.
        var newer = await ImportFiles.ImportAsync(server, "shopify-products", await ImportFiles.ReadAsync("shopify-products-new.csv"));
        Assert.Equal((1, 0), (newer.GetProperty("eventsNew").GetInt32(), newer.GetProperty("rejected").GetInt32()));
        var honey = Assert.Single((await server.GetAsync("/api/products?search=μελι")).GetProperty("items").EnumerateArray());
        Assert.Equal(("Μέλι θυμαρίσιο", "MEL-1,MEL-2"), (honey.GetProperty("title").GetString(), string.Join(',', honey.GetProperty("variants").EnumerateArray().Select(one => one.GetProperty("sku").GetString()))));
        Assert.Equal("Μέλι θυμαρίσιο", (await server.GetAsync($"/api/products/{honey.GetProperty("id").GetInt32()}")).GetProperty("title").GetString());
        using var none = await server.Api.GetAsync(new Uri("/api/products/999", UriKind.Relative));
        Assert.Equal(System.Net.HttpStatusCode.NotFound, none.StatusCode);
    }
}
