// Prints of what named a person who is erased: enough to find her in a file, too little to say who she was.
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text.Json;
using Mitos.Kernel.Text;

namespace Mitos.People.Imports;

/// <param name="Length">Of the text, folded.</param>
/// <param name="IsNumber">Looked for between the signs by which people part the digits of a number too.</param>
/// <param name="Roll">A sum that is kept up letter by letter; where it agrees the hash decides.</param>
/// <param name="Hash">HMAC-SHA-256 of the text under the salt, in hex.</param>
internal sealed record ErasedPrint(int Length, bool IsNumber, ulong Roll, string Hash);

internal sealed record ErasedPrints(string Salt, IReadOnlyList<ErasedPrint> Prints)
{
    private const int SaltBytes = 16;

    /// <summary>Longer than any identifier, so that none is cut in two between pieces of a file.</summary>
    public const int LongestText = 600;

    /// <summary>Odd, so that no letter is lost in the sum.</summary>
    private const ulong Base = 0x9E3779B97F4A7C15;

    public static ErasedPrints Of(IEnumerable<string> texts)
    {
        var salt = RandomNumberGenerator.GetBytes(SaltBytes);
        return new ErasedPrints(Convert.ToHexStringLower(salt), [.. texts.Distinct().SelectMany(text => Of(text, salt)).Where(print => print.Length is > 0 and <= LongestText)]);
    }

    public string ToText() => JsonSerializer.Serialize(this, JsonSerializerOptions.Web);

    public static ErasedPrints FromText(string text) => JsonSerializer.Deserialize<ErasedPrints>(text, JsonSerializerOptions.Web)!;

    public static ulong Next(ulong roll, char letter) => unchecked((roll * Base) + letter + 1);

    /// <summary>What the first letter of a text of this length weighs in its sum.</summary>
    public static ulong Weight(int length)
    {
        var weight = 1UL;
        for (var power = 1; power < length; power++)
        {
            weight = unchecked(weight * Base);
        }

        return weight;
    }

    public static string HashOf(ReadOnlySpan<char> text, ReadOnlySpan<byte> salt) => Convert.ToHexStringLower(HMACSHA256.HashData(salt, MemoryMarshal.AsBytes(text)));

    private static IEnumerable<ErasedPrint> Of(string text, byte[] salt)
    {
        yield return Print(Folding.Fold(text), false, salt);
        if (text.All(char.IsAsciiDigit))
        {
            yield return Print(text, true, salt);
        }
    }

    private static ErasedPrint Print(string text, bool isNumber, byte[] salt) => new(text.Length, isNumber, text.Aggregate(0UL, Next), HashOf(text, salt));
}
