// Telegram's Bot API as its own open server answers: POST /botTOKEN/sendMessage.
using System.Text.Json;

namespace Mitos.Reach.Tests.Providers;

internal sealed class TelegramFake(string token) : ProviderFake
{
    private int _sent = 40;

    public HashSet<string> Chats { get; } = [];

    public HashSet<string> Blocked { get; } = [];

    public static ProviderReply Error(int code, string description, int? retryAfter = null) =>
        new(code, retryAfter is { } seconds ? new { ok = false, error_code = code, description, parameters = new { retry_after = seconds } } : new { ok = false, error_code = code, description });

    protected override ProviderReply Answer(ProviderCall call)
    {
        if (call.Path != $"/bot{token}/sendMessage" || call.Method != "POST")
        {
            return call.Path.EndsWith("/sendMessage", StringComparison.Ordinal) ? Error(401, "Unauthorized") : Broken($"{call.Method} {call.Path}", Error(404, "Not Found"));
        }

        var json = call.Json;
        if (Unknown(json, "chat_id", "text", "reply_markup", "parse_mode", "entities", "link_preview_options", "disable_notification", "protect_content") is { } unknown)
        {
            return Broken(unknown, Error(400, $"Bad Request: unknown field {unknown}"));
        }

        if (At(json, "chat_id") is not { } id || !long.TryParse(id.ToString(), out _))
        {
            return Broken("chat_id", Error(400, "Bad Request: chat_id is empty"));
        }

        if (Text(json, "text") is not { } text || text.Trim().Length == 0)
        {
            return Broken("text", Error(400, "Bad Request: message text is empty"));
        }

        if (text.Length > 4_096)
        {
            return Broken("text", Error(400, "Bad Request: message is too long"));
        }

        if (At(json, "reply_markup") is { } markup && !IsKeyboard(markup))
        {
            return Broken("reply_markup", Error(400, "Bad Request: can't parse inline keyboard button"));
        }

        return Blocked.Contains(id.ToString()) ? Error(403, "Forbidden: bot was blocked by the user") : !Chats.Contains(id.ToString()) ? Error(400, "Bad Request: chat not found")
            : new ProviderReply(200, new { ok = true, result = new { message_id = Interlocked.Increment(ref _sent), date = 1_764_150_000, chat = new { id = long.Parse(id.ToString()), type = "private" }, text } });
    }

    private static bool IsKeyboard(JsonElement markup) => Unknown(markup, "inline_keyboard") is null && At(markup, "inline_keyboard") is { ValueKind: JsonValueKind.Array } rows && rows.EnumerateArray().All(row => row.ValueKind == JsonValueKind.Array
        && row.EnumerateArray().All(one => Unknown(one, "text", "url") is null && Text(one, "text") is { Length: > 0 } && Uri.TryCreate(Text(one, "url"), UriKind.Absolute, out var url) && url.Scheme is "http" or "https" or "tg" && url.Host.Contains('.')));
}
