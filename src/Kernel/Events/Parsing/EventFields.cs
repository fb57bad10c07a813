// The top-level fields of an event's JSON, read in one pass, with the kinds of value checked.
using System.Text.Json;

namespace Mitos.Kernel.Events.Parsing;

internal struct EventFields
{
    public string? Type;
    public string? MessageId;
    public string? UserId;
    public string? AnonymousId;
    public string? PreviousId;
    public string? GroupId;
    public string? Event;
    public string? Name;
    public JsonElement Timestamp;
    public JsonElement OriginalTimestamp;
    public JsonElement SentAt;
    public JsonElement Properties;
    public JsonElement Traits;
    public JsonElement Context;
    public Refusal? Refusal;

    public static EventFields Read(JsonElement item)
    {
        var fields = new EventFields();
        foreach (var property in item.EnumerateObject())
        {
            fields.Take(property);
            if (fields.Refusal is not null)
            {
                break;
            }
        }

        return fields;
    }

    private void Take(JsonProperty property)
    {
        var value = property.Value;
        if (property.NameEquals("type"u8)) Type = Word(value, "type");
        else if (property.NameEquals("messageId"u8)) MessageId = Text(value, "messageId");
        else if (property.NameEquals("userId"u8)) UserId = Text(value, "userId");
        else if (property.NameEquals("anonymousId"u8)) AnonymousId = Text(value, "anonymousId");
        else if (property.NameEquals("previousId"u8)) PreviousId = Text(value, "previousId");
        else if (property.NameEquals("groupId"u8)) GroupId = Text(value, "groupId");
        else if (property.NameEquals("event"u8)) Event = Word(value, "event");
        else if (property.NameEquals("name"u8)) Name = Word(value, "name");
        else if (property.NameEquals("timestamp"u8)) Timestamp = value;
        else if (property.NameEquals("originalTimestamp"u8)) OriginalTimestamp = value;
        else if (property.NameEquals("sentAt"u8)) SentAt = value;
        else if (property.NameEquals("properties"u8)) Properties = Object(value, "properties");
        else if (property.NameEquals("traits"u8)) Traits = Object(value, "traits");
        else if (property.NameEquals("context"u8)) Context = Object(value, "context");
    }

    /// <summary>A text of which many events have the same.</summary>
    private string? Word(JsonElement value, string name) =>
        value.ValueKind == JsonValueKind.String ? CommonWords.Of(value) : Text(value, name);

    /// <summary>Texts, and numbers as texts (RudderStack's SDKs send both); null and empty count as absent.</summary>
    private string? Text(JsonElement value, string name)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.String:
                return Trimmed(value);
            case JsonValueKind.Number:
                return value.GetRawText();
            case JsonValueKind.Null:
                return null;
            default:
                Refusal = new Refusal(Reasons.WrongType, $"`{name}` is {value.ValueKind.ToString().ToLowerInvariant()}, not text");
                return null;
        }
    }

    internal static string? Trimmed(JsonElement value)
    {
        var text = value.GetString()!.Trim();
        return text.Length == 0 ? null : text;
    }

    private JsonElement Object(JsonElement value, string name)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                return value;
            case JsonValueKind.Null:
                return default;
            default:
                Refusal = new Refusal(Reasons.WrongType, $"`{name}` is {value.ValueKind.ToString().ToLowerInvariant()}, not an object");
                return default;
        }
    }
}
