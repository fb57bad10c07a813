// Sends notifications to browsers through their push services: RFC 8030, with VAPID (RFC 8292).
using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Mitos.Reach.Channels.Contracts;
using Mitos.Reach.Channels.Http;

namespace Mitos.Reach.Channels.Push;

internal sealed class WebPushSender(ProviderHttp http, TimeProvider clock) : IChannelSender
{
    private const int LifeSeconds = 86_400;
    private const int TokenHours = 12;
    private const int LargestText = 3_900;

    public ChannelKind Kind { get; } = new("webpush", "push", ["pushToken"], "push", Parallel: 16, IsTracked: true, HasHook: false,
    [
        new("publicKey", IsRequired: true), new("privateKey", IsSecret: true, IsRequired: true), new("subject", IsRequired: true), new("track", Default: "yes", Choices: ["yes", "no"]),
    ]);

    public IEnumerable<(string Field, string Fault)> Faults(IReadOnlyDictionary<string, string> values)
    {
        if (WebPushBody.Bytes(values.GetValueOrDefault("publicKey"), 65) is null || WebPushBody.Bytes(values.GetValueOrDefault("privateKey"), 32) is null)
        {
            yield return ("fields.publicKey", "A pair of VAPID keys in base64url: 65 bytes the public one, 32 the private one.");
        }

        if (values.GetValueOrDefault("subject") is not { } subject || !(subject.StartsWith("mailto:", StringComparison.Ordinal) || subject.StartsWith("https://", StringComparison.Ordinal)))
        {
            yield return ("fields.subject", "mailto: or https:, for the push service to reach you.");
        }
    }

    /// <summary>The address is the subscription as the browser gives it, in JSON: endpoint and keys.</summary>
    public Task<SendResult> SendAsync(OpenConnection connection, OutgoingMessage message, CancellationToken cancellationToken)
    {
        if (Subscription(message.To) is not var (endpoint, key, secret))
        {
            return Task.FromResult(new SendResult(SendOutcome.Bounced, Reason: "bad_address", IsDead: true));
        }

        var text = JsonSerializer.SerializeToUtf8Bytes(new { id = message.Id, title = message.Content.Subject, body = message.Content.Text, url = message.Content.Url });
        if (text.Length > LargestText)
        {
            return Task.FromResult(new SendResult(SendOutcome.Failed, Reason: "too_big"));
        }

        using var own = ECDiffieHellman.Create(ECCurve.NamedCurves.nistP256);
        var request = new HttpRequestMessage(HttpMethod.Post, endpoint) { Content = new ByteArrayContent(WebPushBody.Encrypt(text, key, secret, own, RandomNumberGenerator.GetBytes(16))) };
        request.Content.Headers.ContentEncoding.Add("aes128gcm");
        request.Content.Headers.ContentType = new("application/octet-stream");
        request.Headers.TryAddWithoutValidation("TTL", LifeSeconds.ToString(CultureInfo.InvariantCulture));
        request.Headers.TryAddWithoutValidation("Urgency", message.IsMarketing ? "low" : "normal");
        request.Headers.TryAddWithoutValidation("Authorization", $"vapid t={Token(connection, endpoint)}, k={connection["publicKey"]}");
        return http.SendAsync(request, answer => answer.Status is 404 or 410 ? new SendResult(SendOutcome.Bounced, Reason: "subscription_gone", IsDead: true) : null, isRepeatable: false, cancellationToken);
    }

    internal string Token(OpenConnection connection, Uri endpoint)
    {
        var head = Base64Url.EncodeToString("""{"typ":"JWT","alg":"ES256"}"""u8);
        var body = Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes(new { aud = endpoint.GetLeftPart(UriPartial.Authority), exp = clock.GetUtcNow().AddHours(TokenHours).ToUnixTimeSeconds(), sub = connection["subject"] }));
        var point = WebPushBody.Bytes(connection["publicKey"], 65)!;
        using var key = ECDsa.Create(new ECParameters { Curve = ECCurve.NamedCurves.nistP256, D = WebPushBody.Bytes(connection["privateKey"], 32), Q = new ECPoint { X = point[1..33], Y = point[33..] } });
        return $"{head}.{body}.{Base64Url.EncodeToString(key.SignData(Encoding.ASCII.GetBytes($"{head}.{body}"), HashAlgorithmName.SHA256))}";
    }

    private static (Uri Endpoint, byte[] Key, byte[] Secret)? Subscription(string text)
    {
        try
        {
            using var json = JsonDocument.Parse(text);
            var keys = json.RootElement.GetProperty("keys");
            return Uri.TryCreate(json.RootElement.GetProperty("endpoint").GetString(), UriKind.Absolute, out var endpoint) && endpoint.Scheme is "https" or "http"
                && WebPushBody.Bytes(keys.GetProperty("p256dh").GetString(), 65) is { } key && WebPushBody.Bytes(keys.GetProperty("auth").GetString(), 16) is { } secret ? (endpoint, key, secret) : null;
        }
        catch (Exception exception) when (exception is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            return null;
        }
    }
}
