// Reads Shopify's export of products, of either generation of its column names: one row for each variant or picture, what concerns the product on its first.
using System.Text.Json;
using Mitos.People.Imports.Contracts;

namespace Mitos.People.Imports.Readers.Shops;

internal static class ShopifyProductsReader
{
    /// <summary>What Shopify writes for the only variant of a product without options.</summary>
    private const string NoOption = "Default Title";

    /// <summary>Each product as JSON of <see cref="ImportedProduct"/>.</summary>
    public static IEnumerable<ImportedRow> Read(TextReader text) =>
        RowsTogether.Read(text, "Handle", "URL handle").Select(product => Product(product.Columns, product.Lines, product.Row));

    private static ImportedRow Product(NamedColumns columns, List<List<string>> lines, long row)
    {
        try
        {
            return new ImportedRow(row, JsonSerializer.SerializeToUtf8Bytes(Read(columns, lines)), null);
        }
        catch (CellFault fault)
        {
            return ImportedRow.Refused(row, lines, fault.Message);
        }
    }

    private static ImportedProduct Read(NamedColumns columns, List<List<string>> lines)
    {
        string? Cell(params ReadOnlySpan<string> names) => columns.Cell(lines[0], names);
        var handle = Cell("Handle", "URL handle") ?? throw new CellFault("the row has no Handle");
        var title = Cell("Title") ?? throw new CellFault($"product {handle} has no Title: its first row is missing");
        var variants = lines.Select(line => Variant(columns, line)).OfType<ImportedVariant>().ToList();
        if (variants.Where(variant => variant.Sku is not null).GroupBy(variant => variant.Sku).FirstOrDefault(group => group.Count() > 1) is { } twice)
        {
            throw new CellFault($"product {handle} has the SKU {twice.Key} twice");
        }

        var isPublished = CellFault.YesOrNo(Cell("Published", "Published on online store"), "Published") ?? true;
        return new ImportedProduct(
            "shopify", handle, title, Cell("Vendor"), Cell("Type", "Product category", "Product Category"),
            Cell("Tags")?.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [],
            isPublished && Cell("Status")?.ToLowerInvariant() is null or "active", variants);
    }

    /// <summary>Null for a row that only has one more picture.</summary>
    private static ImportedVariant? Variant(NamedColumns columns, List<string> line)
    {
        string? Cell(params ReadOnlySpan<string> names) => columns.Cell(line, names);
        var options = new[] { Cell("Option1 Value"), Cell("Option2 Value"), Cell("Option3 Value") }.OfType<string>().ToList();
        var sku = CellFault.Whole(Cell("Variant SKU", "SKU"), "Variant SKU");
        var price = CellFault.Money(Cell("Variant Price", "Price"), "Variant Price");
        return options.Count == 0 && sku is null && price is null ? null : new ImportedVariant(
            sku, options is [NoOption] || options.Count == 0 ? null : string.Join(" / ", options), price,
            CellFault.Money(Cell("Variant Compare At Price", "Compare-at price"), "Variant Compare At Price"), CellFault.Whole(Cell("Variant Barcode", "Barcode"), "Variant Barcode"));
    }
}
