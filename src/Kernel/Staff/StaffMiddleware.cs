// Finds out who calls: a session cookie (with proof that our own page sends it) or a key. What the caller may do is checked per endpoint.
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Mitos.Kernel.Http;

namespace Mitos.Kernel.Staff;

internal sealed class StaffMiddleware(RequestDelegate next, Sessions sessions, ApiKeys keys)
{
    public const string SessionCookie = "mitos_session";
    public const string CsrfCookie = "mitos_csrf";
    public const string CsrfHeader = "X-CSRF-Token";

    public async Task InvokeAsync(HttpContext http)
    {
        var path = http.Request.Path;
        if (!path.StartsWithSegments("/api") && !path.StartsWithSegments("/live") && !path.StartsWithSegments("/metrics"))
        {
            await next(http);
            return;
        }

        if (KeyOf(http.Request) is { } key)
        {
            (await keys.FindAsync(key, http.RequestAborted))?.Attach(http);
        }
        else if (http.Request.Cookies[SessionCookie] is { Length: > 0 } token && await sessions.FindAsync(token, http.RequestAborted) is { } caller)
        {
            if (!IsSafe(http.Request.Method) && !Equal(http.Request.Headers[CsrfHeader].ToString(), Sessions.CsrfOf(token)))
            {
                await new Problem(403, "csrf_token_missing", $"Send the value of the cookie {CsrfCookie} in the header {CsrfHeader}.").ToResult().ExecuteAsync(http);
                return;
            }

            caller.Attach(http);
        }

        await next(http);
    }

    /// <summary>The API key or the session token by which a caller was found.</summary>
    public static string CredentialOf(HttpRequest request) => KeyOf(request) ?? request.Cookies[SessionCookie] ?? "";

    private static string? KeyOf(HttpRequest request)
    {
        var authorization = request.Headers.Authorization.ToString();
        return authorization.StartsWith("Bearer ", StringComparison.OrdinalIgnoreCase) ? authorization[7..].Trim() : null;
    }

    private static bool Equal(string given, string wanted) => CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(given), Encoding.UTF8.GetBytes(wanted));

    private static bool IsSafe(string method) => HttpMethods.IsGet(method) || HttpMethods.IsHead(method) || HttpMethods.IsOptions(method);
}
