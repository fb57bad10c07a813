// Makes connections for programs, by the rules by which people make them.
using Mitos.Reach.Channels.Contracts;

namespace Mitos.Reach.Channels.Connections;

internal sealed class ChannelSetup(ConnectionDirectory connections) : IChannelSetup
{
    public async Task<int> EnsureAsync(string kind, string name, IReadOnlyDictionary<string, string> fields, CancellationToken cancellationToken)
    {
        if (!connections.Senders.TryGetValue(kind, out var sender))
        {
            throw new ArgumentException($"There is no kind of connection called {kind}.", nameof(kind));
        }

        if (ChannelConnection.Faults(sender.Kind, name, 0, fields).Concat(sender.Faults(fields)).FirstOrDefault() is { Field: { } field, Fault: var fault })
        {
            throw new ArgumentException($"{field}: {fault}", nameof(fields));
        }

        var known = connections.All.FirstOrDefault(one => one.Kind == kind && one.Name == name);
        return known is null
            ? (await connections.AddAsync(sender.Kind, name, 0, fields, cancellationToken)).Id
            : (await connections.ChangeAsync(known.Id, now => now, fields, cancellationToken)).Id;
    }
}
