// Brings e-mail addresses into the one form under which a customer is recognised.
using System.Globalization;
using System.Text;

namespace Mitos.Kernel.Text;

/// <summary>Normalises e-mail addresses (RFC 5321 lengths, IDNA domains).</summary>
public static class EmailAddress
{
    /// <summary>RFC 5321 4.5.3.1.3 allows a path of 256 octets, of which two are the angle brackets.</summary>
    private const int MaxLength = 254;

    private const int MaxLocalLength = 64;

    private const int MaxLabelLength = 63;

    private static readonly IdnMapping Idn = new() { UseStd3AsciiRules = true };

    /// <summary>
    /// The address trimmed, without <c>mailto:</c> and angle brackets, all in lower case, its domain in ASCII (IDNA).
    /// Dots and <c>+tags</c> of the local part stay: providers differ in what they mean.
    /// </summary>
    /// <returns>False, and an empty string, when the text cannot be an address: no or several <c>@</c>, white space,
    /// control or invisible characters, a quoted local part, a domain without a dot or with a bad label, an IP
    /// literal, more than 254 characters (local part 64).</returns>
    public static bool TryNormalise(string? text, out string normalised)
    {
        normalised = "";
        var address = Bare(text);
        var at = address.IndexOf('@');
        if (at < 1 || at > MaxLocalLength || address.Length > MaxLength)
        {
            return false;
        }

        if (!IsLocalPart(address[..at]) || !TryDomain(address[(at + 1)..], out var domain))
        {
            return false;
        }

        var local = address[..at].ToString().Normalize(NormalizationForm.FormC).ToLowerInvariant();
        if (local.Length + 1 + domain.Length > MaxLength)
        {
            return false;
        }

        normalised = $"{local}@{domain}";
        return true;
    }

    private static ReadOnlySpan<char> Bare(string? text)
    {
        var address = text.AsSpan().Trim();
        if (address.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase))
        {
            address = address["mailto:".Length..].Trim();
        }

        if (address is ['<', .. var inner, '>'])
        {
            address = inner.Trim();
        }

        return address;
    }

    private static bool IsLocalPart(ReadOnlySpan<char> local)
    {
        if (local[0] == '.' || local[^1] == '.' || local.IndexOf("..", StringComparison.Ordinal) >= 0)
        {
            return false;
        }

        foreach (var character in local)
        {
            var allowed = char.IsAscii(character)
                ? char.IsAsciiLetterOrDigit(character) || "!#$%&'*+-/=?^_`{|}~.".Contains(character)
                : char.IsLetterOrDigit(character) || char.GetUnicodeCategory(character) == UnicodeCategory.NonSpacingMark;
            if (!allowed)
            {
                return false;
            }
        }

        return true;
    }

    private static bool TryDomain(ReadOnlySpan<char> text, out string domain)
    {
        domain = "";
        if (text.EndsWith(".", StringComparison.Ordinal))
        {
            text = text[..^1];
        }

        var isAscii = Ascii.IsValid(text);
        if (text.IsEmpty || (!isAscii && !TryAscii(text, out domain)))
        {
            return false;
        }

        domain = (isAscii ? text.ToString() : domain).ToLowerInvariant();
        return IsHostName(domain);
    }

    private static bool TryAscii(ReadOnlySpan<char> text, out string domain)
    {
        domain = "";
        try
        {
            domain = Idn.GetAscii(text.ToString().Normalize(NormalizationForm.FormKC));
            return true;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }

    /// <summary>At least two labels of letters, digits and inner hyphens; the last is no number, or it were an IP address.</summary>
    private static bool IsHostName(ReadOnlySpan<char> domain)
    {
        var labels = 0;
        var lastIsNumber = true;
        foreach (var range in domain.Split('.'))
        {
            var label = domain[range];
            if (!IsLabel(label))
            {
                return false;
            }

            labels++;
            lastIsNumber = label.IndexOfAnyExceptInRange('0', '9') < 0;
        }

        return labels >= 2 && !lastIsNumber;
    }

    private static bool IsLabel(ReadOnlySpan<char> label)
    {
        if (label.Length is 0 or > MaxLabelLength || label[0] == '-' || label[^1] == '-')
        {
            return false;
        }

        foreach (var character in label)
        {
            if (!char.IsAsciiLetterOrDigit(character) && character != '-')
            {
                return false;
            }
        }

        return true;
    }
}
