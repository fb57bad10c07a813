// Folds text for search, so that accents, case, final sigma and invisible characters never hide a match.
using System.Buffers;
using System.Globalization;
using System.Text;

namespace Mitos.Kernel.Text;

/// <summary>Turns text into the form in which it is compared and searched.</summary>
public static class Folding
{
    /// <summary>In the table: the character vanishes (combining marks, zero-width, bidi and other control characters).</summary>
    private const char Dropped = '\uFFFF';

    /// <summary>In the table: the character folds to several letters, so the slow path decides.</summary>
    private const char Unknown = '\uFFFE';

    /// <summary>Latin, Greek (with polytonic), Cyrillic and the other scripts that lie below this code point fold by table.</summary>
    private const int TableSize = 0x2000;

    private static readonly char[] Table = BuildTable();

    private static readonly SearchValues<char> Unfolded = SearchValues.Create(UnfoldedAscii());

    /// <summary>
    /// The search form of <paramref name="text"/>: canonically decomposed, combining marks removed, lower case
    /// (invariant), final sigma written as σ, zero-width, bidi and control characters removed, every run of white
    /// space one space, none at the ends. Folding what is folded changes nothing. Never throws on hostile text: a
    /// lone surrogate becomes U+FFFD.
    /// </summary>
    public static string Fold(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (IsFoldedAscii(text))
        {
            return text;
        }

        char[]? rented = null;
        var buffer = text.Length <= 256 ? stackalloc char[256] : rented = ArrayPool<char>.Shared.Rent(text.Length);
        var length = FoldByTable(text, buffer);
        var folded = length < 0 ? FoldSlowly(text) : new string(buffer[..length]);
        if (rented is not null)
        {
            ArrayPool<char>.Shared.Return(rented);
        }

        return folded;
    }

    private static bool IsFoldedAscii(string text) =>
        text.AsSpan().IndexOfAnyExceptInRange(' ', '~') < 0
        && !text.AsSpan().ContainsAny(Unfolded)
        && !text.StartsWith(' ') && !text.EndsWith(' ') && !text.Contains("  ", StringComparison.Ordinal);

    /// <summary>Writes the folded text and answers its length, or −1 when a character is outside the table.</summary>
    private static int FoldByTable(ReadOnlySpan<char> text, Span<char> buffer)
    {
        var length = 0;
        foreach (var character in text)
        {
            var folded = character < TableSize ? Table[character] : Unknown;
            if (folded == Unknown)
            {
                return -1;
            }

            length = Append(buffer, length, folded);
        }

        return Trimmed(buffer, length);
    }

    private static string FoldSlowly(string text)
    {
        var decomposed = WellFormed(text).Normalize(NormalizationForm.FormD);
        var buffer = new StringBuilder(decomposed.Length);
        foreach (var rune in decomposed.EnumerateRunes())
        {
            if (Rune.IsWhiteSpace(rune))
            {
                if (buffer.Length > 0 && buffer[^1] != ' ')
                {
                    buffer.Append(' ');
                }
            }
            else if (!IsDropped(Rune.GetUnicodeCategory(rune)))
            {
                buffer.Append(rune.Value < TableSize ? Lower((char)rune.Value) : Rune.ToLowerInvariant(rune).ToString());
            }
        }

        return buffer.ToString().TrimEnd(' ');
    }

    private static string Lower(char character) => Simplified(char.ToLowerInvariant(character)).ToString();

    private static int Append(Span<char> buffer, int length, char folded)
    {
        if (folded == Dropped || (folded == ' ' && (length == 0 || buffer[length - 1] == ' ')))
        {
            return length;
        }

        buffer[length] = folded;
        return length + 1;
    }

    private static int Trimmed(Span<char> buffer, int length) =>
        length > 0 && buffer[length - 1] == ' ' ? length - 1 : length;

    /// <summary>Normalisation refuses lone surrogates and U+FFFE; a replacement character keeps the rest searchable.</summary>
    private static string WellFormed(string text) =>
        Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text)).Replace('\uFFFE', '\uFFFD');

    private static bool IsDropped(UnicodeCategory category) =>
        category is UnicodeCategory.NonSpacingMark or UnicodeCategory.Format or UnicodeCategory.Control;

    /// <summary>Final sigma is a sigma; the micro sign stands for mu in text typed on old keyboards.</summary>
    private static char Simplified(char lower) => lower switch
    {
        'ς' => 'σ',
        '\u00B5' => 'μ',
        _ => lower,
    };

    private static char[] BuildTable()
    {
        var table = new char[TableSize];
        for (var code = 0; code < TableSize; code++)
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

    private static string UnfoldedAscii() =>
        string.Concat(Enumerable.Range('A', 26).Select(code => (char)code));
}
