// Reads the UCI Online Retail file: one event per invoice with its lines as products.
using System.Globalization;
using System.Text.Json;
using NodaTime;
using NodaTime.Text;

namespace Mitos.People.Imports.Readers;

/// <summary>
/// Columns InvoiceNo, StockCode, Description, Quantity, InvoiceDate, UnitPrice, CustomerID, Country (UCI Machine Learning Repository, dataset 352).
/// Invoices that begin with C are cancellations. Lines without a customer belong to nobody: their events have no identifier.
/// </summary>
internal static class OnlineRetailReader
{
    private static readonly DateTimeZone Zone = DateTimeZoneProviders.Tzdb["Europe/London"];
    private static readonly LocalDateTimePattern Times = LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd HH:mm:ss");

    public static IEnumerable<ImportedRow> Read(TextReader text)
    {
        var lines = new List<Line>();
        long row = 0;
        foreach (var fields in CsvRows.Read(text).Skip(1))
        {
            row++;
            if (Line.Parse(fields, row) is not { } line)
            {
                yield return ImportedRow.Refused(row, [[.. fields]], "a number or the date of the row cannot be read");
                continue;
            }

            if (lines.Count > 0 && lines[0].Invoice != line.Invoice)
            {
                yield return new ImportedRow(row - 1, Invoice(lines), null);
                lines.Clear();
            }

            lines.Add(line);
        }

        if (lines.Count > 0)
        {
            yield return new ImportedRow(row, Invoice(lines), null);
        }
    }

    private static byte[] Invoice(List<Line> lines)
    {
        var first = lines[0];
        var isCancellation = first.Invoice.StartsWith('C');
        var total = lines.Sum(line => line.Quantity * line.Price);
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            json.WriteString("type", "track");
            json.WriteString("event", isCancellation ? "Order Cancelled" : "Order Completed");

            // The row number tells apart the one invoice whose lines stand in two places of the file.
            json.WriteString("messageId", $"online-retail-{first.Invoice}-{first.Row}");
            if (first.Customer is not null)
            {
                json.WriteString("userId", first.Customer);
            }

            json.WriteString("timestamp", first.At.ToString("uuuu-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture));
            json.WriteStartObject("properties");
            json.WriteString("order_id", first.Invoice);
            json.WriteNumber("total", isCancellation ? Math.Abs(total) : total);
            json.WriteString("currency", "GBP");
            json.WriteString("country", first.Country);
            json.WriteStartArray("products");
            lines.ForEach(line => line.WriteTo(json));
            json.WriteEndArray();
            json.WriteEndObject();
            json.WriteEndObject();
        }

        return buffer.ToArray();
    }

    private sealed record Line(long Row, string Invoice, string Code, string Description, int Quantity, Instant At, decimal Price, string? Customer, string Country)
    {
        public static Line? Parse(List<string> fields, long row)
        {
            if (fields is not [{ Length: > 0 } invoice, var code, var description, var quantityText, var dateText, var priceText, var customerText, var country, ..]
                || !int.TryParse(quantityText, NumberStyles.Integer, CultureInfo.InvariantCulture, out var quantity)
                || !decimal.TryParse(priceText, NumberStyles.Number, CultureInfo.InvariantCulture, out var price)
                || !Times.Parse(dateText).TryGetValue(default, out var at))
            {
                return null;
            }

            // pandas wrote the customers as decimals: 17850.0.
            var customer = customerText.Length > 0 ? customerText.Split('.')[0] : null;
            return new Line(row, invoice, code, description.Trim(), quantity, at.InZoneLeniently(Zone).ToInstant(), price, customer, country);
        }

        public void WriteTo(Utf8JsonWriter json)
        {
            json.WriteStartObject();
            json.WriteString("product_id", Code);
            json.WriteString("name", Description);
            json.WriteNumber("price", Price);
            json.WriteNumber("quantity", Quantity);
            json.WriteEndObject();
        }
    }
}
