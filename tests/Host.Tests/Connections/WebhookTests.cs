// Webhooks of Shopify and WooCommerce: believed only when signed, stored before the answer, once however often they come.
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Mitos.People.Connections;
using Mitos.Testing;

namespace Mitos.Host.Tests.Connections;

public sealed class WebhookTests
{
    private const string Vectors = "protocol-vectors/shopify_hmac.json";
    private const string Secret = "shpss_0123456789abcdef0123";

    private const string Order =
        """
        {"id":5500000001001,"name":"#1001","email":"eleni@mail.example","created_at":"2026-03-28T10:15:00+02:00","updated_at":"2026-03-28T10:15:00+02:00","currency":"EUR","total_price":"63.90",
         "total_tax":"12.20","customer":{"id":7100000000001,"email":"eleni@mail.example"},"line_items":[{"product_id":1,"variant_id":2,"name":"Ελαιόλαδο 1 L","price":"12.50","quantity":2,"sku":"00420"}],"refunds":REFUNDS}
        """;

    private const string Refunds = """[{"id":91,"created_at":"2026-04-01T09:00:00+03:00","transactions":[{"kind":"refund","status":"success","amount":"12.50"},{"kind":"refund","status":"failure","amount":"99.00"}]}]""";

    [FactWithData(Vectors)]
    public async Task Signatures_agree_with_the_published_vectors()
    {
        var vectors = JsonDocument.Parse(await File.ReadAllTextAsync(Needs.Data(Vectors))).RootElement;
        var secret = vectors.GetProperty("secret").GetString()!;
        var checkedOnes = 0;
        foreach (var vector in vectors.GetProperty("webhook").EnumerateArray())
        {
            var body = Encoding.UTF8.GetBytes(vector.GetProperty("body").GetString()!);
            Assert.Equal(vector.GetProperty("expected").GetBoolean(), ConnectionService.IsSigned(secret, body, vector.GetProperty("hmac").GetString()!));
            checkedOnes++;
        }

        Assert.Equal(3, checkedOnes);
    }

    [StoreFact]
    public async Task An_order_that_comes_again_and_again_and_then_with_a_refund_is_one_order_and_one_refund()
    {
        await using var server = await MitosServer.StartAsync();
        var path = await ConnectAsync(server, "shopify", Secret);
        var order = Order.Replace("REFUNDS", "[]", StringComparison.Ordinal);
        Assert.Equal(200, await ShopifyAsync(server, path, order, Secret, "orders/create", "w-1"));
        Assert.Equal(200, await ShopifyAsync(server, path, order, Secret, "orders/create", "w-1"));
        Assert.Equal(200, await ShopifyAsync(server, path, Order.Replace("REFUNDS", Refunds, StringComparison.Ordinal), Secret, "orders/updated", "w-2"));
        await server.DrainAsync();
        var eleni = await server.GetAsync($"/api/profiles/{await server.IdOfAsync("eleni@mail.example")}");
        Assert.Equal((1, 51.40m), (eleni.GetProperty("orders").GetProperty("count").GetInt32(), eleni.GetProperty("orders").GetProperty("total").GetDecimal()));
        Assert.Equal(2, (await server.GetAsync("/api/connections")).GetProperty("items")[0].GetProperty("events").GetInt32());
    }

