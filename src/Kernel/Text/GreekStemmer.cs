// Takes the endings off Greek words, so that texts are searched and counted by what a word means and not by its case or tense.
using Mitos.Kernel.Text.Stemming;

namespace Mitos.Kernel.Text;

/// <summary>
/// The Snowball stemmer of Modern Greek (Ntais 2006, Saroukos 2008). A stem is a key and no word: compare it with other stems only.
/// The endings stand in <c>greek-stems.tsv</c>.
/// </summary>
public static class GreekStemmer
{
    /// <summary>Longer words come back lower-cased, but whole: no inflected word of Greek is so long.</summary>
    public const int MaxLength = 128;

    /// <summary>Shorter words have no ending to spare.</summary>
    private const int ShortestWord = 3;

    /// <summary>No rule appends more than it may have taken off by this.</summary>
    private const int Room = 8;

    private static readonly StemRule[][] Groups = ReadGroups();

    /// <summary>
    /// The stem of one word: in lower case, without accents, σ for ς. Letters that are not Greek stay, and so does a word shorter
    /// than three letters. The stem of a word that is all ending (<c>όταν</c>) is an empty string.
    /// </summary>
    public static string Stem(string word)
    {
        ArgumentNullException.ThrowIfNull(word);
        if (word.Length > MaxLength)
        {
            return word.ToLowerInvariant();
        }

        Span<char> buffer = stackalloc char[MaxLength + Room];
        for (var index = 0; index < word.Length; index++)
        {
            buffer[index] = StemLetters.Plain(word[index]);
        }

        var length = word.Length;
        if (length < ShortestWord)
        {
            return new string(buffer[..length]);
        }

        var isInflected = false;
        foreach (var group in Groups)
        {
            Apply(group, buffer, ref length, ref isInflected);
        }

        return new string(buffer[..length]);
    }

    private static void Apply(StemRule[] group, Span<char> buffer, ref int length, ref bool isInflected)
    {
        var head = group[0];
        if ((head.IsLastResort && isInflected) || !head.TryApply(buffer, ref length))
        {
            return;
        }

        isInflected |= head.LeavesInflected;
        for (var index = 1; index < group.Length && !group[index].TryApply(buffer, ref length); index++)
        {
        }
    }

    private static StemRule[][] ReadGroups()
    {
        var groups = new List<List<StemRule>>();
        foreach (var line in TextTable.Read("greek-stems.tsv"))
        {
            var rule = StemRule.Parse(line);
            if (rule.IsHead)
            {
                groups.Add([]);
            }

            groups[^1].Add(rule);
        }

        return [.. groups.Select(group => group.ToArray())];
    }
}
