// Shopify's webhooks: orders and customers become events.
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Mitos.People.Connections.Contracts;

namespace Mitos.People.Connections;

/// <summary>https://shopify.dev/docs/apps/build/webhooks: X-Shopify-Hmac-SHA256 over the raw body; five seconds for the answer; eight attempts in four hours.</summary>
internal sealed class ShopifyHook : IHook
{
    private static readonly ShopEvents Events = new(ShopifyJson.Platform);

    /// <summary>The same order however it changed; a refund comes as a change of its order, which knows whose it is.</summary>
    private static readonly string[] Orders = ["orders/create", "orders/updated", "orders/paid", "orders/fulfilled", "orders/partially_fulfilled", "orders/cancelled", "orders/edited"];
    private static readonly string[] Customers = ["customers/create", "customers/update", "customers/enable", "customers/disable"];
    private static readonly string[] PrivacyTopics = ["customers/data_request", "customers/redact", "shop/redact"];

    public const string Channel = ShopifyJson.Platform;

    string IHook.Channel => Channel;

    public string Signature(IHeaderDictionary headers) => headers["X-Shopify-Hmac-SHA256"].ToString();

    public string Delivery(IHeaderDictionary headers) => headers["X-Shopify-Webhook-Id"].ToString();

    public HookMeaning Read(IHeaderDictionary headers, ReadOnlyMemory<byte> body)
    {
        var topic = headers["X-Shopify-Topic"].ToString();
        using var json = JsonDocument.Parse(body);
        if (PrivacyTopics.Contains(topic))
        {
            return HookMeaning.Nothing with { Privacy = topic };
        }

        if (Customers.Contains(topic))
        {
            var customer = ShopifyJson.Customer(json.RootElement);
            return customer.IsNamed ? new([.. Events.Of(customer)]) : new([], "the customer has no id");
        }

        if (!Orders.Contains(topic) || json.RootElement.At("test").ValueKind == JsonValueKind.True)
        {
            return HookMeaning.Nothing;
        }

        var order = ShopifyJson.Order(json.RootElement, out var fault);
        return order is null ? new([], fault) : new([.. Events.Of(order)]);
    }
}
