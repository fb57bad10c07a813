// Guesses a mapping from the names of columns, in Greek, greeklish or English, for a person to correct.
namespace Mitos.People.Imports;

internal static class MappingSuggestion
{
    private static readonly string[] s_traits = ["name", "firstName", "lastName", "birthday", "street", "postalCode", "city", "country"];

    public static ImportMapping For(IReadOnlyList<string> columns)
    {
        var found = FieldsOf(columns);
        FieldMapping? Of(string field) => found.TryGetValue(field, out var column) ? new FieldMapping { Column = column } : null;
        var isEvents = Of("event") is not null || Of("timestamp") is not null;
        var used = found.Values.ToHashSet();
        return new ImportMapping
        {
            Type = isEvents ? "track" : "identify",
            Event = isEvents ? Of("event") ?? new FieldMapping { Value = "Imported" } : null,
            UserId = Of("userId"),
            Email = Of("email"),
            Phone = Of("phone"),
            Timestamp = Of("timestamp"),
            Traits = s_traits.Where(found.ContainsKey).ToDictionary(field => field, field => Of(field)!),
            Properties = columns.Where(column => !used.Contains(column)).Distinct().ToDictionary(column => column, column => new FieldMapping { Column = column }),
        };
    }

    /// <summary>The column of each field: the surest first, and each column once.</summary>
    private static Dictionary<string, string> FieldsOf(IReadOnlyList<string> columns)
    {
        var found = new Dictionary<string, string>();
        var guesses = columns.SelectMany((column, place) => ColumnWords.FieldsOf(column).Select(guess => (column, place, guess.Field, guess.Weight)))
            .OrderByDescending(one => one.Weight).ThenBy(one => one.place);
        foreach (var (column, _, field, _) in guesses)
        {
            if (!found.ContainsValue(column))
            {
                found.TryAdd(field, column);
            }
        }

        // A lone «Όνομα» is the whole name; beside a surname it is the given one.
        if (found.ContainsKey("lastName") && !found.ContainsKey("firstName") && found.Remove("name", out var given))
        {
            found["firstName"] = given;
        }

        return found;
    }
}
