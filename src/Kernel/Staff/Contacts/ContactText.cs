// Finds telephone numbers and e-mail addresses in a text, and covers them.
using System.Text.RegularExpressions;
using Mitos.Kernel.Text;

namespace Mitos.Kernel.Staff;

internal static partial class ContactText
{
    private const char Covered = '•';
    private const int DigitsShown = 3;
    private const int FewestDigits = 7;
    private const int MostDigits = 17;
    private const string Region = "GR";

    public static string Cover(string text)
    {
        if (text.Length < FewestDigits - 2)
        {
            return text;
        }

        var covered = text.Contains('@') || text.Contains("%40", StringComparison.Ordinal) ? Email().Replace(text, match => CoverEmail(match.Value)) : text;
        return Number().Replace(covered, match => match.Groups["id"].Success ? match.Value : CoverNumbers(match.Value));
    }

    /// <summary>For what stands under the name of a contact: covered even when it is no number or address that we know.</summary>
    public static string CoverWhole(string text) => Cover(text) is var covered && covered != text ? covered : text.Contains('@') ? CoverEmail(text) : CoverDigits(text);

    /// <summary>Whether bare digits are a number as Greeks write it, with the country's code or without.</summary>
    public static bool IsNumber(string digits) => digits.All(char.IsAsciiDigit) && IsPhone(digits);

    /// <summary>A run may hold a number beside others: the longest groups of digits that make one are covered.</summary>
    private static string CoverNumbers(string run)
    {
        var groups = Group().Matches(run);
        for (var first = 0; first < groups.Count; first++)
        {
            for (var last = Furthest(groups, first); last >= first; last--)
            {
                var (from, to) = (groups[first].Index, groups[last].Index + groups[last].Length);
                if (IsPhone(run[from..to]))
                {
                    return run[..from] + CoverDigits(run[from..to]) + CoverNumbers(run[to..]);
                }
            }
        }

        return run;
    }

    /// <summary>The last group that a number beginning at the first one can reach: so a long run of digits costs its length, and not its square.</summary>
    private static int Furthest(MatchCollection groups, int first)
    {
        var (last, digits) = (first, groups[first].Value.Count(char.IsDigit));
        while (last + 1 < groups.Count && (digits += groups[last + 1].Value.Count(char.IsDigit)) <= MostDigits + 1)
        {
            last++;
        }

        return last;
    }

    private static bool IsPhone(string text)
    {
        var digits = new string([.. text.Where(char.IsDigit).Select(digit => (char)('0' + (int)char.GetNumericValue(digit)))]);
        if (digits.Length is < FewestDigits or > MostDigits || Date().IsMatch(text))
        {
            return false;
        }

        var isAbroad = !char.IsDigit(text[0]) || digits.StartsWith("00", StringComparison.Ordinal);
        if (isAbroad && PhoneNumber.TryNormalise("+" + (text.StartsWith("%2B", StringComparison.OrdinalIgnoreCase) ? digits[1..] : digits.TrimStart('0')), Region, out _))
        {
            return true;
        }

        return IsGreek(digits) || (digits.StartsWith("30", StringComparison.Ordinal) && IsGreek(digits[2..]));
    }

    /// <summary>Greek numbers have ten digits; those of places begin with 21 to 28, of mobiles with 68 or 69. So the number of an order that begins with its year is none.</summary>
    private static bool IsGreek(string digits) => digits.Length == 10 && ((digits[0] == '2' && digits[1] is >= '1' and <= '8') || (digits[0] == '6' && digits[1] is ('8' or '9'))) && PhoneNumber.TryNormalise(digits, Region, out _);

    private static string CoverDigits(string text)
    {
        // The 2 of %2B is no digit of the number.
        var from = text.StartsWith("%2B", StringComparison.OrdinalIgnoreCase) ? 3 : 0;
        var (covered, left) = (text.ToCharArray(), text.Skip(from).Count(char.IsDigit) - DigitsShown);
        for (var index = from; index < covered.Length && left > 0; index++)
        {
            if (char.IsDigit(covered[index]))
            {
                covered[index] = Covered;
                left--;
            }
        }

        return new string(covered);
    }

    private static string CoverEmail(string address)
    {
        var at = address.IndexOf('@');
        at = at < 0 ? address.IndexOf("%40", StringComparison.Ordinal) : at;
        return $"{address[..Math.Min(1, at)]}{new string(Covered, 3)}{address[at..]}";
    }

    /// <summary>Anything with an @ and a domain behind it; also as it stands in the address of a page. The bounds are RFC 5321's.</summary>
    [GeneratedRegex(@"[^\s@<>""'(),;:\\/?&=]{1,64}?(?:@|%40)[\p{L}\p{N}\-]{1,63}(?:\.[\p{L}\p{N}\-]{1,63})+")]
    private static partial Regex Email();

    /// <summary>An id of ours, which is left; or a run of digits as people write telephone numbers, with what they put between them.</summary>
    [GeneratedRegex(
        @"(?<id>[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})|(?:\+|\uFF0B|%2B|\()?\d(?:[ \u00A0.\-()/_\u2010-\u2015]{0,3}\d){6,40}", RegexOptions.IgnoreCase)]
    private static partial Regex Number();

    [GeneratedRegex(@"(?:\+|\uFF0B|%2B)?\(?\d+", RegexOptions.IgnoreCase)]
    private static partial Regex Group();

    /// <summary>A day, which with an hour behind it has as many digits as a telephone number.</summary>
    [GeneratedRegex(@"^(?:(?:19|20)\d\d[-/.](?:0[1-9]|1[0-2])[-/.](?:[0-2]\d|3[01])|(?:[0-2]?\d|3[01])[-/.](?:0?[1-9]|1[0-2])[-/.](?:19|20)\d\d)(?!\d)")]
    private static partial Regex Date();
}
