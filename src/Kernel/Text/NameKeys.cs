// Gives names the keys under which any spelling of them is found: Greek, capitals, greeklish or a passport's Latin.
using Mitos.Kernel.Text.Names;

namespace Mitos.Kernel.Text;

/// <summary>
/// Search keys of names of people and places. A key is the sound of a word in a few Latin letters: Greek letters that
/// sound alike are one (η ι υ ει οι → <c>i</c>, ο ω → <c>o</c>, αι → <c>e</c>), and so are the Latin spellings of one
/// Greek sound (Christos, Xristos, Hristos → <c>hristos</c>). Where a Latin letter may stand for two Greek ones (x for χ
/// or ξ, b for β or μπ, h for χ or η) the word has a key for each reading.
/// </summary>
/// <remarks>
/// Keys are made to find, not to tell apart: different names may share one (Αντώνης and Άδωνις), so compare what is
/// found with the name itself before calling it the same. Foreign names meet their Greek spelling only where Greek
/// writes them letter by letter; names that differ in more than spelling (Γιάννης and Ιωάννης) meet in
/// <see cref="NameKnowledge"/> only. The function is pure: the same text has the same keys on every machine.
/// </remarks>
public static class NameKeys
{
    /// <summary>No text has more keys than this: many words have fewer keys each, and words beyond are ignored. A bound for texts that are no names.</summary>
    public const int MaxKeys = 24;

    private const int MaxKeysPerWord = 3;

    /// <summary>What is typed is read in more ways than what is stored: one more lookup costs less than a miss.</summary>
    private const int MaxKeysPerTypedWord = 8;

    private const int MaxWordLength = 64;

    /// <summary>The keys to store for a name: for each word one to three, in the order of the words, none twice.</summary>
    public static IReadOnlyList<string> KeysOf(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var words = WordsOf(text).ConvertAll(static word => NameReadings.Of(word, isPrefix: false, isTyped: false).Keys(MaxKeysPerWord));
        for (var each = MaxKeysPerWord; ; each--)
        {
            var keys = words.SelectMany(word => word.Take(each)).Distinct().ToList();
            if (keys.Count <= MaxKeys)
            {
                return keys;
            }
        }
    }

    /// <summary>
    /// The keys to look for when a person has typed <paramref name="text"/>, all words together. Match each as a
    /// prefix of stored keys. To ask that every word matches, use <see cref="QueryWordsOf"/>.
    /// </summary>
    public static IReadOnlyList<string> QueryKeysOf(string text)
    {
        var keys = new List<string>();
        foreach (var word in QueryWordsOf(text))
        {
            AddKeys(keys, word);
        }

        return keys;
    }

    /// <summary>
    /// The keys of a typed text word by word: a name is found when, of every word, at least one key is a prefix of one
    /// of the name's keys. The last word may be unfinished, so it also has the keys of what its last letters may become
    /// (<c>Mixa</c> finds Μιχαήλ, <c>An</c> finds Αντώνης).
    /// </summary>
    public static IReadOnlyList<IReadOnlyList<string>> QueryWordsOf(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var words = WordsOf(text);
        var keys = new List<IReadOnlyList<string>>(words.Count);
        var endsInWord = text.Length > 0 && !char.IsWhiteSpace(text[^1]);
        for (var index = 0; index < words.Count; index++)
        {
            var isPrefix = endsInWord && index == words.Count - 1;
            keys.Add(NameReadings.Of(words[index], isPrefix, isTyped: true).Keys(MaxKeysPerTypedWord));
        }

        return keys;
    }

    /// <summary>The words of a text as the keys take them, in their order: folded letters and digits.</summary>
    public static IReadOnlyList<string> WordsIn(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return WordsOf(text);
    }

    private static void AddKeys(List<string> keys, IReadOnlyList<string> more)
    {
        foreach (var key in more)
        {
            if (keys.Count < MaxKeys && !keys.Contains(key))
            {
                keys.Add(key);
            }
        }
    }

    /// <summary>Folded words: letters and digits; apostrophes join (O'Brien), everything else parts.</summary>
    private static List<string> WordsOf(string text)
    {
        var words = new List<string>();
        var folded = Folding.Fold(text.Length > 512 ? text[..512] : text).Replace("'", "").Replace("’", "");
        var start = -1;
        for (var index = 0; index <= folded.Length && words.Count < MaxKeys; index++)
        {
            var isInWord = index < folded.Length
                && (char.IsLetterOrDigit(folded[index]) || char.IsSurrogate(folded[index]));
            if (isInWord && start < 0)
            {
                start = index;
            }
            else if (!isInWord && start >= 0)
            {
                words.Add(folded[start..Math.Min(index, start + MaxWordLength)]);
                start = -1;
            }
        }

        return words;
    }
}
