// Holds the folded form of every character of the scripts in daily use, so that folding is one lookup a character.
using System.Globalization;
using System.Text;

namespace Mitos.Kernel.Text;

/// <summary>What single characters fold to.</summary>
internal static class FoldingTable
{
    /// <summary>The character vanishes: a combining mark, zero-width, bidi or another control character.</summary>
    public const char Dropped = '\uFFFF';

    /// <summary>The table does not know the character, or it folds to several letters.</summary>
    public const char Unknown = '\uFFFE';

    /// <summary>Latin, Greek (with polytonic), Cyrillic and the other scripts that lie below this code point.</summary>
    private const int Size = 0x2000;

    private static readonly char[] Table = BuildTable();

    public static char Of(char character) => character < Size ? Table[character] : Unknown;

    public static bool IsDropped(UnicodeCategory category) =>
        category is UnicodeCategory.NonSpacingMark or UnicodeCategory.Format or UnicodeCategory.Control;

    /// <summary>Final sigma is a sigma; the micro sign stands for mu in text typed on old keyboards.</summary>
    public static char Simplified(char lower) => lower switch
    {
        'ς' => 'σ',
        '\u00B5' => 'μ',
        _ => lower,
    };

    private static char[] BuildTable()
    {
        var table = new char[Size];
        for (var code = 0; code < Size; code++)
        {
            table[code] = FoldedOf((char)code);
        }

        return table;
    }

    private static char FoldedOf(char character)
    {
        if (char.IsWhiteSpace(character))
        {
            return ' ';
        }

        var kept = Dropped;
        foreach (var part in character.ToString().Normalize(NormalizationForm.FormD))
        {
            if (IsDropped(char.GetUnicodeCategory(part)))
            {
                continue;
            }

            if (kept != Dropped)
            {
                return Unknown;
            }

            kept = Simplified(char.ToLowerInvariant(part));
        }

        return kept;
    }
}
