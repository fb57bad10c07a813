// All lines of this node, made as connections are made and changed.
using System.Collections.Concurrent;
using Mitos.Kernel.Data;
using Mitos.Kernel.Nodes;
using Mitos.Reach.Channels.Connections;
using Mitos.Reach.Channels.Contracts;

namespace Mitos.Reach.Channels.Lines;

internal sealed class ChannelLines(ConnectionDirectory connections, Database database, LeaseKeeper leases, TimeProvider clock) : IChannelLines, IDisposable
{
    private readonly ConcurrentDictionary<int, Line> _lines = new();
    private readonly Dictionary<string, ChannelInfo> _channels = connections.Senders.Values
        .GroupBy(sender => sender.Kind.Channel).ToDictionary(group => group.Key, group => new ChannelInfo(group.Key, group.First().Kind.Identifiers, group.First().Kind.ConsentChannel));

    public ChannelInfo? Channel(string channel) => _channels.GetValueOrDefault(channel);

    public SendingConnection? Find(string channel) => connections.Of(channel) is { } open ? Sending(open) : null;

    public int Room(int connection) => LineOf(connection)?.Room() ?? 0;

    public TimeSpan Rest(int connection, int ahead) => LineOf(connection)?.Rest(ahead) ?? TimeSpan.FromSeconds(30);

    public void Post(int connection, OutgoingMessage message, Action<SendResult> done)
    {
        if (LineOf(connection) is { } line)
        {
            line.Post(message, done);
        }
        else
        {
            done(new SendResult(SendOutcome.Busy, Reason: "no_connection"));
        }
    }

    /// <summary>For the page of connections; null for one that has not been used.</summary>
    public Line? Known(int connection) => _lines.GetValueOrDefault(connection);

    public void Dispose()
    {
        foreach (var line in _lines.Values)
        {
            line.Dispose();
        }
    }

    private SendingConnection Sending(OpenConnection open)
    {
        var kind = connections.Senders[open.Kind].Kind;
        return new SendingConnection(open.Id, kind.Channel, open.Kind, open.Name, kind.IsTracked && open["track"] != "no");
    }

    /// <summary>Of each connection's rate a node has as much as it has of the customers, so that all nodes together keep it.</summary>
    private double Share() => database.Engine == Engine.Sqlite ? 1 : leases.Held.Keys.Count(name => name != LeaseNames.Order) / (double)LeaseNames.Partitions;

    private Line? LineOf(int id)
    {
        if (connections.Opened(id) is not { } open)
        {
            return null;
        }

        if (_lines.TryGetValue(id, out var line) && line.Version == open.Version)
        {
            return line;
        }

        lock (_lines)
        {
            if (_lines.TryGetValue(id, out line) && line.Version == open.Version)
            {
                return line;
            }

            line?.Dispose();
            return _lines[id] = new Line(open, connections.Senders[open.Kind], Share, clock);
        }
    }
}