    /// <summary>C is the cancellation, R the refund in the order, r the refund by itself (refunds/create).</summary>
    [StoreTheory]
    [InlineData("R", "51.40")]
    [InlineData("r", "51.40")]
    [InlineData("rRr", "51.40")]
    [InlineData("C", "0")]
    [InlineData("CR", "0")]
    [InlineData("Cr", "0")]
    [InlineData("rC", "0")]
    [InlineData("RC", "0")]
    [InlineData("CrRC", "0")]
    public async Task A_refund_and_a_cancellation_take_back_no_more_than_the_order_in_whatever_order_they_come(string calls, string left)
    {
        await using var server = await MitosServer.StartAsync();
        var path = await ConnectAsync(server, "shopify", Secret);
        var (refunds, cancelled) = ("[]", false);
        Assert.Equal(200, await ShopifyAsync(server, path, Order.Replace("REFUNDS", refunds, StringComparison.Ordinal), Secret, "orders/create", "w-0"));
        for (var call = 0; call < calls.Length; call++)
        {
            refunds = char.ToLowerInvariant(calls[call]) == 'r' ? Refunds : refunds;
            cancelled |= calls[call] == 'C';
            var order = Order.Replace("REFUNDS", refunds, StringComparison.Ordinal).Replace("\"currency\"", cancelled ? "\"cancelled_at\":\"2026-04-01T09:00:00+03:00\",\"currency\"" : "\"currency\"", StringComparison.Ordinal);
            var (topic, body) = calls[call] == 'r' ? ("refunds/create", "{\"order_id\":5500000001001," + Refunds[2..^1]) : ("orders/updated", order);
            Assert.Equal(200, await ShopifyAsync(server, path, body, Secret, topic, $"w-{call + 1}"));
        }

        await server.DrainAsync();
        var eleni = await server.IdOfAsync("eleni@mail.example");
        var orders = (await server.GetAsync($"/api/profiles/{eleni}")).GetProperty("orders");
        Assert.Equal((1, decimal.Parse(left, System.Globalization.CultureInfo.InvariantCulture)), (orders.GetProperty("count").GetInt32(), orders.GetProperty("total").GetDecimal()));
        var thread = (await server.GetAsync($"/api/profiles/{eleni}/thread")).GetProperty("items").EnumerateArray().Select(item => item.GetProperty("event").GetString()).ToList();
        Assert.Equal(calls.Contains('r', StringComparison.OrdinalIgnoreCase) ? 1 : 0, thread.Count(name => name == "Order Refunded"));
    }

    [StoreFact]
    public async Task A_refund_whose_order_has_not_come_waits_in_quarantine_and_comes_with_the_order()
    {
        await using var server = await MitosServer.StartAsync();
        var path = await ConnectAsync(server, "shopify", Secret);
        Assert.Equal(200, await ShopifyAsync(server, path, "{\"order_id\":5500000001001," + Refunds[2..^1], Secret, "refunds/create", "w-1"));
        Assert.Equal(200, await ShopifyAsync(server, path, Order.Replace("REFUNDS", Refunds, StringComparison.Ordinal), Secret, "orders/updated", "w-2"));
        await server.DrainAsync();
        Assert.Contains("has not come yet", Assert.Single((await server.GetAsync("/api/quarantine?reason=hook_unreadable")).GetProperty("items").EnumerateArray()).GetProperty("detail").GetString(), StringComparison.Ordinal);
        Assert.Equal(51.40m, (await server.GetAsync($"/api/profiles/{await server.IdOfAsync("eleni@mail.example")}")).GetProperty("orders").GetProperty("total").GetDecimal());
    }

    [StoreFact]
    public async Task Woocommerces_refund_after_the_cancellation_takes_nothing_more()
    {
        await using var server = await MitosServer.StartAsync();
        var path = await ConnectAsync(server, "woocommerce", null);
        const string Body = """{"id":727,"number":"727","status":"STATUS","currency":"EUR","date_created_gmt":"2026-02-01T10:00:00","total":"48.90","customer_id":26,"billing":{"email":"ioanna@mail.example"},"line_items":[],"refunds":REFUNDS}""";
        foreach (var (status, refunds) in new[] { ("processing", "[]"), ("cancelled", "[]"), ("cancelled", """[{"id":5,"total":"-20.00"}]"""), ("refunded", """[{"id":5,"total":"-20.00"},{"id":6,"total":"-28.90"}]""") })
        {
            var body = Body.Replace("STATUS", status, StringComparison.Ordinal).Replace("REFUNDS", refunds, StringComparison.Ordinal);
            Assert.Equal(200, await CallAsync(server, path, body, ("X-WC-Webhook-Topic", "order.updated"), ("X-WC-Webhook-Signature", Sign(body, _made!)), ("X-WC-Webhook-Delivery-ID", "d")));
        }

        await server.DrainAsync();
        Assert.Equal(0m, (await server.GetAsync($"/api/profiles/{await server.IdOfAsync("ioanna@mail.example")}")).GetProperty("orders").GetProperty("total").GetDecimal());
    }

