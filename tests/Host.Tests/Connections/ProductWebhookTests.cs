// Shopify's calls about products: the catalogue follows them in whatever order they come, and what was deleted stays away.
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Mitos.Host.Tests.Imports;
using Mitos.Testing;

namespace Mitos.Host.Tests.Connections;

public sealed class ProductWebhookTests
{
    private const string Secret = "shpss_0123456789abcdef0123";

    [StoreFact]
    public async Task A_product_is_made_changed_and_deleted_and_the_same_call_twice_is_one()
    {
        await using var server = await ServerAsync();
        var (created, updated) = (Product(788032119674292922, "example-t-shirt", "Μπλουζάκι", 9), Product(788032119674292922, "example-t-shirt", "Μπλουζάκι υφαντό", 10, price: "17.50"));
        for (var time = 0; time < 2; time++)
        {
            Assert.Equal(200, await CallAsync(server, "products/create", created));
        }

        var shirt = Assert.Single(await ProductsAsync(server));
        Assert.Equal(("Μπλουζάκι", "Acme", "Shirts", true, 2), (shirt.GetProperty("title").GetString(), shirt.GetProperty("vendor").GetString(), shirt.GetProperty("category").GetString(), shirt.GetProperty("isForSale").GetBoolean(), shirt.GetProperty("tags").GetArrayLength()));
        Assert.Equal(["EX-S Small 19 0", "EX-M Medium 19 24"], Variants(shirt));
        var changedAt = shirt.GetProperty("changedAt").GetDateTimeOffset();
        Assert.Equal(200, await CallAsync(server, "products/update", created));
        Assert.Equal(changedAt, Assert.Single(await ProductsAsync(server)).GetProperty("changedAt").GetDateTimeOffset());

        Assert.Equal(200, await CallAsync(server, "products/update", updated));
        shirt = Assert.Single(await ProductsAsync(server, "υφαντο"));
        Assert.Equal(["EX-S Small 17.5 0", "EX-M Medium 17.5 24"], Variants(shirt));
        Assert.Equal(200, await CallAsync(server, "products/delete", """{"id":788032119674292922}"""));
        Assert.Empty(await ProductsAsync(server));
        using var gone = await server.Api.GetAsync(new Uri($"/api/products/{shirt.GetProperty("id").GetInt32()}", UriKind.Relative));
        Assert.Equal(404, (int)gone.StatusCode);

        // Nothing of it is an event or a customer.
        Assert.Equal((0, 0), ((await server.GetAsync("/api/stats")).GetProperty("events").GetInt32(), (await server.GetAsync("/api/stats")).GetProperty("quarantined").GetInt32()));
    }

    /// <summary>All orders in which three accounts and a deletion can come: the catalogue ends the same.</summary>
    [StoreFact]
    public async Task Whatever_order_calls_come_in_the_youngest_holds_and_a_deletion_is_for_ever()
    {
        await using var server = await ServerAsync();
        foreach (var (number, order) in Orders([0, 1, 2]).Index())
        {
            foreach (var account in order)
            {
                Assert.Equal(200, await CallAsync(server, account == 0 ? "products/create" : "products/update", Product(number + 1, $"kept-{number}", $"Έκδοση {account}", 9 + account)));
            }

            Assert.Equal("Έκδοση 2", Assert.Single(await ProductsAsync(server, $"kept-{number}")).GetProperty("title").GetString());
        }

        foreach (var (number, order) in Orders([0, 1, 2]).Index())
        {
            foreach (var account in order)
            {
                Assert.Equal(200, account == 2 ? await CallAsync(server, "products/delete", $$"""{"id":{{number + 100}}}""") : await CallAsync(server, "products/update", Product(number + 100, $"gone-{number}", "Παλιό", 9 + account)));
            }

            Assert.Empty(await ProductsAsync(server, $"gone-{number}"));
        }
    }

    [StoreFact]
    public async Task What_a_file_told_of_is_the_same_product_by_its_handle()
    {
        await using var server = await ServerAsync();
        await ImportFiles.ImportAsync(server, "shopify-products", await ImportFiles.ReadAsync("shopify-products.csv"));
        var known = Assert.Single(await ProductsAsync(server, "t-shirt")).GetProperty("id").GetInt32();
        await CallAsync(server, "products/update", Product(7, "t-shirt", "Μπλουζάκι νέο", 9));
        var now = Assert.Single(await ProductsAsync(server, "t-shirt"));
        Assert.Equal((known, "Μπλουζάκι νέο"), (now.GetProperty("id").GetInt32(), now.GetProperty("title").GetString()));

        // The shop gives it another handle; a file that has the new one already is no second product.
        await ImportFiles.ImportAsync(server, "shopify-products", (await ImportFiles.ReadAsync("shopify-products.csv")).Replace("t-shirt,", "woven-shirt,", StringComparison.Ordinal));
        await CallAsync(server, "products/update", Product(7, "woven-shirt", "Μπλουζάκι νέο", 10));
        Assert.Equal(known, Assert.Single(await ProductsAsync(server, "shirt")).GetProperty("id").GetInt32());
        await CallAsync(server, "products/delete", """{"id":7}""");
        Assert.Empty(await ProductsAsync(server, "shirt"));
    }

