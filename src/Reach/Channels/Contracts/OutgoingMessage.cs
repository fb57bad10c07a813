// A message as a channel gets it: written, addressed, and named so that the same one is never two.
using System.Text.Json.Serialization;

namespace Mitos.Reach.Channels.Contracts;

/// <summary>A template that lies with the provider, as WhatsApp wants it outside an open conversation.</summary>
/// <param name="Parameters">Already written for the customer.</param>
public sealed record ProviderTemplate(string Name, string Language, IReadOnlyList<string> Parameters);

/// <summary>What it says.</summary>
/// <param name="Language"><c>el</c> or <c>en</c>.</param>
/// <param name="Subject">Of an e-mail, or the title of a notification; null elsewhere.</param>
/// <param name="Text">As plain text; of a webhook its body.</param>
/// <param name="Html">Of an e-mail; null elsewhere.</param>
/// <param name="Url">Where a tap leads; null for nowhere.</param>
/// <param name="Button">What stands on the button that leads there.</param>
public sealed record OutgoingContent(string Language, string? Subject, string Text, string? Html, string? Url, string? Button, ProviderTemplate? Template);

/// <param name="Id">Of the message in the ledger, with the number of the try: the same try has the same id for ever, so providers that take one are told it.</param>
/// <param name="To">An address of the channel: e-mail, E.164, a chat app's id, a push subscription, a URL.</param>
/// <param name="UnsubscribeUrl">For the header that mail programs show as a button; null where nothing can be unsubscribed from.</param>
public sealed record OutgoingMessage(string Id, string To, OutgoingContent Content, bool IsMarketing, string? UnsubscribeUrl);

/// <summary>What became of a call to a provider.</summary>
public enum SendOutcome
{
    /// <summary>The provider took it.</summary>
    Accepted,

    /// <summary>It will never take it for this address.</summary>
    Bounced,

    /// <summary>It will never take this message, whoever it is for.</summary>
    Failed,

    /// <summary>It did not take it now, and surely has not sent it: again later.</summary>
    Busy,

    /// <summary>The provider is away, and surely has not sent it: again later, and the connection rests.</summary>
    Down,

    /// <summary>The call was cut off: nobody knows.</summary>
    Unknown,
}

/// <param name="Reason">A stable word; null for what was accepted.</param>
/// <param name="Detail">The provider's own words, without addresses.</param>
/// <param name="RetryAfter">What the provider asked for.</param>
/// <param name="IsDead">The address does not exist any more: it is suppressed.</param>
public sealed record SendResult(SendOutcome Outcome, string? ProviderId = null, string? Reason = null, string? Detail = null, TimeSpan? RetryAfter = null, bool IsDead = false)
{
    public static SendResult Accepted(string? providerId) => new(SendOutcome.Accepted, providerId);
}

/// <summary>What a provider tells later, as the ledger understands it.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ReceiptKind>))]
public enum ReceiptKind
{
    /// <summary>The provider has sent it on: what nobody knew is known.</summary>
    Sent,
    Delivered,
    Opened,
    Clicked,
    Bounced,
    Failed,

    /// <summary>She called it spam.</summary>
    Complained,

    /// <summary>She wrote to us; not about a message of ours in particular, unless it names one.</summary>
    Received,

    /// <summary>She told the provider that she wants no marketing from us by this channel.</summary>
    Stopped,

    /// <summary>She took that back.</summary>
    Resumed,

    /// <summary>She closed this one door: nothing of ours reaches her there.</summary>
    Left,

    /// <summary>She opened it again.</summary>
    Returned,
}

/// <param name="ProviderId">The provider's name of the message; null when it gives ours.</param>
/// <param name="MessageId">Our own id of the try, as it was sent; null when the provider gives its own.</param>
/// <param name="Key">Names this receipt for ever: the same one twice is one.</param>
/// <param name="Identifier">Who wrote, by type and value of identity, for what was received; or who has read, with <paramref name="UpTo"/>.</param>
/// <param name="Detail">A link that was clicked, a diagnosis, what she wrote.</param>
/// <param name="UpTo">Instead of naming messages: it holds for all that were sent to her by then.</param>
public sealed record ChannelReceipt(
    ReceiptKind Kind, string? ProviderId, string? MessageId, string Key, long At, string? Reason = null, string? Detail = null, bool IsDead = false,
    (string Type, string Value)? Identifier = null, long? UpTo = null);
