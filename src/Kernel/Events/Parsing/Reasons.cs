// Why input cannot become an event: stable codes, each with a sentence that says what to do.
namespace Mitos.Kernel.Events.Parsing;

/// <summary>A reason for quarantine.</summary>
/// <param name="Code">Stable; other programs may branch on it.</param>
/// <param name="Advice">What to do about it.</param>
public sealed record Reason(string Code, string Advice);

/// <summary>All reasons; docs/reference/errors.md lists them.</summary>
public static class Reasons
{
    public static readonly Reason InvalidJson = new("invalid_json", "The text is not JSON. Mend it and replay.");
    public static readonly Reason InvalidUtf8 = new("invalid_utf8", "The text is not UTF-8. Send it in that encoding.");
    public static readonly Reason NotAnObject = new("not_an_object", "An event is a JSON object. Put its fields between braces.");
    public static readonly Reason MissingType = new("missing_type", "Name the type: track, identify, page, screen, group or alias.");
    public static readonly Reason UnknownType = new("unknown_type", "The type is none of track, identify, page, screen, group and alias.");
    public static readonly Reason NoIdentity = new("no_user_anon_id", "An event needs a userId or an anonymousId.");
    public static readonly Reason MissingEvent = new("missing_event", "A track call needs the name of what happened in `event`.");
    public static readonly Reason MissingPrevious = new("missing_previous_id", "An alias call needs the earlier id in `previousId`.");
    public static readonly Reason EventTooLarge = new("event_too_large", "An event is at most 32 KB. Leave out what nobody reads.");
    public static readonly Reason TooManyEvents = new("too_many_events", "A batch holds at most 2,500 events. Send several batches.");
    public static readonly Reason BatchTooLarge = new("batch_too_large", "A batch is at most 500 KB. Send several batches.");
    public static readonly Reason TooManyTraits = new("too_many_traits", "An event sets fewer than 300 traits.");
    public static readonly Reason TooManyProperties = new("too_many_properties", "An event has at most 10,000 properties.");
    public static readonly Reason TooDeep = new("too_deep", "Values are nested at most 64 levels deep.");
    public static readonly Reason MessageIdTooLong = new("message_id_too_long", "A messageId has at most 100 characters.");
    public static readonly Reason IdTooLong = new("id_too_long", "A userId, anonymousId, previousId or groupId has at most 500 characters.");
    public static readonly Reason NameTooLong = new("name_too_long", "The name of an event has at most 300 characters.");
    public static readonly Reason InvalidTimestamp = new("invalid_timestamp", "Times are ISO 8601, from 1990 on and not in the future.");
    public static readonly Reason WrongType = new("wrong_type", "A field has a value of the wrong kind.");
    public static readonly Reason ImportRow = new("import_row", "The row of the file does not fit the mapping.");
    public static readonly Reason Hook = new("hook_unreadable", "The provider's call was signed, but its body cannot be read. Look at its detail; the provider may have changed its format.");
    public static readonly Reason HookUnused = new("hook_not_used", "The provider told something that Mitos has no use for. Discard it.");
    public static readonly Reason MessageUnknown = new("message_unknown", "The provider tells of a message that Mitos did not send: another program sends by the same connection. Discard it.");
    public static readonly Reason Processing = new("processing_error", "Mitos could not process this event. Report it; replay it after an update.");

    public static readonly IReadOnlyList<Reason> All =
    [
        InvalidJson, InvalidUtf8, NotAnObject, MissingType, UnknownType, NoIdentity, MissingEvent, MissingPrevious, EventTooLarge,
        TooManyEvents, BatchTooLarge, TooManyTraits, TooManyProperties, TooDeep, MessageIdTooLong, IdTooLong, NameTooLong,
        InvalidTimestamp, WrongType, ImportRow, Hook, HookUnused, MessageUnknown, Processing,
    ];
}

/// <summary>A reason, and where it applies.</summary>
public sealed record Refusal(Reason Reason, string Detail);
