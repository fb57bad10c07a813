// Folds text for search, so that accents, case, final sigma and invisible characters never hide a match.
using System.Buffers;
using System.Text;

namespace Mitos.Kernel.Text;

/// <summary>Turns text into the form in which it is compared and searched.</summary>
public static class Folding
{
    private static readonly SearchValues<char> Capitals = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZ");

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
        && !text.AsSpan().ContainsAny(Capitals)
        && !text.StartsWith(' ') && !text.EndsWith(' ') && !text.Contains("  ", StringComparison.Ordinal);

    /// <summary>Writes the folded text and answers its length, or −1 when a character is outside the table.</summary>
    private static int FoldByTable(ReadOnlySpan<char> text, Span<char> buffer)
    {
        var length = 0;
        foreach (var character in text)
        {
            var folded = FoldingTable.Of(character);
            if (folded == FoldingTable.Unknown)
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
            else if (!FoldingTable.IsDropped(Rune.GetUnicodeCategory(rune)))
            {
                var lower = Rune.ToLowerInvariant(rune);
                buffer.Append(lower.IsBmp ? FoldingTable.Simplified((char)lower.Value).ToString() : lower.ToString());
            }
        }

        return buffer.ToString().TrimEnd(' ');
    }

    private static int Append(Span<char> buffer, int length, char folded)
    {
        if (folded == FoldingTable.Dropped || (folded == ' ' && (length == 0 || buffer[length - 1] == ' ')))
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
}
