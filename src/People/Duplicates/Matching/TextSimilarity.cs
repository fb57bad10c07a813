// How alike two short texts are: Jaro–Winkler, and the edit distance that counts a transposition as one slip.
namespace Mitos.People.Duplicates.Matching;

internal static class TextSimilarity
{
    private const int Longest = 64;
    private const int WinklerPrefix = 4;
    private const double WinklerScale = 0.1;

    /// <summary>Winkler 1990: 1 for equal texts, 0 for texts with nothing in common. Of long texts the first 64 characters count.</summary>
    public static double JaroWinkler(ReadOnlySpan<char> one, ReadOnlySpan<char> other)
    {
        one = one[..Math.Min(one.Length, Longest)];
        other = other[..Math.Min(other.Length, Longest)];
        if (one.IsEmpty || other.IsEmpty)
        {
            return 0;
        }

        // A bit for each character that has found its like.
        var (ones, others, matches) = (0UL, 0UL, 0);
        var reach = Math.Max(0, (Math.Max(one.Length, other.Length) / 2) - 1);
        for (var index = 0; index < one.Length; index++)
        {
            for (var like = Math.Max(0, index - reach); like < Math.Min(other.Length, index + reach + 1); like++)
            {
                if (one[index] == other[like] && (others & (1UL << like)) == 0)
                {
                    (ones, others, matches) = (ones | (1UL << index), others | (1UL << like), matches + 1);
                    break;
                }
            }
        }

        if (matches == 0)
        {
            return 0;
        }

        double found = matches;
        var jaro = ((found / one.Length) + (found / other.Length) + ((found - (OutOfOrder(one, other, ones, others) / 2)) / found)) / 3;
        var prefix = 0;
        while (prefix < WinklerPrefix && prefix < one.Length && prefix < other.Length && one[prefix] == other[prefix])
        {
            prefix++;
        }

        return jaro + (prefix * WinklerScale * (1 - jaro));
    }

    /// <summary>Whether one insertion, deletion, replacement or exchange of neighbours, and no more, makes one of the other (Damerau 1964).</summary>
    public static bool IsOneSlip(ReadOnlySpan<char> one, ReadOnlySpan<char> other)
    {
        if (one.Length > other.Length)
        {
            var shorter = other;
            other = one;
            one = shorter;
        }

        if (other.Length - one.Length > 1)
        {
            return false;
        }

        var same = one.CommonPrefixLength(other);
        var rest = one[same..];
        var otherRest = other[same..];
        if (one.Length < other.Length)
        {
            return rest.SequenceEqual(otherRest[1..]);
        }

        return !rest.IsEmpty && (rest[1..].SequenceEqual(otherRest[1..])
            || (rest.Length > 1 && rest[0] == otherRest[1] && rest[1] == otherRest[0] && rest[2..].SequenceEqual(otherRest[2..])));
    }

    private static int OutOfOrder(ReadOnlySpan<char> one, ReadOnlySpan<char> other, ulong ones, ulong others)
    {
        var (moved, like) = (0, 0);
        for (var index = 0; index < one.Length; index++)
        {
            if ((ones & (1UL << index)) == 0)
            {
                continue;
            }

            while ((others & (1UL << like)) == 0)
            {
                like++;
            }

            moved += one[index] == other[like++] ? 0 : 1;
        }

        return moved;
    }
}
