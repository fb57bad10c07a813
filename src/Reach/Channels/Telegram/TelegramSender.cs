// Sends by a bot of Telegram, and reads what customers write to it.
using System.Text.Json;
using Mitos.Reach.Channels.Contracts;
using Mitos.Reach.Channels.Hooks;
using Mitos.Reach.Channels.Http;

namespace Mitos.Reach.Channels.Telegram;

internal sealed class TelegramSender(ProviderHttp http) : IChannelSender, IChannelHook
{
    private const int LongestText = 4_096;

    public ChannelKind Kind { get; } = new("telegram", "telegram", ["telegram"], "chat", Parallel: 8, IsTracked: false, HasHook: true,
    [
        new("url", Default: "https://api.telegram.org"), new("botToken", IsSecret: true, IsRequired: true), new("secretToken", IsSecret: true, IsRequired: true),
    ]);

    string IChannelHook.Kind => "telegram";

    public Task<SendResult> SendAsync(OpenConnection connection, OutgoingMessage message, CancellationToken cancellationToken)
    {
        object? keyboard = message.Content is { Url: { } url, Button: { } button } ? new { inline_keyboard = new[] { new[] { new { text = button, url } } } } : null;
        var text = message.Content.Url is { } bare && keyboard is null ? $"{message.Content.Text}\n{bare}" : message.Content.Text;
        if (text.Length > LongestText)
        {
            return Task.FromResult(new SendResult(SendOutcome.Failed, Reason: "too_big"));
        }

        return http.SendAsync(JsonCall.Post($"{connection["url"]}/bot{connection["botToken"]}/sendMessage", new { chat_id = message.To, text, reply_markup = keyboard }), answer => Answered(answer, message.To), isRepeatable: false, cancellationToken);
    }

    public bool IsSigned(OpenConnection connection, HookCall call) => Signatures.IsSame(connection["secretToken"], call.Headers["X-Telegram-Bot-Api-Secret-Token"].ToString());

    public HookMeaning Read(OpenConnection connection, HookCall call, long now)
    {
        using var json = JsonDocument.Parse(call.Body);
        var root = json.RootElement;
        if (root.At("update_id").Said() is not { } update)
        {
            return new HookMeaning([], Rest: [new HookRest("update", root.GetRawText())]);
        }

        if (root.At("callback_query", "from", "id").Said() is { } presser)
        {
            return new HookMeaning([new ChannelReceipt(ReceiptKind.Received, null, null, update, now, Detail: root.At("callback_query", "data").Said() ?? "[callback]", Identifier: ("telegram", presser))]);
        }

        // Blocking the bot and letting it in again is told as a change of the bot's membership.
        if (root.At("my_chat_member", "chat", "id").Said() is { } member && root.At("my_chat_member", "chat", "type").Said() == "private")
        {
            var kind = root.At("my_chat_member", "new_chat_member", "status").Said() is "kicked" or "left" ? ReceiptKind.Left : ReceiptKind.Returned;
            return new HookMeaning([new ChannelReceipt(kind, null, null, update, now, Detail: kind == ReceiptKind.Left ? "[blocked]" : "[unblocked]", Identifier: ("telegram", member))]);
        }

        var message = root.At("message").ValueKind == JsonValueKind.Object ? root.At("message") : root.At("edited_message");
        if (message.At("chat", "id").Said() is not { } chat || message.At("chat", "type").Said() != "private")
        {
            return new HookMeaning([], Rest: [new HookRest(message.ValueKind == JsonValueKind.Object ? "group" : root.EnumerateObject().Select(field => field.Name).FirstOrDefault(name => name != "update_id") ?? "update", root.GetRawText())]);
        }

        var at = long.TryParse(message.At("date").Said(), out var seconds) ? seconds * 1_000 : now;
        var answers = message.At("reply_to_message", "message_id").Said() is { } replied ? $"{chat}:{replied}" : null;
        return new HookMeaning([new ChannelReceipt(ReceiptKind.Received, answers, null, update, at, Detail: message.At("text").Said() ?? message.At("caption").Said() ?? "[media]", Identifier: ("telegram", chat))]);
    }

    /// <summary>Numbers of messages count within a chat, so the chat belongs to the name.</summary>
    private static SendResult? Answered(ProviderAnswer answer, string chat)
    {
        var json = JsonCall.Parsed(answer.Body) ?? default;
        return answer.IsGood ? SendResult.Accepted($"{chat}:{json.At("result", "message_id").Said()}") : answer.Status switch
        {
            403 => new SendResult(SendOutcome.Bounced, Reason: (json.At("description").Said() ?? "").Contains("blocked", StringComparison.Ordinal) ? "stopped" : "not_reachable", Detail: "HTTP 403", IsDead: true),
            401 or 404 => new SendResult(SendOutcome.Down, Reason: "credentials_refused", Detail: $"HTTP {answer.Status}"),
            400 when (json.At("description").Said() ?? "").Contains("chat not found", StringComparison.OrdinalIgnoreCase) => new SendResult(SendOutcome.Bounced, Reason: "not_reachable", Detail: "HTTP 400", IsDead: true),
            429 => new SendResult(SendOutcome.Busy, Reason: "provider_busy", RetryAfter: int.TryParse(json.At("parameters", "retry_after").Said(), out var seconds) ? TimeSpan.FromSeconds(seconds) : null),
            _ => null,
        };
    }
}
