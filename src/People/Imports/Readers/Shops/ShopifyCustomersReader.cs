// Reads Shopify's export of customers, of either generation of its column names.
using Mitos.Kernel.Text;
using Mitos.People.Connections.Contracts;

namespace Mitos.People.Imports.Readers.Shops;

internal static class ShopifyCustomersReader
{
    private static readonly ShopEvents Events = new(ShopifyJson.Platform);

    /// <param name="asOf">When the export was made: the file does not say when somebody consented. Null for now.</param>
    public static IEnumerable<ImportedRow> Read(TextReader text, DateTimeOffset? asOf)
    {
        NamedColumns? columns = null;
        long row = 0;
        foreach (var fields in CsvRows.Read(text))
        {
            if (columns is null)
            {
                columns = new NamedColumns(fields);
                continue;
            }

            row++;
            foreach (var made in Rows(columns, fields, row, asOf))
            {
                yield return made;
            }
        }
    }

    private static IReadOnlyList<ImportedRow> Rows(NamedColumns columns, List<string> fields, long row, DateTimeOffset? asOf)
    {
        try
        {
            var customer = Customer(columns, fields, asOf);
            return !customer.IsNamed
                ? [ImportedRow.Refused(row, [[.. fields]], "the row names nobody: it has no Customer ID, Email or Phone")]
                : [.. Events.Of(customer).Select(json => new ImportedRow(row, json, null))];
        }
        catch (CellFault fault)
        {
            return [ImportedRow.Refused(row, [[.. fields]], fault.Message)];
        }
    }

    private static ShopCustomer Customer(NamedColumns columns, List<string> fields, DateTimeOffset? asOf)
    {
        string? Cell(params ReadOnlySpan<string> names) => columns.Cell(fields, names);
        var email = Cell("Email");
        if (email is not null && !EmailAddress.TryNormalise(email, out _))
        {
            throw new CellFault($"“{email}” is not an e-mail address");
        }

        return new ShopCustomer
        {
            Id = CellFault.Whole(Cell("Customer ID", "ID"), "Customer ID"),
            Email = email,
            Phone = CellFault.Whole(Cell("Phone", "Default Address Phone"), "Phone"),
            FirstName = Cell("First Name"),
            LastName = Cell("Last Name"),
            Company = Cell("Default Address Company", "Company"),
            Address = ShopAddress.Of(
                Cell("Default Address Address1", "Address1"), Cell("Default Address City", "City"), Cell("Default Address Zip", "Zip"),
                Cell("Default Address Province Code", "Province Code", "Province"), Cell("Default Address Country Code", "Country Code", "Country")),
            Tags = Cell("Tags")?.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [],
            Consents =
            [
                .. Consent("email", CellFault.YesOrNo(Cell("Accepts Email Marketing", "Accepts Marketing"), "Accepts Email Marketing"), asOf),
                .. Consent("sms", CellFault.YesOrNo(Cell("Accepts SMS Marketing"), "Accepts SMS Marketing"), asOf),
                .. Consent("chat", CellFault.YesOrNo(Cell("Accepts WhatsApp Marketing"), "Accepts WhatsApp Marketing"), asOf),
            ],
            At = asOf,
        };
    }

    private static IEnumerable<ShopConsent> Consent(string channel, bool? said, DateTimeOffset? asOf) => said is { } isGranted ? [new ShopConsent(channel, isGranted, asOf)] : [];
}
