// Finds the given name that a word is a form of, in whatever letters it was typed.
using System.Collections.Frozen;

namespace Mitos.Kernel.Text.Names;

/// <summary>The index of <c>given-names.tsv</c>, made when it is first asked.</summary>
internal static class GivenNames
{
    /// <summary>Shorter sounds belong to too many words.</summary>
    private const int ShortestSound = 3;

    private static readonly GivenName[] All = [.. TextTable.Read("given-names.tsv").Select(Parse)];

    /// <summary>Folded spellings: Greek forms, the same by ELOT 743, and foreign forms.</summary>
    private static readonly FrozenDictionary<string, GivenName[]> BySpelling = Index(name =>
        name.GreekForms.Concat(name.GreekForms.Select(Greek.ToLatin)).Concat(name.ForeignForms).Select(Folding.Fold));

    private static readonly FrozenDictionary<string, GivenName[]> BySound = Index(name =>
        name.GreekForms.SelectMany(NameKeys.KeysOf).Where(key => key.Length >= ShortestSound));

    /// <summary>Folded Greek forms to the form with its accent.</summary>
    private static readonly FrozenDictionary<string, string> Accented = All.SelectMany(name => name.GreekForms)
        .GroupBy(Folding.Fold).ToFrozenDictionary(forms => forms.Key, forms => forms.First());

    public static IReadOnlyList<GivenName> Every => All;

    /// <summary>The names that a word may stand for: by spelling, else by sound; those it is the full form of first.</summary>
    public static IReadOnlyList<GivenName> Of(string word)
    {
        var folded = Folding.Fold(word);
        if (BySpelling.TryGetValue(folded, out var names))
        {
            return names;
        }

        if (folded.AsSpan().ContainsAny(' ', '-'))
        {
            return [];
        }

        foreach (var key in SoundsOf(folded))
        {
            if (BySound.TryGetValue(key, out names))
            {
                return names;
            }
        }

        return [];
    }

    /// <summary>The Greek form with its accent; null when the word is none.</summary>
    public static string? WithAccent(string word) => Accented.GetValueOrDefault(Folding.Fold(word));

    /// <summary>The Greek form that is spelled or sounds like the word; null when there is none.</summary>
    public static string? FormLike(string word)
    {
        if (WithAccent(word) is { } form)
        {
            return form;
        }

        var keys = SoundsOf(word);
        return Of(word).SelectMany(name => name.GreekForms).FirstOrDefault(greek => NameKeys.KeysOf(greek).Any(keys.Contains));
    }

    /// <summary>All readings of a finished word.</summary>
    private static IReadOnlyList<string> SoundsOf(string word) => NameKeys.QueryWordsOf(word + " ") is [var keys, ..] ? keys : [];

    private static FrozenDictionary<string, GivenName[]> Index(Func<GivenName, IEnumerable<string>> keysOf) => All
        .SelectMany(name => keysOf(name).Distinct().Select(key => (Key: key, Name: name)))
        .GroupBy(pair => pair.Key, pair => pair.Name)
        .ToFrozenDictionary(names => names.Key, names => names.OrderByDescending(name => Folding.Fold(name.Name) == names.Key).ToArray());

    private static GivenName Parse(string line)
    {
        var columns = line.Split('\t');
        string[] forms = [columns[0], .. columns[2].Split(' ', StringSplitOptions.RemoveEmptyEntries)];
        return new GivenName(columns[0], columns[1] == "f" ? Sex.Female : Sex.Male, forms, columns[3].Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }
}
