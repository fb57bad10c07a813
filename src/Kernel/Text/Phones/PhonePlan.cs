// The numbers of one kind in one territory: how they begin and how long they are.
namespace Mitos.Kernel.Text.Phones;

/// <summary>A line of <c>phone-kinds.tsv</c>.</summary>
internal sealed class PhonePlan
{
    private readonly (PhoneBeginnings Beginnings, uint Lengths)[] _groups;

    private PhonePlan(string territory, string callingCode, PhoneKind kind, (PhoneBeginnings, uint)[] groups) =>
        (Territory, CallingCode, Kind, _groups) = (territory, callingCode, kind, groups);

    public string Territory { get; }

    public string CallingCode { get; }

    public PhoneKind Kind { get; }

    public static PhonePlan Parse(string line)
    {
        var columns = line.Split('\t');
        var groups = columns[3].Split(' ').Select(group => group.Split(':'))
            .Select(group => (PhoneBeginnings.Parse(group[0]), PhoneRegion.LengthBits(group[1])));
        return new PhonePlan(columns[0], columns[1], Enum.Parse<PhoneKind>(columns[2], ignoreCase: true), [.. groups]);
    }

    public bool Has(ReadOnlySpan<char> national)
    {
        foreach (var (beginnings, lengths) in _groups)
        {
            if ((lengths & (1u << national.Length)) != 0 && beginnings.Matches(national))
            {
                return true;
            }
        }

        return false;
    }
}
