// Writes an international number in the groups in which people read it.
namespace Mitos.Kernel.Text.Phones;

/// <summary>The grouping behind <see cref="PhoneNumber.Display"/>.</summary>
internal static class PhoneDisplay
{
    public static string Of(string e164)
    {
        if (e164.Length < 4 || e164[0] != '+' || e164.AsSpan(1).ContainsAnyExceptInRange('0', '9'))
        {
            return e164;
        }

        var digits = e164.AsSpan(1);
        if (e164.StartsWith("+30", StringComparison.Ordinal) && digits.Length == 12)
        {
            return GreekGroups(digits[2..]);
        }

        var codeLength = PhoneRegions.CallingCodeLength(digits);
        return codeLength == 0 ? e164 : $"+{digits[..codeLength]} {Groups(digits[codeLength..])}";
    }

    private static string GreekGroups(ReadOnlySpan<char> national)
    {
        var areaLength = national[0] == '2' && national[1] != '1' ? 4 : 3;
        return $"{national[..areaLength]} {national.Slice(areaLength, 3)} {national[(areaLength + 3)..]}";
    }

    /// <summary>Threes from the left, the last group of two to four.</summary>
    private static string Groups(ReadOnlySpan<char> national)
    {
        var groups = new List<string>();
        while (national.Length > 4)
        {
            groups.Add(national[..3].ToString());
            national = national[3..];
        }

        groups.Add(national.ToString());
        return string.Join(' ', groups);
    }
}
