// What the ledger asks the channels: by which connection does this go, is there room, and please send.
namespace Mitos.Reach.Channels.Contracts;

/// <param name="Kind">Which provider's way of speaking: <c>smtp</c>, <c>kannel</c>…</param>
/// <param name="IsTracked">Whether opens and clicks are to be found out by our own links.</param>
public sealed record SendingConnection(int Id, string Channel, string Kind, string Name, bool IsTracked);

/// <summary>The kinds of identifier at which a channel reaches somebody; of several the one that was seen last.</summary>
/// <param name="IdentifierTypes">Names of identity.</param>
public sealed record ChannelInfo(string Channel, IReadOnlyList<string> IdentifierTypes, string ConsentChannel);

/// <summary>The lines to the providers, one for each connection, each with its own queue and its own rest after failures: none waits for another.</summary>
public interface IChannelLines
{
    /// <summary>Null for a channel that nobody knows.</summary>
    ChannelInfo? Channel(string channel);

    /// <summary>The connection by which a channel sends: the first that is switched on. Null when there is none.</summary>
    SendingConnection? Find(string channel);

    /// <summary>How many messages the connection takes now; 0 while its queue is full, its rate is used up, or it rests.</summary>
    int Room(int connection);

    /// <summary>When to look again at a message that found no room.</summary>
    /// <param name="ahead">How many found none before it.</param>
    TimeSpan Rest(int connection, int ahead);

    /// <summary>Sends it in its turn. <paramref name="done"/> is called once, on any thread, and must not wait.</summary>
    void Post(int connection, OutgoingMessage message, Action<SendResult> done);
}

/// <summary>The port to the ledger: it takes what providers tell.</summary>
public interface IReceiptTaker
{
    /// <summary>Returns when it is on the disk; only then may the provider be answered.</summary>
    Task TakeAsync(int connection, string channel, IReadOnlyList<ChannelReceipt> receipts, CancellationToken cancellationToken);
}
