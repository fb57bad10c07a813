// Reads what tells a customer from others: her traits and her identifiers.
using System.Globalization;
using System.Text.Json;
using Mitos.Kernel.Data;
using Mitos.People.Duplicates.Matching;
using Mitos.People.Identity.Contracts;
using Mitos.People.Profiles.Contracts;

namespace Mitos.People.Duplicates;

/// <param name="Births">The ids that she and those joined into her ever had.</param>
internal sealed record Candidate(long Profile, Guid Id, IReadOnlyList<Guid> Births, PersonDetails Details, long LastAt);

internal sealed class PersonReader(IKnownPeople people, IIdentityDirectory identity)
{
    private const int MostAddresses = 20;
    private static readonly string[] s_dateForms = ["yyyy-MM-dd", "yyyyMMdd", "d/M/yyyy", "d.M.yyyy", "d-M-yyyy"];

    public Candidate? Find(Session session, long profile) => people.Find(session, profile) is { } person ? Read(session, person) : null;

    public List<Candidate> After(Session session, long profile, int limit, out long last)
    {
        var found = people.After(session, profile, limit);
        last = found.Count == 0 ? profile : found[^1].Profile;
        return [.. found.Select(person => Read(session, person)).OfType<Candidate>()];
    }

    private Candidate? Read(Session session, KnownPerson person)
    {
        var identifiers = identity.IdentifiersOf(session, person.Profile);
        if (identifiers.Count == 0 || identity.IdOf(session, person.Profile) is not { } id)
        {
            return null;
        }

        string[] Values(IdentifierType type) => [.. identifiers.Where(one => one.Identifier.Type == type && !one.Shared).Select(one => one.Identifier.Value).Take(MostAddresses)];
        return new Candidate(person.Profile, id, [.. identifiers.Select(one => one.Birth)], Details(person.Traits, Values(IdentifierType.Email), Values(IdentifierType.Phone)), person.LastAt);
    }

    private static PersonDetails Details(IReadOnlyDictionary<string, string> traits, string[] emails, string[] phones)
    {
        var (given, family) = (Text(traits, "firstName"), Text(traits, "lastName"));
        if (given is null && family is null && Text(traits, "name") is { } name)
        {
            // Which is which is a guess; names the other way round are met anyway.
            var cut = name.LastIndexOf(' ');
            (given, family) = cut < 0 ? (null, name) : (name[..cut], name[(cut + 1)..]);
        }

        var address = traits.TryGetValue("address", out var json) && json is ['{', ..] ? JsonSerializer.Deserialize<Dictionary<string, JsonElement>>(json)! : [];
        string? Part(params string[] names) => names.Select(part => address.TryGetValue(part, out var value) ? Text(value) : null).FirstOrDefault(value => value is not null)
            ?? names.Select(part => Text(traits, part)).FirstOrDefault(value => value is not null);
        return new PersonDetails(given, family, emails, phones, Date(Text(traits, "birthday") ?? Text(traits, "birthDate") ?? Text(traits, "dateOfBirth")),
            Part("street"), Part("postalCode", "postcode", "zip"), Part("city"));
    }

    private static string? Text(IReadOnlyDictionary<string, string> traits, string name) => traits.TryGetValue(name, out var json) ? Text(JsonDocument.Parse(json).RootElement) : null;

    private static string? Text(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String when value.GetString()!.Trim() is { Length: > 0 } text => text,
        JsonValueKind.Number => value.GetRawText(),
        _ => null,
    };

    private static DateOnly? Date(string? text) =>
        DateOnly.TryParseExact(text is { Length: > 10 } ? text[..10] : text, s_dateForms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) && date.Year > 1900 ? date : null;
}
