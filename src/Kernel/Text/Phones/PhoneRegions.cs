// Holds the numbering plans of the world's territories, read once from the embedded table.
using System.Collections.Frozen;
using System.Globalization;

namespace Mitos.Kernel.Text.Phones;

/// <summary>All numbering plans, by territory and by calling code.</summary>
internal static class PhoneRegions
{
    private const string Table = "phone-regions.tsv";

    private static readonly PhoneRegion[] All = [.. TextTable.Read(Table).Select(PhoneRegion.Parse)];

    private static readonly FrozenDictionary<string, PhoneRegion> ById = All
        .Where(region => region.Id != "001")
        .ToFrozenDictionary(region => region.Id, StringComparer.OrdinalIgnoreCase);

    /// <summary>The territories of each calling code, at the index that the code is as a number.</summary>
    private static readonly PhoneRegion[][] ByCode = IndexByCode();

    public static PhoneRegion? Find(string id) => ById.GetValueOrDefault(id);

    public static ReadOnlySpan<PhoneRegion> OfCallingCode(ReadOnlySpan<char> code) => ByCode[Number(code)];

    /// <summary>How many of the first digits are the calling code; no code begins another. 0 when there is none.</summary>
    public static int CallingCodeLength(ReadOnlySpan<char> digits)
    {
        for (var length = 1; length <= 3 && length < digits.Length; length++)
        {
            if (digits[0] != '0' && ByCode[Number(digits[..length])].Length > 0)
            {
                return length;
            }
        }

        return 0;
    }

    private static PhoneRegion[][] IndexByCode()
    {
        var index = new PhoneRegion[1000][];
        Array.Fill(index, []);
        foreach (var group in All.GroupBy(region => int.Parse(region.CallingCode, CultureInfo.InvariantCulture)))
        {
            index[group.Key] = [.. group];
        }

        return index;
    }

    private static int Number(ReadOnlySpan<char> digits)
    {
        var number = 0;
        foreach (var digit in digits)
        {
            number = (number * 10) + digit - '0';
        }

        return number;
    }
}
