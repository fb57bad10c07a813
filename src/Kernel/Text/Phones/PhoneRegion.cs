// Knows how national numbers of one territory begin and how long they are.
using System.Globalization;

namespace Mitos.Kernel.Text.Phones;

/// <summary>The numbering plan of one territory, read from a line of the table.</summary>
internal sealed class PhoneRegion
{
    /// <summary>For each pair of first digits, the possible lengths as bits.</summary>
    private readonly uint[] _lengths = new uint[100];

    private PhoneRegion(string id, string callingCode, string[] trunkPrefixes, string[] prefixesAbroad)
    {
        Id = id;
        CallingCode = callingCode;
        TrunkPrefixes = trunkPrefixes;
        PrefixesAbroad = prefixesAbroad;
    }

    /// <summary>ISO 3166-1 alpha-2, or 001 for the numbers of no country.</summary>
    public string Id { get; }

    public string CallingCode { get; }

    /// <summary>What is dialled before a national number inside the country, as 0 in Germany; empty in Greece.</summary>
    public string[] TrunkPrefixes { get; }

    /// <summary>What is dialled before a calling code, where it is not (only) 00.</summary>
    public string[] PrefixesAbroad { get; }

    /// <summary>Whether a national number may begin so and be so long.</summary>
    public bool Allows(ReadOnlySpan<char> national) =>
        national.Length is >= 2 and <= PhoneScan.MaxE164Digits
        && (_lengths[((national[0] - '0') * 10) + national[1] - '0'] & (1u << national.Length)) != 0;

    public static PhoneRegion Parse(string line)
    {
        var columns = line.Split('\t');
        var region = new PhoneRegion(columns[0], columns[1], List(columns[2]), List(columns[3]));
        foreach (var group in columns[4].Split(' '))
        {
            var (beginnings, lengths) = (group[..group.IndexOf(':')], group[(group.IndexOf(':') + 1)..]);
            region.AddGroup(beginnings, LengthBits(lengths));
        }

        return region;
    }

    private static string[] List(string column) => column.Length == 0 ? [] : column.Split(',');

    private void AddGroup(string beginnings, uint lengths)
    {
        foreach (var beginning in beginnings.Split(','))
        {
            var dot = beginning.IndexOf('.');
            var firsts = dot < 0 ? beginning : beginning[..dot];
            var seconds = dot < 0 ? "0123456789" : beginning[(dot + 1)..];
            foreach (var first in firsts)
            {
                foreach (var second in seconds)
                {
                    _lengths[((first - '0') * 10) + second - '0'] |= lengths;
                }
            }
        }
    }

    /// <summary>Numbers and ranges of lengths, as bits.</summary>
    public static uint LengthBits(string lengths)
    {
        var bits = 0u;
        foreach (var range in lengths.Split(','))
        {
            var ends = range.Split('-');
            var last = int.Parse(ends[^1], CultureInfo.InvariantCulture);
            for (var length = int.Parse(ends[0], CultureInfo.InvariantCulture); length <= last; length++)
            {
                bits |= 1u << length;
            }
        }

        return bits;
    }
}
