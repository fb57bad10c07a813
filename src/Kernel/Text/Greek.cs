// The Greek language's own rules for letters: Latin spelling, upper case and lower case.
namespace Mitos.Kernel.Text;

/// <summary>Greek letters: transliteration and case.</summary>
public static class Greek
{
    /// <summary>
    /// Greek in Latin letters as on passports and road signs: ELOT 743 (ISO 843) type 2. Accents vanish; αυ, ευ, ηυ
    /// become av/ev/iv before vowels and voiced consonants and af/ef/if elsewhere; an accent or dialytika that parts
    /// two vowels keeps them apart (<c>άυλος</c> → <c>aylos</c>); μπ is b at the ends of a word and mp within. A
    /// capital that becomes two letters is written as its neighbours are (<c>Θεσσαλονίκη</c> → <c>Thessaloniki</c>,
    /// <c>ΘΕΣΣΑΛΟΝΙΚΗ</c> → <c>THESSALONIKI</c>). All that is not Greek stays as it is.
    /// </summary>
    public static string ToLatin(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return GreekLatin.Write(text);
    }

    /// <summary>
    /// Latin letters as Greek, each word by its likeliest reading, without accents: a passport's spelling by ELOT 743
    /// (<c>Thessaloniki</c> → <c>Θεσσαλονικη</c>) or greeklish (<c>kalhmera</c> → <c>καλημερα</c>). Latin does not tell ι from η or ο from ω,
    /// so the answer may be spelled wrongly where it sounds right; <see cref="ReadingsOf"/> has the others. Write names of
    /// people with <see cref="NameKnowledge.GreekFormOf"/> first.
    /// </summary>
    public static string FromLatin(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return GreekFromLatin.Write(text);
    }

    /// <summary>What one word in Latin letters may be in Greek, the likeliest first: lower case, no accents, ς at the end.</summary>
    /// <param name="word">One word.</param>
    /// <param name="max">So many readings at most.</param>
    public static IReadOnlyList<string> ReadingsOf(string word, int max = 16)
    {
        ArgumentNullException.ThrowIfNull(word);
        ArgumentOutOfRangeException.ThrowIfLessThan(max, 1);
        return GreekFromLatin.Read(word.Length > 64 ? word[..64] : word, max);
    }

    /// <summary>
    /// Upper case as Greek is set: the tonos is dropped, dialytika are kept, and added where the dropped tonos had
    /// parted two vowels (<c>μάιος</c> → <c>ΜΑΪΟΣ</c>); the disjunctive <c>ή</c> stays <c>Ή</c>. The rules are those of
    /// ICU's <c>el</c> locale.
    /// </summary>
    public static string ToUpper(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return GreekCase.Upper(text);
    }

    /// <summary>Lower case, with ς where a sigma ends its word (Unicode's Final_Sigma: <c>ΑΣ1</c> → <c>ας1</c>).</summary>
    public static string ToLower(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return GreekCase.Lower(text);
    }
}
