// How the nodes of a store tell each other that something has changed.
namespace Mitos.Kernel.Nodes;

/// <summary>
/// Carries short messages between the nodes of one store, best effort: a message may be lost, and then <see cref="Missed"/> says so. So a message
/// only says that the store has changed; the store says what. Handlers run one after another on a thread of the bus, in the order of the sender.
/// </summary>
public interface INodeBus
{
    /// <summary>Whether other nodes listen, as far as known; seconds late. For what is not worth the work when nobody hears it.</summary>
    bool HasOthers { get; }

    /// <summary>
    /// Raised when messages may have been lost, and so whoever caches reads again: the connection was made anew, too much came at once, and every
    /// ten seconds, because a node may have died between its commit and its message.
    /// </summary>
    event Action? Missed;

    /// <summary>
    /// Tells the other nodes, not this one, within milliseconds. Costs little, never waits and never throws. Call it behind the commit. Exact repeats
    /// within a few milliseconds become one.
    /// </summary>
    /// <param name="topic">At most 60 characters of ASCII.</param>
    /// <param name="payload">At most a million characters; what is longer counts as lost.</param>
    void Publish(string topic, string payload = "");

    /// <summary>Calls the handler with the payload of each message of this topic, until what is answered is disposed.</summary>
    IDisposable Subscribe(string topic, Action<string> handler);
}