    [StoreTheory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_handle_that_passed_to_another_product_is_the_younger_ones(bool isYoungerFirst)
    {
        await using var server = await ServerAsync();
        var (old, young) = (Product(1, "summer", "Καλοκαίρι 2025", 9), Product(2, "summer", "Καλοκαίρι 2026", 10));
        await CallAsync(server, "products/create", isYoungerFirst ? young : old);
        await CallAsync(server, "products/create", isYoungerFirst ? old : young);
        Assert.Equal(2, (await ProductsAsync(server)).Count);
        Assert.Equal("Καλοκαίρι 2026", (await ProductsAsync(server)).Single(one => one.GetProperty("handle").GetString() == "summer").GetProperty("title").GetString());
        await CallAsync(server, "products/update", Product(1, "summer-2025", "Καλοκαίρι 2025", 11));
        Assert.Equal(["summer", "summer-2025"], (await ProductsAsync(server)).Select(one => one.GetProperty("handle").GetString()).Order(StringComparer.Ordinal));
    }

    [StoreFact]
    public async Task What_is_not_signed_changes_nothing_and_what_cannot_be_read_waits_in_quarantine()
    {
        await using var server = await ServerAsync();
        Assert.Equal(401, await CallAsync(server, "products/create", Product(1, "a", "Α", 9), "another secret"));
        Assert.Equal(401, await CallAsync(server, "products/delete", """{"id":1}""", "another secret"));
        Assert.Equal(200, await CallAsync(server, "products/update", """{"id":1,"title":"Χωρίς handle"}"""));
        Assert.Equal(200, await CallAsync(server, "products/delete", "{}"));
        Assert.Empty(await ProductsAsync(server));
        await server.DrainAsync();
        Assert.Equal(2, (await server.GetAsync("/api/quarantine")).GetProperty("items").GetArrayLength());
    }

    [StoreTheory]
    [InlineData("active", "\"2026-05-01T10:00:00Z\"", true)]
    [InlineData("active", "null", false)]
    [InlineData("draft", "\"2026-05-01T10:00:00Z\"", false)]
    [InlineData("archived", "\"2026-05-01T10:00:00Z\"", false)]
    public async Task For_sale_is_what_is_active_and_published(string status, string publishedAt, bool isForSale)
    {
        await using var server = await ServerAsync();
        await CallAsync(server, "products/create", $$"""{"id":1,"handle":"a","title":"Α","status":"{{status}}","published_at":{{publishedAt}},"updated_at":"2026-05-01T10:00:00Z","variants":[{"id":2,"title":"Default Title","sku":"","price":"1.00","compare_at_price":null}]}""");
        var product = Assert.Single(await ProductsAsync(server));
        Assert.Equal(isForSale, product.GetProperty("isForSale").GetBoolean());
        Assert.Equal([" 1 0"], Variants(product));
    }

    /// <summary>As Shopify writes it, with what we do not read.</summary>
    private static string Product(long id, string handle, string title, int hour, string price = "19.00") =>
        $$"""
        {"admin_graphql_api_id":"gid://shopify/Product/{{id}}","body_html":"<p>x</p>","created_at":"2026-05-01T08:00:00+03:00","handle":"{{handle}}","id":{{id}},"product_type":"Shirts","published_at":"2026-05-01T08:00:00+03:00",
         "template_suffix":null,"title":"{{title}}","updated_at":"2026-05-01T{{hour:00}}:00:00+03:00","vendor":"Acme","status":"active","published_scope":"web","tags":"Cotton, Men",
         "variants":[
           {"id":{{id}}1,"product_id":{{id}},"title":"Small","price":"{{price}}","position":1,"inventory_policy":"deny","compare_at_price":"0.00","option1":"Small","option2":null,"barcode":null,"sku":"EX-S"},
           {"id":{{id}}2,"product_id":{{id}},"title":"Medium","price":"{{price}}","position":2,"inventory_policy":"deny","compare_at_price":"24.00","option1":"Medium","option2":null,"barcode":"5201234567899","sku":"EX-M"}],
         "options":[{"id":1,"name":"Size","position":1,"values":["Small","Medium"]}],"images":[],"image":null,"category":{"name":"Shirts & Tops"} }
        """;

    private static IEnumerable<string> Variants(JsonElement product) => product.GetProperty("variants").EnumerateArray().Select(one => string.Create(System.Globalization.CultureInfo.InvariantCulture,
        $"{one.GetProperty("sku").GetString()} {one.GetProperty("title").GetString()} {one.GetProperty("price").GetDecimal():0.##} {(one.GetProperty("compareAtPrice").ValueKind == JsonValueKind.Null ? 0 : one.GetProperty("compareAtPrice").GetDecimal()):0.##}").Replace("  ", " ", StringComparison.Ordinal));

    private static IEnumerable<int[]> Orders(int[] of) => of.Length == 1 ? [of] : of.SelectMany(first => Orders([.. of.Where(one => one != first)]).Select(rest => (int[])[first, .. rest]));

    private static async Task<List<JsonElement>> ProductsAsync(MitosServer server, string search = "") => [.. (await server.GetAsync($"/api/products?search={Uri.EscapeDataString(search)}")).GetProperty("items").EnumerateArray()];

    private static async Task<MitosServer> ServerAsync()
    {
        var server = await MitosServer.StartAsync();
        await server.PostAsync("/api/connections", new { channel = "shopify", name = "Shop", secret = Secret });
        return server;
    }

    private static async Task<int> CallAsync(MitosServer server, string topic, string body, string secret = Secret)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/hooks/shopify/1") { Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body)) };
        request.Headers.TryAddWithoutValidation("X-Shopify-Topic", topic);
        request.Headers.TryAddWithoutValidation("X-Shopify-Webhook-Id", Guid.NewGuid().ToString());
        request.Headers.TryAddWithoutValidation("X-Shopify-Hmac-SHA256", Convert.ToBase64String(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), Encoding.UTF8.GetBytes(body))));
        using var answer = await server.Anybody.SendAsync(request);
        return (int)answer.StatusCode;
    }
}
