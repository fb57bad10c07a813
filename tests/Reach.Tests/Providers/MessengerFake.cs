// Messenger's Send API as Meta publishes it: POST /vNN.N/PAGE_ID/messages, and the deliveries and readings that it tells.
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Mitos.Reach.Tests.Providers;

internal sealed partial class MessengerFake(string pageId, string token) : ProviderFake
{
    private static readonly string[] s_tags = ["CONFIRMED_EVENT_UPDATE", "POST_PURCHASE_UPDATE", "ACCOUNT_UPDATE", "HUMAN_AGENT"];
    private int _sent;

    /// <summary>Who has written within a day.</summary>
    public HashSet<string> Open { get; } = [];

    /// <summary>Who has written ever.</summary>
    public HashSet<string> Known { get; } = [];

    public static ProviderReply Error(int status, int code, string message, int? subcode = null) =>
        new(status, new { error = new { message = $"(#{code}) {message}", type = "OAuthException", code, error_subcode = subcode, fbtrace_id = "BLBz/WZt8dN" } });

    /// <summary>What is told of a person: a delivery, a reading, or what she wrote.</summary>
    public byte[] Told(string person, object what, DateTimeOffset at)
    {
        var one = JsonSerializer.SerializeToElement(what).EnumerateObject().ToDictionary(field => field.Name, field => (object)field.Value);
        (one["sender"], one["recipient"], one["timestamp"]) = (new { id = person }, new { id = pageId }, at.ToUnixTimeMilliseconds());
        return JsonSerializer.SerializeToUtf8Bytes(new { @object = "page", entry = new[] { new { id = pageId, time = at.ToUnixTimeMilliseconds(), messaging = new[] { one } } } });
    }

    protected override ProviderReply Answer(ProviderCall call)
    {
        if (Path().Match(call.Path) is not { Success: true } path || call.Method != "POST" || path.Groups[1].Value != pageId)
        {
            return Broken($"{call.Method} {call.Path}", Error(400, 100, "Unsupported post request", 33));
        }

        if (call.Headers.Authorization != $"Bearer {token}")
        {
            return Error(400, 190, "Invalid OAuth access token.");
        }

        var json = call.Json;
        if (Unknown(json, "recipient", "messaging_type", "message", "tag", "notification_type") is { } unknown)
        {
            return Broken(unknown, Error(400, 100, $"Unexpected key '{unknown}'"));
        }

        if (Text(json, "recipient", "id") is not { } person || !Digits().IsMatch(person))
        {
            return Broken("recipient", Error(400, 100, "Invalid parameter: recipient"));
        }

        var type = Text(json, "messaging_type");
        if (type is not ("RESPONSE" or "UPDATE" or "MESSAGE_TAG") || (type == "MESSAGE_TAG") != (Text(json, "tag") is { } tag && s_tags.Contains(tag)))
        {
            return Broken("messaging_type and tag", Error(400, 100, "Invalid parameter: messaging_type", 2018065));
        }

        return Message(json.GetProperty("message")) ?? (!Known.Contains(person) ? Error(400, 100, "No matching user found", 2018001)
            : type != "MESSAGE_TAG" && !Open.Contains(person) ? Error(400, 10, "This message is sent outside of allowed window.", 2018278)
            : new ProviderReply(200, new { recipient_id = person, message_id = $"m_AG5Hz2Uq7tuwNEhXfYYKj8mJEM_QPpz5jdCK48PnKAjSdjfipqxqMvK8ma6AC8fplwlqLP_5cgXIbu7I3rBN0P{Interlocked.Increment(ref _sent):D8}" }));
    }

    private ProviderReply? Message(JsonElement message)
    {
        if ((At(message, "text") is null) == (At(message, "attachment") is null) || Unknown(message, "text", "attachment", "quick_replies", "metadata") is not null)
        {
            return Broken("message", Error(400, 100, "Message cannot be empty, must provide valid attachment or text"));
        }

        if (At(message, "text") is { } text)
        {
            return text.ValueKind == JsonValueKind.String && text.GetString()!.Length is >= 1 and <= 2_000 ? null : Broken("message.text", Error(400, 100, "Length of param message[text] must be less than or equal to 2000"));
        }

        var payload = At(message, "attachment", "payload") ?? default;
        var buttons = At(payload, "buttons") is { ValueKind: JsonValueKind.Array } found ? found.EnumerateArray().ToList() : [];
        return Text(message, "attachment", "type") == "template" && Text(payload, "template_type") == "button" && Text(payload, "text") is { Length: >= 1 and <= 640 } && buttons.Count is >= 1 and <= 3
            && buttons.TrueForAll(one => Text(one, "type") == "web_url" && Text(one, "title") is { Length: >= 1 and <= 20 } && Uri.TryCreate(Text(one, "url"), UriKind.Absolute, out var url) && url.Scheme is "http" or "https")
            ? null : Broken("the template with a button", Error(400, 100, "Invalid parameter: payload"));
    }

    [GeneratedRegex(@"^/v\d{2}\.\d/(\d+)/messages$")]
    private static partial Regex Path();

    [GeneratedRegex(@"^\d{5,30}$")]
    private static partial Regex Digits();
}
