// Beginnings of national numbers, place by place the digits that may stand there.
namespace Mitos.Kernel.Text.Phones;

/// <summary>A list as <c>2.1,6.89,9.*</c>: begins with 21, with 68 or 69, or with 9 and any digit.</summary>
internal sealed class PhoneBeginnings
{
    private const ushort AnyDigit = (1 << 10) - 1;

    /// <summary>Each beginning as one set of bits a place.</summary>
    private readonly ushort[][] _beginnings;

    private PhoneBeginnings(ushort[][] beginnings) => _beginnings = beginnings;

    public static PhoneBeginnings Parse(string text) =>
        new([.. text.Split(',').Select(beginning => beginning.Split('.', StringSplitOptions.RemoveEmptyEntries).Select(Digits).ToArray())]);

    public bool Matches(ReadOnlySpan<char> national)
    {
        foreach (var beginning in _beginnings)
        {
            if (Matches(beginning, national))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Matches(ushort[] beginning, ReadOnlySpan<char> national)
    {
        if (beginning.Length > national.Length)
        {
            return false;
        }

        for (var place = 0; place < beginning.Length; place++)
        {
            if ((beginning[place] & (1 << (national[place] - '0'))) == 0)
            {
                return false;
            }
        }

        return true;
    }

    private static ushort Digits(string place) =>
        place == "*" ? AnyDigit : (ushort)place.Aggregate(0, (bits, digit) => bits | (1 << (digit - '0')));
}
