// Reads customers and orders of the WooCommerce REST API (wc/v3), as exports, webhooks and the API itself write them.
using System.Text.Json;

namespace Mitos.People.Connections.Contracts;

public static class WooCommerceJson
{
    public const string Platform = "woocommerce";

    /// <summary>Placed and not yet paid, or never paid: no order of the customer's yet.</summary>
    private static readonly string[] NotYet = ["pending", "failed", "checkout-draft", "auto-draft", "draft", "trash"];

    public static bool IsOrder(JsonElement json) => json.At("line_items").ValueKind == JsonValueKind.Array;

    /// <summary>Null, with the fault, when it cannot be read; null without one when it is not an order yet.</summary>
    public static ShopOrder? Order(JsonElement json, out string? fault)
    {
        fault = null;
        if (json.Text("id") is not { } id || json.Text("status") is not { } status)
        {
            fault = "an order has an id and a status";
            return null;
        }

        if (NotYet.Contains(status))
        {
            return null;
        }

        if ((json.Time("date_created_gmt") ?? json.Time("date_created")) is not { } createdAt || json.Money("total") is not { } total)
        {
            fault = $"order {id} has no readable date_created_gmt or total";
            return null;
        }

        var changedAt = json.Time("date_modified_gmt") ?? createdAt;
        return new ShopOrder
        {
            Id = id,
            Number = json.Text("number") ?? id,
            CreatedAt = createdAt,
            Currency = json.Text("currency"),
            Total = total,
            Shipping = json.Money("shipping_total"),
            Tax = json.Money("total_tax"),
            Discount = json.Money("discount_total"),
            Coupon = json.Items("coupon_lines").Select(line => line.Text("code")).FirstOrDefault(),
            Payment = json.Text("payment_method_title"),
            Products = [.. json.Items("line_items").Select(Product)],
            Refunds = Refunds(json, status, total, changedAt),
            CancelledAt = status == "cancelled" ? changedAt : null,
            Customer = Buyer(json),
        };
    }

    public static ShopCustomer Customer(JsonElement json) => Person(json.At("billing"), json) with
    {
        Id = json.Text("id"),
        Email = json.Text("email") ?? json.At("billing").Text("email"),
        At = json.Time("date_modified_gmt") ?? json.Time("date_created_gmt"),
    };

    /// <summary>A refunded order may come without its refunds; then it is refunded as a whole. Their own totals are negative.</summary>
    private static IReadOnlyList<ShopRefund> Refunds(JsonElement json, string status, decimal total, DateTimeOffset at)
    {
        var refunds = json.Items("refunds").Where(refund => refund.Text("id") is not null)
            .Select(refund => new ShopRefund(refund.Text("id")!, at, Math.Abs(refund.Money("total") ?? 0), refund.Text("reason"))).ToList();
        return refunds.Count == 0 && status == "refunded" ? [new ShopRefund(ShopRefund.Sum, at, total)] : refunds;
    }

    /// <summary>The price paid for one, without tax: <c>price</c> is a number only in newer versions.</summary>
    private static ShopProduct Product(JsonElement line)
    {
        var quantity = line.Count("quantity");
        var id = line.Text("variation_id") is { } variation && variation != "0" ? variation : line.Text("product_id");
        var price = line.Money("price") ?? (quantity == 0 ? 0 : Math.Round((line.Money("total") ?? 0) / quantity, 4));
        return new ShopProduct(id, line.Text("sku"), line.Text("name"), price, quantity);
    }

    /// <summary>Customer 0 is a guest, of whom the order itself tells.</summary>
    private static ShopCustomer Buyer(JsonElement order) => Person(order.At("billing"), order.At("billing")) with
    {
        Id = order.Text("customer_id") is { } id && id != "0" ? id : null,
        Email = order.At("billing").Text("email"),
    };

    private static ShopCustomer Person(JsonElement billing, JsonElement named) => new()
    {
        FirstName = named.Text("first_name") ?? billing.Text("first_name"),
        LastName = named.Text("last_name") ?? billing.Text("last_name"),
        Phone = billing.Text("phone"),
        Company = billing.Text("company"),
        Address = ShopAddress.Of(billing.Text("address_1"), billing.Text("city"), billing.Text("postcode"), billing.Text("state"), billing.Text("country")),
    };
}
