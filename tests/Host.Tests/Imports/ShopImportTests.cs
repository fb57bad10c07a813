// Files of shops' platforms and address books: what becomes of them, twice, and of the rows that were refused.
using System.Net;
using System.Text;
using System.Text.Json;
using Mitos.Testing;

namespace Mitos.Host.Tests.Imports;

public sealed class ShopImportTests
{
    [StoreFact]
    public async Task Shopifys_customers_come_with_their_consent_and_what_is_unclear_is_refused()
    {
        await using var server = await MitosServer.StartAsync();
        for (var time = 0; time < 2; time++)
        {
            var import = await ImportAsync(server, "shopify-customers", await FileAsync("shopify-customers.csv"));

            // Two customers: an identify call each, and three answers of theirs.
            Assert.Equal(("done", 5, time == 0 ? 5 : 0, 3), (Text(import, "status"), Number(import, "rowsDone"), Number(import, "eventsNew"), Number(import, "rejected")));
        }

        var eleni = await server.GetAsync($"/api/profiles/{await server.IdOfAsync("eleni.karamitsou@mail.example")}");
        Assert.Equal("Ελένη Καραμήτσου", Text(eleni, "name"));
        Assert.Equal(("Αθήνα", "10563"), (Text(eleni.GetProperty("traits").GetProperty("address"), "city"), Text(eleni.GetProperty("traits").GetProperty("address"), "postalCode")));
        Assert.Contains(eleni.GetProperty("identifiers").EnumerateArray(), one => Text(one, "type") == "shopify_id" && Text(one, "value") == "7100000000001");
        Assert.Contains(eleni.GetProperty("identifiers").EnumerateArray(), one => Text(one, "type") == "phone" && Text(one, "value") == "+306940000011");
        Assert.Equal((true, false), await ConsentAsync(server, "eleni.karamitsou@mail.example", "email", "sms"));
        Assert.Equal((false, null), await ConsentAsync(server, "stratos@mail.example", "email", "sms"));
    }

    [StoreFact]
    public async Task The_report_of_what_was_refused_can_be_corrected_and_imported_again()
    {
        await using var server = await MitosServer.StartAsync();
        var import = await ImportAsync(server, "shopify-customers", await FileAsync("shopify-customers.csv"));
        var report = await server.Api.GetStringAsync(new Uri($"/api/imports/{Number(import, "id")}/refused", UriKind.Relative));
        Assert.Contains("mitos_error", report.Split('\n')[0], StringComparison.Ordinal);
        Assert.Contains("“maybe” in the column Accepts Email Marketing is neither yes nor no", report, StringComparison.Ordinal);
        Assert.Contains("cut by a spreadsheet", report, StringComparison.Ordinal);
        Assert.DoesNotContain("eleni", report, StringComparison.Ordinal);
        var corrected = report.Replace(",maybe,", ",no,", StringComparison.Ordinal).Replace("7.1E+12", "7100000000004", StringComparison.Ordinal);
        var again = await ImportAsync(server, "shopify-customers", corrected);
        Assert.Equal((3, 4, 1), (Number(again, "rowsDone"), Number(again, "eventsNew"), Number(again, "rejected")));
        Assert.Equal("Sofia Cut", Text(await server.FindAsync("sofia@mail.example"), "name"));
        using var none = await server.Api.GetAsync(new Uri("/api/imports/99/refused", UriKind.Relative));
        Assert.Equal(HttpStatusCode.NotFound, none.StatusCode);
    }

