// Makes the addresses, telephone numbers and ids of the customers, none of them twice.
using System.Globalization;
using Mitos.Host.Demo.Data;

namespace Mitos.Host.Demo;

/// <summary>Identifiers that look like real ones.</summary>
internal sealed class Identifiers(Chance chance)
{
    /// <summary>Reserved for examples (RFC 2606), so no mail of the demonstration can reach anybody.</summary>
    private static readonly string[] MailHosts =
        ["mail.example", "post.example", "cosmos.example", "otanet.example", "hellas.example", "webmail.example"];

    private readonly HashSet<string> _mailboxes = [];

    public string Mailbox(FullName name)
    {
        var (first, last) = (Spelling.Plain(name.First), Spelling.Plain(name.Last));
        var local = chance.Below(5) switch
        {
            0 => $"{first}.{last}",
            1 => $"{first}{last}",
            2 => $"{first[..1]}.{last}",
            3 => $"{last}.{first}",
            _ => $"{first}_{last}{chance.Between(60, 99)}",
        };
        var mailbox = $"{local}@{chance.Of(MailHosts)}";
        for (var copy = 2; !_mailboxes.Add(mailbox); copy++)
        {
            mailbox = $"{local}{copy}@{chance.Of(MailHosts)}";
        }

        return mailbox;
    }

    /// <summary>Steps of a number prime to the range visit every telephone number once.</summary>
    public static string GreekMobile(int number) =>
        $"+3069{"0345789"[number % 7]}{Digits(number * 7_368_787L, 7)}";

    public static string ForeignMobile(Nation people, int number)
    {
        var open = people.Mobile.IndexOf('#');
        return people.Mobile[..open] + Digits(number * 7_368_787L, people.Mobile.Length - open);
    }

    public static string Landline(City city, int number) =>
        $"+30{city.AreaCode}{2 + (number % 7)}{Digits(number * 367_879L, 9 - city.AreaCode.Length)}";

    private static string Digits(long value, int count)
    {
        var text = value.ToString(CultureInfo.InvariantCulture).PadLeft(count, '0');
        return text[^count..];
    }

    public static string Card(int number) => $"SP{(40_000_000 + (number * 977)).ToString(CultureInfo.InvariantCulture)}";

    /// <summary>A made-up anonymous id of the shape that browsers make.</summary>
    public string AnonymousId()
    {
        var (high, low) = (chance.Next(), chance.Next());
        return $"{high >> 32:x8}-{(high >> 16) & 0xFFFF:x4}-4{high & 0xFFF:x3}-{0x8000 | (low >> 50):x4}-{low & 0xFFFFFFFFFFFF:x12}";
    }
}
