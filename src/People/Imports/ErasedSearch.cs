// Looks through a file for persons of whom only prints are left, all of them in one reading.
using System.Text;
using Mitos.Kernel.Text;

namespace Mitos.People.Imports;

internal sealed class ErasedSearch
{
    private const int Piece = 64 * 1024;
    private readonly Length[] _texts;
    private readonly Length[] _numbers;

    public ErasedSearch(IEnumerable<ErasedPrints> erased)
    {
        var prints = erased.SelectMany(one => one.Prints.Select(print => (Salt: Convert.FromHexString(one.Salt), Print: print))).ToList();
        _texts = Lengths(prints.Where(one => !one.Print.IsNumber));
        _numbers = Lengths(prints.Where(one => one.Print.IsNumber));
    }

    /// <summary>Whether the file, plain or packed, names any of them.</summary>
    public bool Finds(string path, CancellationToken cancellationToken)
    {
        using var file = new ImportFile(path);
        var buffer = new char[Piece + ErasedPrints.LongestText];
        for (int kept = 0, read; (read = file.Text.ReadBlock(buffer, kept, Piece)) > 0;)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var piece = new string(buffer, 0, kept + read);
            if (Names(_texts, Folding.Fold(piece)) || (_numbers.Length > 0 && Names(_numbers, Digits(piece))))
            {
                return true;
            }

            kept = Math.Min(ErasedPrints.LongestText, kept + read);
            piece.AsSpan(piece.Length - kept).CopyTo(buffer);
        }

        return false;
    }

    private static bool Names(Length[] lengths, string piece) => Array.Exists(lengths, length => length.IsIn(piece));

    private static Length[] Lengths(IEnumerable<(byte[] Salt, ErasedPrint Print)> prints) =>
        [.. prints.GroupBy(one => one.Print.Length).Select(group => new Length(group.Key, group.ToLookup(one => one.Print.Roll, one => (one.Salt, one.Print.Hash))))];

    /// <summary>People write telephone numbers with blanks, dashes, dots and brackets.</summary>
    private static string Digits(string piece)
    {
        var digits = new StringBuilder(piece.Length);
        foreach (var letter in piece.Where(letter => letter is not (' ' or '-' or '.' or '(' or ')' or '/' or '\u00A0')))
        {
            digits.Append(letter);
        }

        return digits.ToString();
    }

    /// <summary>All texts of one length, found by a sum that moves on by a letter at a time.</summary>
    private sealed class Length(int letters, ILookup<ulong, (byte[] Salt, string Hash)> known)
    {
        private readonly ulong _first = ErasedPrints.Weight(letters);

        public bool IsIn(string piece)
        {
            var roll = 0UL;
            for (var end = 0; end < piece.Length; end++)
            {
                roll = ErasedPrints.Next(end < letters ? roll : unchecked(roll - ((piece[end - letters] + 1UL) * _first)), piece[end]);
                if (end >= letters - 1 && known.Contains(roll) && Is(roll, piece.AsSpan(end - letters + 1, letters)))
                {
                    return true;
                }
            }

            return false;
        }

        private bool Is(ulong roll, ReadOnlySpan<char> text)
        {
            foreach (var (salt, hash) in known[roll])
            {
                if (ErasedPrints.HashOf(text, salt) == hash)
                {
                    return true;
                }
            }

            return false;
        }
    }
}
