// The port by which a connection to a provider is made without a person, as the demonstration does.
namespace Mitos.Reach.Channels.Contracts;

public interface IChannelSetup
{
    /// <summary>Makes the connection, or gives the one of this kind and name these fields; its secrets are sealed as always.</summary>
    /// <returns>Its number.</returns>
    /// <exception cref="ArgumentException">There is no such kind, or a field is wrong: a mistake of the program that asks.</exception>
    Task<int> EnsureAsync(string kind, string name, IReadOnlyDictionary<string, string> fields, CancellationToken cancellationToken);
}
