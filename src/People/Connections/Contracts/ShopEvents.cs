// Makes the events of customers and orders of a platform, with ids that are the same however often and by whichever way they come.
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Mitos.People.Connections.Contracts;

/// <param name="platform"><c>shopify</c>, <c>woocommerce</c> or <c>vcard</c>: the beginning of ids and the name of the identifiers' type.</param>
public sealed class ShopEvents(string platform)
{
    private const int LongestId = 100;

    public string Platform => platform;

    /// <summary>The messageId of the order's first event.</summary>
    public string CompletedId(string order) => Short($"{platform}-order-{order}-completed");

    /// <summary>The order's events: completed, shipped, refunded, cancelled, as far as it has come. The customer of an order that names nobody is nobody.</summary>
    public IEnumerable<byte[]> Of(ShopOrder order)
    {
        yield return Event("track", "Order Completed", CompletedId(order.Id), order.CreatedAt, order.Customer, json => WriteOrder(json, order));
        if (order.ShippedAt is { } shippedAt)
        {
            yield return Event("track", "Order Shipped", $"{platform}-order-{order.Id}-shipped", shippedAt, order.Customer, json => json.WriteString("order_id", order.Number));
        }

        foreach (var refund in OfRefunds(order))
        {
            yield return refund;
        }

        if (order.CancelledAt is { } cancelledAt)
        {
            yield return Event("track", "Order Cancelled", $"{platform}-order-{order.Id}-cancelled", cancelledAt, order.Customer,
                json => WriteMoney(json, order.Number, order.CancellationTakes ?? order.Total, order.Currency));
        }

        foreach (var consent in order.Customer.IsNamed ? order.Customer.Consents : [])
        {
            yield return Consent(order.Customer, consent, $"order {order.Number}");
        }
    }

    /// <summary>Its refunds alone. The total of each is what it takes back; what was paid stands beside it where that is another sum.</summary>
    public IEnumerable<byte[]> OfRefunds(ShopOrder order) => order.Refunds.Where(refund => refund.Amount > 0).Select(refund =>
        Event("track", "Order Refunded", $"{platform}-order-{order.Id}-refund-{refund.Id}", refund.At, order.Customer, json =>
        {
            WriteMoney(json, order.Number, refund.Takes ?? refund.Amount, order.Currency);
            WriteNumber(json, "amount", refund.Takes is { } takes && takes != refund.Amount ? refund.Amount : null);
            WriteText(json, "reason", refund.Reason);
        }));

    /// <summary>Her traits, and what she has allowed. The same traits at the same time are the same event; other traits are another one.</summary>
    public IEnumerable<byte[]> Of(ShopCustomer customer)
    {
        var traits = Traits(customer);
        var hash = Convert.ToHexStringLower(SHA256.HashData([.. traits, .. Encoding.UTF8.GetBytes(string.Concat(customer.Others))]))[..24];
        yield return Event("identify", null, $"{platform}-customer-{customer.Id ?? customer.Email ?? customer.Phone}-{hash}{Suffix(customer.At)}", customer.At, customer, null, traits);
        foreach (var consent in customer.Consents)
        {
            yield return Consent(customer, consent, "customer");
        }
    }

    private byte[] Consent(ShopCustomer customer, ShopConsent consent, string evidence)
    {
        var status = consent.IsGranted ? "granted" : "denied";
        var id = $"{platform}-consent-{customer.Id ?? customer.Email ?? customer.Phone}-{consent.Channel}-{status}{Suffix(consent.At)}";
        return Event("track", "Consent Changed", id, consent.At, customer, json =>
        {
            json.WriteString("purpose", "marketing");
            json.WriteString("channel", consent.Channel);
            json.WriteString("status", status);
            json.WriteString("method", platform);
            json.WriteStartObject("evidence");
            json.WriteString("from", $"{platform} {evidence}");
            if (consent is { IsGranted: true, IsConfirmed: true, At: { } confirmedAt })
            {
                json.WriteString("confirmedAt", confirmedAt);
            }

            json.WriteEndObject();
        });
    }

