// How far a planned message has come.
using System.Text.Json.Serialization;

namespace Mitos.Reach.Messages.Contracts;

/// <summary>The status of a message. Of those that answer to what a provider told, the order is that of the numbers and never goes backwards. Stored as a number.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<MessageStatus>))]
public enum MessageStatus : byte
{
    /// <summary>Waits for its instant or its turn.</summary>
    [JsonStringEnumMemberName("planned")]
    Planned = 0,

    /// <summary>Waits because the arbiter says so, or because the template lacks something; the reason says what.</summary>
    [JsonStringEnumMemberName("held")]
    Held = 1,

    /// <summary>Committed before the provider is called.</summary>
    [JsonStringEnumMemberName("sending")]
    Sending = 2,

    /// <summary>The provider took it.</summary>
    [JsonStringEnumMemberName("sent")]
    Sent = 10,

    [JsonStringEnumMemberName("delivered")]
    Delivered = 11,

    [JsonStringEnumMemberName("opened")]
    Opened = 12,

    [JsonStringEnumMemberName("clicked")]
    Clicked = 13,

    /// <summary>The arbiter said no.</summary>
    [JsonStringEnumMemberName("refused")]
    Refused = 20,

    /// <summary>No channel could send it.</summary>
    [JsonStringEnumMemberName("failed")]
    Failed = 21,

    /// <summary>Her mailbox or phone refused it.</summary>
    [JsonStringEnumMemberName("bounced")]
    Bounced = 22,

    /// <summary>The provider was called and nobody knows what became of it.</summary>
    [JsonStringEnumMemberName("unknown")]
    Unknown = 23,

    /// <summary>Whoever planned it took it back in time.</summary>
    [JsonStringEnumMemberName("cancelled")]
    Cancelled = 24,
}

/// <param name="Id">Of the message, made of its key.</param>
/// <param name="Reason">A stable word why it is held, refused or failed; null where there is nothing to say.</param>
/// <param name="Channel">The last channel that was tried; null while none was.</param>
/// <param name="DueAt">When it is looked at again; null when nothing is left to do.</param>
/// <param name="ChangedAt">UTC milliseconds, as is <paramref name="DueAt"/>.</param>
public sealed record MessageState(string Id, string Key, MessageStatus Status, string? Reason, string? Channel, long? DueAt, long ChangedAt);
