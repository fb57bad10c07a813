// Picks the digits of a telephone number out of what a person typed around them.
using System.Globalization;

namespace Mitos.Kernel.Text.Phones;

/// <summary>What was found: how many digits, and whether a plus stood before them.</summary>
internal readonly record struct PhoneScan(int DigitCount, bool HasPlus)
{
    /// <summary>ITU-T E.164: no international number is longer.</summary>
    public const int MaxE164Digits = 15;

    /// <summary>Room for the longest number, a way abroad and a trunk prefix.</summary>
    public const int MaxDigits = 22;

    /// <summary>With this many digits read, what cannot belong to the number ends it instead of spoiling it.</summary>
    private const int EnoughDigits = 7;

    /// <summary>Longer texts are no telephone fields.</summary>
    private const int MaxLength = 128;

    /// <summary>Copies the number's digits, as ASCII, into <paramref name="digits"/>; none when the text is no number.</summary>
    public static PhoneScan Of(ReadOnlySpan<char> text, Span<char> digits)
    {
        if (text.Length > MaxLength)
        {
            return default;
        }

        var count = 0;
        var hasPlus = false;
        for (var index = 0; index < text.Length; index++)
        {
            var character = text[index];
            var digit = CharUnicodeInfo.GetDecimalDigitValue(character);
            if (digit >= 0)
            {
                var continuesWord = count == 0 && !hasPlus && index > 0 && char.IsLetter(text[index - 1]);
                if (count == digits.Length || continuesWord)
                {
                    return default;
                }

                digits[count++] = (char)('0' + digit);
            }
            else if (character is '+' or '\uFF0B' && count == 0 && !hasPlus)
            {
                hasPlus = true;
            }
            else if (!IsBetween(character) && !(char.IsLetter(character) && count == 0 && !hasPlus)
                && !(character is ':' or '/' && count < EnoughDigits))
            {
                return count >= EnoughDigits ? new PhoneScan(count, hasPlus) : default;
            }
        }

        return new PhoneScan(count, hasPlus);
    }

    /// <summary>Spaces, dots, dashes, brackets and the invisible marks that copying from a page leaves.</summary>
    private static bool IsBetween(char character) =>
        character is ' ' or '.' or '-' or '(' or ')' or '[' or ']' or '\u00A0' or '\u00B7' or '\u2212' or '~' or '_'
            or '\uFF0D' or '\uFF08' or '\uFF09' or '\uFF0E' or '\t'
        || (character > '\u007F' && char.GetUnicodeCategory(character)
            is UnicodeCategory.SpaceSeparator or UnicodeCategory.DashPunctuation or UnicodeCategory.Format);
}
