// Reads orders and customers as the WooCommerce REST API gives them, saved to a file.
using System.Text.Json;
using Mitos.People.Connections.Contracts;

namespace Mitos.People.Imports.Readers.Shops;

internal static class WooCommerceReader
{
    private static readonly ShopEvents Events = new(WooCommerceJson.Platform);

    public static IEnumerable<ImportedRow> Read(TextReader text, bool areOrders)
    {
        long row = 0;
        foreach (var record in JsonObjects.Of(text))
        {
            row++;
            foreach (var made in Rows(record, row, areOrders))
            {
                yield return made;
            }
        }
    }

    private static IReadOnlyList<ImportedRow> Rows(string record, long row, bool areOrders)
    {
        try
        {
            using var json = JsonDocument.Parse(record);
            return areOrders ? Order(json.RootElement, record, row) : Customer(json.RootElement, record, row);
        }
        catch (JsonException)
        {
            return [ImportedRow.Refused(row, record, "the record is not JSON")];
        }
    }

    private static IReadOnlyList<ImportedRow> Order(JsonElement json, string record, long row)
    {
        var order = WooCommerceJson.Order(json, out var fault);
        return fault is not null ? [ImportedRow.Refused(row, record, fault)]
            : order is null ? []
            : [new ImportedRow(row, [], null) { Unsettled = (Events, order) }, .. (order.Customer.IsNamed ? Events.Of(order.Customer with { At = order.CreatedAt }) : []).Select(made => new ImportedRow(row, made, null))];
    }

    private static IReadOnlyList<ImportedRow> Customer(JsonElement json, string record, long row)
    {
        var customer = WooCommerceJson.Customer(json);
        return customer.IsNamed ? [.. Events.Of(customer).Select(made => new ImportedRow(row, made, null))] : [ImportedRow.Refused(row, record, "the record names nobody: it has no id, email or phone")];
    }
}
