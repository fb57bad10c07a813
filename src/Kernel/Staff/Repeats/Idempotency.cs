// Idempotency-Key: a POST that is sent again with the same key, to any node, is answered as the first time and does nothing.
using System.Security.Cryptography;
using Microsoft.AspNetCore.Http;
using Mitos.Kernel.Data;
using Mitos.Kernel.Http;

namespace Mitos.Kernel.Staff;

/// <summary>Remembers the answers of the management API's POSTs for a day, for each caller; those of more than 64 KB are not kept.</summary>
internal sealed class Idempotency(RequestDelegate next, IdempotencyStore store, TimeProvider clock)
{
    public const string Header = "Idempotency-Key";
    private const int LongestKey = 200;
    private const long LargestBody = 1024 * 1024;
    private const int LargestAnswer = 64 * 1024;
    private static readonly TimeSpan LookAgain = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(30);

    public async Task InvokeAsync(HttpContext http)
    {
        var key = http.Request.Headers[Header].ToString();
        if (key.Length == 0 || !HttpMethods.IsPost(http.Request.Method) || !http.Request.Path.StartsWithSegments("/api") || Caller.Of(http) is null)
        {
            await next(http);
            return;
        }

        if (key.Length > LongestKey)
        {
            await new Problem(400, "invalid_idempotency_key", $"An Idempotency-Key has at most {LongestKey} characters.").ToResult().ExecuteAsync(http);
            return;
        }

        var seal = new SealedAnswer(StaffMiddleware.CredentialOf(http.Request), $"{http.Request.Path}\n{key}");
        var body = await FingerprintAsync(http);
        var known = await FindAsync(seal.NameHash, body, http.RequestAborted);
        if (known.IsOurs)
        {
            await RunAsync(http, seal);
        }
        else if (known.BodyHash != body)
        {
            await new Problem(422, "idempotency_key_reused", "This Idempotency-Key was used with another body. Use a new one.").ToResult().ExecuteAsync(http);
        }
        else if (known.Answer is { } answer)
        {
            await seal.Open(answer).WriteAsync(http);
        }
        else
        {
            await new Problem(409, "request_running", "The same request still runs. Send it again in a moment.").ToResult().ExecuteAsync(http);
        }
    }

    /// <summary>Waits a while for one that runs on any node.</summary>
    private async Task<KnownRequest> FindAsync(string name, string body, CancellationToken cancellationToken)
    {
        var since = clock.GetTimestamp();
        while (true)
        {
            var known = await store.TakeAsync(name, body, cancellationToken);
            if (known.IsOurs || known.Answer is not null || known.BodyHash != body || clock.GetElapsedTime(since) > LongestWait)
            {
                return known;
            }

            await Task.Delay(LookAgain, clock, cancellationToken);
        }
    }

    private async Task RunAsync(HttpContext http, SealedAnswer seal)
    {
        KeptAnswer answer;
        try
        {
            answer = await AnswerAsync(http);
        }
        catch
        {
            // No answer was made, so there is none to repeat: the caller's next attempt runs.
            await store.ForgetAsync(seal.NameHash);
            throw;
        }

        try
        {
            // What failed in us may be tried again.
            await (answer.Status >= 500 || answer.Content.Length > LargestAnswer ? store.ForgetAsync(seal.NameHash) : store.KeepAsync(seal.NameHash, seal.Seal(answer)));
        }
        catch (Exception exception) when (exception is StoreUnavailableException or StorageFullException)
        {
            // What was asked is done all the same, and the caller hears of it.
        }

        await answer.WriteAsync(http);
    }

    private async Task<KeptAnswer> AnswerAsync(HttpContext http)
    {
        var original = http.Response.Body;
        using var buffer = new MemoryStream();
        http.Response.Body = buffer;
        try
        {
            await next(http);
        }
        finally
        {
            http.Response.Body = original;
        }

        return new KeptAnswer(http.Response.StatusCode, http.Response.ContentType, http.Response.Headers.Location.ToString(), buffer.ToArray());
    }

    private static async Task<string> FingerprintAsync(HttpContext http)
    {
        if (http.Request.ContentLength is > LargestBody)
        {
            return $"{http.Request.ContentLength} bytes";
        }

        http.Request.EnableBuffering();
        var hash = Convert.ToHexStringLower(await SHA256.HashDataAsync(http.Request.Body, http.RequestAborted));
        http.Request.Body.Position = 0;
        return hash;
    }
}
