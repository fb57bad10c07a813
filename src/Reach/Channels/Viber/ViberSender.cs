// Sends by Viber, and reads what it tells.
using System.Text;
using System.Text.Json;
using Mitos.Reach.Channels.Contracts;
using Mitos.Reach.Channels.Hooks;
using Mitos.Reach.Channels.Http;

namespace Mitos.Reach.Channels.Viber;

internal sealed class ViberSender(ProviderHttp http) : IChannelSender, IChannelHook
{
    private const int LongestText = 7_000;
    private const int LongestButton = 250;
    private const int LongestSender = 28;

    public ChannelKind Kind { get; } = new("viber", "viber", ["viber"], "chat", Parallel: 8, IsTracked: false, HasHook: true,
    [
        new("url", Default: "https://chatapi.viber.com"), new("authToken", IsSecret: true, IsRequired: true), new("senderName", IsRequired: true),
    ]);

    string IChannelHook.Kind => "viber";

    public IEnumerable<(string Field, string Fault)> Faults(IReadOnlyDictionary<string, string> values)
    {
        if (values.GetValueOrDefault("senderName") is { Length: > LongestSender })
        {
            yield return ("fields.senderName", $"Viber shows a sender of at most {LongestSender} characters.");
        }
    }

    public Task<SendResult> SendAsync(OpenConnection connection, OutgoingMessage message, CancellationToken cancellationToken)
    {
        var keyboard = message.Content is { Url: { } url, Button: { Length: <= LongestButton } button } ? new { Type = "keyboard", Buttons = new[] { new { ActionType = "open-url", ActionBody = url, Text = button } } } : null;
        var text = message.Content.Url is { } bare && keyboard is null ? $"{message.Content.Text}\n{bare}" : message.Content.Text;
        if (text.Length > LongestText)
        {
            return Task.FromResult(new SendResult(SendOutcome.Failed, Reason: "too_big"));
        }

        var request = JsonCall.Post($"{connection["url"]}/pa/send_message", new { receiver = IdOf(message.To), min_api_version = 1, sender = new { name = connection["senderName"] }, tracking_data = message.Id, type = "text", text, keyboard });
        request.Headers.TryAddWithoutValidation("X-Viber-Auth-Token", connection["authToken"]);
        return http.SendAsync(request, Answered, isRepeatable: false, cancellationToken);
    }

    public bool IsSigned(OpenConnection connection, HookCall call) => Signatures.IsHex(connection["authToken"], call.Body.Span, call.Headers["X-Viber-Content-Signature"].ToString());

    public HookMeaning Read(OpenConnection connection, HookCall call, long now)
    {
        using var json = JsonDocument.Parse(call.Body);
        var (root, at) = (json.RootElement, long.TryParse(json.RootElement.At("timestamp").Said(), out var parsed) && parsed < now * 2 ? parsed : now);
        if (root.At("message_token").Said() is not { } token)
        {
            return HookMeaning.Nothing;
        }

        return root.At("event").Said() switch
        {
            "delivered" => new HookMeaning([new ChannelReceipt(ReceiptKind.Delivered, token, null, $"{token}:delivered", at)]),
            "seen" => new HookMeaning([new ChannelReceipt(ReceiptKind.Opened, token, null, $"{token}:seen", at)]),
            "failed" => new HookMeaning([new ChannelReceipt(ReceiptKind.Failed, token, null, $"{token}:failed", at, "refused_by_provider", root.At("desc").Said())]),
            "message" when root.At("sender", "id").Said() is { } sender => new HookMeaning([new ChannelReceipt(ReceiptKind.Received, null, null, token, at,
                Detail: root.At("message", "text").Said() ?? $"[{root.At("message", "type").Said()}]", Identifier: ("viber", Named(sender)))]),
            "unsubscribed" when root.At("user_id").Said() is { } leaver => new HookMeaning([new ChannelReceipt(ReceiptKind.Left, null, null, token, at, Detail: "[unsubscribed]", Identifier: ("viber", Named(leaver)))]),
            "subscribed" or "conversation_started" when root.At("user", "id").Said() is { } comer => new HookMeaning([new ChannelReceipt(ReceiptKind.Returned, null, null, token, at, Detail: $"[{root.At("event").Said()}]", Identifier: ("viber", Named(comer)))]),
            "webhook" => HookMeaning.Nothing,
            var other => new HookMeaning([], Rest: [new HookRest(other ?? "event", root.GetRawText())]),
        };
    }

    /// <summary>Viber's ids tell capitals from small letters and identifiers do not: they are kept in hexadecimal.</summary>
    internal static string Named(string id) => Convert.ToHexStringLower(Encoding.UTF8.GetBytes(id));

    internal static string IdOf(string identifier)
    {
        var bytes = new byte[identifier.Length / 2];
        return identifier.Length % 2 == 0 && Convert.FromHexString(identifier, bytes, out _, out var length) == System.Buffers.OperationStatus.Done ? Encoding.UTF8.GetString(bytes, 0, length) : identifier;
    }

    private static SendResult? Answered(ProviderAnswer answer)
    {
        if (!answer.IsGood || JsonCall.Parsed(answer.Body) is not { } json)
        {
            return null;
        }

        return json.At("status").Said() switch
        {
            "0" => SendResult.Accepted(json.At("message_token").Said()),
            "5" => new SendResult(SendOutcome.Bounced, Reason: "not_reachable", Detail: "5", IsDead: true),
            "6" => new SendResult(SendOutcome.Bounced, Reason: "stopped", Detail: "6", IsDead: true),
            "11" => new SendResult(SendOutcome.Bounced, Reason: "not_reachable", Detail: "11"),
            "12" => new SendResult(SendOutcome.Busy, Reason: "provider_busy", Detail: "12"),

            // The account is not as it should be: its token, its address for calls, its state, its money.
            "2" or "7" or "8" or "9" or "10" or "15" or "23" or "24" => new SendResult(SendOutcome.Down, Reason: "credentials_refused", Detail: json.At("status").Said()),
            var other => new SendResult(SendOutcome.Failed, Reason: "refused_by_provider", Detail: other),
        };
    }
}