    [StoreFact]
    public async Task An_order_of_several_rows_is_one_and_a_bad_line_refuses_the_whole_of_it()
    {
        await using var server = await MitosServer.StartAsync();
        await ImportAsync(server, "shopify-customers", await FileAsync("shopify-customers-old.csv"));
        for (var time = 0; time < 2; time++)
        {
            var import = await ImportAsync(server, "shopify-orders", await FileAsync("shopify-orders.csv"));
            Assert.Equal(("done", 6, 1), (Text(import, "status"), Number(import, "rowsDone"), Number(import, "rejected")));
            Assert.Equal(time == 0, Number(import, "eventsNew") > 0);
        }

        var eleni = await server.IdOfAsync("eleni.karamitsou@mail.example");
        Assert.Equal((1, 51.40m), await OrdersAsync(server, eleni));
        var thread = (await server.GetAsync($"/api/profiles/{eleni}/thread")).GetProperty("items").EnumerateArray().ToList();
        var order = thread.Single(item => Text(item, "event") == "Order Completed");
        Assert.Equal("2026-03-28T08:15:00.000Z", Text(order, "occurredAt"));
        var products = order.GetProperty("properties").GetProperty("products").EnumerateArray().ToList();
        Assert.Equal(["Ελαιόλαδο \"Κορωνέικη\" 1 L 2 12.50", "Μέλι θυμαρίσιο 1 35.40"], products.Select(one => $"{Text(one, "name")} {one.GetProperty("quantity")} {one.GetProperty("price")}"));
        Assert.Equal("00420", Text(products[0], "sku"));
        Assert.Contains(thread, item => Text(item, "event") == "Order Shipped");
        Assert.Equal((true, null), await ConsentAsync(server, "eleni.karamitsou@mail.example", "email", "sms"));

        // A voided order brings nothing; the old generation's customer is the same person.
        Assert.Equal((1, 0m), await OrdersAsync(server, await server.IdOfAsync("petros@mail.example")));
        var report = await server.Api.GetStringAsync(new Uri("/api/imports/3/refused", UriKind.Relative));
        Assert.Equal(2, report.Split("#1003").Length - 1);
        var again = await ImportAsync(server, "shopify-orders", report.Replace("δύο", "2", StringComparison.Ordinal));
        Assert.Equal(0, Number(again, "rejected"));
        Assert.Equal((1, 30m), await OrdersAsync(server, await server.IdOfAsync("nikos@mail.example")));
    }

    [StoreFact]
    public async Task Woocommerces_orders_and_customers_come_page_after_page()
    {
        await using var server = await MitosServer.StartAsync();
        for (var time = 0; time < 2; time++)
        {
            var import = await ImportAsync(server, "woocommerce-orders", await FileAsync("woocommerce-orders.json"));
            Assert.Equal(("done", 4, 1, time == 0), (Text(import, "status"), Number(import, "rowsDone"), Number(import, "rejected"), Number(import, "eventsNew") > 0));
        }

        await ImportAsync(server, "woocommerce-customers", await FileAsync("woocommerce-customers.json"));
        var ioanna = await server.IdOfAsync("ioanna@mail.example");
        Assert.Equal((1, 33.97m), await OrdersAsync(server, ioanna));
        Assert.Equal(ioanna, await server.IdOfAsync("+302810000031"));
        Assert.Equal((1, 0m), await OrdersAsync(server, await server.IdOfAsync("guest@mail.example")));
        Assert.Empty((await server.GetAsync("/api/profiles?search=later@mail.example")).GetProperty("items").EnumerateArray());
        Assert.Equal("Μηνάς", Text((await server.GetAsync($"/api/profiles/{await server.IdOfAsync("6940000032")}")).GetProperty("traits"), "firstName"));
    }

