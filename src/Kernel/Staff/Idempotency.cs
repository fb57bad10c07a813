// Idempotency-Key: a POST that is sent again with the same key is answered as the first time and does nothing.
using System.Collections.Concurrent;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Http;
using Mitos.Kernel.Http;

namespace Mitos.Kernel.Staff;

/// <summary>
/// Remembers the answers of the management API's POSTs for a day, for each caller. In memory and bounded: an answer may hold a key that is shown
/// once, and such a thing is never written to the store; after a restart a repeated POST is a new one.
/// </summary>
public sealed class Idempotency(RequestDelegate next, TimeProvider clock)
{
    public const string Header = "Idempotency-Key";
    private const int LongestKey = 200;
    private const int MostAnswers = 5_000;
    private const long LargestBody = 1024 * 1024;
    private static readonly TimeSpan Kept = TimeSpan.FromHours(24);
    private readonly ConcurrentDictionary<string, Lazy<Task<Answer>>> _answers = new();

    public async Task InvokeAsync(HttpContext http)
    {
        var key = http.Request.Headers[Header].ToString();
        if (key.Length == 0 || !HttpMethods.IsPost(http.Request.Method) || !http.Request.Path.StartsWithSegments("/api") || Caller.Of(http) is not { } caller)
        {
            await next(http);
            return;
        }

        if (key.Length > LongestKey)
        {
            await new Problem(400, "invalid_idempotency_key", $"An Idempotency-Key has at most {LongestKey} characters.").ToResult().ExecuteAsync(http);
            return;
        }

        Forget();
        var body = await FingerprintAsync(http);
        var name = $"{caller.Name}\n{http.Request.Path}\n{key}";
        var isFirst = false;
        var running = _answers.GetOrAdd(name, _ => new Lazy<Task<Answer>>(() =>
        {
            isFirst = true;
            return RunAsync(http, body);
        })).Value;
        Answer answer;
        try
        {
            answer = await running;
        }
        catch
        {
            // No answer was made, so there is none to repeat: the caller's next attempt runs.
            _answers.TryRemove(name, out _);
            throw;
        }

        if (!isFirst && answer.Body != body)
        {
            await new Problem(422, "idempotency_key_reused", "This Idempotency-Key was used with another body. Use a new one.").ToResult().ExecuteAsync(http);
            return;
        }

        if (answer.Status >= 500)
        {
            // What failed in us may be tried again.
            _answers.TryRemove(name, out _);
        }

        await answer.WriteAsync(http);
    }

    private async Task<Answer> RunAsync(HttpContext http, string body)
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

        return new Answer(body, http.Response.StatusCode, http.Response.ContentType, http.Response.Headers.Location.ToString(), buffer.ToArray(), clock.GetUtcNow());
    }

    private void Forget()
    {
        if (_answers.Count < MostAnswers)
        {
            return;
        }

        var now = clock.GetUtcNow();
        foreach (var (name, answer) in _answers)
        {
            if (answer.IsValueCreated && answer.Value.IsCompleted && (!answer.Value.IsCompletedSuccessfully || now - answer.Value.Result.At > Kept || _answers.Count >= MostAnswers))
            {
                _answers.TryRemove(name, out _);
            }
        }
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

    private sealed record Answer(string Body, int Status, string? ContentType, string Location, byte[] Content, DateTimeOffset At)
    {
        public async Task WriteAsync(HttpContext http)
        {
            http.Response.StatusCode = Status;
            http.Response.ContentType = ContentType;
            if (Location.Length > 0)
            {
                http.Response.Headers.Location = Location;
            }

            if (Content.Length > 0)
            {
                await http.Response.Body.WriteAsync(Content);
            }
        }
    }
}
