// Makes records of people's details; the values of all records that it made are kept once.
using System.Runtime.InteropServices;
using Mitos.Kernel.Text;

namespace Mitos.People.Duplicates.Matching;

internal sealed class MatchValues
{
    private const int LongestText = 120;
    private readonly Dictionary<string, MatchValue> _given = [];
    private readonly Dictionary<string, MatchValue> _family = [];
    private readonly Dictionary<string, MatchValue> _emails = [];
    private readonly Dictionary<string, MatchValue> _phones = [];
    private readonly Dictionary<string, MatchValue> _postcodes = [];
    private readonly Dictionary<string, MatchValue> _cities = [];

    /// <summary>The values whose frequency counts, by what they are.</summary>
    public IEnumerable<(FrequencyOf Of, IReadOnlyCollection<MatchValue> Values)> Counted =>
    [
        (FrequencyOf.Given, _given.Values), (FrequencyOf.Family, _family.Values), (FrequencyOf.Email, _emails.Values),
        (FrequencyOf.Phone, _phones.Values), (FrequencyOf.Postcode, _postcodes.Values), (FrequencyOf.City, _cities.Values),
    ];

    public MatchRecord Record(PersonDetails person) => new()
    {
        Given = Value(_given, person.Given, Name),
        Family = Value(_family, person.Family, Name),
        Emails = [.. person.Emails.Select(email => Value(_emails, email, Email)).OfType<MatchValue>()],
        Phones = [.. person.Phones.Select(phone => Value(_phones, phone, Plain)).OfType<MatchValue>()],
        Birth = person.BirthDate is { } day ? (day.Year * 10_000) + (day.Month * 100) + day.Day : 0,
        Street = Street(person.Street),
        Postcode = Value(_postcodes, person.Postcode?.Replace(" ", "", StringComparison.Ordinal), Plain),
        City = Value(_cities, person.City, Name),
    };

    private static MatchValue? Value(Dictionary<string, MatchValue> known, string? text, Func<string, MatchValue> make)
    {
        var folded = Folding.Fold(text is { Length: > LongestText } ? text[..LongestText] : text ?? "");
        if (folded.Length == 0)
        {
            return null;
        }

        ref var value = ref CollectionsMarshal.GetValueRefOrAddDefault(known, folded, out _);
        value ??= make(folded);
        value.Count++;
        return value;
    }

    private static MatchValue Name(string text)
    {
        var sound = string.Join(' ', NameKeys.WordsIn(text).Select(word => NameKeys.KeysOf(word) is [var first, ..] ? first : ""));
        var forms = NameKnowledge.GivenNamesOf(text) is { Count: > 0 } whole ? whole : NameKnowledge.GivenNamesOf(text.Split(' ')[0]);
        var families = NameKnowledge.FamilyKeysOf(text);
        return new MatchValue(text, sound, forms is [var name, ..] ? name.Name : families is [var key, ..] ? key : text) { Forms = forms, FamilyKeys = families };
    }

    /// <summary>The key is the part before the @.</summary>
    private static MatchValue Email(string text) => new(text, "", text.IndexOf('@') is > 0 and var at ? text[..at] : text) { Digits = string.Concat(text.Where(char.IsAsciiDigit)) };

    private static MatchValue Plain(string text) => new(text, "", text);

    private static MatchStreet? Street(string? text)
    {
        var words = NameKeys.WordsIn(text ?? "");
        if (words.Count == 0)
        {
            return null;
        }

        var numbers = string.Join(' ', words.Where(word => char.IsAsciiDigit(word[0])).Order(StringComparer.Ordinal));
        var rest = words.Where(word => !char.IsAsciiDigit(word[0])).Select(word => NameKeys.KeysOf(word) is [var key, ..] ? key : word).Order(StringComparer.Ordinal);
        return new MatchStreet(string.Join(' ', words), numbers, string.Join(' ', rest));
    }
}

/// <summary>Of what the frequency counts. The number is stored: append only.</summary>
internal enum FrequencyOf
{
    Given = 0,
    Family = 1,
    Email = 2,
    Phone = 3,
    Postcode = 4,
    City = 5,
}
