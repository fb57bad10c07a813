// Brings telephone numbers as people write them into the one international form, and back into a readable one.
using Mitos.Kernel.Text.Phones;

namespace Mitos.Kernel.Text;

/// <summary>
/// Telephone numbers in E.164 (<c>+</c>, calling code, national number, 15 digits at most). Calling codes, trunk
/// prefixes and possible lengths are those of libphonenumber's metadata (Apache-2.0), see <c>phone-regions.tsv</c>; kinds and exact
/// plans, <c>phone-kinds.tsv</c>, and groups for reading, <c>phone-forms.tsv</c>, were worked out from the same file, commit
/// f7e3e88c92b9. Reading is lenient (a possible beginning and length), so that a range opened tomorrow is not refused.
/// </summary>
public static class PhoneNumber
{
    /// <summary>
    /// Reads a number in any human spelling: with <c>+</c> or <c>00</c>, spaces, dots, dashes, brackets, <c>(0)</c>, a
    /// label before it (<c>Τηλ. 210…</c>), an extension after it (dropped), digits of any script. Without a country it
    /// is a number of <paramref name="defaultRegion"/>, with or without that country's trunk prefix.
    /// </summary>
    /// <param name="text">What was typed; null is no number.</param>
    /// <param name="defaultRegion">ISO 3166-1 alpha-2, as <c>GR</c>; an unknown one accepts only international numbers.</param>
    /// <param name="e164">The number, or an empty string.</param>
    /// <returns>False when no number of a possible length for its country is there. That a number is possible does not
    /// mean that it is in service.</returns>
    public static bool TryNormalise(string? text, string defaultRegion, out string e164)
    {
        ArgumentNullException.ThrowIfNull(defaultRegion);
        Span<char> buffer = stackalloc char[PhoneScan.MaxDigits];
        var scan = PhoneScan.Of(text, buffer);
        ReadOnlySpan<char> digits = buffer[..scan.DigitCount];
        var region = PhoneRegions.Find(defaultRegion);
        e164 = "";
        if (digits.Length < 3)
        {
            return false;
        }

        return scan.HasPlus
            ? TryInternational(digits, out e164)
            : TryAbroad(digits, region, out e164)
                || (region is not null && TryNational(digits, region, out e164));
    }

    /// <summary>
    /// The number for a reader in Greece: Greek ones as Greeks group them (<c>210 123 4567</c>, <c>2310 123 456</c>,
    /// <c>697 123 4567</c>), others with the calling code (<c>+44 20 7946 0958</c>). What is not E.164 comes back as it is.
    /// </summary>
    public static string Display(string e164) => Display(e164, "GR");

    /// <summary>
    /// The number for a reader in a country: numbers of that country as they are dialled there, with its trunk prefix
    /// (<c>020 7946 0958</c> in GB), others with the calling code. The groups are those of <c>phone-forms.tsv</c>, threes where it
    /// has none. What it gives reads back as the same number with <see cref="TryNormalise"/> and the same region.
    /// </summary>
    /// <param name="e164">The number; what is not E.164 comes back as it is.</param>
    /// <param name="region">ISO 3166-1 alpha-2; an unknown one, as an empty string, gives every number its calling code.</param>
    public static string Display(string e164, string region)
    {
        ArgumentNullException.ThrowIfNull(e164);
        ArgumentNullException.ThrowIfNull(region);
        return PhoneDisplay.Of(e164, PhoneRegions.Find(region)?.CallingCode ?? "");
    }

    /// <summary>
    /// What kind of number it is by the exact plan of its territory. <see cref="PhoneKind.Unknown"/> does not mean that it cannot be
    /// called: plans grow, and a text that is not E.164 is unknown too.
    /// </summary>
    public static PhoneKind KindOf(string e164) => Find(e164).Kind;

    /// <summary>
    /// The territory (ISO 3166-1 alpha-2, <c>001</c> for numbers of no country), or an empty string where no plan has the number.
    /// Numbers that several territories of one calling code share are the main one's.
    /// </summary>
    public static string RegionOf(string e164) => Find(e164).Territory;

