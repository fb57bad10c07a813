// Guesses a mapping from the names of columns, Greek or English, for a person to correct.
using Mitos.Kernel.Text;

namespace Mitos.People.Imports;

internal static class MappingSuggestion
{
    private static readonly Dictionary<string, string[]> Words = new()
    {
        ["email"] = ["email", "e-mail", "mail", "ηλεκτρονικη διευθυνση"],
        ["phone"] = ["phone", "mobile", "tel", "telephone", "τηλεφωνο", "κινητο"],
        ["userId"] = ["userid", "user_id", "customerid", "customer_id", "customer", "id", "κωδικοσ πελατη", "πελατησ"],
        ["timestamp"] = ["timestamp", "date", "time", "datetime", "created_at", "invoicedate", "ημερομηνια", "ωρα"],
        ["event"] = ["event", "action", "type", "ενεργεια", "συμβαν"],
        ["name"] = ["name", "fullname", "full_name", "ονομα", "ονοματεπωνυμο"],
        ["firstName"] = ["firstname", "first_name", "μικρο ονομα"],
        ["lastName"] = ["lastname", "last_name", "surname", "επωνυμο"],
        ["city"] = ["city", "town", "πολη"],
    };

    public static ImportMapping For(IReadOnlyList<string> columns)
    {
        FieldMapping? Of(string field) => columns.FirstOrDefault(column => Words[field].Contains(Folding.Fold(column))) is { } found ? new FieldMapping { Column = found } : null;
        var traits = new[] { "name", "firstName", "lastName", "city" }.Select(field => (field, mapping: Of(field)))
            .Where(pair => pair.mapping is not null).ToDictionary(pair => pair.field, pair => pair.mapping!);
        var used = new[] { Of("email"), Of("phone"), Of("userId"), Of("timestamp"), Of("event") }.Concat(traits.Values).OfType<FieldMapping>().Select(field => field.Column).ToHashSet();
        var isEvents = Of("event") is not null || Of("timestamp") is not null;
        return new ImportMapping
        {
            Type = isEvents ? "track" : "identify",
            Event = isEvents ? Of("event") ?? new FieldMapping { Value = "Imported" } : null,
            UserId = Of("userId"),
            Email = Of("email"),
            Phone = Of("phone"),
            Timestamp = Of("timestamp"),
            Traits = traits,
            Properties = columns.Where(column => !used.Contains(column)).Distinct().ToDictionary(column => column, column => new FieldMapping { Column = column }),
        };
    }
}
