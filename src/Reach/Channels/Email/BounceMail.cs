// Reads mails that mail servers send back: which message of ours is meant, and what became of it.
using System.Text;
using System.Text.RegularExpressions;

namespace Mitos.Reach.Channels.Email;

/// <param name="TryId">Of our message; null where the mail does not say.</param>
/// <param name="IsComplaint">A report that she called it spam (ARF, RFC 5965).</param>
/// <param name="IsDelivered">A notice of success.</param>
internal sealed record BounceMail(string? TryId, bool IsComplaint, bool IsDelivered, BounceClass Class, string Diagnosis)
{
    private const int LongestRead = 200_000;

    /// <summary>Null for a mail that is no report at all, such as an out-of-office answer.</summary>
    public static BounceMail? Read(ReadOnlySpan<byte> mail) => BounceText.Read(Encoding.Latin1.GetString(mail[..Math.Min(mail.Length, LongestRead)]));
}

/// <summary>
/// RFC 3464 and 5965 where servers keep to them, and their own words where they do not. Whatever is encoded within the mail is decoded before it is
/// searched; nothing of it is ever shown as HTML.
/// </summary>
internal static partial class BounceText
{
    public static BounceMail? Read(string text)
    {
        var plain = Decoded(text.ReplaceLineEndings("\n"));
        var ours = OurId().Match(plain) is { Success: true } match ? match.Groups[1].Value : null;
        if (plain.Contains("message/feedback-report", StringComparison.OrdinalIgnoreCase) || Feedback().IsMatch(plain))
        {
            return new BounceMail(ours, true, false, new BounceClass("complaint", true, false), "");
        }

        var action = Action().Match(plain).Groups[1].Value.ToLowerInvariant();
        if (action is "delivered" or "relayed" or "expanded")
        {
            return new BounceMail(ours, false, true, default, "");
        }

        var diagnosis = Unfolded(Diagnostic().Match(plain).Groups[1].Value);
        var status = StatusField().Match(plain).Groups[1].Value;
        var isReport = action.Length > 0 || diagnosis.Length > 0 || status.Length > 0 || FromServer().IsMatch(plain);
        if (!isReport)
        {
            return null;
        }

        // Only what the server says of this address makes it a dead one; what else stands in the mail gives a reason and no more.
        // The server's own words first; its summary only says what they left open.
        var words = diagnosis.Length > 0 ? diagnosis : Spoken().Match(plain) is { Success: true } spoken ? Unfolded(spoken.Value) : "";
        var code = SmtpCode().Match(words) is { Success: true } number ? int.Parse(number.Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture) : action == "delayed" ? 450 : 550;
        var of = BounceReason.Of(words.Contains(status, StringComparison.Ordinal) ? words : $"{words} {status}", code);
        of = of.Reason == "refused" ? BounceReason.Of(plain.Length > 6_000 ? plain[..6_000] : plain, code) with { IsPassing = of.IsPassing, IsDead = false } : of;
        return new BounceMail(ours, false, false, of with { IsDead = of.IsDead && action != "delayed" }, $"{status} {BounceReason.WithoutAddresses(words)}".Trim());
    }

    private static string Unfolded(string text) => Fold().Replace(text, " ").Trim();

    /// <summary>Parts in base64 or quoted-printable as text; the rest as it is.</summary>
    private static string Decoded(string text) => Base64Part().Replace(QuotedPart().Replace(text, match => match.Groups[1].Value + Quoted(match.Groups[2].Value)), match =>
    {
        var bytes = new byte[match.Groups[2].Length];
        return match.Groups[1].Value + (Convert.TryFromBase64String(match.Groups[2].Value.Replace("\n", ""), bytes, out var length) ? Encoding.UTF8.GetString(bytes, 0, length) : match.Groups[2].Value);
    });

    private static string Quoted(string text) => HexByte().Replace(text.Replace("=\n", ""), match => ((char)Convert.ToByte(match.Groups[1].Value, 16)).ToString());

    /// <summary>Our Message-ID, wherever the server repeats it.</summary>
    [GeneratedRegex(@"(?<=[<\s])([A-Za-z0-9_-]{22}\.\d{1,2})@[^\s>]+>")]
    private static partial Regex OurId();

    [GeneratedRegex(@"^Feedback-Type:\s*(abuse|fraud|virus|opt-out)", RegexOptions.Multiline | RegexOptions.IgnoreCase)]
    private static partial Regex Feedback();

    [GeneratedRegex(@"^Action:\s*(\w+)", RegexOptions.Multiline | RegexOptions.IgnoreCase)]
    private static partial Regex Action();

    [GeneratedRegex(@"^Status:\s*([245]\.\d{1,3}\.\d{1,3})", RegexOptions.Multiline | RegexOptions.IgnoreCase)]
    private static partial Regex StatusField();

    [GeneratedRegex(@"^Diagnostic-Code:\s*(?:[\w.-]+;)?\s*(.+(?:\n[ \t]+.+)*)", RegexOptions.Multiline | RegexOptions.IgnoreCase)]
    private static partial Regex Diagnostic();

    [GeneratedRegex(@"^(From:.*(mailer-daemon|postmaster|mail delivery|mdaemon)|Subject:.*(undeliver|returned mail|failure notice|delivery (status|failure|problem|error)|could not be delivered|mail delivery failed)).*$", RegexOptions.Multiline | RegexOptions.IgnoreCase)]
    private static partial Regex FromServer();

    [GeneratedRegex(@"(?<![\d.])[45]\d\d[ -](?:#?[45]\.\d+\.\d+)?[^\n]*(?:\n[ \t]+[^\n]+)*")]
    private static partial Regex Spoken();

    [GeneratedRegex(@"(?<![\d.])([45]\d\d)(?![\d.])")]
    private static partial Regex SmtpCode();

    [GeneratedRegex(@"\s*\n\s*")]
    private static partial Regex Fold();

    [GeneratedRegex(@"(Content-Transfer-Encoding:\s*base64[^\n]*\n(?:[^\n]+\n)*\n)([A-Za-z0-9+/=\n]+)", RegexOptions.IgnoreCase)]
    private static partial Regex Base64Part();

    [GeneratedRegex(@"(Content-Transfer-Encoding:\s*quoted-printable[^\n]*\n(?:[^\n]+\n)*\n)((?:(?!\n--).|\n(?!--))*)", RegexOptions.IgnoreCase)]
    private static partial Regex QuotedPart();

    [GeneratedRegex("=([0-9A-Fa-f]{2})")]
    private static partial Regex HexByte();
}
