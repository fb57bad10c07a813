// The signatures of providers, each over the bytes as they came, compared in constant time.
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;

namespace Mitos.Reach.Channels.Hooks;

internal static class Signatures
{
    /// <summary>Meta: <c>X-Hub-Signature-256: sha256=HEX</c>.</summary>
    public static bool IsHub(string secret, ReadOnlySpan<byte> body, string given) => given.StartsWith("sha256=", StringComparison.Ordinal) && IsHex(secret, body, given[7..]);

    /// <summary>Hex of HMAC-SHA-256, as Viber signs.</summary>
    public static bool IsHex(string secret, ReadOnlySpan<byte> body, string given) => IsSame(Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), body)), given.ToLowerInvariant());

    /// <summary>A secret that is sent along.</summary>
    public static bool IsSame(string secret, string given) =>
        secret.Length > 0 && CryptographicOperations.FixedTimeEquals(SHA256.HashData(Encoding.UTF8.GetBytes(secret)), SHA256.HashData(Encoding.UTF8.GetBytes(given)));

    /// <summary>Twilio: base64 of HMAC-SHA-1 over the address and the form's fields in order, or over the address alone that carries the body's hash.</summary>
    public static bool IsTwilio(string token, string url, ReadOnlySpan<byte> body, bool isForm, string given)
    {
        var text = new StringBuilder();
        if (isForm)
        {
            foreach (var (name, values) in QueryHelpers.ParseQuery(Encoding.UTF8.GetString(body)).OrderBy(pair => pair.Key, StringComparer.Ordinal))
            {
                foreach (var value in values.Distinct().Order(StringComparer.Ordinal))
                {
                    text.Append(name).Append(value);
                }
            }
        }
        else if (QueryHelpers.ParseQuery(new Uri(url).Query).TryGetValue("bodySHA256", out StringValues hash) && !IsSame(Convert.ToHexStringLower(SHA256.HashData(body)), hash.ToString().ToLowerInvariant()))
        {
            return false;
        }

        return WithAndWithoutPort(url).Any(one => IsSame(Convert.ToBase64String(HMACSHA1.HashData(Encoding.UTF8.GetBytes(token), Encoding.UTF8.GetBytes(one + text))), given));
    }

    /// <summary>
    /// Standard Webhooks: <c>v1,BASE64</c> of HMAC-SHA-256 over id, instant and body with dots between; the secret is base64 behind <c>whsec_</c>.
    /// </summary>
    public static string Standard(string secret, string id, long seconds, string body) =>
        "v1," + Convert.ToBase64String(HMACSHA256.HashData(StandardKey(secret), Encoding.UTF8.GetBytes($"{id}.{seconds}.{body}")));

    public static byte[] StandardKey(string secret)
    {
        var bare = secret.StartsWith("whsec_", StringComparison.Ordinal) ? secret[6..] : secret;
        var bytes = new byte[bare.Length];
        return Convert.TryFromBase64String(bare, bytes, out var length) ? bytes[..length] : Encoding.UTF8.GetBytes(secret);
    }

    private static IEnumerable<string> WithAndWithoutPort(string url)
    {
        yield return url;
        if (!Uri.TryCreate(url, UriKind.Absolute, out var uri))
        {
            yield break;
        }

        // The host stays as it was written: only the port comes or goes.
        var host = url.IndexOf("://", StringComparison.Ordinal) + 3;
        var end = url.IndexOfAny(['/', '?'], host) is >= 0 and var slash ? slash : url.Length;
        var authority = url[host..end];
        var bare = authority.LastIndexOf(':') is > 0 and var colon && !authority.EndsWith(']') ? authority[..colon] : authority;
        yield return string.Concat(url.AsSpan(0, host), bare, url.AsSpan(end));
        yield return string.Concat(url.AsSpan(0, host), $"{bare}:{uri.Port}", url.AsSpan(end));
    }
}
