// Writes an international number in the groups in which people read it.
using System.Collections.Frozen;

namespace Mitos.Kernel.Text.Phones;

/// <summary>The grouping behind <see cref="PhoneNumber.Display(string, string)"/>.</summary>
internal static class PhoneDisplay
{
    private static readonly Lazy<FrozenDictionary<string, PhoneForm[]>> ByCode = new(() => TextTable.Read("phone-forms.tsv")
        .Select(PhoneForm.Parse).GroupBy(form => form.CallingCode).ToFrozenDictionary(code => code.Key, code => code.ToArray()));

    /// <param name="e164">The number.</param>
    /// <param name="homeCode">The calling code of the reader, whose own numbers are shown as they are dialled; empty for none.</param>
    public static string Of(string e164, string homeCode)
    {
        if (e164.Length < 4 || e164[0] != '+' || e164.AsSpan(1).ContainsAnyExceptInRange('0', '9'))
        {
            return e164;
        }

        var digits = e164.AsSpan(1);
        var codeLength = PhoneRegions.CallingCodeLength(digits);
        if (codeLength == 0)
        {
            return e164;
        }

        var code = digits[..codeLength].ToString();
        var national = digits[codeLength..];
        return code == homeCode && Grouped(code, national, international: false) is { } shown
            ? shown
            : $"+{code} {Grouped(code, national, international: true) ?? Threes(national)}";
    }

    private static string? Grouped(string code, ReadOnlySpan<char> national, bool international)
    {
        if (code == "30" && national.Length == 10)
        {
            return GreekGroups(national);
        }

        foreach (var form in ByCode.Value.GetValueOrDefault(code) ?? [])
        {
            if (form.Write(national, international) is { } shown)
            {
                return shown;
            }
        }

        return null;
    }

    /// <summary>As Greeks say them, which is not as the table has them: 210 123 4567, and not 21 0123 4567.</summary>
    private static string GreekGroups(ReadOnlySpan<char> national)
    {
        var areaLength = national[0] == '2' && national[1] != '1' ? 4 : 3;
        return $"{national[..areaLength]} {national.Slice(areaLength, 3)} {national[(areaLength + 3)..]}";
    }

    /// <summary>Threes from the left, the last group of two to four.</summary>
    private static string Threes(ReadOnlySpan<char> national)
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
