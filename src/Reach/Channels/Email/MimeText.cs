// Writes an e-mail as it goes over the wire: headers and the two forms of its body, in lines of plain ASCII.
using System.Globalization;
using System.Text;
using Mitos.Reach.Channels.Contracts;

namespace Mitos.Reach.Channels.Email;

/// <param name="Headers">In order, unfolded names with folded values.</param>
internal sealed record MimeMessage(IReadOnlyList<(string Name, string Value)> Headers, string Body)
{
    public string Text => string.Concat(Headers.Select(header => $"{header.Name}: {header.Value}\r\n")) + "\r\n" + Body;
}

/// <summary>RFC 5322, 2045, 2047; the one-click header of RFC 8058.</summary>
internal static class MimeText
{
    private const int LineBytes = 76;

    /// <param name="messageId">Without angle brackets.</param>
    public static MimeMessage Write(OpenConnection connection, OutgoingMessage message, string messageId, DateTimeOffset now)
    {
        var boundary = $"=_mitos_{message.Id.Replace('.', '_')}";
        var headers = new List<(string, string)>
        {
            ("From", Mailbox(connection.Find("fromName"), connection["from"])),
            ("To", Mailbox(null, message.To)),
            ("Subject", Words(message.Content.Subject ?? "")),
            ("Date", now.ToString("ddd, dd MMM yyyy HH:mm:ss +0000", CultureInfo.InvariantCulture)),
            ("Message-ID", $"<{messageId}>"),
            ("MIME-Version", "1.0"),
        };
        if (connection.Find("replyTo") is { } replyTo)
        {
            headers.Add(("Reply-To", replyTo));
        }

        if (message.IsMarketing && message.UnsubscribeUrl is { Length: > 0 } url)
        {
            headers.Add(("List-Unsubscribe", $"<{url}>"));
            headers.Add(("List-Unsubscribe-Post", "List-Unsubscribe=One-Click"));
        }

        headers.Add(message.IsMarketing ? ("Precedence", "bulk") : ("Auto-Submitted", "auto-generated"));
        headers.Add(("Content-Type", message.Content.Html is null ? "text/plain; charset=utf-8" : $"multipart/alternative; boundary=\"{boundary}\""));
        if (message.Content.Html is not { } html)
        {
            headers.Add(("Content-Transfer-Encoding", "base64"));
            return new MimeMessage(headers, Lines(message.Content.Text));
        }

        return new MimeMessage(headers, $"--{boundary}\r\n{Part("plain", message.Content.Text)}--{boundary}\r\n{Part("html", html)}--{boundary}--\r\n");
    }

    private static string Part(string kind, string text) => $"Content-Type: text/{kind}; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n{Lines(text)}";

    private static string Lines(string text)
    {
        var encoded = Convert.ToBase64String(Encoding.UTF8.GetBytes(text.ReplaceLineEndings("\r\n")));
        var lines = new StringBuilder(encoded.Length + (encoded.Length / LineBytes * 2) + 2);
        for (var at = 0; at < encoded.Length; at += LineBytes)
        {
            lines.Append(encoded, at, Math.Min(LineBytes, encoded.Length - at)).Append("\r\n");
        }

        return lines.ToString();
    }

    private static string Mailbox(string? name, string address) => name is null ? $"<{address}>" : $"{(IsPlain(name) ? $"\"{name.Replace("\\", "").Replace("\"", "")}\"" : Words(name))} <{address}>";

    /// <summary>What is not plain ASCII in encoded words of whole letters, each at most 75 characters, one to a line.</summary>
    private static string Words(string text)
    {
        if (IsPlain(text) && text.Length <= 66)
        {
            return text;
        }

        var words = new List<string>();
        var piece = new StringBuilder();
        var bytes = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            if (bytes + rune.Utf8SequenceLength > 45)
            {
                words.Add(Word(piece.ToString()));
                piece.Clear();
                bytes = 0;
            }

            piece.Append(rune);
            bytes += rune.Utf8SequenceLength;
        }

        words.Add(Word(piece.ToString()));
        return string.Join("\r\n ", words);
    }

    private static string Word(string text) => $"=?utf-8?B?{Convert.ToBase64String(Encoding.UTF8.GetBytes(text))}?=";

    private static bool IsPlain(string text) => text.All(letter => letter is >= ' ' and <= '~');
}
