// Signs e-mails: DKIM with rsa-sha256, both canonicalisations relaxed.
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace Mitos.Reach.Channels.Email;

/// <summary>RFC 6376.</summary>
internal static partial class Dkim
{
    /// <summary>All that a reader is shown and a mail program acts on; From twice, so that nobody can add another.</summary>
    private static readonly string[] s_signed = ["From", "From", "To", "Subject", "Date", "Message-ID", "Reply-To", "MIME-Version", "Content-Type", "List-Unsubscribe", "List-Unsubscribe-Post"];

    /// <returns>The value of the header <c>DKIM-Signature</c>.</returns>
    public static string Sign(MimeMessage message, string domain, string selector, RSA key, DateTimeOffset now)
    {
        var signed = s_signed.Where((name, index) => message.Headers.Any(header => Is(header.Name, name)) || index == 1).ToList();
        var bodyHash = Convert.ToBase64String(SHA256.HashData(Encoding.ASCII.GetBytes(Body(message.Body))));
        var value = $"v=1; a=rsa-sha256; c=relaxed/relaxed; d={domain}; s={selector};\r\n t={now.ToUnixTimeSeconds()}; h={string.Join(':', signed)};\r\n bh={bodyHash};\r\n b=";
        var text = new StringBuilder();
        foreach (var name in signed.Distinct(StringComparer.OrdinalIgnoreCase))
        {
            foreach (var header in message.Headers.Where(header => Is(header.Name, name)).Reverse())
            {
                text.Append(Header(header.Name, header.Value)).Append("\r\n");
            }
        }

        text.Append(Header("DKIM-Signature", value));
        var signature = Convert.ToBase64String(key.SignData(Encoding.ASCII.GetBytes(text.ToString()), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1));
        return value + string.Join("\r\n ", signature.Chunk(72).Select(piece => new string(piece)));
    }

    private static bool Is(string one, string other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);

    private static string Header(string name, string value) => $"{name.ToLowerInvariant()}:{Blanks().Replace(value.Replace("\r\n", ""), " ").Trim()}";

    private static string Body(string body)
    {
        var lines = body.Split("\r\n").Select(line => Blanks().Replace(line, " ").TrimEnd(' ')).ToList();
        while (lines.Count > 0 && lines[^1].Length == 0)
        {
            lines.RemoveAt(lines.Count - 1);
        }

        return lines.Count == 0 ? "" : string.Join("\r\n", lines) + "\r\n";
    }

    [GeneratedRegex("[ \t]+")]
    private static partial Regex Blanks();
}
