// Reads one event of the Segment or RudderStack shape from JSON, or says exactly why it cannot be read.
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using Mitos.Kernel.Events.Intake;

namespace Mitos.Kernel.Events.Parsing;

/// <summary>What the request says for all its events.</summary>
/// <param name="Type">The type named by the path, if any.</param>
/// <param name="SentAt">The batch's sentAt.</param>
/// <param name="Context">The batch's context, merged below each event's own.</param>
/// <param name="Integrations">The batch's integrations, likewise.</param>
public readonly record struct Envelope(
    int Source, long ReceivedAt, string? Type = null, long? SentAt = null, JsonElement Context = default, JsonElement Integrations = default, string? Ip = null,
    bool NoIds = false, ReadOnlyMemory<byte> Body = default);

/// <summary>A messageId of where the item stands in the intake: the same when the same input is read again. Most events bring their own, and it is never made.</summary>
/// <param name="Replays">The row of the quarantine that comes again, if it does.</param>
public readonly record struct FallbackId(long Row, int Index, long? Replays)
{
    public override string ToString() => Replays is { } replayed ? $"mitos-replay-{replayed}" : $"mitos-{Row}-{Index}";
}

/// <summary>The rules of an event's shape. Pure: the same text and envelope give the same event.</summary>
public static class EventParser
{
    public const int MaxEventBytes = 32 * 1024;
    public const int MaxTraits = 300;
    public const int MaxProperties = 10_000;
    private const int MaxMessageId = 100;
    private const int MaxId = 500;
    private const int MaxName = 300;

    /// <param name="fallbackId">The messageId when the event carries none.</param>
    public static bool TryParse(
        JsonElement item, in Envelope envelope, in FallbackId fallbackId, [NotNullWhen(true)] out Event? parsed, [NotNullWhen(false)] out Refusal? refusal)
    {
        parsed = null;
        if (item.ValueKind != JsonValueKind.Object)
        {
            refusal = new Refusal(Reasons.NotAnObject, $"found {item.ValueKind.ToString().ToLowerInvariant()}");
            return false;
        }

        var fields = EventFields.Read(item);
        refusal = fields.Refusal ?? CheckShape(fields, envelope, out _);
        if (refusal is not null)
        {
            return false;
        }

        var type = TypeOf(fields, envelope);
        var (occurredAt, problem) = TimeOf(fields, envelope);
        if (problem is not null)
        {
            refusal = problem;
            return false;
        }

        var rewritten = EventRewriter.Merge(item, fields, envelope);
        var json = rewritten is null ? item : JsonDocument.Parse(rewritten).RootElement;
        parsed = new Event
        {
            Type = type,
            MessageId = fields.MessageId ?? fallbackId.ToString(),
            Source = envelope.Source,
            Name = type is EventType.Track ? fields.Event : fields.Name,
            UserId = fields.UserId,
            AnonymousId = fields.AnonymousId,
            PreviousId = fields.PreviousId,
            GroupId = fields.GroupId,
            OccurredAt = occurredAt,
            ReceivedAt = envelope.ReceivedAt,
            Json = json,
            Properties = fields.Properties,
            Traits = fields.Traits,
            Context = rewritten is null ? fields.Context : Field(json, "context"),
            Body = envelope.Body,
            Rewritten = rewritten,
        };
        return true;
    }

    private static Refusal? CheckShape(EventFields fields, in Envelope envelope, out EventType type)
    {
        type = default;
        var typeText = envelope.Type ?? fields.Type;
        if (typeText is null)
        {
            return new Refusal(Reasons.MissingType, "no `type`");
        }

        if (!EventTypes.TryParse(typeText, out type) && !(typeText == "fact" && envelope.Source == 0))
        {
            return new Refusal(Reasons.UnknownType, $"type is “{Short(typeText)}”");
        }

        if (fields.UserId is null && fields.AnonymousId is null && type != EventType.Alias && envelope.Source != 0 && !envelope.NoIds)
        {
            return new Refusal(Reasons.NoIdentity, "userId and anonymousId are missing or empty");
        }

        return CheckNames(fields, typeText) ?? CheckLengths(fields) ?? CheckCounts(fields);
    }

    private static Refusal? CheckNames(EventFields fields, string type) => type switch
    {
        "track" when string.IsNullOrWhiteSpace(fields.Event) => new Refusal(Reasons.MissingEvent, "`event` is missing or empty"),
        "alias" when fields.PreviousId is null => new Refusal(Reasons.MissingPrevious, "`previousId` is missing or empty"),
        "alias" when fields.UserId is null => new Refusal(Reasons.NoIdentity, "an alias call needs the new id in `userId`"),
        _ => null,
    };

    private static Refusal? CheckLengths(EventFields fields)
    {
        if (fields.MessageId?.Length > MaxMessageId)
        {
            return new Refusal(Reasons.MessageIdTooLong, $"{fields.MessageId.Length} characters");
        }

        if (fields.UserId?.Length > MaxId || fields.AnonymousId?.Length > MaxId || fields.PreviousId?.Length > MaxId || fields.GroupId?.Length > MaxId)
        {
            return new Refusal(Reasons.IdTooLong, "an id is too long");
        }

        return fields.Event?.Length > MaxName || fields.Name?.Length > MaxName ? new Refusal(Reasons.NameTooLong, "the name is too long") : null;
    }

    private static Refusal? CheckCounts(EventFields fields)
    {
        if (fields.Traits.ValueKind == JsonValueKind.Object && fields.Traits.GetPropertyCount() >= MaxTraits)
        {
            return new Refusal(Reasons.TooManyTraits, $"{fields.Traits.GetPropertyCount()} traits");
        }

        return fields.Properties.ValueKind == JsonValueKind.Object && fields.Properties.GetPropertyCount() > MaxProperties
            ? new Refusal(Reasons.TooManyProperties, $"{fields.Properties.GetPropertyCount()} properties")
            : null;
    }

    private static EventType TypeOf(EventFields fields, in Envelope envelope) =>
        EventTypes.TryParse(envelope.Type ?? fields.Type, out var type) ? type : EventType.Fact;

    private static (long OccurredAt, Refusal? Problem) TimeOf(EventFields fields, in Envelope envelope)
    {
        var original = fields.OriginalTimestamp.ValueKind is JsonValueKind.Undefined or JsonValueKind.Null ? fields.Timestamp : fields.OriginalTimestamp;
        if (!Instants.TryRead(original, out var happened) || !Instants.TryRead(fields.SentAt, out var sent))
        {
            return (0, new Refusal(Reasons.InvalidTimestamp, $"“{Short(original.ToString())}” is not a time"));
        }

        return ClockCorrection.Correct(happened, sent ?? envelope.SentAt, envelope.ReceivedAt) is { } instant
            ? (instant, null)
            : (0, new Refusal(Reasons.InvalidTimestamp, $"“{Short(original.ToString())}” is implausible"));
    }

    internal static JsonElement Field(JsonElement json, ReadOnlySpan<char> name) =>
        json.ValueKind == JsonValueKind.Object && json.TryGetProperty(name, out var value) ? value : default;

    private static string Short(string text) => text.Length <= 60 ? text : text[..60] + "…";
}
