// Sends by Messenger, and reads what it tells.
using System.Text.Json;
using Mitos.Reach.Channels.Contracts;
using Mitos.Reach.Channels.Hooks;
using Mitos.Reach.Channels.Http;

namespace Mitos.Reach.Channels.Messenger;

internal sealed class MessengerSender(ProviderHttp http) : IChannelSender, IChannelHook
{
    public ChannelKind Kind { get; } = new("messenger", "messenger", ["messenger"], "chat", Parallel: 8, IsTracked: false, HasHook: true,
    [
        new("url", Default: "https://graph.facebook.com/v21.0"), new("pageId", IsRequired: true), new("accessToken", IsSecret: true, IsRequired: true), new("appSecret", IsSecret: true, IsRequired: true), new("verifyToken", IsSecret: true),
    ]);

    string IChannelHook.Kind => "messenger";

    public Task<SendResult> SendAsync(OpenConnection connection, OutgoingMessage message, CancellationToken cancellationToken)
    {
        object said = message.Content is { Url: { } url, Button: { } button }
            ? new { attachment = new { type = "template", payload = new { template_type = "button", text = message.Content.Text, buttons = new[] { new { type = "web_url", url, title = button } } } } }
            : new { text = message.Content.Url is null ? message.Content.Text : $"{message.Content.Text}\n{message.Content.Url}" };
        var body = new { recipient = new { id = message.To }, messaging_type = "UPDATE", message = said };
        return http.SendAsync(JsonCall.Post($"{connection["url"]}/{connection["pageId"]}/messages", body, connection["accessToken"]), Answered, isRepeatable: false, cancellationToken);
    }

    public bool IsSigned(OpenConnection connection, HookCall call) => MetaHook.IsSigned(connection, call);

    public HookMeaning Read(OpenConnection connection, HookCall call, long now)
    {
        if (MetaHook.Challenge(call) is { } challenge)
        {
            return new HookMeaning([], challenge);
        }

        using var json = JsonDocument.Parse(call.Body);
        return new HookMeaning([.. json.RootElement.At("entry").Each().SelectMany(entry => entry.At("messaging").Each()).SelectMany(Receipts)]);
    }

    /// <summary>An echo is what the page itself said. A reading is told by an instant only, and names no message.</summary>
    private static IEnumerable<ChannelReceipt> Receipts(JsonElement one)
    {
        var at = long.TryParse(one.At("timestamp").Said(), out var parsed) ? parsed : 0;
        foreach (var id in one.At("delivery", "mids").Each().Select(mid => mid.Said()).OfType<string>())
        {
            yield return new ChannelReceipt(ReceiptKind.Delivered, id, null, $"{id}:delivered", long.TryParse(one.At("delivery", "watermark").Said(), out var when) ? when : at);
        }

        if (one.At("read", "mid").Said() is { } read)
        {
            yield return new ChannelReceipt(ReceiptKind.Opened, read, null, $"{read}:read", at);
        }

        var message = one.At("message");
        if (message.At("mid").Said() is { } mid && message.At("is_echo").ValueKind != JsonValueKind.True && message.At("is_deleted").ValueKind != JsonValueKind.True && one.At("sender", "id").Said() is { } sender)
        {
            var text = message.At("text").Said() ?? (message.At("attachments", 0, "type").Said() is { } kind ? $"[{kind}]" : null);
            yield return new ChannelReceipt(ReceiptKind.Received, message.At("reply_to", "mid").Said(), null, mid, at, Detail: text, Identifier: ("messenger", sender));
        }
    }

    private static SendResult? Answered(ProviderAnswer answer)
    {
        var json = JsonCall.Parsed(answer.Body) ?? default;
        return answer.IsGood ? SendResult.Accepted(json.At("message_id").Said()) : json.At("error", "code").Said() switch
        {
            "10" => new SendResult(SendOutcome.Failed, Reason: "window_closed", Detail: "10"),
            "551" => new SendResult(SendOutcome.Bounced, Reason: "not_reachable", Detail: "551", IsDead: true),
            "4" or "32" or "613" => new SendResult(SendOutcome.Busy, Reason: "provider_busy", RetryAfter: answer.RetryAfter),
            _ => null,
        };
    }
}
