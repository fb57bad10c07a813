// Reads what WhatsApp tells: every message, status and wish of every change of every entry; the rest is named.
using System.Globalization;
using System.Text.Json;
using Mitos.Reach.Channels.Contracts;
using Mitos.Reach.Channels.Hooks;
using Mitos.Reach.Channels.Http;

namespace Mitos.Reach.Channels.WhatsApp;

internal static class WhatsAppNews
{
    public static HookMeaning Read(ReadOnlyMemory<byte> body, long now)
    {
        using var json = JsonDocument.Parse(body);
        var (receipts, rest) = (new List<ChannelReceipt>(), new List<HookRest>());
        foreach (var change in json.RootElement.At("entry").Each().SelectMany(entry => entry.At("changes").Each()))
        {
            var (field, value) = (change.At("field").Said() ?? "change", change.At("value"));
            switch (field)
            {
                case "messages":
                    Each(value, "statuses", Status, receipts, rest);
                    Each(value, "messages", message => Message(message, value), receipts, rest);
                    if (value.At("statuses").ValueKind != JsonValueKind.Array && value.At("messages").ValueKind != JsonValueKind.Array)
                    {
                        rest.Add(new HookRest(field, change.GetRawText()));
                    }

                    break;
                case "user_preferences":
                    Each(value, "user_preferences", wish => Wish(wish, now), receipts, rest);
                    break;
                default:
                    rest.Add(new HookRest(field, change.GetRawText()));
                    break;
            }
        }

        return new HookMeaning(receipts, Rest: rest);
    }

    private static void Each(JsonElement value, string name, Func<JsonElement, ChannelReceipt?> read, List<ChannelReceipt> receipts, List<HookRest> rest)
    {
        foreach (var one in value.At(name).Each())
        {
            if (read(one) is { } receipt)
            {
                receipts.Add(receipt);
            }
            else
            {
                rest.Add(new HookRest(name, one.GetRawText()));
            }
        }
    }

    /// <summary>Our own name of the try comes back with the status, so that it is known even before WhatsApp's answer was written down.</summary>
    private static ChannelReceipt? Status(JsonElement status)
    {
        ReceiptKind? kind = status.At("status").Said() switch { "sent" => ReceiptKind.Sent, "delivered" => ReceiptKind.Delivered, "read" or "played" => ReceiptKind.Opened, "failed" => ReceiptKind.Failed, _ => null };
        if (kind is not { } known || status.At("id").Said() is not { } id)
        {
            return null;
        }

        var code = status.At("errors", 0, "code").Said();
        return new ChannelReceipt(known, id, status.At("biz_opaque_callback_data").Said(), $"{id}:{known}", At(status), code is null ? null : WhatsAppSender.ReasonOf(code), code, WhatsAppSender.IsDead(code));
    }

    /// <summary>What WhatsApp says about an account is none of hers.</summary>
    private static ChannelReceipt? Message(JsonElement message, JsonElement value)
    {
        if (message.At("id").Said() is not { } id || message.At("type").Said() is not { } kind || kind == "system" || Sender(message.At("from").Said(), message, value) is not { } sender)
        {
            return null;
        }

        return new ChannelReceipt(ReceiptKind.Received, message.At("context", "id").Said(), null, id, At(message), Detail: Text(kind == "edit" ? message.At("edit", "message") : message) ?? $"[{kind}]", Identifier: sender);
    }

    /// <summary>By her number; who hides it is known by the id that WhatsApp gives her towards this business.</summary>
    private static (string, string)? Sender(string? number, JsonElement message, JsonElement value) =>
        number is { Length: >= 5 } && number.All(char.IsAsciiDigit) ? ("phone", $"+{number}")
        : string.IsNullOrEmpty(number) && (message.At("from_user_id").Said() ?? value.At("contacts", 0, "user_id").Said()) is { Length: > 0 } id ? ("whatsapp", id) : null;

    private static string? Text(JsonElement message) =>
        message.At("text", "body").Said() ?? message.At("button", "text").Said() ?? message.At("interactive", "button_reply", "title").Said() ?? message.At("interactive", "list_reply", "title").Said()
        ?? (message.At("reaction", "emoji").Said() is { Length: > 0 } emoji ? emoji : null) ?? message.At(message.At("type").Said() ?? "", "caption").Said();

    private static ChannelReceipt? Wish(JsonElement wish, long now)
    {
        ReceiptKind? kind = wish.At("category").Said() != "marketing_messages" ? null : wish.At("value").Said() switch { "stop" => ReceiptKind.Stopped, "resume" or "signup" => ReceiptKind.Resumed, _ => null };
        var at = At(wish) is > 0 and var said ? said : now;
        return kind is { } known && wish.At("wa_id").Said() is { Length: >= 5 } number && number.All(char.IsAsciiDigit)
            ? new ChannelReceipt(known, null, null, $"{number}:{wish.At("value").Said()}:{at}", at, Detail: wish.At("detail").Said(), Identifier: ("phone", $"+{number}")) : null;
    }

    private static long At(JsonElement json) => long.TryParse(json.At("timestamp").Said(), NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) ? seconds * 1_000 : 0;
}
