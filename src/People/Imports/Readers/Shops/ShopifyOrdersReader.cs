// Reads Shopify's export of orders: one row for each line, with what concerns the whole order on its first row only.
using Mitos.People.Connections.Contracts;

namespace Mitos.People.Imports.Readers.Shops;

internal static class ShopifyOrdersReader
{
    private static readonly ShopEvents Events = new(ShopifyJson.Platform);

    public static IEnumerable<ImportedRow> Read(TextReader text) =>
        RowsTogether.Read(text, "Name").SelectMany(order => Order(order.Columns, order.Lines, order.Row));

    private static IReadOnlyList<ImportedRow> Order(NamedColumns columns, List<List<string>> lines, long row)
    {
        try
        {
            var order = Read(columns, lines);
            var about = order.Customer.IsNamed ? Events.Of(order.Customer with { Consents = [] }) : [];
            return [new ImportedRow(row, [], null) { Unsettled = (Events, order) }, .. about.Select(json => new ImportedRow(row, json, null))];
        }
        catch (CellFault fault)
        {
            return [ImportedRow.Refused(row, lines, fault.Message)];
        }
    }

    private static ShopOrder Read(NamedColumns columns, List<List<string>> lines)
    {
        string? Cell(params ReadOnlySpan<string> names) => columns.Cell(lines[0], names);
        decimal? Money(string name) => CellFault.Money(Cell(name), name);
        DateTimeOffset? Time(string name) => CellFault.Time(Cell(name), name);
        var number = Cell("Name") ?? throw new CellFault("the row has no order number in the column Name");
        var createdAt = Time("Created at") ?? throw new CellFault($"order {number} has no Created at: its first row is missing");
        var (cancelledAt, shippedAt) = (Time("Cancelled at"), Time("Fulfilled at"));
        var refunded = Money("Refunded Amount") ?? 0;
        return new ShopOrder
        {
            Id = CellFault.Whole(Cell("Id"), "Id") ?? number.TrimStart('#'),
            Number = number,
            CreatedAt = createdAt,
            Currency = Cell("Currency"),
            Total = Money("Total") ?? throw new CellFault($"order {number} has no Total"),
            Shipping = Money("Shipping"),
            Tax = Money("Taxes"),
            Discount = Money("Discount Amount"),
            Coupon = Cell("Discount Code"),
            Payment = Cell("Payment Method"),
            Location = Cell("Location"),
            Products = [.. lines.Select(line => Product(columns, line)).OfType<ShopProduct>()],

            // The file has the sum of all refunds and no date of them: the latest that it knows of the order comes nearest.
            Refunds = refunded > 0 ? [new ShopRefund(ShopRefund.Sum, cancelledAt ?? shippedAt ?? Time("Paid at") ?? createdAt, refunded)] : [],
            CancelledAt = cancelledAt ?? (Cell("Financial Status")?.ToLowerInvariant() is "voided" or "expired" ? createdAt : null),
            ShippedAt = shippedAt,
            Customer = Buyer(columns, lines[0], createdAt),
        };
    }

    private static ShopProduct? Product(NamedColumns columns, List<string> line)
    {
        if (columns.Cell(line, "Lineitem name", "Lineitem sku") is null)
        {
            return null;
        }

        var quantity = CellFault.Money(columns.Cell(line, "Lineitem quantity"), "Lineitem quantity");
        var price = CellFault.Money(columns.Cell(line, "Lineitem price"), "Lineitem price");
        return quantity is { } count && count == decimal.Truncate(count) && Math.Abs(count) <= int.MaxValue
            ? new ShopProduct(null, columns.Cell(line, "Lineitem sku"), columns.Cell(line, "Lineitem name"), price ?? 0, (int)count, columns.Cell(line, "Vendor"))
            : throw new CellFault($"“{quantity}” in the column Lineitem quantity is not a whole number");
    }

    /// <summary>The box that was ticked at the till is a yes of that day; one that was not says nothing.</summary>
    private static ShopCustomer Buyer(NamedColumns columns, List<string> line, DateTimeOffset at)
    {
        string? Cell(params ReadOnlySpan<string> names) => columns.Cell(line, names);
        return new ShopCustomer
        {
            Email = Cell("Email"),
            Phone = CellFault.Whole(Cell("Phone", "Billing Phone", "Shipping Phone"), "Phone"),
            Name = Cell("Billing Name", "Shipping Name"),
            Company = Cell("Billing Company"),
            Address = ShopAddress.Of(
                Cell("Billing Address1", "Billing Street", "Shipping Address1"), Cell("Billing City", "Shipping City"), Cell("Billing Zip", "Shipping Zip"),
                Cell("Billing Province", "Shipping Province"), Cell("Billing Country", "Shipping Country")),
            Consents = CellFault.YesOrNo(Cell("Accepts Marketing"), "Accepts Marketing") == true ? [new ShopConsent("email", true, at)] : [],
            At = at,
        };
    }
}
