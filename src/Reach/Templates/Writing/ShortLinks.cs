// Puts links of a few letters in the place of addresses in an SMS, and finds again where they lead.
using System.Globalization;
using System.Security.Cryptography;
using System.Text.RegularExpressions;
using Mitos.Kernel.Data;
using Mitos.Reach.Templates.Contracts;

namespace Mitos.Reach.Templates.Writing;

internal sealed partial class ShortLinks(TimeProvider clock) : IShortLinks
{
    private const string Path = "/p/s/";
    private const int Letters = 10;

    /// <summary>Each is one of GSM's, and all of them together make too many for guessing.</summary>
    private const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

    /// <summary>The text with short links, and what each stands for; the same address twice is one link. Our own pages are short already.</summary>
    public static (string Text, IReadOnlyList<ShortLink> Links) Shorten(string text, string publicUrl, string tryId)
    {
        var links = new List<ShortLink>();
        string Token(string address)
        {
            if (links.Find(link => link.Address == address) is not { } known)
            {
                links.Add(known = new ShortLink(RandomNumberGenerator.GetString(Alphabet, Letters), tryId, address));
            }

            return known.Token;
        }

        return (Replaced(text, publicUrl, Token), links);
    }

    /// <summary>As long as it will be, with links that lead nowhere.</summary>
    public static string Sample(string text, string publicUrl) => Replaced(text, publicUrl, _ => new string('a', Letters));

    public void Keep(Session write, IReadOnlyList<ShortLink> links)
    {
        foreach (var link in links)
        {
            var (message, number) = Parts(link.TryId);
            write.Prepare("insert into short_link(token, message, number, address, created_at) values($1, $2, $3, $4, $5)")
                .Bind(1, link.Token).Bind(2, message).Bind(3, number).Bind(4, link.Address).Bind(5, clock.GetUtcNow().ToUnixTimeMilliseconds()).Execute();
        }
    }

    public ShortLink? Find(Session session, string token)
    {
        if (token.Length != Letters)
        {
            return null;
        }

        var select = session.Prepare("select message, number, address from short_link where token = $1").Bind(1, token);
        var found = select.Step() ? new ShortLink(token, string.Create(CultureInfo.InvariantCulture, $"{select.Text(0)}.{select.Int32(1)}"), select.Text(2)) : null;
        select.Reset();
        return found;
    }

    public void Forget(Session write, IEnumerable<string> messages)
    {
        foreach (var message in messages)
        {
            write.Prepare("delete from short_link where message = $1").Bind(1, message).Execute();
        }
    }

    private static (string Message, int Number) Parts(string tryId) => tryId.LastIndexOf('.') is var at and > 0 && int.TryParse(tryId[(at + 1)..], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? (tryId[..at], number) : (tryId, 0);

    private static string Replaced(string text, string publicUrl, Func<string, string> token) => publicUrl.Length == 0 ? text : Link().Replace(text, match =>
    {
        // A full stop behind a link is the sentence's.
        var address = match.Value.TrimEnd('.', ',', ';', ':', '!', '?', ')', ']', '\'', '’', '·');
        return LightMarkup.SafeAddress(address) is null || address.StartsWith(publicUrl + "/p/", StringComparison.Ordinal) ? match.Value : publicUrl + Path + token(address) + match.Value[address.Length..];
    });

    [GeneratedRegex(@"https?://[^\s<>""«»]+", RegexOptions.IgnoreCase)]
    private static partial Regex Link();
}
