// Sends by WhatsApp's Cloud API, and reads what it tells: every message and status of every change of every entry.
using System.Globalization;
using System.Text.Json;
using Mitos.Reach.Channels.Contracts;
using Mitos.Reach.Channels.Hooks;
using Mitos.Reach.Channels.Http;

namespace Mitos.Reach.Channels.WhatsApp;

internal sealed class WhatsAppSender(ProviderHttp http) : IChannelSender, IChannelHook
{
    /// <summary>No WhatsApp behind the number.</summary>
    private const int NotReachable = 131026;

    /// <summary>More than a day since she last wrote.</summary>
    private const int WindowClosed = 131047;

    public ChannelKind Kind { get; } = new("whatsapp", "whatsapp", ["whatsapp", "phone"], "chat", Parallel: 8, IsTracked: false, HasHook: true,
    [
        new("url", Default: "https://graph.facebook.com/v21.0"), new("phoneNumberId", IsRequired: true), new("accessToken", IsSecret: true, IsRequired: true), new("appSecret", IsSecret: true, IsRequired: true), new("verifyToken", IsSecret: true),
    ]);

    string IChannelHook.Kind => "whatsapp";

    public Task<SendResult> SendAsync(OpenConnection connection, OutgoingMessage message, CancellationToken cancellationToken)
    {
        var content = message.Content;
        var text = content.Url is null ? content.Text : $"{content.Text}\n{content.Url}";
        object body = content.Template is { } template
            ? new { messaging_product = "whatsapp", to = message.To.TrimStart('+'), type = "template", biz_opaque_callback_data = message.Id, template = new { name = template.Name, language = new { policy = "deterministic", code = template.Language }, components = template.Parameters.Count == 0 ? null : new object[] { new { type = "body", parameters = template.Parameters.Select(one => new { type = "text", text = one }) } } } }
            : new { messaging_product = "whatsapp", to = message.To.TrimStart('+'), type = "text", biz_opaque_callback_data = message.Id, text = new { body = text } };
        return http.SendAsync(JsonCall.Post($"{connection["url"]}/{connection["phoneNumberId"]}/messages", body, connection["accessToken"]), Answered, isRepeatable: false, cancellationToken);
    }

    /// <summary>The address is tried by a word that we chose; everything else is signed.</summary>
    public bool IsSigned(OpenConnection connection, HookCall call) => MetaHook.IsSigned(connection, call);

    public HookMeaning Read(OpenConnection connection, HookCall call, long now)
    {
        if (MetaHook.Challenge(call) is { } challenge)
        {
            return new HookMeaning([], challenge);
        }

        using var json = JsonDocument.Parse(call.Body);
        var values = json.RootElement.At("entry").Each().SelectMany(entry => entry.At("changes").Each()).Where(change => change.At("field").Said() == "messages").Select(change => change.At("value")).ToList();
        return new HookMeaning([.. values.SelectMany(value => value.At("statuses").Each()).Select(Status).OfType<ChannelReceipt>(), .. values.SelectMany(value => value.At("messages").Each()).Select(Message).OfType<ChannelReceipt>()]);
    }

    private static ChannelReceipt? Status(JsonElement status)
    {
        ReceiptKind? kind = status.At("status").Said() switch { "delivered" => ReceiptKind.Delivered, "read" => ReceiptKind.Opened, "failed" => ReceiptKind.Failed, _ => null };
        if (kind is not { } known || status.At("id").Said() is not { } id)
        {
            return null;
        }

        var code = status.At("errors", 0, "code").Said();
        return new ChannelReceipt(known, id, null, $"{id}:{known}", At(status), code is null ? null : code == $"{NotReachable}" ? "not_reachable" : code == $"{WindowClosed}" ? "window_closed" : "refused_by_provider", code, code == $"{NotReachable}");
    }

    private static ChannelReceipt? Message(JsonElement message)
    {
        if (message.At("id").Said() is not { } id || message.At("from").Said() is not { Length: > 0 } from)
        {
            return null;
        }

        var text = message.At("text", "body").Said() ?? message.At("button", "text").Said() ?? message.At("interactive", "button_reply", "title").Said() ?? message.At("interactive", "list_reply", "title").Said()
            ?? message.At("reaction", "emoji").Said() ?? (message.At("type").Said() is { } kind ? $"[{kind}]" : null);
        return new ChannelReceipt(ReceiptKind.Received, message.At("context", "id").Said(), null, id, At(message), Detail: text, Identifier: ("phone", from.StartsWith('+') ? from : $"+{from}"));
    }

    private static long At(JsonElement json) => long.TryParse(json.At("timestamp").Said(), NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) ? seconds * 1_000 : 0;

    private static SendResult? Answered(ProviderAnswer answer)
    {
        var json = JsonCall.Parsed(answer.Body) ?? default;
        if (answer.IsGood)
        {
            return SendResult.Accepted(json.At("messages", 0, "id").Said());
        }

        return json.At("error", "code").Said() switch
        {
            "131026" => new SendResult(SendOutcome.Bounced, Reason: "not_reachable", Detail: "131026", IsDead: true),
            "131047" => new SendResult(SendOutcome.Failed, Reason: "window_closed", Detail: "131047"),
            "4" or "80007" or "130429" or "131056" => new SendResult(SendOutcome.Busy, Reason: "provider_busy", RetryAfter: answer.RetryAfter),
            _ => null,
        };
    }
}
