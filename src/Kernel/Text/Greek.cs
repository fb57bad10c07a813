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
