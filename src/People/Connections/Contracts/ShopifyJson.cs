// Reads customers, orders, refunds and products as Shopify's webhooks and Admin REST API write them.
using System.Text.Json;

namespace Mitos.People.Connections.Contracts;

public static class ShopifyJson
{
    public const string Platform = "shopify";

    /// <summary>Null, with the fault, when it cannot be read.</summary>
    public static ShopOrder? Order(JsonElement json, out string? fault)
    {
        fault = null;
        if (json.Text("id") is not { } id || json.Time("created_at") is not { } createdAt || json.Money("total_price") is not { } total)
        {
            fault = "an order has an id, created_at and total_price";
            return null;
        }

        return new ShopOrder
        {
            Id = id,
            Number = json.Text("name") ?? json.Text("order_number") ?? id,
            CreatedAt = createdAt,
            Currency = json.Text("currency"),
            Total = total,
            Shipping = json.At("total_shipping_price_set").At("shop_money").Money("amount"),
            Tax = json.Money("total_tax"),
            Discount = json.Money("total_discounts"),
            Coupon = json.Items("discount_codes").Select(code => code.Text("code")).FirstOrDefault(),
            Payment = json.Items("payment_gateway_names").Select(name => name.ValueKind == JsonValueKind.String ? name.GetString() : null).FirstOrDefault(),
            Products = [.. json.Items("line_items").Select(Product)],
            Refunds = [.. json.Items("refunds").Select(Refund).OfType<ShopRefund>()],
            CancelledAt = json.Time("cancelled_at"),
            ShippedAt = json.Items("fulfillments").Select(one => one.Time("created_at")).FirstOrDefault(),
            Customer = Buyer(json),
        };
    }

    /// <summary>What was paid back: the successful refund transactions. Null when nothing was.</summary>
    public static ShopRefund? Refund(JsonElement json)
    {
        var amount = json.Items("transactions").Where(one => one.Text("kind") == "refund" && one.Text("status") is null or "success").Sum(one => one.Money("amount") ?? 0);
        return json.Text("id") is { } id && json.Time("created_at") is { } at && amount > 0 ? new ShopRefund(id, at, amount, json.Text("note")) : null;
    }

    public static ShopCustomer Customer(JsonElement json)
    {
        var address = json.At("default_address");
        return new ShopCustomer
        {
            Id = json.Text("id"),
            Email = json.Text("email"),
            Phone = json.Text("phone") ?? address.Text("phone"),
            FirstName = json.Text("first_name"),
            LastName = json.Text("last_name"),
            Company = address.Text("company"),
            Address = ShopAddress.Of(address.Text("address1"), address.Text("city"), address.Text("zip"), address.Text("province"), address.Text("country_code") ?? address.Text("country")),
            Tags = PlatformJson.Words(json.Text("tags")),
            Consents = [.. Consent(json.At("email_marketing_consent"), "email"), .. Consent(json.At("sms_marketing_consent"), "sms")],
            At = json.Time("updated_at"),
        };
    }

    /// <summary>Null when it cannot be read.</summary>
    public static ToldProduct? CatalogueProduct(JsonElement json) =>
        json.Text("id") is not { } id || json.Text("handle") is not { } handle || json.Text("title") is not { } title || json.Time("updated_at") is not { } updatedAt ? null
            : new ToldProduct(
                Platform, id, updatedAt, handle, title, json.Text("vendor"), json.Text("product_type") ?? json.At("category").Text("name"), PlatformJson.Words(json.Text("tags")),
                json.Text("status") is null or "active" && json.Time("published_at") is not null, [.. json.Items("variants").Select(Variant)]);

    /// <summary>What Shopify writes for the only variant of a product without options is no name.</summary>
    private static ToldVariant Variant(JsonElement json) =>
        new(json.Text("sku"), json.Text("title") is { } title and not "Default Title" ? title : null, json.Money("price"), json.Money("compare_at_price") is { } before and > 0 ? before : null, json.Text("barcode"));

    /// <summary>Subscribed is a yes and unsubscribed a no; one who was never asked, or has yet to confirm, has said nothing.</summary>
    private static IEnumerable<ShopConsent> Consent(JsonElement consent, string channel) => consent.Text("state") switch
    {
        "subscribed" => [new ShopConsent(channel, true, consent.Time("consent_updated_at"), consent.Text("opt_in_level") == "confirmed_opt_in")],
        "unsubscribed" => [new ShopConsent(channel, false, consent.Time("consent_updated_at"))],
        _ => [],
    };

    private static ShopProduct Product(JsonElement line) =>
        new(line.Text("variant_id") ?? line.Text("product_id"), line.Text("sku"), line.Text("name") ?? line.Text("title"), line.Money("price") ?? 0, line.Count("quantity"), line.Text("vendor"));

    private static ShopCustomer Buyer(JsonElement order)
    {
        var customer = order.At("customer");
        return new ShopCustomer
        {
            Id = customer.Text("id"),
            Email = order.Text("email") ?? order.Text("contact_email") ?? customer.Text("email"),
            Phone = order.Text("phone") ?? customer.Text("phone") ?? order.At("billing_address").Text("phone"),
        };
    }
}
