// One word of a typed name: the keys of its spellings, and those of names that mean the same.
using Mitos.Kernel.Text;

namespace Mitos.People.Profiles.Search;

/// <param name="Keys">Beginnings of search keys under which the word itself is found.</param>
/// <param name="SameNames">Whole search keys of the other forms of a given name, or of a surname's other sex; empty for an unfinished or unknown word.</param>
internal sealed record TypedWord(IReadOnlyList<string> Keys, IReadOnlyList<string> SameNames)
{
    /// <summary>The words of a text, the one that few customers share first: surnames before given names, then the longer.</summary>
    public static List<TypedWord> Of(string text)
    {
        var words = new List<(TypedWord Word, bool IsGivenName)>();
        var spelled = NameKeys.WordsIn(text);
        var keys = NameKeys.QueryWordsOf(text);
        for (var index = 0; index < keys.Count; index++)
        {
            if (keys[index].Count > 0)
            {
                var names = NameKnowledge.GivenNamesOf(spelled[index]);
                var same = names.Count > 0 ? names.SelectMany(name => name.SearchKeys) : NameKnowledge.OtherSexKeysOf(spelled[index]);
                words.Add((new TypedWord(keys[index], [.. same.Except(keys[index])]), names.Count > 0));
            }
        }

        return [.. words.OrderBy(word => word.IsGivenName).ThenByDescending(word => word.Word.Keys.Max(key => key.Length)).Select(word => word.Word)];
    }

    /// <summary>Whether the word stands among the search keys of a customer, as it was typed.</summary>
    public bool IsSpelledIn(IReadOnlyList<string> tokens) => tokens.Any(token => Keys.Any(key => token.StartsWith(key, StringComparison.Ordinal)));

    /// <summary>Whether another form of the name does.</summary>
    public bool IsMeantIn(IReadOnlyList<string> tokens) => tokens.Any(SameNames.Contains);
}