    [StoreFact]
    public async Task Contacts_of_every_version_of_vCard_are_customers()
    {
        await using var server = await MitosServer.StartAsync();
        for (var time = 0; time < 2; time++)
        {
            var import = await ImportAsync(server, "vcard", await FileAsync("contacts.vcf"));
            Assert.Equal((4, time == 0 ? 3 : 0, 1), (Number(import, "rowsDone"), Number(import, "eventsNew"), Number(import, "rejected")));
        }

        var katerina = await server.GetAsync($"/api/profiles/{await server.IdOfAsync("katerina.second@mail.example")}");
        var traits = katerina.GetProperty("traits");
        Assert.Equal(("katerina@mail.example", "Κατερίνα", "Αλεξίου", "Αλεξίου & Σία"), (Text(traits, "email"), Text(traits, "firstName"), Text(traits, "lastName"), Text(traits, "company")));
        Assert.Equal(("Αγίου Δημητρίου 7, 2ος", "Θεσσαλονίκη"), (Text(traits.GetProperty("address"), "street"), Text(traits.GetProperty("address"), "city")));
        Assert.DoesNotContain("2100000041", katerina.GetProperty("identifiers").GetRawText(), StringComparison.Ordinal);
        Assert.Equal("Μάριος Παπάς", Text(await server.FindAsync("+306940000042"), "name"));
        Assert.Equal("angelos@mail.example", Text((await server.GetAsync($"/api/profiles/{await server.IdOfAsync("+306940000043")}")).GetProperty("traits"), "email"));
        var report = await server.Api.GetStringAsync(new Uri("/api/imports/1/refused", UriKind.Relative));
        Assert.Contains("X-MITOS-ERROR:the card has no e-mail address", report, StringComparison.Ordinal);
    }

    [StoreFact]
    public async Task The_kind_of_a_file_is_told_by_its_head_and_a_wrong_one_refused()
    {
        await using var server = await MitosServer.StartAsync();
        foreach (var (file, kind) in new[]
        {
            ("shopify-customers.csv", "shopify-customers"), ("shopify-customers-old.csv", "shopify-customers"), ("shopify-orders.csv", "shopify-orders"),
            ("shopify-products.csv", "shopify-products"), ("woocommerce-orders.json", "woocommerce-orders"), ("woocommerce-customers.json", "woocommerce-customers"), ("contacts.vcf", "vcard"),
        })
        {
            using var form = Form("", await FileAsync(file));
            using var answer = await server.Api.PostAsync(new Uri("/api/imports/preview", UriKind.Relative), form);
            Assert.Equal(kind, Text(JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement, "kind"));
        }

        foreach (var (text, words) in new[] { (await FileAsync("shopify-products.csv"), "looks like shopify-products"), ("Handle,Title,Option1 Name,SKU,Location,On hand (current)\n", "export of stock") })
        {
            using var wrong = Form("shopify-orders", text);
            using var refused = await server.Api.PostAsync(new Uri("/api/imports", UriKind.Relative), wrong);
            Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
            Assert.Contains(words, await refused.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }
    }

    private static async Task<(int Orders, decimal Total)> OrdersAsync(MitosServer server, string id)
    {
        var orders = (await server.GetAsync($"/api/profiles/{id}")).GetProperty("orders");
        return (orders.GetProperty("count").GetInt32(), orders.GetProperty("total").GetDecimal());
    }

    private static async Task<(bool? First, bool? Second)> ConsentAsync(MitosServer server, string search, string first, string second)
    {
        var consent = (await server.GetAsync($"/api/profiles/{await server.IdOfAsync(search)}")).GetProperty("consent");
        bool? Of(string channel) => consent.TryGetProperty($"marketing/{channel}", out var said) ? said.GetBoolean() : null;
        return (Of(first), Of(second));
    }

    private static Task<string> FileAsync(string name) => ImportFiles.ReadAsync(name);

    private static async Task<JsonElement> ImportAsync(MitosServer server, string kind, string text)
    {
        using var form = Form(kind, text);
        return await ImportFiles.ImportAsync(server, form);
    }

    private static MultipartFormDataContent Form(string kind, string text) => new()
    {
        { new ByteArrayContent(Encoding.UTF8.GetBytes(text)), "file", "file.txt" }, { new StringContent(kind), "kind" },
    };

    private static string? Text(JsonElement json, string name) => json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static int Number(JsonElement json, string name) => json.GetProperty(name).GetInt32();
}
