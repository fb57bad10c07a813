// The letters as the stemmer's table has them.
namespace Mitos.Kernel.Text.Stemming;

/// <summary>Lower case without accents, by the algorithm's own mapping.</summary>
internal static class StemLetters
{
    private const string Accented = "άέήίόύώΐΰϊϋΆΈΉΊΌΎΏΪΫς";

    /// <summary>The algorithm reads ϊ as η: its table has it so, and the published stems depend on it.</summary>
    private const string Bare = "αεηιουωηυηυαεηιουωιυσ";

    public static char Plain(char letter)
    {
        var place = Accented.IndexOf(letter);
        return place >= 0 ? Bare[place] : letter is >= 'Α' and <= 'Ω' ? char.ToLowerInvariant(letter) : letter;
    }
}
