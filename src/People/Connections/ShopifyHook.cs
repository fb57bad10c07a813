// Shopify's webhooks: orders, refunds and customers become events, products go to the catalogue.
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Mitos.People.Connections.Contracts;
using Mitos.People.Consent.Contracts;

namespace Mitos.People.Connections;

/// <summary>https://shopify.dev/docs/apps/build/webhooks: X-Shopify-Hmac-SHA256 over the raw body; five seconds for the answer; eight attempts in four hours.</summary>
internal sealed class ShopifyHook : IHook
{
    private static readonly ShopEvents Events = new(ShopifyJson.Platform);

    /// <summary>The same order however it changed.</summary>
    private static readonly string[] Orders = ["orders/create", "orders/updated", "orders/paid", "orders/fulfilled", "orders/partially_fulfilled", "orders/cancelled", "orders/edited"];
    private static readonly string[] Customers = ["customers/create", "customers/update", "customers/enable", "customers/disable"];
    private static readonly string[] Products = ["products/create", "products/update"];
    private static readonly Dictionary<string, string> PrivacyTopics = new()
    {
        ["customers/data_request"] = PrivacyRequestKind.Export, ["customers/redact"] = PrivacyRequestKind.Erasure, ["shop/redact"] = PrivacyRequestKind.Shop,
    };

    public const string Channel = ShopifyJson.Platform;

    string IHook.Channel => Channel;

    public ShopEvents Shop => Events;

    public string Signature(IHeaderDictionary headers) => headers["X-Shopify-Hmac-SHA256"].ToString();

    public string Delivery(IHeaderDictionary headers) => headers["X-Shopify-Webhook-Id"].ToString();

    public HookMeaning Read(IHeaderDictionary headers, ReadOnlyMemory<byte> body)
    {
        var topic = headers["X-Shopify-Topic"].ToString();
        using var json = JsonDocument.Parse(body);
        if (PrivacyTopics.TryGetValue(topic, out var kind))
        {
            return HookMeaning.Nothing with { Privacy = new PlatformWish(topic, kind, [.. Named(json.RootElement.At("customer"))]) };
        }

        if (Customers.Contains(topic))
        {
            var customer = ShopifyJson.Customer(json.RootElement);
            return customer.IsNamed ? new([.. Events.Of(customer)]) : new([], "the customer has no id");
        }

        if (topic == "refunds/create")
        {
            return json.RootElement.Text("order_id") is not { } number ? new([], "a refund has an order_id")
                : ShopifyJson.Refund(json.RootElement) is { } refund ? HookMeaning.Nothing with { Refund = (number, refund) }
                : HookMeaning.Nothing;
        }

        if (Products.Contains(topic))
        {
            return ShopifyJson.CatalogueProduct(json.RootElement) is { } product ? HookMeaning.Nothing with { Product = product } : new([], "a product has an id, a handle, a title and updated_at");
        }

        if (topic == "products/delete")
        {
            return json.RootElement.Text("id") is { } gone ? HookMeaning.Nothing with { GoneProduct = gone } : new([], "a product that is deleted has an id");
        }

        if (!Orders.Contains(topic) || json.RootElement.At("test").ValueKind == JsonValueKind.True)
        {
            return HookMeaning.Nothing;
        }

        var order = ShopifyJson.Order(json.RootElement, out var fault);
        return order is null ? new([], fault) : new([]) { Order = order };
    }

    private static IEnumerable<(string Type, string Value)> Named(JsonElement customer) =>
        new[] { ($"{ShopifyJson.Platform}_id", customer.Text("id")), ("email", customer.Text("email")), ("phone", customer.Text("phone")) }.Where(one => one.Item2 is not null).Select(one => (one.Item1, one.Item2!));
}
