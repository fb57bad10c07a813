// Sends by a bot of Telegram, and reads what customers write to it.
using System.Text.Json;
using Mitos.Reach.Channels.Contracts;
using Mitos.Reach.Channels.Hooks;
using Mitos.Reach.Channels.Http;

namespace Mitos.Reach.Channels.Telegram;

internal sealed class TelegramSender(ProviderHttp http) : IChannelSender, IChannelHook
{
    public ChannelKind Kind { get; } = new("telegram", "telegram", ["telegram"], "chat", Parallel: 8, IsTracked: false, HasHook: true,
    [
        new("url", Default: "https://api.telegram.org"), new("botToken", IsSecret: true, IsRequired: true), new("secretToken", IsSecret: true, IsRequired: true),
    ]);

    string IChannelHook.Kind => "telegram";

    public Task<SendResult> SendAsync(OpenConnection connection, OutgoingMessage message, CancellationToken cancellationToken)
    {
        object? keyboard = message.Content is { Url: { } url, Button: { } button } ? new { inline_keyboard = new[] { new[] { new { text = button, url } } } } : null;
        var text = message.Content.Url is { } bare && keyboard is null ? $"{message.Content.Text}\n{bare}" : message.Content.Text;
        return http.SendAsync(JsonCall.Post($"{connection["url"]}/bot{connection["botToken"]}/sendMessage", new { chat_id = message.To, text, reply_markup = keyboard }), answer => Answered(answer, message.To), isRepeatable: false, cancellationToken);
    }

    public bool IsSigned(OpenConnection connection, HookCall call) => Signatures.IsSame(connection["secretToken"], call.Headers["X-Telegram-Bot-Api-Secret-Token"].ToString());

    public HookMeaning Read(OpenConnection connection, HookCall call, long now)
    {
        using var json = JsonDocument.Parse(call.Body);
        var message = json.RootElement.At("message");
        if (json.RootElement.At("update_id").Said() is not { } update || message.At("chat", "id").Said() is not { } chat || message.At("chat", "type").Said() != "private")
        {
            return HookMeaning.Nothing;
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
            403 => new SendResult(SendOutcome.Bounced, Reason: "not_reachable", Detail: "HTTP 403", IsDead: true),
            400 when (json.At("description").Said() ?? "").Contains("chat not found", StringComparison.OrdinalIgnoreCase) => new SendResult(SendOutcome.Bounced, Reason: "not_reachable", Detail: "HTTP 400", IsDead: true),
            429 => new SendResult(SendOutcome.Busy, Reason: "provider_busy", RetryAfter: int.TryParse(json.At("parameters", "retry_after").Said(), out var seconds) ? TimeSpan.FromSeconds(seconds) : null),
            _ => null,
        };
    }
}