    [StoreFact]
    public async Task A_file_whose_sum_of_refunds_has_grown_and_the_webhooks_of_the_same_order_agree()
    {
        await using var server = await MitosServer.StartAsync();
        const string Header = "Name,Email,Financial Status,Lineitem quantity,Lineitem name,Lineitem price,Total,Currency,Created at,Cancelled at,Refunded Amount,Id\n";
        async Task<decimal> ImportAsync(string refunded, string cancelled = "")
        {
            await Imports.ImportFiles.ImportAsync(server, "shopify-orders", $"{Header}#1001,eleni@mail.example,paid,1,Λάδι,63.90,63.90,EUR,2026-03-28 10:15:00 +0200,{cancelled},{refunded},5500000001001\n", "shopify Shop");
            return (await server.GetAsync($"/api/profiles/{await server.IdOfAsync("eleni@mail.example")}")).GetProperty("orders").GetProperty("total").GetDecimal();
        }

        var path = await ConnectAsync(server, "shopify", Secret);
        Assert.Equal(63.90m, await ImportAsync("0.00"));
        Assert.Equal(51.40m, await ImportAsync("12.50"));
        Assert.Equal(51.40m, await ImportAsync("12.50"));
        Assert.Equal(200, await ShopifyAsync(server, path, Order.Replace("REFUNDS", Refunds, StringComparison.Ordinal), Secret, "orders/updated", "w-1"));
        Assert.Equal(51.40m, await ImportAsync("12.50"));
        Assert.Equal(43.90m, await ImportAsync("20.00"));
        Assert.Equal(0m, await ImportAsync("20.00", "2026-04-01 09:00:00 +0300"));
        Assert.Equal(0m, await ImportAsync("63.90", "2026-04-01 09:00:00 +0300"));
    }

    [StoreFact]
    public async Task What_is_not_signed_is_refused_and_nothing_of_it_kept()
    {
        await using var server = await MitosServer.StartAsync();
        var path = await ConnectAsync(server, "shopify", Secret);
        var order = Order.Replace("REFUNDS", "[]", StringComparison.Ordinal);
        Assert.Equal(401, await ShopifyAsync(server, path, order, "another-secret-of-somebody", "orders/create", "w-1"));
        Assert.Equal(401, await CallAsync(server, path, order + " ", ("X-Shopify-Topic", "orders/create"), ("X-Shopify-Hmac-SHA256", Sign(order, Secret))));
        Assert.Equal(401, await CallAsync(server, path, order, ("X-Shopify-Topic", "orders/create")));
        Assert.Equal(401, await CallAsync(server, path, order, ("X-Shopify-Topic", "orders/create"), ("X-Shopify-Hmac-SHA256", "nonsense")));
        Assert.Equal(404, await ShopifyAsync(server, "/hooks/woocommerce/1", order, Secret, "orders/create", "w-1"));
        Assert.Equal(404, await ShopifyAsync(server, "/hooks/shopify/77", order, Secret, "orders/create", "w-1"));
        await server.DrainAsync();
        Assert.Equal(0, (await server.GetAsync("/api/stats")).GetProperty("events").GetInt32());
        Assert.Equal(0, (await server.GetAsync("/api/stats")).GetProperty("quarantined").GetInt32());
    }

    [StoreFact]
    public async Task A_signed_body_that_cannot_be_read_is_kept_once_in_quarantine()
    {
        await using var server = await MitosServer.StartAsync();
        var path = await ConnectAsync(server, "shopify", Secret);
        for (var time = 0; time < 2; time++)
        {
            Assert.Equal(200, await ShopifyAsync(server, path, """{"id":1,"total_price":"x"}""", Secret, "orders/create", "w-9"));
        }

        await server.DrainAsync();
        var kept = Assert.Single((await server.GetAsync("/api/quarantine?reason=hook_unreadable")).GetProperty("items").EnumerateArray());
        Assert.Contains("total_price", kept.GetProperty("detail").GetString(), StringComparison.Ordinal);
    }

