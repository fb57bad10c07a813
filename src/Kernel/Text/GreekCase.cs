// Upper and lower case as Greek typography has them, where the general Unicode mapping is not enough.
using System.Globalization;
using System.Text;

namespace Mitos.Kernel.Text;

/// <summary>The case rules behind <see cref="Greek.ToUpper"/> and <see cref="Greek.ToLower"/>.</summary>
internal static class GreekCase
{
    public static string Upper(string text)
    {
        var upper = new StringBuilder(text.Length);
        var index = 0;
        var afterCased = false;
        var afterPartingAccent = false;
        while (index < text.Length)
        {
            var start = index;
            var letter = GreekLetter.Read(text, ref index);
            if (!letter.IsGreek)
            {
                upper.Append(char.ToUpperInvariant(text[index]));
                afterCased = IsIgnorable(text[index]) ? afterCased : IsCased(text[index]);
                index++;
                afterPartingAccent = false;
                continue;
            }

            var closes = letter.Lower is 'ι' or 'υ';
            var hasDialytika = letter.HasDialytika || (closes && afterPartingAccent);
            afterPartingAccent = letter.IsVowel && letter.HasAccent && !hasDialytika;
            var isDisjunctive = letter is { Lower: 'η', HasAccent: true, HasSubscript: false }
                && !afterCased && !CasedFollows(text, index);
            AppendUpper(upper, letter, hasDialytika, isDisjunctive, IsPrecomposed(text, start, index));
            afterCased = true;
        }

        return upper.ToString();
    }

    public static string Lower(string text)
    {
        if (!text.Contains('Σ'))
        {
            return text.ToLowerInvariant();
        }

        return string.Create(text.Length, text, static (lower, source) =>
        {
            source.AsSpan().ToLowerInvariant(lower);
            for (var index = 0; index < source.Length; index++)
            {
                if (source[index] == 'Σ' && CasedPrecedes(source, index) && !CasedFollows(source, index + 1))
                {
                    lower[index] = 'ς';
                }
            }
        });
    }

    private static bool IsPrecomposed(string text, int start, int end) =>
        text.AsSpan(start + 1, end - start - 1).IsEmpty;

    private static void AppendUpper(
        StringBuilder upper, GreekLetter letter, bool hasDialytika, bool isDisjunctive, bool isPrecomposed)
    {
        var capital = (letter.Lower, hasDialytika) switch
        {
            ('ι', true) => "Ϊ",
            ('υ', true) => "Ϋ",
            ('η', _) when isDisjunctive => isPrecomposed ? "Ή" : "Η\u0301",
            (_, true) => char.ToUpperInvariant(letter.Lower) + "\u0308",
            _ => null,
        };
        if (capital is null)
        {
            upper.Append(char.ToUpperInvariant(letter.Lower));
        }
        else
        {
            upper.Append(capital);
        }

        if (letter.HasSubscript)
        {
            upper.Append('Ι');
        }
    }

    private static bool CasedPrecedes(string text, int index)
    {
        for (var before = index - 1; before >= 0; before--)
        {
            if (!IsIgnorable(text[before]))
            {
                return IsCased(text[before]);
            }
        }

        return false;
    }

    private static bool CasedFollows(string text, int index)
    {
        for (; index < text.Length; index++)
        {
            if (!IsIgnorable(text[index]))
            {
                return IsCased(text[index]);
            }
        }

        return false;
    }

    private static bool IsCased(char character) => char.GetUnicodeCategory(character)
        is UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter;

    /// <summary>Unicode's Case_Ignorable: marks, format characters, modifiers and punctuation within words.</summary>
    private static bool IsIgnorable(char character) =>
        character is '\'' or '.' or ':' or '·' or '\u2018' or '\u2019' or '\u2024' or '\u2027' or '^' or '`'
        || char.GetUnicodeCategory(character)
            is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format
            or UnicodeCategory.ModifierLetter or UnicodeCategory.ModifierSymbol;
}
