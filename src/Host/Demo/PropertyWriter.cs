// Writes the properties and traits of planned events as fields of JSON.
using System.Text.Json;
using Mitos.Host.Demo.Data;

namespace Mitos.Host.Demo;

/// <summary>Plain values become one field; an order, a product, a shop or an address the fields that the specs name.</summary>
internal static class PropertyWriter
{
    public static void Write(Utf8JsonWriter json, IReadOnlyList<Property> properties)
    {
        for (var index = 0; index < properties.Count; index++)
        {
            WriteProperty(json, properties[index]);
        }
    }

    private static void WriteProperty(Utf8JsonWriter json, Property property)
    {
        switch (property.Value)
        {
            case string text:
                json.WriteString(property.Name, text);
                break;
            case int number:
                json.WriteNumber(property.Name, number);
                break;
            case decimal amount:
                json.WriteNumber(property.Name, amount);
                break;
            case bool truth:
                json.WriteBoolean(property.Name, truth);
                break;
            case Order order when property.Name == "order_id":
                json.WriteString("order_id", order.Id);
                break;
            case Order order:
                WriteOrder(json, order);
                break;
            case IReadOnlyList<Line> lines:
                WriteLines(json, lines);
                break;
            case Product product:
                WriteProduct(json, product);
                break;
            case Shop shop:
                json.WriteString("location", shop.Name);
                json.WriteString("location_id", shop.Id);
                break;
            case Address address:
                WriteAddress(json, address);
                break;
        }
    }

    private static void WriteOrder(Utf8JsonWriter json, Order order)
    {
        json.WriteString("order_id", order.Id);
        json.WriteNumber("total", order.Total);
        json.WriteNumber("revenue", order.Revenue);
        json.WriteNumber("tax", order.Tax);
        json.WriteNumber("shipping", order.Shipping);
        json.WriteNumber("discount", order.Discount);
        if (order.Coupon is not null)
        {
            json.WriteString("coupon", order.Coupon);
        }

        json.WriteString("currency", "EUR");
        WriteLines(json, order.Lines);
    }

    private static void WriteLines(Utf8JsonWriter json, IReadOnlyList<Line> lines)
    {
        json.WriteStartArray("products");
        foreach (var line in lines)
        {
            json.WriteStartObject();
            WriteProduct(json, line.Product);
            json.WriteNumber("quantity", line.Quantity);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteProduct(Utf8JsonWriter json, Product product)
    {
        json.WriteString("product_id", product.Id);
        json.WriteString("sku", product.Sku);
        json.WriteString("name", product.Greek);
        json.WriteString("name_en", product.English);
        json.WriteString("category", product.Category);
        json.WriteNumber("price", product.Price);
    }

    private static void WriteAddress(Utf8JsonWriter json, Address address)
    {
        json.WriteStartObject("address");
        json.WriteString("street", address.Street);
        json.WriteString("city", address.City);
        json.WriteString("postalCode", address.PostalCode);
        json.WriteString("country", address.Country);
        json.WriteEndObject();
    }
}
