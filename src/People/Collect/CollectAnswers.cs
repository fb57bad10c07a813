// The answers of collection: always JSON, always with the CORS headers that a browser's SDK needs.
using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace Mitos.People.Collect;

internal static class CollectAnswers
{
    private static readonly byte[] Success = """{"success":true}"""u8.ToArray();

    /// <summary>Exactly 200: some SDKs take any other success for a failure.</summary>
    public static Task AcceptedAsync(HttpContext http)
    {
        AllowOrigin(http);
        http.Response.StatusCode = StatusCodes.Status200OK;
        http.Response.ContentType = "application/json";
        http.Response.ContentLength = Success.Length;
        return http.Response.Body.WriteAsync(Success).AsTask();
    }

    public static Task RefusedAsync(HttpContext http, int status, string code, string message)
    {
        AllowOrigin(http);
        http.Response.StatusCode = status;
        http.Response.ContentType = "application/json";
        return http.Response.Body.WriteAsync(JsonSerializer.SerializeToUtf8Bytes(new { success = false, code, message })).AsTask();
    }

    public static Task ComeBackAsync(HttpContext http, int seconds)
    {
        http.Response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
        http.Response.Headers["X-RateLimit-Reset"] = seconds.ToString(CultureInfo.InvariantCulture);
        return RefusedAsync(http, StatusCodes.Status429TooManyRequests, "overloaded", $"Too many events are waiting. Send this again in {seconds} s.");
    }

    /// <summary>Any origin may send: write keys are public, and reading anything back needs more than one.</summary>
    public static void AllowOrigin(HttpContext http)
    {
        var origin = http.Request.Headers.Origin.ToString();
        if (origin.Length == 0)
        {
            return;
        }

        http.Response.Headers.AccessControlAllowOrigin = origin;
        http.Response.Headers.AccessControlAllowCredentials = "true";
        http.Response.Headers.AccessControlExposeHeaders = "Retry-After, X-RateLimit-Reset";
        http.Response.Headers.Vary = "Origin";
    }

    public static Task PreflightAsync(HttpContext http)
    {
        AllowOrigin(http);
        var asked = http.Request.Headers.AccessControlRequestHeaders.ToString();
        http.Response.Headers.AccessControlAllowHeaders = asked.Length > 0 ? asked : "Authorization, Content-Type, AnonymousId, SentAt";
        http.Response.Headers.AccessControlAllowMethods = "GET, POST, PUT, OPTIONS";
        http.Response.Headers.AccessControlMaxAge = "900";
        http.Response.StatusCode = StatusCodes.Status200OK;
        return Task.CompletedTask;
    }
}
