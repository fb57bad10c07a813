// Sends by Messenger, and reads what it tells.
using System.Text.Json;
using Mitos.Reach.Channels.Contracts;
using Mitos.Reach.Channels.Hooks;
using Mitos.Reach.Channels.Http;

namespace Mitos.Reach.Channels.Messenger;

internal sealed class MessengerSender(ProviderHttp http) : IChannelSender, IChannelHook
{
    private const int LongestText = 2_000;
    private const int LongestTextWithButton = 640;
    private const int LongestButton = 20;

    public ChannelKind Kind { get; } = new("messenger", "messenger", ["messenger"], "chat", Parallel: 8, IsTracked: false, HasHook: true,
    [
        new("url", Default: "https://graph.facebook.com/v21.0"), new("pageId", IsRequired: true), new("accessToken", IsSecret: true, IsRequired: true), new("appSecret", IsSecret: true, IsRequired: true), new("verifyToken", IsSecret: true),
    ]);

    string IChannelHook.Kind => "messenger";

    public Task<SendResult> SendAsync(OpenConnection connection, OutgoingMessage message, CancellationToken cancellationToken)
    {
        var text = message.Content.Url is { } link ? $"{message.Content.Text}\n{link}" : message.Content.Text;
        if (text.Length > LongestText)
        {
            return Task.FromResult(new SendResult(SendOutcome.Failed, Reason: "too_big"));
        }

        // What is too long for a button is said without one.
        object said = message.Content is { Url: { } url, Button: { Length: <= LongestButton } button, Text.Length: <= LongestTextWithButton }
            ? new { attachment = new { type = "template", payload = new { template_type = "button", text = message.Content.Text, buttons = new[] { new { type = "web_url", url, title = button } } } } }
            : new { text };
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
        var told = json.RootElement.At("entry").Each().SelectMany(entry => entry.At("messaging").Each()).Select(one => (Json: one, Receipts: Receipts(one).ToList())).ToList();
        return new HookMeaning(
            [.. told.SelectMany(one => one.Receipts)],
            Rest: [.. told.Where(one => one.Receipts.Count == 0 && one.Json.At("message", "is_echo").ValueKind != JsonValueKind.True).Select(one => new HookRest(NameOf(one.Json), one.Json.GetRawText())),
                .. json.RootElement.At("entry").Each().SelectMany(entry => entry.At("changes").Each()).Select(change => new HookRest(change.At("field").Said() ?? "change", change.GetRawText()))]);
    }

    /// <summary>An echo is what the page itself said. A reading is told by an instant: all before it is read.</summary>
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
        else if (Watermark(one, "read") is { } upTo && one.At("sender", "id").Said() is { } reader)
        {
            yield return new ChannelReceipt(ReceiptKind.Opened, null, null, $"{reader}:read:{upTo}", at, Identifier: ("messenger", reader), UpTo: upTo);
        }

        if (one.At("delivery", "mids").ValueKind != JsonValueKind.Array && Watermark(one, "delivery") is { } until && one.At("sender", "id").Said() is { } receiver)
        {
            yield return new ChannelReceipt(ReceiptKind.Delivered, null, null, $"{receiver}:delivered:{until}", at, Identifier: ("messenger", receiver), UpTo: until);
        }

        if (one.At("postback", "payload").Said() is { } payload && one.At("sender", "id").Said() is { } presser)
        {
            yield return new ChannelReceipt(ReceiptKind.Received, null, null, one.At("postback", "mid").Said() ?? $"{presser}:{at}", at, Detail: one.At("postback", "title").Said() ?? payload, Identifier: ("messenger", presser));
        }

        var message = one.At("message");
        if (message.At("mid").Said() is { } mid && message.At("is_echo").ValueKind != JsonValueKind.True && message.At("is_deleted").ValueKind != JsonValueKind.True && one.At("sender", "id").Said() is { } sender)
        {
            var text = message.At("text").Said() ?? (message.At("attachments", 0, "type").Said() is { } kind ? $"[{kind}]" : null);
            yield return new ChannelReceipt(ReceiptKind.Received, message.At("reply_to", "mid").Said(), null, mid, at, Detail: text, Identifier: ("messenger", sender));
        }
    }

    /// <summary>What an element is about stands beside who, to whom and when.</summary>
    private static string NameOf(JsonElement one) =>
        one.ValueKind == JsonValueKind.Object ? one.EnumerateObject().Select(field => field.Name).FirstOrDefault(name => name is not ("sender" or "recipient" or "timestamp")) ?? "messaging" : "messaging";

    private static long? Watermark(JsonElement one, string name) => long.TryParse(one.At(name, "watermark").Said(), out var at) ? at : null;

    /// <summary>A number says what happened; of some a second number which of several things.</summary>
    private static SendResult? Answered(ProviderAnswer answer)
    {
        var json = JsonCall.Parsed(answer.Body) ?? default;
        var (code, detail) = (json.At("error", "code").Said(), json.At("error", "error_subcode").Said());
        var said = detail is null ? code : $"{code}/{detail}";
        return answer.IsGood ? SendResult.Accepted(json.At("message_id").Said()) : (code, detail) switch
        {
            ("10", "2018278" or "2018065" or "2018109" or "2018108") => new SendResult(SendOutcome.Failed, Reason: "window_closed", Detail: said),
            ("100", "2018001") => new SendResult(SendOutcome.Bounced, Reason: "not_reachable", Detail: said, IsDead: true),
            ("551", _) => new SendResult(SendOutcome.Bounced, Reason: "not_reachable", Detail: said),
            ("4" or "32" or "613" or "1200", _) => new SendResult(SendOutcome.Busy, Reason: "provider_busy", Detail: said, RetryAfter: answer.RetryAfter),
            _ when MetaHook.IsAccount(code) => new SendResult(SendOutcome.Down, Reason: "credentials_refused", Detail: said),
            (not null, _) when answer.Status < 500 => new SendResult(SendOutcome.Failed, Reason: "refused_by_provider", Detail: said),
            _ => null,
        };
    }
}
