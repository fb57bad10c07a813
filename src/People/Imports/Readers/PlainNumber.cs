// Reads numbers as spreadsheets write them, Greek or English, and leaves alone what could be read in two ways.
using System.Globalization;

namespace Mitos.People.Imports.Readers;

internal static class PlainNumber
{
    private const int LongestNumber = 18;

    /// <summary>
    /// 48.9, 48,90, 1.234,50 and 1,234.50 are numbers. One separator with three digits behind it (1,234 or 1.234) may be thousands or decimals: the
    /// point is then the decimals', as in every data format, and the comma stays a text. Leading zeros and plus signs belong to codes and phones.
    /// </summary>
    public static bool TryRead(string? text, out decimal number)
    {
        number = 0;
        if (string.IsNullOrEmpty(text) || text.Length > LongestNumber || text.Any(letter => !char.IsAsciiDigit(letter) && letter is not ('.' or ',' or '-')))
        {
            return false;
        }

        var digits = text.TrimStart('-');
        if (digits.Length > 1 && digits[0] == '0' && char.IsAsciiDigit(digits[1]))
        {
            return false;
        }

        var (comma, point) = (text.LastIndexOf(','), text.LastIndexOf('.'));
        if (comma >= 0 && point < 0 && (text.IndexOf(',') != comma || text.Length - comma == 4))
        {
            return false;
        }

        var plain = comma > point ? text.Replace(".", "").Replace(',', '.') : text.Replace(",", "");
        return decimal.TryParse(plain, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out number);
    }
}
