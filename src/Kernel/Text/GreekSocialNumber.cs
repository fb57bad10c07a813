// The Greek social-security number (ΑΜΚΑ): recognised so that it is not taken for a phone or kept by mistake.
using System.Globalization;

namespace Mitos.Kernel.Text;

/// <summary>
/// Eleven digits: a birth date as ddMMyy, four digits, and a check digit by Luhn's formula (ISO/IEC 7812-1). Whoever finds one in a text
/// should leave it out: it is personal data that selling needs never.
/// </summary>
public static class GreekSocialNumber
{
    private const int Digits = 11;

    /// <summary>Whether these are eleven digits that begin with a date and whose check digit fits.</summary>
    public static bool IsValid(string number)
    {
        ArgumentNullException.ThrowIfNull(number);
        if (number.Length != Digits || number.AsSpan().ContainsAnyExceptInRange('0', '9'))
        {
            return false;
        }

        var hasDate = DateOnly.TryParseExact($"{number[..4]}19{number[4..6]}", "ddMMyyyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out _)
            || DateOnly.TryParseExact($"{number[..4]}20{number[4..6]}", "ddMMyyyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out _);
        return hasDate && LuhnSum(number) % 10 == 0;
    }

    /// <summary>Every second digit from the right doubled, the digits of what comes out added.</summary>
    private static int LuhnSum(string number)
    {
        var sum = 0;
        for (var place = 0; place < number.Length; place++)
        {
            var digit = number[^(place + 1)] - '0';
            digit = place % 2 == 1 ? digit * 2 : digit;
            sum += digit > 9 ? digit - 9 : digit;
        }

        return sum;
    }
}