    /// <summary>Whether an SMS may arrive: a mobile number, or one of a plan that does not tell mobile from fixed.</summary>
    public static bool IsMobile(string e164) => KindOf(e164) is PhoneKind.Mobile or PhoneKind.FixedOrMobile;

    private static (string Territory, PhoneKind Kind) Find(string e164)
    {
        ArgumentNullException.ThrowIfNull(e164);
        var isE164 = e164.Length is > 3 and <= PhoneScan.MaxE164Digits + 1 && e164[0] == '+' && !e164.AsSpan(1).ContainsAnyExceptInRange('0', '9');
        var codeLength = isE164 ? PhoneRegions.CallingCodeLength(e164.AsSpan(1)) : 0;
        return codeLength == 0 ? ("", PhoneKind.Unknown) : PhonePlans.Find(e164.AsSpan(1, codeLength), e164.AsSpan(1 + codeLength));
    }

    /// <summary>A number dialled with <c>00</c>, or with the way abroad of the caller's own country.</summary>
    private static bool TryAbroad(ReadOnlySpan<char> digits, PhoneRegion? region, out string e164)
    {
        e164 = "";
        foreach (var prefix in region?.PrefixesAbroad ?? [])
        {
            if (digits.StartsWith(prefix) && TryInternational(digits[prefix.Length..], out e164))
            {
                return true;
            }
        }

        return digits.StartsWith("00") && TryInternational(digits[2..], out e164);
    }

    private static bool TryInternational(ReadOnlySpan<char> digits, out string e164)
    {
        e164 = "";
        var codeLength = PhoneRegions.CallingCodeLength(digits);
        if (codeLength == 0)
        {
            return false;
        }

        var code = digits[..codeLength];
        var national = digits[codeLength..];
        foreach (var region in PhoneRegions.OfCallingCode(code))
        {
            if (region.Allows(national))
            {
                return TryForm(code, national, out e164);
            }
        }

        foreach (var region in PhoneRegions.OfCallingCode(code))
        {
            if (TryWithoutTrunkPrefix(national, region, out var trimmed))
            {
                return TryForm(code, trimmed, out e164);
            }
        }

        return false;
    }

    private static bool TryNational(ReadOnlySpan<char> digits, PhoneRegion region, out string e164)
    {
        if (TryWithoutTrunkPrefix(digits, region, out var trimmed) && !(region.Allows(digits) && IsLooseZero(region)))
        {
            return TryForm(region.CallingCode, trimmed, out e164);
        }

        if (region.Allows(digits))
        {
            return TryForm(region.CallingCode, digits, out e164);
        }

        e164 = "";
        return digits.StartsWith(region.CallingCode) && TryInternational(digits, out e164);
    }

    /// <summary>Without a trunk prefix of its own, a country's leading zero is only taken off when nothing else fits.</summary>
    private static bool IsLooseZero(PhoneRegion region) => region.TrunkPrefixes.Length == 0;

    /// <summary>Takes the trunk prefix off; also a zero in countries that have none, for <c>+30 (0)210…</c> is common.</summary>
    private static bool TryWithoutTrunkPrefix(
        ReadOnlySpan<char> national, PhoneRegion region, out ReadOnlySpan<char> trimmed)
    {
        foreach (var prefix in region.TrunkPrefixes)
        {
            if (national.StartsWith(prefix) && region.Allows(national[prefix.Length..]))
            {
                trimmed = national[prefix.Length..];
                return true;
            }
        }

        trimmed = national.Length > 0 && national[0] == '0' ? national[1..] : default;
        return trimmed.Length > 0 && region.Allows(trimmed);
    }

    private static bool TryForm(ReadOnlySpan<char> code, ReadOnlySpan<char> national, out string e164)
    {
        var fits = code.Length + national.Length <= PhoneScan.MaxE164Digits;
        e164 = fits ? string.Concat("+", code, national) : "";
        return fits;
    }
}
