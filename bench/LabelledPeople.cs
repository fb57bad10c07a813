// Reads public data sets of people whose truth is known: which columns are which field, and nothing else.
using System.Globalization;
using Mitos.People.Duplicates.Matching;
using Mitos.People.Imports.Readers;

namespace Mitos.Bench;

internal static class LabelledPeople
{
    public static List<(PersonDetails Person, string Truth)> Read(string path)
    {
        using var text = new StreamReader(path);
        List<string>? columns = null;
        var people = new List<(PersonDetails, string)>();
        foreach (var fields in CsvRows.Read(text))
        {
            if (columns is null)
            {
                columns = [.. fields.Select(name => name.Trim())];
                continue;
            }

            string Value(string column) => fields[columns.IndexOf(column)].Trim();
            people.Add(columns.Contains("rec_id") ? Febrl(Value) : Splink(Value));
        }

        return people;
    }

    /// <summary>The number of the social insurance is left out: a shop has none. rec-12-org and rec-12-dup-0 are one person.</summary>
    private static (PersonDetails, string) Febrl(Func<string, string> value) => (
        new PersonDetails(value("given_name"), value("surname"), [], [], Date(value("date_of_birth"), "yyyyMMdd"),
            $"{value("street_number")} {value("address_1")} {value("address_2")}", value("postcode"), value("suburb")),
        value("rec_id").Split('-')[1]);

    private static (PersonDetails, string) Splink(Func<string, string> value) => (
        new PersonDetails(value("first_name"), value("surname"), value("email").Length > 0 ? [value("email")] : [], [], Date(value("dob"), "yyyy-MM-dd"), null, null, value("city")),
        value("cluster"));

    private static DateOnly? Date(string text, string format) => DateOnly.TryParseExact(text, format, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;
}