    [StoreFact]
    public async Task After_a_new_secret_the_old_one_is_good_for_a_while_and_a_switched_off_connection_is_not_there()
    {
        await using var server = await MitosServer.StartAsync();
        var path = await ConnectAsync(server, "shopify", Secret);
        var (status, made) = await server.PostAsync("/api/connections/1/secret", new { secret = (string?)null });
        var fresh = made.GetProperty("secret").GetString()!;
        Assert.Equal((200, true), (status, fresh.Length >= 32));
        Assert.Equal(200, await ShopifyAsync(server, path, "{}", Secret, "products/update", "w-1"));
        Assert.Equal(200, await ShopifyAsync(server, path, "{}", fresh, "products/update", "w-2"));
        using var off = await server.Api.PatchAsJsonAsync("/api/connections/1", new { disabled = true });
        Assert.Equal(404, await ShopifyAsync(server, path, "{}", fresh, "products/update", "w-3"));
        var audit = (await server.GetAsync("/api/audit?limit=50")).GetProperty("items").EnumerateArray().Select(entry => entry.GetProperty("action").GetString()).ToList();
        Assert.Superset(new HashSet<string?> { "connection.add", "connection.secret", "connection.change" }, audit.ToHashSet());
        Assert.DoesNotContain(fresh, (await server.GetAsync("/api/connections")).GetRawText(), StringComparison.Ordinal);
    }

    [StoreFact]
    public async Task Woocommerces_calls_become_customers_and_orders_and_its_ping_is_answered()
    {
        await using var server = await MitosServer.StartAsync();
        var path = await ConnectAsync(server, "woocommerce", null);
        var secret = _made!;
        const string Body = """{"id":727,"number":"727","status":"processing","currency":"EUR","date_created_gmt":"2026-02-01T10:00:00","total":"48.90","customer_id":26,"billing":{"first_name":"Ιωάννα","last_name":"Βλάχου","email":"ioanna@mail.example"},"line_items":[],"refunds":[]}""";
        Assert.Equal(200, await CallAsync(server, path, "webhook_id=5"));
        for (var time = 0; time < 2; time++)
        {
            Assert.Equal(200, await CallAsync(server, path, Body, ("X-WC-Webhook-Topic", "order.created"), ("X-WC-Webhook-Signature", Sign(Body, secret)), ("X-WC-Webhook-Delivery-ID", "d1")));
        }

        Assert.Equal(401, await CallAsync(server, path, Body, ("X-WC-Webhook-Topic", "order.created"), ("X-WC-Webhook-Signature", Sign(Body, Secret))));
        var cancelled = Body.Replace("processing", "cancelled", StringComparison.Ordinal);
        Assert.Equal(200, await CallAsync(server, path, cancelled, ("X-WC-Webhook-Topic", "order.updated"), ("X-WC-Webhook-Signature", Sign(cancelled, secret))));
        await server.DrainAsync();
        var ioanna = await server.GetAsync($"/api/profiles/{await server.IdOfAsync("ioanna@mail.example")}");
        Assert.Equal("Ιωάννα Βλάχου", ioanna.GetProperty("name").GetString());
        Assert.Equal((1, 0m), (ioanna.GetProperty("orders").GetProperty("count").GetInt32(), ioanna.GetProperty("orders").GetProperty("total").GetDecimal()));
    }

