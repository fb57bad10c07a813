// Calls providers over HTTP, and tells apart what surely did not arrive from what nobody knows.
using System.Net;
using System.Text;
using Mitos.Reach.Channels.Contracts;

namespace Mitos.Reach.Channels.Http;

/// <param name="Body">At most 64 KB of it.</param>
internal sealed record ProviderAnswer(int Status, string Body, TimeSpan? RetryAfter)
{
    public bool IsGood => Status is >= 200 and < 300;
}

internal sealed class ProviderHttp(TimeProvider clock) : IDisposable
{
    private const int LargestAnswer = 64 * 1024;
    private readonly HttpClient _http = new(new SocketsHttpHandler
    {
        AllowAutoRedirect = false, UseCookies = false, PooledConnectionLifetime = TimeSpan.FromMinutes(5), ConnectTimeout = TimeSpan.FromSeconds(10), MaxConnectionsPerServer = 64,
    })
    { Timeout = Timeout.InfiniteTimeSpan };

    /// <param name="read">What an answer means; null where its status says enough.</param>
    /// <param name="isRepeatable">Whether the provider knows the same call again: then what nobody knows may be tried again.</param>
    public async Task<SendResult> SendAsync(HttpRequestMessage request, Func<ProviderAnswer, SendResult?> read, bool isRepeatable, CancellationToken cancellationToken)
    {
        try
        {
            using (request)
            {
                using var response = await _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
                var answer = new ProviderAnswer((int)response.StatusCode, await BodyAsync(response, cancellationToken), After(response));
                return read(answer) ?? ByStatus(answer, isRepeatable);
            }
        }
        catch (HttpRequestException exception) when (exception.HttpRequestError is HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError or HttpRequestError.SecureConnectionError)
        {
            return new SendResult(SendOutcome.Down, Reason: "provider_down", Detail: exception.HttpRequestError.ToString());
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException or OperationCanceledException)
        {
            return isRepeatable
                ? new SendResult(SendOutcome.Down, Reason: "no_answer", Detail: exception.GetType().Name)
                : new SendResult(SendOutcome.Unknown, Reason: "no_answer", Detail: exception.GetType().Name);
        }
    }

    public static SendResult ByStatus(ProviderAnswer answer, bool isRepeatable) => answer.Status switch
    {
        >= 200 and < 300 => SendResult.Accepted(null),
        401 or 403 => new SendResult(SendOutcome.Down, Reason: "credentials_refused", Detail: $"HTTP {answer.Status}"),
        413 => new SendResult(SendOutcome.Failed, Reason: "too_big", Detail: "HTTP 413"),
        429 or 503 => new SendResult(SendOutcome.Busy, Reason: "provider_busy", Detail: $"HTTP {answer.Status}", RetryAfter: answer.RetryAfter),
        >= 500 => isRepeatable ? new SendResult(SendOutcome.Down, Reason: "provider_down", Detail: $"HTTP {answer.Status}") : new SendResult(SendOutcome.Unknown, Reason: "no_answer", Detail: $"HTTP {answer.Status}"),
        _ => new SendResult(SendOutcome.Failed, Reason: "refused_by_provider", Detail: $"HTTP {answer.Status}"),
    };

    public void Dispose() => _http.Dispose();

    private static async Task<string> BodyAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        using var stream = await response.Content.ReadAsStreamAsync(cancellationToken);
        var body = new byte[LargestAnswer];
        var length = await stream.ReadAtLeastAsync(body, body.Length, throwOnEndOfStream: false, cancellationToken);
        return Encoding.UTF8.GetString(body, 0, length);
    }

    /// <summary>In seconds or as a date.</summary>
    private TimeSpan? After(HttpResponseMessage response) =>
        response.StatusCode is HttpStatusCode.TooManyRequests or HttpStatusCode.ServiceUnavailable && response.Headers.RetryAfter is { } after ? after.Delta ?? (after.Date - clock.GetUtcNow()) : null;
}
