// What is known of Greek names: which given names are one, which surnames are one family, and how one calls a person.
using System.Text;
using Mitos.Kernel.Text.Names;

namespace Mitos.Kernel.Text;

/// <summary>
/// Knowledge of names beyond their spelling (<see cref="NameKeys"/>): <c>Γιώργος</c>, <c>Γεώργιος</c>, <c>giwrgos</c> and <c>George</c>
/// are one given name, <c>Παπαδόπουλος</c> and <c>Παπαδοπούλου</c> one family. Pure: the same text has the same answer on every
/// machine. The table of given names is <c>given-names.tsv</c>.
/// </summary>
public static class NameKnowledge
{
    /// <summary>Longer texts are no names and come back as they are.</summary>
    private const int MaxLength = 512;

    /// <summary>
    /// The given names that one word may be a form of, in any alphabet and spelling; the one that it is in full comes first, then the commonest. Empty for
    /// unknown names, and several for forms that stand for several (<c>Σάκης</c>).
    /// </summary>
    public static IReadOnlyList<GivenName> GivenNamesOf(string word)
    {
        ArgumentNullException.ThrowIfNull(word);
        return word.Length > MaxLength ? [] : GivenNames.Of(word);
    }

    /// <summary>
    /// Whether two words are forms of one given name (<c>Κώστας</c> and <c>Constantine</c>). False for two unknown words, even
    /// equal ones: compare spellings first.
    /// </summary>
    public static bool ShareGivenName(string one, string other) => GivenNamesOf(one).Intersect(GivenNamesOf(other)).Any();

    /// <summary>The sex that a given name tells; null when it is unknown or of both.</summary>
    public static Sex? SexOf(string word)
    {
        var sexes = GivenNamesOf(word).Select(name => name.Sex).Distinct().ToArray();
        return sexes.Length == 1 ? sexes[0] : null;
    }

    /// <summary>
    /// The Greek form of a given name typed in any letters, with its accent: the form that sounds like it (<c>giwrgos</c> →
    /// <c>Γιώργος</c>). Null for unknown names and for names that are only equal in meaning (<c>George</c>).
    /// </summary>
    public static string? GreekFormOf(string word)
    {
        ArgumentNullException.ThrowIfNull(word);
        return word.Length > MaxLength ? null : GivenNames.FormLike(word);
    }

    /// <summary>
    /// The keys of a surname that are the same for the men and the women of a family, in any alphabet: mostly one a word, and up to
    /// eight for a word in Latin letters that may be read in several ways, the likeliest first. Two surnames may be one when they share
    /// a key. The key ends in the sound by which the surname is declined, so that <c>Παύλος</c> and <c>Παυλής</c> stay two. Slavic
    /// endings (<c>Ivanov</c>, <c>Ivanova</c>) are known too.
    /// </summary>
    public static IReadOnlyList<string> FamilyKeysOf(string surname)
    {
        ArgumentNullException.ThrowIfNull(surname);
        return [.. NameKeys.QueryWordsOf(surname + " ").SelectMany(keys => keys).Select(FamilyNames.KeyOf).Distinct()];
    }

    /// <summary>The likeliest key of a surname; empty when the text has no letters.</summary>
    public static string FamilyKeyOf(string surname) => FamilyKeysOf(surname) is [var first, ..] ? first : "";

    /// <summary>Whether two surnames may be those of one family.</summary>
    public static bool ShareFamilyName(string one, string other) => FamilyKeysOf(one).Intersect(FamilyKeysOf(other)).Any();

    /// <summary>
    /// The search keys (<see cref="NameKeys"/>) of the other sex's form of a surname: of <c>Παπαδόπουλος</c> that of <c>Παπαδοπούλου</c>.
    /// Empty where a form is the beginning of the other, which a search by beginnings finds anyway.
    /// </summary>
    public static IReadOnlyList<string> OtherSexKeysOf(string surname)
    {
        ArgumentNullException.ThrowIfNull(surname);
        return [.. NameKeys.KeysOf(surname).SelectMany(FamilyNames.OtherSexOf).Distinct()];
    }

    /// <summary>
    /// A name as one says it to the person: <c>Γιάννης</c> → <c>Γιάννη</c>, <c>Γιώργος Παπαδόπουλος</c> → <c>Γιώργο Παπαδόπουλε</c>.
    /// Women's names, names in other alphabets and names that are not declined stay as they are, and so does a name in -ος without an accent
    /// that is not known (<c>ΒΕΡΓΟΣ</c>), for the accent decides. By the rules of Triantafyllidis' grammar: -ος accented on the syllable before
    /// the last has -ο, on another -ε; -ης and -ας lose the ς.
    /// </summary>
    public static string VocativeOf(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        if (name.Length > MaxLength)
        {
            return name;
        }

        var called = new StringBuilder(name.Length);
        var start = 0;
        for (var index = 0; index <= name.Length; index++)
        {
            if (index < name.Length && (char.IsLetter(name[index]) || name[index] is >= '\u0300' and <= '\u036F'))
            {
                continue;
            }

            called.Append(GreekVocative.Of(name[start..index]));
            called.Append(name.AsSpan(index, index < name.Length ? 1 : 0));
            start = index + 1;
        }

        return called.ToString();
    }
}
