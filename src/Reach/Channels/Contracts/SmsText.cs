// What a telephone makes of a text: its letters, and in how many parts it comes.
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Mitos.Reach.Channels.Contracts;

/// <param name="Encoding"><c>gsm7</c> or <c>ucs2</c>.</param>
/// <param name="Units">Letters as they are counted: some of GSM's count twice.</param>
/// <param name="Segments">Parts, each of which is paid for.</param>
/// <param name="FirstOther">The first letter that GSM's alphabet lacks; null when there is none.</param>
public sealed record SmsLength(string Encoding, int Units, int Segments, string? FirstOther);

/// <summary>GSM 03.38: 160 letters in one part and 153 in each of several; with any other letter 70 and 67.</summary>
public static partial class SmsText
{
    private const string Basic = "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";
    private const string Extended = "\f^{}\\[~]|€";

    /// <summary>Greek capitals whose twins in the Latin alphabet look the same.</summary>
    private const string Greek = "ΑΒΕΖΗΙΚΜΝΟΡΤΥΧ";
    private const string Twins = "ABEZHIKMNOPTYX";

    public static SmsLength Measure(string text)
    {
        var units = 0;
        foreach (var letter in text)
        {
            if (Extended.Contains(letter))
            {
                units += 2;
            }
            else if (Basic.Contains(letter))
            {
                units++;
            }
            else
            {
                return new SmsLength("ucs2", text.Length, text.Length <= 70 ? 1 : WideParts(text), letter.ToString());
            }
        }

        return new SmsLength("gsm7", units, units <= 160 ? 1 : Parts(text), null);
    }

    /// <summary>Greek in capitals without accents, with Latin twins where there are: every letter is one of GSM's. Links stay as they are: their letters count.</summary>
    public static string Capitals(string text)
    {
        var (plain, end) = (new StringBuilder(text.Length), 0);
        foreach (Match link in Link().Matches(text))
        {
            plain.Append(CapitalsOf(text[end..link.Index])).Append(link.Value);
            end = link.Index + link.Length;
        }

        return plain.Append(CapitalsOf(text[end..])).ToString();
    }

    private static string CapitalsOf(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var letter in Kernel.Text.Greek.ToUpper(text).Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(letter) == UnicodeCategory.NonSpacingMark)
            {
                continue;
            }

            var twin = Greek.IndexOf(letter);
            plain.Append(twin >= 0 ? Twins[twin] : letter switch { '«' or '»' or '“' or '”' => '"', '’' or '‘' => '\'', '–' or '—' => '-', '\u00A0' => ' ', '·' => '.', _ => letter });
        }

        return plain.ToString().Normalize(NormalizationForm.FormC);
    }

    [GeneratedRegex(@"https?://\S+", RegexOptions.IgnoreCase)]
    private static partial Regex Link();

    /// <summary>A letter that counts twice is never cut in two.</summary>
    private static int Parts(string text)
    {
        var (parts, used) = (1, 0);
        foreach (var letter in text)
        {
            var width = Extended.Contains(letter) ? 2 : 1;
            (parts, used) = used + width > 153 ? (parts + 1, width) : (parts, used + width);
        }

        return parts;
    }

    private static int WideParts(string text)
    {
        var (parts, used) = (1, 0);
        for (var index = 0; index < text.Length; index++)
        {
            var width = char.IsHighSurrogate(text[index]) && index + 1 < text.Length ? 2 : 1;
            (parts, used) = used + width > 67 ? (parts + 1, width) : (parts, used + width);
            index += width - 1;
        }

        return parts;
    }
}
