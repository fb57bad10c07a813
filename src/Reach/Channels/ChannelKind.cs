// What a way of sending is: its name, the channel that it serves, and what a connection of it has to know.
namespace Mitos.Reach.Channels;

/// <param name="Name">As the API calls it.</param>
/// <param name="IsSecret">Sealed in the store, and never shown again.</param>
/// <param name="Default">Null where there is none.</param>
/// <param name="Choices">All that it may be; null where any text may stand.</param>
public sealed record ConnectionField(string Name, bool IsSecret = false, bool IsRequired = false, string? Default = null, IReadOnlyList<string>? Choices = null);

/// <param name="Kind">Stable: <c>smtp</c>, <c>kannel</c>…</param>
/// <param name="Channel">Which it serves: <c>email</c>, <c>sms</c>…</param>
/// <param name="Identifiers">Kinds of identifier at which it reaches somebody, the best first; none where it reaches no person.</param>
/// <param name="ConsentChannel">As consent calls it.</param>
/// <param name="Parallel">Calls at once.</param>
/// <param name="IsTracked">Whether links in its messages are led through Mitos.</param>
/// <param name="HasHook">Whether the provider calls back at <c>/hooks/KIND/NUMBER</c>.</param>
internal sealed record ChannelKind(
    string Kind, string Channel, IReadOnlyList<string> Identifiers, string ConsentChannel, int Parallel, bool IsTracked, bool HasHook, IReadOnlyList<ConnectionField> Fields);

/// <summary>A connection with its secrets open.</summary>
/// <param name="Version">Grows with each change.</param>
internal sealed record OpenConnection(int Id, string Kind, string Name, int PerSecond, int Version, IReadOnlyDictionary<string, string> Values)
{
    public string this[string field] => Values.GetValueOrDefault(field) ?? "";

    public string? Find(string field) => Values.GetValueOrDefault(field) is { Length: > 0 } value ? value : null;
}

/// <summary>
/// One way of sending. It is called on many threads at once, answers within a minute or is cut off, and tells apart what surely was not sent (again
/// later) from what nobody knows (<c>Unknown</c>): that alone keeps a customer from getting a message twice.
/// </summary>
internal interface IChannelSender
{
    ChannelKind Kind { get; }

    /// <summary>What is wrong with the fields of a connection beyond what is missing.</summary>
    IEnumerable<(string Field, string Fault)> Faults(IReadOnlyDictionary<string, string> values) => [];

    Task<Contracts.SendResult> SendAsync(OpenConnection connection, Contracts.OutgoingMessage message, CancellationToken cancellationToken);
}
