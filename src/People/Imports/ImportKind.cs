// Tells what kind of file it is from its head, and what is wrong with it as a file of a kind.
using System.Text.Json;
using Mitos.People.Imports.Readers;
using Mitos.People.Imports.Readers.Shops;

namespace Mitos.People.Imports;

internal static class ImportKind
{
    public static readonly IReadOnlyList<string> All =
        ["csv", "ndjson", "shopify-customers", "shopify-orders", Products, "woocommerce-orders", "woocommerce-customers", "vcard", "online-retail"];

    /// <summary>Kinds whose columns or lines are anybody's.</summary>
    private static readonly string[] Free = ["csv", "ndjson"];

    /// <summary>Tells nothing that happened to a customer, but what is sold.</summary>
    public const string Products = "shopify-products";

    /// <summary>Known, but of no use yet.</summary>
    private const string Stock = "shopify-inventory";

    public static string Of(string path)
    {
        using var file = new ImportFile(path);
        return Of(file.Text);
    }

    public static string Of(TextReader text)
    {
        int first;
        while ((first = text.Peek()) >= 0 && (char.IsWhiteSpace((char)first) || first == '\uFEFF'))
        {
            text.Read();
        }

        return first is '{' or '[' ? OfJson(JsonObjects.Of(text).FirstOrDefault() ?? "") : OfTable([.. CsvRows.Read(text).FirstOrDefault() ?? []]);
    }

    /// <summary>Why this file cannot be imported as this kind; null when it can.</summary>
    public static string? FaultOf(string path, string kind)
    {
        if (Free.Contains(kind))
        {
            return null;
        }

        var found = Of(path);
        return found == kind ? null
            : found == Stock ? "This is an export of stock. Stock is not kept here yet, so there is nothing to import from it."
            : $"The head of the file is not that of {kind}; it looks like {found}.";
    }

    private static string OfTable(List<string> header)
    {
        var columns = new NamedColumns(header);
        return header is [var only, ..] && only.Trim().Equals("BEGIN:VCARD", StringComparison.OrdinalIgnoreCase) ? "vcard"
            : columns.Has("Lineitem quantity") && columns.Has("Financial Status") ? "shopify-orders"
            : columns.Has("Email") && (columns.Has("Accepts Email Marketing") || columns.Has("Accepts Marketing")) ? "shopify-customers"
            : columns.Has("Handle") && columns.Has("Location") && (columns.Has("On hand (current)") || columns.Has("On hand (new)")) ? Stock
            : (columns.Has("Handle") || columns.Has("URL handle")) && columns.Has("Title") && (columns.Has("Option1 Name") || columns.Has("Variant SKU") || columns.Has("SKU")) ? Products
            : columns.Has("InvoiceNo") && columns.Has("StockCode") ? "online-retail"
            : "csv";
    }

    private static string OfJson(string record)
    {
        try
        {
            using var json = JsonDocument.Parse(record);
            bool Has(string name) => json.RootElement.TryGetProperty(name, out _);
            return !Has("billing") ? "ndjson" : Has("line_items") ? "woocommerce-orders" : Has("email") ? "woocommerce-customers" : "ndjson";
        }
        catch (JsonException)
        {
            return "ndjson";
        }
    }
}
