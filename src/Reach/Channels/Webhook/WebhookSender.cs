// Sends messages to a program, signed as Standard Webhooks says.
using System.Globalization;
using System.Text;
using Mitos.Reach.Channels.Contracts;
using Mitos.Reach.Channels.Hooks;
using Mitos.Reach.Channels.Http;

namespace Mitos.Reach.Channels.Webhook;

internal sealed class WebhookSender(ProviderHttp http, TimeProvider clock) : IChannelSender
{
    public ChannelKind Kind { get; } = new("webhook", "webhook", [], "email", Parallel: 4, IsTracked: false, HasHook: false, [new("url", IsRequired: true), new("secret", IsSecret: true, IsRequired: true)]);

    public IEnumerable<(string Field, string Fault)> Faults(IReadOnlyDictionary<string, string> values)
    {
        if (!(Uri.TryCreate(values.GetValueOrDefault("url"), UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https"))
        {
            yield return ("fields.url", "An address that begins with https://.");
        }

        if (Signatures.StandardKey(values.GetValueOrDefault("secret") ?? "").Length is < 24 or > 64)
        {
            yield return ("fields.secret", "24 to 64 bytes in base64 behind whsec_, as Standard Webhooks wants it.");
        }
    }

    /// <summary>The receiver knows a repetition by <c>webhook-id</c>, so whatever has no answer is tried again.</summary>
    public Task<SendResult> SendAsync(OpenConnection connection, OutgoingMessage message, CancellationToken cancellationToken)
    {
        var seconds = clock.GetUtcNow().ToUnixTimeSeconds();
        var id = $"msg_{message.Id}";
        var request = new HttpRequestMessage(HttpMethod.Post, connection["url"]) { Content = new StringContent(message.Content.Text, Encoding.UTF8, "application/json") };
        request.Headers.Add("webhook-id", id);
        request.Headers.Add("webhook-timestamp", seconds.ToString(CultureInfo.InvariantCulture));
        request.Headers.Add("webhook-signature", Signatures.Standard(connection["secret"], id, seconds, message.Content.Text));
        return http.SendAsync(request, answer => answer.Status == 410 ? new SendResult(SendOutcome.Failed, Reason: "gone", Detail: "HTTP 410") : null, isRepeatable: true, cancellationToken);
    }
}