    private static void WriteOrder(Utf8JsonWriter json, ShopOrder order)
    {
        WriteMoney(json, order.Number, order.Total, order.Currency);
        WriteNumber(json, "shipping", order.Shipping);
        WriteNumber(json, "tax", order.Tax);
        WriteNumber(json, "discount", order.Discount);
        WriteText(json, "coupon", order.Coupon);
        WriteText(json, "payment_method", order.Payment);
        WriteText(json, "location", order.Location);
        json.WriteStartArray("products");
        foreach (var product in order.Products)
        {
            json.WriteStartObject();
            WriteText(json, "product_id", product.Id ?? product.Sku);
            WriteText(json, "sku", product.Sku);
            WriteText(json, "name", product.Name);
            WriteText(json, "brand", product.Brand);
            json.WriteNumber("price", product.Price);
            json.WriteNumber("quantity", product.Quantity);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteMoney(Utf8JsonWriter json, string number, decimal total, string? currency)
    {
        json.WriteString("order_id", number);
        json.WriteNumber("total", total);
        WriteText(json, "currency", currency);
    }

    private static byte[] Traits(ShopCustomer customer) => Written(json =>
    {
        json.WriteStartObject();
        WriteText(json, "email", customer.Email);
        WriteText(json, "phone", customer.Phone);
        WriteText(json, "firstName", customer.FirstName);
        WriteText(json, "lastName", customer.LastName);
        WriteText(json, "name", customer.FirstName is null && customer.LastName is null ? customer.Name : null);
        WriteText(json, "company", customer.Company);
        WriteText(json, "birthday", customer.Birthday);
        if (customer.Address is { } address)
        {
            json.WriteStartObject("address");
            WriteText(json, "street", address.Street);
            WriteText(json, "city", address.City);
            WriteText(json, "postalCode", address.PostalCode);
            WriteText(json, "state", address.State);
            WriteText(json, "country", address.Country);
            json.WriteEndObject();
        }

        if (customer.Tags.Count > 0)
        {
            json.WriteStartArray("tags");
            customer.Tags.ToList().ForEach(json.WriteStringValue);
            json.WriteEndArray();
        }

        json.WriteEndObject();
    });

    /// <param name="properties">Writes the properties; null for an identify call, which has <paramref name="traits"/> instead.</param>
    private byte[] Event(string type, string? name, string id, DateTimeOffset? at, ShopCustomer customer, Action<Utf8JsonWriter>? properties, byte[]? traits = null) => Written(json =>
    {
        json.WriteStartObject();
        json.WriteString("type", type);
        WriteText(json, "event", name);
        json.WriteString("messageId", Short(id));
        WriteText(json, "timestamp", at?.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture));
        if (traits is not null)
        {
            json.WritePropertyName("traits");
            json.WriteRawValue(traits);
        }

        json.WriteStartObject("context");
        WriteIdentifiers(json, customer, isIdentify: traits is not null);
        json.WriteEndObject();
        if (properties is not null)
        {
            json.WriteStartObject("properties");
            properties(json);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    });

    private void WriteIdentifiers(Utf8JsonWriter json, ShopCustomer customer, bool isIdentify)
    {
        if (!isIdentify)
        {
            json.WriteStartObject("traits");
            WriteText(json, "email", customer.Email);
            WriteText(json, "phone", customer.Phone);
            json.WriteEndObject();
        }

        json.WriteStartArray("externalIds");
        if (customer.Id is not null)
        {
            WriteExternal(json, $"{platform}_id", customer.Id);
        }

        foreach (var (kind, value) in isIdentify ? customer.Others : [])
        {
            WriteExternal(json, kind, value);
        }

        json.WriteEndArray();
    }

    private static void WriteExternal(Utf8JsonWriter json, string type, string id)
    {
        json.WriteStartObject();
        json.WriteString("id", id);
        json.WriteString("type", type);
        json.WriteString("collection", "users");
        json.WriteString("encoding", "none");
        json.WriteEndObject();
    }

    private string Short(string id) => id.Length <= LongestId ? id : $"{platform}-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(id)))}";

    private static string Suffix(DateTimeOffset? at) => at is { } known ? $"-{known.ToUnixTimeMilliseconds()}" : "";

    private static byte[] Written(Action<Utf8JsonWriter> write)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer))
        {
            write(json);
        }

        return buffer.ToArray();
    }

    private static void WriteText(Utf8JsonWriter json, string name, string? text)
    {
        if (!string.IsNullOrEmpty(text))
        {
            json.WriteString(name, text);
        }
    }

    private static void WriteNumber(Utf8JsonWriter json, string name, decimal? number)
    {
        if (number is { } known)
        {
            json.WriteNumber(name, known);
        }
    }
}
