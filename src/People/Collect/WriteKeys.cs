// Finds the write key of a request in any of the places where SDKs put it.
using System.Text;
using Microsoft.AspNetCore.Http;

namespace Mitos.People.Collect;

internal static class WriteKeys
{
    /// <summary>From Basic credentials (with or without the colon), then the query. The body's own key comes after these.</summary>
    public static string? FromRequest(HttpRequest request)
    {
        var header = request.Headers.Authorization.ToString();
        if (header.StartsWith("Basic ", StringComparison.OrdinalIgnoreCase) && Decode(header[6..].Trim()) is { } credentials)
        {
            var colon = credentials.IndexOf(':');
            var key = colon < 0 ? credentials : credentials[..colon];
            if (key.Length > 0)
            {
                return key;
            }
        }

        return request.Query["writeKey"].ToString() is { Length: > 0 } inQuery ? inQuery : null;
    }

    private static string? Decode(string base64)
    {
        Span<byte> bytes = new byte[Math.Min(base64.Length, 1_000)];
        return base64.Length <= 1_000 && Convert.TryFromBase64String(base64, bytes, out var length) ? Encoding.UTF8.GetString(bytes[..length]) : null;
    }
}
