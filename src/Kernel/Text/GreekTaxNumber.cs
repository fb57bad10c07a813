// The Greek tax number (ΑΦΜ), by which companies and people are invoiced.
namespace Mitos.Kernel.Text;

/// <summary>
/// Nine digits, the last of which checks the others: their sum, each times a power of two (the first 2⁸, the eighth 2¹), modulo 11
/// and then modulo 10. That a number is well formed does not mean that it was given to anybody; VIES tells.
/// </summary>
public static class GreekTaxNumber
{
    private const int Digits = 9;

    /// <summary>The nine digits without spaces, dots, <c>ΑΦΜ</c> and the prefix <c>EL</c> (or <c>GR</c>) of VAT numbers.</summary>
    /// <returns>False, and an empty string, when these are not nine digits or the last does not fit.</returns>
    public static bool TryNormalise(string? text, out string number)
    {
        number = "";
        var folded = Folding.Fold((text ?? "").Length > 32 ? "" : text ?? "").Replace(" ", "").Replace(".", "").Replace("-", "").Replace(":", "");
        foreach (var prefix in (string[])["αφμ", "afm", "el", "ελ", "gr"])
        {
            folded = folded.StartsWith(prefix, StringComparison.Ordinal) ? folded[prefix.Length..] : folded;
        }

        if (!IsValid(folded))
        {
            return false;
        }

        number = folded;
        return true;
    }

    /// <summary>Whether these are nine digits, not all zero, of which the last fits.</summary>
    public static bool IsValid(string number)
    {
        ArgumentNullException.ThrowIfNull(number);
        if (number.Length != Digits || number.AsSpan().ContainsAnyExceptInRange('0', '9') || !number.AsSpan().ContainsAnyExcept('0'))
        {
            return false;
        }

        var sum = 0;
        for (var place = 0; place < Digits - 1; place++)
        {
            sum += (number[place] - '0') << (Digits - 1 - place);
        }

        return sum % 11 % 10 == number[^1] - '0';
    }
}
