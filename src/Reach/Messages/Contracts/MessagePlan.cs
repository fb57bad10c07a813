// A message that somebody wants a customer to get, as the wings that plan messages say it.
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Mitos.Reach.Messages.Contracts;

/// <summary>What kind of message it is; stored as a number.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<MessageClass>))]
public enum MessageClass : byte
{
    /// <summary>Needs consent, keeps quiet hours and caps, and is never repeated when its outcome is unknown.</summary>
    [JsonStringEnumMemberName("marketing")]
    Marketing = 1,

    /// <summary>About what she has ordered or asked: keeps quiet hours, counts for no cap.</summary>
    [JsonStringEnumMemberName("service")]
    Service = 2,

    /// <summary>She waits for it, such as a code or a receipt: at any hour, and tried again when its outcome is unknown.</summary>
    [JsonStringEnumMemberName("transactional")]
    Transactional = 3,
}

/// <summary>One channel of the order in which they are tried.</summary>
/// <param name="Channel">As the channels are called: <c>email</c>, <c>sms</c>, <c>push</c>, <c>viber</c>, <c>whatsapp</c>, <c>messenger</c>, <c>telegram</c>, <c>webhook</c>.</param>
/// <param name="FallbackAfterMinutes">
/// How long the next channel waits for <paramref name="FallbackUnless"/>. Null: the next one is tried only when this one failed or could not be used.
/// </param>
/// <param name="FallbackUnless"><see cref="Delivered"/> or <see cref="Opened"/>: what makes the next channel needless.</param>
/// <param name="Template">The key of the template that this channel is written with; null for that of the message.</param>
public sealed record ChannelTry(string Channel, int? FallbackAfterMinutes = null, string FallbackUnless = ChannelTry.Delivered, string? Template = null)
{
    public const string Delivered = "delivered";
    public const string Opened = "opened";
}

/// <summary>Who wants the message.</summary>
/// <param name="Kind"><c>journey</c>, <c>campaign</c>, <c>staff</c>…</param>
/// <param name="Id">Of that journey or campaign.</param>
/// <param name="Step">The step of the journey or the variant of the campaign; null where there is none.</param>
public sealed record MessageOrigin(string Kind, string Id, string? Step = null);

/// <summary>A message to be sent, once.</summary>
/// <param name="Key">Unique for ever and made by whoever plans, always the same for the same message: <c>journey:12:INSTANCE:STEP:VISIT</c>. At most 200 characters. No personal data.</param>
/// <param name="Strand">
/// An identifier's node of the customer. It fixes the partition that sends; the profile is looked up when it is needed, so merges and splits move nothing.
/// </param>
/// <param name="Template">The key of a published template.</param>
/// <param name="Purpose">A purpose of consent, such as <c>marketing</c>.</param>
/// <param name="Channels">In the order in which they are tried; at least one.</param>
/// <param name="Priority">Of two messages of a customer that compete for the last place under a cap, the higher one goes. 0 is usual.</param>
/// <param name="SendAt">Not before this instant, UTC milliseconds; what lies in the past is sent at once.</param>
/// <param name="ExpiresAt">Of no use to her after this instant; null for never.</param>
/// <param name="Data">What the template reads as <c>event</c>: the event's properties, a cart, an order. At most 32 KB.</param>
public sealed record MessagePlan(
    string Key, long Strand, string Template, string Purpose, MessageClass Class, IReadOnlyList<ChannelTry> Channels, int Priority,
    long SendAt, long? ExpiresAt, MessageOrigin Origin, JsonElement? Data);
