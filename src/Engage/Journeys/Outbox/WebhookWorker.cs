// Calls other systems as journeys ask, and again until they answer.
using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Mitos.Kernel.Data;

namespace Mitos.Engage.Journeys.Outbox;

/// <summary>
/// Signed by the Standard Webhooks specification (https://www.standardwebhooks.com, 1.0.0). A call may arrive twice, with the same <c>webhook-id</c>: when
/// its answer was lost. Each journey that is not answered waits for itself; nobody else does.
/// </summary>
internal sealed partial class WebhookWorker(Database database, WebhookSecrets secrets, OutboxSignal signal, TimeProvider clock, ILogger<WebhookWorker> log) : BackgroundService
{
    public const int MostAttempts = 12;
    private const int Together = 16;
    private const long Lease = 60_000;
    private const long FirstPause = 5_000;
    private static readonly TimeSpan s_look = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan s_limit = TimeSpan.FromSeconds(15);
    private readonly HttpClient _http = new(new SocketsHttpHandler { AllowAutoRedirect = false, PooledConnectionLifetime = TimeSpan.FromMinutes(5) }) { Timeout = s_limit };

    public override void Dispose()
    {
        _http.Dispose();
        base.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                if (!await CallDueAsync(stoppingToken))
                {
                    await signal.WaitAsync(OutboxRow.Webhook, s_look, stoppingToken);
                }
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                break;
            }
            catch (Exception exception)
            {
                NotCalled(log, exception);
                await Task.Delay(s_look, CancellationToken.None).WaitAsync(stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    private async Task<bool> CallDueAsync(CancellationToken cancellationToken)
    {
        if (!database.Read(session => OutboxRows.NextAt(session, OutboxRow.Webhook) <= session.Now(clock)))
        {
            return false;
        }

        var rows = await database.WriteAsync(session => OutboxRows.Take(session, OutboxRow.Webhook, session.Now(clock), session.Now(clock) + Lease, Together), cancellationToken);
        await Task.WhenAll(rows.Select(row => CallAsync(row, cancellationToken)));
        return rows.Count == Together;
    }

    private async Task CallAsync(OutboxRow row, CancellationToken cancellationToken)
    {
        var error = await AnswerAsync(row, cancellationToken);
        await database.WriteAsync(session =>
        {
            if (error is null)
            {
                OutboxRows.Delete(session, [row.Id]);
            }
            else
            {
                OutboxRows.Fail(session, row.Id, error, row.Attempts + 1 < MostAttempts ? session.Now(clock) + (FirstPause << row.Attempts) : null);
            }
        }, cancellationToken);
    }

    /// <returns>Null when it was taken; else a word for what happened.</returns>
    private async Task<string?> AnswerAsync(OutboxRow row, CancellationToken cancellationToken)
    {
        if (secrets.Of(row.Journey) is not { } secret)
        {
            return "no_secret";
        }

        var seconds = clock.GetUtcNow().ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        using var request = new HttpRequestMessage(HttpMethod.Post, row.Url) { Content = new StringContent(row.Payload, Encoding.UTF8, "application/json") };
        request.Headers.Add("webhook-id", row.Id);
        request.Headers.Add("webhook-timestamp", seconds);
        request.Headers.Add("webhook-signature", Signature(secret, row.Id, seconds, row.Payload));
        try
        {
            using var answer = await _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
            return answer.IsSuccessStatusCode ? null : answer.StatusCode == HttpStatusCode.Gone ? "gone" : string.Create(CultureInfo.InvariantCulture, $"status_{(int)answer.StatusCode}");
        }
        catch (HttpRequestException)
        {
            return "no_connection";
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return "no_answer";
        }
    }

    /// <summary><c>v1,</c> and the base64 of HMAC-SHA-256 over <c>id.timestamp.body</c>.</summary>
    internal static string Signature(byte[] secret, string id, string seconds, string body) => $"v1,{Convert.ToBase64String(HMACSHA256.HashData(secret, Encoding.UTF8.GetBytes($"{id}.{seconds}.{body}")))}";

    [LoggerMessage(Level = LogLevel.Warning, Message = "The calls of journeys wait in the outbox")]
    private static partial void NotCalled(ILogger log, Exception exception);
}
