// Why a mail was not delivered, out of the words and numbers of mail servers.
using System.Text.RegularExpressions;

namespace Mitos.Reach.Channels.Email;

/// <param name="Reason">A stable word.</param>
/// <param name="IsDead">The address does not exist: nothing is sent there any more.</param>
/// <param name="IsPassing">It may work later.</param>
internal readonly record struct BounceClass(string Reason, bool IsDead, bool IsPassing);

/// <summary>By the enhanced status code of RFC 3463 where it says something, else by what servers are known to say.</summary>
internal static partial class BounceReason
{
    private static readonly (Regex Words, string Reason)[] s_words =
    [
        (Unknown(), "unknown_user"), (NoHost(), "unknown_host"), (Full(), "mailbox_full"), (Big(), "too_big"), (Spam(), "spam"), (Policy(), "policy"), (Off(), "mailbox_disabled"), (Relay(), "relay_denied"),
    ];

    /// <summary>What servers say in words although the number says that the address is wrong.</summary>
    private static readonly (Regex Words, string Reason)[] s_stronger = [(Sender(), "policy"), (Full(), "mailbox_full"), (Often(), "policy"), (Spam(), "spam")];

    public static BounceClass Of(string text, int code)
    {
        var status = Status().Match(text);
        var reason = s_stronger.FirstOrDefault(one => one.Words.IsMatch(text)).Reason ?? (status.Success ? ByStatus(status.Groups[2].Value, status.Groups[3].Value) : null) ?? s_words.FirstOrDefault(one => one.Words.IsMatch(text)).Reason ?? "refused";
        var isPassing = status.Success ? status.Groups[1].Value == "4" : code is >= 400 and < 500;
        return new BounceClass(reason, reason is "unknown_user" or "unknown_host" && !isPassing, isPassing || reason == "mailbox_full");
    }

    /// <summary>What servers say repeats the address that was asked for.</summary>
    public static string WithoutAddresses(string text) => Blank().Replace(AddressForm().Replace(text, "…"), " ") is { Length: > 300 } longer ? longer[..300] : Blank().Replace(AddressForm().Replace(text, "…"), " ");

    private static string? ByStatus(string subject, string detail) => (subject, detail) switch
    {
        ("1", "1" or "3" or "6") => "unknown_user",
        ("1", "2" or "10") => "unknown_host",
        ("2", "1") => "mailbox_disabled",
        ("2", "2") => "mailbox_full",
        ("2", "3") or ("3", "4") => "too_big",
        ("4", "4") => "unknown_host",
        ("7", "1") => "policy",
        ("7", _) => "policy",
        _ => null,
    };

    [GeneratedRegex(@"domain of sender|sender (address|domain)|\b5\.1\.8\b|malformed|access denied|cannot send e-?mail to yourself", RegexOptions.IgnoreCase)]
    private static partial Regex Sender();

    [GeneratedRegex(@"too many (recipients|connections|messages)|rate limit|try again later", RegexOptions.IgnoreCase)]
    private static partial Regex Often();

    [GeneratedRegex(@"\b([245])\.(\d{1,3})\.(\d{1,3})\b")]
    private static partial Regex Status();

    [GeneratedRegex(@"user unknown|unknown user|no such (user|recipient|mailbox)|unknown recipient|does not exist|doesn't have|mailbox (not found|unavailable)|invalid (recipient|mailbox|address)|recipient (rejected|not found|unknown)|not a valid mailbox|unknown (address|local)|no mailbox", RegexOptions.IgnoreCase)]
    private static partial Regex Unknown();

    [GeneratedRegex(@"host (or domain name )?not found|unknown host|no such domain|domain (not found|does not exist)|unrouteable|name or service not known|no route to host", RegexOptions.IgnoreCase)]
    private static partial Regex NoHost();

    [GeneratedRegex(@"mailbox (is )?full|over ?quota|quota exceeded|insufficient (system )?storage|out of storage|not enough space", RegexOptions.IgnoreCase)]
    private static partial Regex Full();

    [GeneratedRegex(@"too (large|big)|size (limit|exceed)|exceeds (the )?(maximum|size)", RegexOptions.IgnoreCase)]
    private static partial Regex Big();

    [GeneratedRegex(@"\bspam|junk|blocklist|blacklist|\brbl\b|spamhaus", RegexOptions.IgnoreCase)]
    private static partial Regex Spam();

    [GeneratedRegex(@"policy|not allowed|access denied|blocked|rejected due|administrative|content reject|virus", RegexOptions.IgnoreCase)]
    private static partial Regex Policy();

    [GeneratedRegex(@"disabled|inactive|suspended|deactivated|expired", RegexOptions.IgnoreCase)]
    private static partial Regex Off();

    [GeneratedRegex(@"relay", RegexOptions.IgnoreCase)]
    private static partial Regex Relay();

    [GeneratedRegex(@"<?[^\s<>:;,@]+@[^\s<>:;,]+>?")]
    private static partial Regex AddressForm();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blank();
}
