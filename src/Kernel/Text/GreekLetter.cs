// Takes one Greek letter apart into its base letter and the marks on it, for the rules that depend on both.
using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace Mitos.Kernel.Text;

/// <summary>A Greek letter without its marks, and which marks it had.</summary>
/// <param name="Lower">The base letter in lower case, ς written as σ; NUL when the character is not a Greek letter.</param>
/// <param name="IsUpper">Whether it was a capital.</param>
/// <param name="HasAccent">Whether it carried a tonos (or oxia, varia, perispomeni).</param>
/// <param name="HasDialytika">Whether it carried dialytika.</param>
/// <param name="HasSubscript">Whether it carried an iota subscript.</param>
internal readonly record struct GreekLetter(
    char Lower, bool IsUpper, bool HasAccent, bool HasDialytika, bool HasSubscript)
{
    private const string Alphabet = "αβγδεζηθικλμνξοπρστυφχψω";

    private static readonly FrozenDictionary<char, GreekLetter> Letters = Build();

    public bool IsGreek => Lower != '\0';

    public bool IsVowel => Lower is 'α' or 'ε' or 'η' or 'ι' or 'ο' or 'υ' or 'ω';

    /// <summary>
    /// Reads the letter at <paramref name="index"/> and the combining marks that follow it, and moves the index
    /// past them; what is not a Greek letter leaves the index where it was.
    /// </summary>
    public static GreekLetter Read(ReadOnlySpan<char> text, ref int index)
    {
        if (!Letters.TryGetValue(text[index], out var letter))
        {
            return default;
        }

        index++;
        while (index < text.Length && TryMark(ref letter, text[index]))
        {
            index++;
        }

        return letter;
    }

    /// <summary>The letter at the index without moving, or the default value beyond the text.</summary>
    public static GreekLetter Peek(ReadOnlySpan<char> text, int index) =>
        index < text.Length ? Read(text, ref index) : default;

    private static FrozenDictionary<char, GreekLetter> Build()
    {
        var letters = new Dictionary<char, GreekLetter>();
        for (var code = 0x0370; code < 0x2000; code++)
        {
            if (code is >= 0x0400 and < 0x1F00)
            {
                continue;
            }

            var letter = Decompose((char)code);
            if (letter.IsGreek)
            {
                letters[(char)code] = letter;
            }
        }

        return letters.ToFrozenDictionary();
    }

    private static GreekLetter Decompose(char character)
    {
        var parts = character.ToString().Normalize(NormalizationForm.FormD);
        var lower = char.ToLowerInvariant(parts[0]);
        var letter = new GreekLetter(
            lower == 'ς' ? 'σ' : lower, char.IsUpper(parts[0]), false, false, false);
        if (!Alphabet.Contains(letter.Lower))
        {
            return default;
        }

        foreach (var mark in parts.AsSpan(1))
        {
            TryMark(ref letter, mark);
        }

        return letter;
    }

    private static bool TryMark(ref GreekLetter letter, char mark)
    {
        switch (mark)
        {
            case '\u0300' or '\u0301' or '\u0302' or '\u0303' or '\u0342':
                letter = letter with { HasAccent = true };
                return true;
            case '\u0308':
                letter = letter with { HasDialytika = true };
                return true;
            case '\u0344':
                letter = letter with { HasAccent = true, HasDialytika = true };
                return true;
            case '\u0345':
                letter = letter with { HasSubscript = true };
                return true;
            default:
                return mark is >= '\u0300' and <= '\u036F'
                    && char.GetUnicodeCategory(mark) == UnicodeCategory.NonSpacingMark;
        }
    }
}
