// WooCommerce's webhooks: orders and customers become events.
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Mitos.People.Connections.Contracts;

namespace Mitos.People.Connections;

/// <summary>WooCommerce REST API, Webhooks: X-WC-Webhook-Signature over the raw body; switched off by the shop after five answers that are not 2xx.</summary>
internal sealed class WooCommerceHook : IHook
{
    private static readonly ShopEvents Events = new(WooCommerceJson.Platform);

    public const string Channel = WooCommerceJson.Platform;

    string IHook.Channel => Channel;

    public ShopEvents Shop => Events;

    public string Signature(IHeaderDictionary headers) => headers["X-WC-Webhook-Signature"].ToString();

    public string Delivery(IHeaderDictionary headers) => headers["X-WC-Webhook-Delivery-ID"].ToString();

    /// <summary>The call by which a new webhook is tried is a form with its number.</summary>
    public bool IsPing(HttpRequest request, ReadOnlySpan<byte> body) => body.Length < 100 && Encoding.UTF8.GetString(body).StartsWith("webhook_id=", StringComparison.Ordinal);

    public HookMeaning Read(IHeaderDictionary headers, ReadOnlyMemory<byte> body)
    {
        var topic = headers["X-WC-Webhook-Topic"].ToString();
        using var json = JsonDocument.Parse(body);
        switch (topic)
        {
            case "customer.created" or "customer.updated":
                var customer = WooCommerceJson.Customer(json.RootElement);
                return customer.IsNamed ? new([.. Events.Of(customer)]) : new([], "the customer has no id");
            case "order.created" or "order.updated" or "order.restored":
                var order = WooCommerceJson.Order(json.RootElement, out var fault);
                return fault is not null ? new([], fault)
                    : order is null ? HookMeaning.Nothing
                    : new([.. order.Customer.IsNamed ? Events.Of(order.Customer with { At = order.CreatedAt }) : []]) { Order = order };
            default:
                return HookMeaning.Nothing;
        }
    }
}
