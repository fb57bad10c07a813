// What became of the messages of one journey or campaign, in numbers.
using Mitos.Kernel.Data;

namespace Mitos.Reach.Messages.Contracts;

/// <param name="Step">Of the origin; null for messages of people who were erased since.</param>
/// <param name="Reason">A stable word why they are held, refused or failed; null where there is nothing to say.</param>
public sealed record MessageCount(string? Step, string Channel, MessageStatus Status, string? Reason, long Count);

/// <summary>A message that left, and when it did so for the first time.</summary>
public sealed record SentMessage(string Id, long Strand, string OriginId, string? Step, long At);

/// <summary>Reads the ledger; safe from any thread. Takes time in proportion to the messages of the origin.</summary>
public interface IMessageCounts
{
    /// <summary>Each message once, at the channel that it has come to.</summary>
    IReadOnlyList<MessageCount> Messages(Session read, string originKind, string originId);

    /// <summary>Each channel by which a message was tried: one that went to a second channel counts at both.</summary>
    IReadOnlyList<MessageCount> Tries(Session read, string originKind, string originId);

    /// <summary>Whether some of its messages wait or are being sent.</summary>
    bool AnyWaits(Session read, string originKind, string originId);

    /// <summary>What left for any of these identifiers' nodes since an instant, bounced and failed tries left out.</summary>
    IReadOnlyList<SentMessage> SentTo(Session read, IReadOnlyList<long> strands, string originKind, long since);
}
