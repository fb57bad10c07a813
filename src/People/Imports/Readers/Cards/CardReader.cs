// Reads contacts as Google, Outlook and telephones export them (vCard 2.1, 3.0 and 4.0): one identify call for each card.
using System.Text;
using Mitos.Kernel.Text;
using Mitos.People.Connections.Contracts;

namespace Mitos.People.Imports.Readers.Cards;

internal static class CardReader
{
    private const string Platform = "vcard";

    /// <summary>A card of more lines than this, photographs included, is a file without ends.</summary>
    private const int MostLines = 50_000;
    private static readonly ShopEvents Events = new(Platform);

    public static IEnumerable<ImportedRow> Read(TextReader text, DateTimeOffset? asOf)
    {
        long row = 0;
        var card = new List<string>();
        foreach (var line in Unfolded(text))
        {
            if (line.Equals("BEGIN:VCARD", StringComparison.OrdinalIgnoreCase))
            {
                if (card.Count > 0)
                {
                    yield return Unended(++row, card);
                }

                card.Clear();
            }

            if (line.Length > 0)
            {
                card.Add(line);
            }

            if (line.Equals("END:VCARD", StringComparison.OrdinalIgnoreCase) || card.Count > MostLines)
            {
                row++;
                foreach (var made in Rows(card, row, asOf))
                {
                    yield return made;
                }

                card.Clear();
            }
        }

        if (card.Count > 0)
        {
            yield return Unended(++row, card);
        }
    }

    private static ImportedRow Unended(long row, List<string> card) => ImportedRow.Refused(row, string.Join("\r\n", card), "the card has no END:VCARD");

    /// <summary>Lines that begin with a blank belong to the one before; quoted-printable ones go on behind a =.</summary>
    private static IEnumerable<string> Unfolded(TextReader text)
    {
        StringBuilder? whole = null;
        while (text.ReadLine() is { } line)
        {
            if (whole is not null && line is [' ' or '\t', ..])
            {
                whole.Append(line, 1, line.Length - 1);
            }
            else if (whole is not null && whole.Length > 0 && whole[^1] == '=' && CardLine.GoesOn(whole.ToString()))
            {
                whole.Length--;
                whole.Append(line);
            }
            else
            {
                if (whole is not null)
                {
                    yield return whole.ToString();
                }

                whole = new StringBuilder(line);
            }
        }

        if (whole is not null)
        {
            yield return whole.ToString();
        }
    }

    private static IReadOnlyList<ImportedRow> Rows(List<string> card, long row, DateTimeOffset? asOf)
    {
        var customer = Customer([.. card.Select(CardLine.Parse).OfType<CardLine>()]) with { At = asOf };
        return customer.IsNamed
            ? [.. Events.Of(customer).Select(json => new ImportedRow(row, json, null))]
            : [ImportedRow.Refused(row, string.Join("\r\n", card), "the card has no e-mail address and no telephone number that can be read")];
    }

    private static ShopCustomer Customer(IReadOnlyList<CardLine> lines)
    {
        CardLine? First(string name) => lines.FirstOrDefault(line => line.Name == name && line.Value.Length > 0);
        IReadOnlyList<string> name = First("N")?.Parts ?? [];
        IReadOnlyList<string> address = First("ADR")?.Parts ?? [];
        var emails = Preferred(lines, "EMAIL", text => EmailAddress.TryNormalise(text, out _));
        var phones = Preferred(lines, "TEL", text => PhoneNumber.TryNormalise(text, "GR", out _));
        return new ShopCustomer
        {
            Email = emails.FirstOrDefault(),
            Phone = phones.FirstOrDefault(),
            LastName = Part(name, 0),
            FirstName = Part(name, 1),
            Name = First("FN")?.Value,
            Company = First("ORG")?.Parts[0],
            Address = ShopAddress.Of(Part(address, 2), Part(address, 3), Part(address, 5), Part(address, 4), Part(address, 6)),
            Birthday = First("BDAY")?.Value,
            Tags = First("CATEGORIES")?.Raw.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Where(tag => tag != "myContacts").ToList() ?? [],
            Others = [.. emails.Skip(1).Select(email => ("email", email)), .. phones.Skip(1).Select(phone => ("phone", phone))],
        };
    }

    /// <summary>The values of these lines that are what they say, the preferred first. Version 4 writes addresses as tel: and mailto:. Faxes are nobody's phone.</summary>
    private static List<string> Preferred(IReadOnlyList<CardLine> lines, string name, Predicate<string> isGood) =>
        [.. lines.Where(line => line.Name == name && !line.Types.Contains("fax")).OrderByDescending(line => line.IsPreferred)
            .Select(line => line.Value.Trim()).Select(value => value.StartsWith("tel:", StringComparison.OrdinalIgnoreCase) ? value[4..].Split(';')[0] : value)
            .Select(value => value.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase) ? value[7..] : value).Where(value => isGood(value)).Distinct()];

    private static string? Part(IReadOnlyList<string> parts, int index) => index < parts.Count && parts[index].Length > 0 ? parts[index] : null;
}