    [StoreFact]
    public async Task Consent_of_a_shopify_customer_is_dated_by_shopify_and_a_privacy_wish_is_written_down()
    {
        await using var server = await MitosServer.StartAsync();
        var path = await ConnectAsync(server, "shopify", Secret);
        const string Customer = """{"id":8,"email":"stella@mail.example","first_name":"Στέλλα","updated_at":"2026-05-01T10:00:00Z","email_marketing_consent":{"state":"STATE","consent_updated_at":"AT"},"sms_marketing_consent":{"state":"not_subscribed"}}""";
        string Said(string state, string at) => Customer.Replace("STATE", state, StringComparison.Ordinal).Replace("AT\"", at + "\"", StringComparison.Ordinal);
        Assert.Equal(200, await ShopifyAsync(server, path, Said("unsubscribed", "2026-05-01T10:00:00Z"), Secret, "customers/update", "w-1"));

        // An older delivery that was late does not overrule the newer answer.
        Assert.Equal(200, await ShopifyAsync(server, path, Said("subscribed", "2026-04-01T10:00:00Z"), Secret, "customers/update", "w-2"));
        Assert.Equal(200, await ShopifyAsync(server, path, """{"customer":{"id":8}}""", Secret, "customers/redact", "w-3"));
        await server.DrainAsync();
        var consent = (await server.GetAsync($"/api/profiles/{await server.IdOfAsync("stella@mail.example")}")).GetProperty("consent");
        Assert.False(consent.GetProperty("marketing/email").GetBoolean());
        Assert.False(consent.TryGetProperty("marketing/sms", out _));
        Assert.Contains((await server.GetAsync("/api/audit?limit=50")).GetProperty("items").EnumerateArray(), entry => entry.GetProperty("action").GetString() == "connection.privacy" && entry.GetProperty("detail").GetString() == "customers/redact");
    }

    [StoreFact]
    public async Task Secrets_are_sealed_in_the_store_and_without_a_master_secret_a_database_takes_none()
    {
        var folder = Directory.CreateTempSubdirectory("mitos-secrets").FullName;
        try
        {
            await using (var server = await MitosServer.StartAsync(folder, secret: null))
            {
                var (status, answer) = await server.PostAsync("/api/connections", new { channel = "shopify", name = "Shop", secret = Secret });
                var isFolder = TestEngine.Current == Kernel.Data.Engine.Sqlite;
                Assert.Equal(isFolder ? 200 : 409, status);
                if (!isFolder)
                {
                    Assert.Equal("secret_missing", answer.GetProperty("code").GetString());
                    return;
                }

                var key = Path.Combine(folder, "secret.key");
                Assert.True(File.Exists(key));
                Assert.True(OperatingSystem.IsWindows() || File.GetUnixFileMode(key) == (UnixFileMode.UserRead | UnixFileMode.UserWrite));
            }

            foreach (var file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
            {
                Assert.False((await File.ReadAllBytesAsync(file)).AsSpan().IndexOf(Encoding.UTF8.GetBytes(Secret)) >= 0, file);
            }

            // The same folder reads it again; another master secret does not.
            await using (var server = await MitosServer.StartAsync(folder, secret: null))
            {
                Assert.Equal(200, await ShopifyAsync(server, "/hooks/shopify/1", "{}", Secret, "products/update", "w"));
            }

            await using (var server = await MitosServer.StartAsync(folder, secret: "another-secret-of-at-least-32-characters"))
            {
                Assert.Equal(503, await ShopifyAsync(server, "/hooks/shopify/1", "{}", Secret, "products/update", "w"));
            }
        }
        finally
        {
            TestEngine.Drop(folder);
            Directory.Delete(folder, recursive: true);
        }
    }

    private string? _made;

    private async Task<string> ConnectAsync(MitosServer server, string channel, string? secret)
    {
        var (status, made) = await server.PostAsync("/api/connections", new { channel, name = "Shop", secret });
        Assert.True(status == 200, made.ToString());
        _made = made.GetProperty("secret").GetString();
        return made.GetProperty("path").GetString()!;
    }

    private static Task<int> ShopifyAsync(MitosServer server, string path, string body, string secret, string topic, string delivery) =>
        CallAsync(server, path, body, ("X-Shopify-Topic", topic), ("X-Shopify-Webhook-Id", delivery), ("X-Shopify-Hmac-SHA256", Sign(body, secret)));

    private static async Task<int> CallAsync(MitosServer server, string path, string body, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body)) };
        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        using var answer = await server.Anybody.SendAsync(request);
        return (int)answer.StatusCode;
    }

    private static string Sign(string body, string secret) => Convert.ToBase64String(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), Encoding.UTF8.GetBytes(body)));
}
