// Writes Greek in Latin letters by ELOT 743 type 2, pair by pair of letters.
using System.Text;

namespace Mitos.Kernel.Text;

/// <summary>The transliteration behind <see cref="Greek.ToLatin"/>.</summary>
internal static class GreekLatin
{
    /// <summary>Before these αυ, ευ and ηυ are voiced. Vowels count whatever mark they carry.</summary>
    private const string Voiced = "αεηιουωβγδζλμνρ";

    public static string Write(string text)
    {
        var latin = new StringBuilder(text.Length + 8);
        var previous = default(GreekLetter);
        var index = 0;
        while (index < text.Length)
        {
            var start = index;
            var letter = GreekLetter.Read(text, ref index);
            if (!letter.IsGreek)
            {
                latin.Append(text[index++]);
                previous = default;
                continue;
            }

            var startsWord = start == 0 || !IsLetterBefore(text, start);
            var second = GreekLetter.Peek(text, index);
            var pair = second.IsGreek ? Pair(text, letter, second, index, startsWord) : null;
            if (pair is null)
            {
                AppendSingle(latin, text, letter, previous, index);
                previous = letter;
                continue;
            }

            GreekLetter.Read(text, ref index);
            AppendPair(latin, pair, letter, second, GreekLetter.Peek(text, index));
            previous = second;
        }

        return latin.ToString();
    }

    /// <summary>The Latin letters of a pair that is not the sum of its parts, else null.</summary>
    private static string? Pair(
        string text, GreekLetter first, GreekLetter second, int secondAt, bool startsWord) =>
        (first.Lower, second.Lower) switch
        {
            ('ο', 'υ') when Glides(first, second) => "ou",
            ('α', 'υ') when Glides(first, second) => "a" + Breath(text, secondAt),
            ('ε', 'υ') when Glides(first, second) => "e" + Breath(text, secondAt),
            ('η', 'υ') when Glides(first, second) => "i" + Breath(text, secondAt),
            ('γ', 'γ') => "ng",
            ('γ', 'ξ') => "nx",
            ('γ', 'χ') => "nch",
            ('μ', 'π') when startsWord || EndsWord(text, secondAt) => "b",
            _ => null,
        };

    /// <summary>An accent on the first vowel, or dialytika on the second, keeps the two apart.</summary>
    private static bool Glides(GreekLetter first, GreekLetter second) =>
        !first.HasAccent && !second.HasDialytika;

    private static string Breath(string text, int secondAt)
    {
        GreekLetter.Read(text, ref secondAt);
        var next = GreekLetter.Peek(text, secondAt);
        return next.IsGreek && Voiced.Contains(next.Lower) ? "v" : "f";
    }

    private static bool EndsWord(string text, int secondAt)
    {
        GreekLetter.Read(text, ref secondAt);
        return secondAt >= text.Length || !char.IsLetter(text[secondAt]);
    }

    /// <summary>Combining marks belong to the letter they follow.</summary>
    private static bool IsLetterBefore(string text, int index)
    {
        var before = index - 1;
        while (before > 0 && text[before] is >= '\u0300' and <= '\u036F')
        {
            before--;
        }

        return char.IsLetter(text[before]);
    }

    private static void AppendPair(
        StringBuilder latin, string pair, GreekLetter first, GreekLetter second, GreekLetter next)
    {
        if (pair.Length == 1)
        {
            latin.Append(first.IsUpper ? char.ToUpperInvariant(pair[0]) : pair[0]);
            return;
        }

        latin.Append(first.IsUpper ? char.ToUpperInvariant(pair[0]) : pair[0]);
        latin.Append(second.IsUpper ? char.ToUpperInvariant(pair[1]) : pair[1]);
        if (pair.Length == 3)
        {
            var isUpper = second.IsUpper && (next.IsUpper || (first.IsUpper && !next.IsGreek));
            latin.Append(isUpper ? char.ToUpperInvariant(pair[2]) : pair[2]);
        }
    }

    private static void AppendSingle(
        StringBuilder latin, string text, GreekLetter letter, GreekLetter previous, int nextAt)
    {
        var single = GreekLatinLetters.Of(letter.Lower);
        if (!letter.IsUpper)
        {
            latin.Append(single);
            return;
        }

        latin.Append(char.ToUpperInvariant(single[0]));
        if (single.Length == 2)
        {
            var isLast = nextAt >= text.Length || !char.IsLetter(text[nextAt]);
            var shouts = isLast ? previous.IsUpper : char.IsUpper(text[nextAt]);
            latin.Append(shouts ? char.ToUpperInvariant(single[1]) : single[1]);
        }
    }
}
