// A message as the dispatcher works on it: its row, with the try that it is at.
using System.Text.Json;
using Mitos.Reach.Messages.Contracts;

namespace Mitos.Reach.Messages.Ledger;

/// <param name="Try">Which of its channels it is at, from 0.</param>
/// <param name="TryStatus">Of that channel; null while it was not tried.</param>
/// <param name="Repeats">How often this channel was put off or tried again.</param>
internal sealed record LedgerRow(
    string Id, string Key, long Strand, string Template, string Purpose, MessageClass Class, IReadOnlyList<ChannelTry> Channels, int Priority, long SendAt, long? ExpiresAt, MessageOrigin Origin, string? Data,
    MessageStatus Status, string? Reason, long? DueAt, int Try, int Repeats, MessageStatus? TryStatus)
{
    /// <summary>Of the try, as providers and links name it.</summary>
    public string TryId => $"{Id}.{Try}";

    public ChannelTry? Channel => Try < Channels.Count ? Channels[Try] : null;

    /// <summary>By which the channel whose turn it is is written.</summary>
    public string TemplateNow => Channel?.Template ?? Template;

    public JsonElement? DataJson => Data is null ? null : JsonSerializer.Deserialize<JsonElement>(Data);

    /// <summary>The message and the number of the try behind a name of <see cref="TryId"/>'s form; null for another name.</summary>
    public static (string Id, int Number)? Parse(string? tryId) =>
        tryId?.Split('.') is [{ Length: 22 } id, var number] && int.TryParse(number, System.Globalization.NumberStyles.None, null, out var parsed) ? (id, parsed) : null;
}

/// <summary>The order of what becomes of a message: it never goes backwards.</summary>
internal static class MessageProgress
{
    /// <summary>Of a message that was at <paramref name="now"/>, when this is heard of it.</summary>
    public static MessageStatus Next(MessageStatus now, MessageStatus heard) => Rank(heard) > Rank(now) ? heard : now;

    /// <summary>Of a message with several channels, by what became of each: the best that one of them reached, and a failure only where none reached more.</summary>
    public static MessageStatus Whole(IReadOnlyCollection<MessageStatus> tries) =>
        tries.Where(status => Rank(status) is 5 or >= 8).OrderByDescending(Rank).FirstOrDefault(tries.OrderByDescending(Rank).FirstOrDefault());

    /// <summary>A message that was delivered after all was not lost. Providers take messages and say later that they failed.</summary>
    private static int Rank(MessageStatus status) => status switch
    {
        MessageStatus.Planned => 0,
        MessageStatus.Held => 1,
        MessageStatus.Sending => 2,
        MessageStatus.Refused or MessageStatus.Cancelled => 3,
        MessageStatus.Unknown => 4,
        MessageStatus.Sent => 5,
        MessageStatus.Failed => 6,
        MessageStatus.Bounced => 7,
        MessageStatus.Delivered => 8,
        MessageStatus.Opened => 9,
        MessageStatus.Clicked => 10,
        _ => 0,
    };
}
