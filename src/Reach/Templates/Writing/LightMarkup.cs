// Light markup as HTML and as plain text: paragraphs, **bold**, [text](address), lists. Everything else is text and stays text.
using System.Text;
using System.Text.RegularExpressions;
using Mitos.Kernel.Http;
using Mitos.Reach.Templates.Liquid;

namespace Mitos.Reach.Templates.Writing;

internal static partial class LightMarkup
{
    /// <param name="link">Makes of an address the one that stands in the message.</param>
    public static string Html(string text, Func<string, string> link)
    {
        var html = new StringBuilder();
        foreach (var paragraph in Paragraphs(text))
        {
            var lines = paragraph.Split('\n');
            if (lines.All(line => line.StartsWith("- ", StringComparison.Ordinal)))
            {
                html.Append("<ul style=\"margin:0 0 16px;padding:0 0 0 20px\">").AppendJoin("", lines.Select(line => $"<li>{Inline(line[2..], link)}</li>")).Append("</ul>");
            }
            else
            {
                html.Append("<p style=\"margin:0 0 16px\">").AppendJoin("<br>", lines.Select(line => Inline(line, link))).Append("</p>");
            }
        }

        return html.ToString();
    }

    public static string Plain(string text) =>
        Guard.Restore(Bold().Replace(Link().Replace(text.ReplaceLineEndings("\n"), match => match.Groups[1].Value == match.Groups[2].Value ? match.Groups[2].Value : $"{match.Groups[1].Value} ({match.Groups[2].Value})"), "$1")).Trim();

    /// <summary>One line: bold and links.</summary>
    public static string Inline(string line, Func<string, string> link)
    {
        var html = new StringBuilder();
        var at = 0;
        foreach (Match match in Link().Matches(line))
        {
            html.Append(Bolded(line[at..match.Index]));
            var address = SafeAddress(Guard.Restore(match.Groups[2].Value));
            html.Append(address is null ? Bolded(match.Groups[1].Value) : $"<a href=\"{CustomerPage.Text(link(address))}\" style=\"color:#9c2a20\">{Bolded(match.Groups[1].Value)}</a>");
            at = match.Index + match.Length;
        }

        return html.Append(Bolded(line[at..])).ToString();
    }

    /// <summary>Null for an address that a message may not lead to.</summary>
    public static string? SafeAddress(string address) =>
        Uri.TryCreate(address.Trim(), UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" or "mailto" or "tel" ? address.Trim() : null;

    private static string Bolded(string text) => Guard.Restore(Bold().Replace(CustomerPage.Text(text), "<strong>$1</strong>"));

    private static IEnumerable<string> Paragraphs(string text) =>
        Blank().Split(text.ReplaceLineEndings("\n").Trim('\n')).Select(paragraph => paragraph.Trim('\n')).Where(paragraph => paragraph.Length > 0);

    [GeneratedRegex(@"\[([^\]\n]+)\]\(([^)\s]+)\)")]
    private static partial Regex Link();

    [GeneratedRegex(@"\*\*([^*\n]+)\*\*")]
    private static partial Regex Bold();

    [GeneratedRegex(@"\n[ \t]*\n")]
    private static partial Regex Blank();
}
