// Viber's REST API for bots as Viber publishes it: POST /pa/send_message, 200 whatever happens, the number in `status`.
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Mitos.Reach.Tests.Providers;

internal sealed class ViberFake(string token) : ProviderFake
{
    private const int LargestMessage = 30 * 1024;
    private static readonly string[] s_actions = ["reply", "open-url", "location-picker", "share-phone", "none"];

    /// <summary>Beyond 2^53, as Viber's are.</summary>
    private long _token = 5_741_311_803_571_721_087;

    public HashSet<string> Subscribers { get; } = [];

    public static ProviderReply Status(int status, string message, long? token = null) =>
        new(200, $$"""{"status":{{status}},"status_message":"{{message}}"{{(token is { } number ? $",\"message_token\":{number}" : "")}},"chat_hostname":"SN-CHAT-01_","billing_status":1}""");

    public string Sign(byte[] body) => Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(token), body));

    /// <summary>The last token as Viber writes it: a number that a double does not hold.</summary>
    public static byte[] Told(string what, string messageToken, string user, DateTimeOffset at) =>
        Encoding.UTF8.GetBytes($$"""{"event":"{{what}}","timestamp":{{at.ToUnixTimeMilliseconds()}},"message_token":{{messageToken}},"user_id":"{{user}}"{{(what == "failed" ? ",\"desc\":\"failure description\"" : "")}}}""");

    protected override ProviderReply Answer(ProviderCall call)
    {
        if (call is not { Method: "POST", Path: "/pa/send_message" })
        {
            return Broken($"{call.Method} {call.Path}", new ProviderReply(404));
        }

        if (call.Headers["X-Viber-Auth-Token"] != token)
        {
            return Status(2, "invalidAuthToken");
        }

        var json = call.Json;
        if (call.Body.Length > LargestMessage || Unknown(json, "receiver", "type", "sender", "tracking_data", "min_api_version", "text", "keyboard") is not null)
        {
            return Broken("the message", Status(3, "badData"));
        }

        if (Text(json, "receiver") is not { } receiver || Text(json, "type") is not { } type || Text(json, "sender", "name") is not { } name)
        {
            return Broken("receiver, type or sender", Status(4, "missingData"));
        }

        if (type != "text" || name.Length is 0 or > 28 || Text(json, "text") is not { Length: >= 1 and <= 7_000 } || (At(json, "tracking_data") is { } tracking && (tracking.ValueKind != JsonValueKind.String || tracking.GetString()!.Length > 4_000))
            || (At(json, "min_api_version") is { } version && !(version.ValueKind == JsonValueKind.Number && version.TryGetInt32(out _))) || !IsKeyboard(json))
        {
            return Broken("a field", Status(3, "badData"));
        }

        return Subscribers.Contains(receiver) ? Status(0, "ok", Interlocked.Increment(ref _token)) : Status(6, "receiverNotSubscribed");
    }

    private static bool IsKeyboard(JsonElement json) => At(json, "keyboard") is not { } keyboard || (Text(keyboard, "Type") == "keyboard" && At(keyboard, "Buttons") is { ValueKind: JsonValueKind.Array } buttons && buttons.GetArrayLength() >= 1
        && buttons.EnumerateArray().All(one => Unknown(one, "ActionType", "ActionBody", "Text", "Columns", "Rows") is null && s_actions.Contains(Text(one, "ActionType")) && Text(one, "ActionBody") is { Length: > 0 } && Text(one, "Text") is { Length: <= 250 }));
}
