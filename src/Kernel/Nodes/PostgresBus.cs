// The bus of the nodes that share a PostgreSQL database: LISTEN and NOTIFY.
using System.Threading.Channels;
using Microsoft.Extensions.Logging;
using Mitos.Kernel.Data.Postgres;

namespace Mitos.Kernel.Nodes;

/// <summary>One connection listens and one notifies. A database that is away delays messages and harms nobody.</summary>
public sealed partial class PostgresBus : INodeBus, IAsyncDisposable
{
    private const int MostUnhandled = 10_000;

    /// <summary>What a command that ends has told just now still goes out, if the database is there.</summary>
    private static readonly TimeSpan s_farewell = TimeSpan.FromSeconds(2);

    private readonly ILogger<PostgresBus> _log;
    private readonly Lock _lock = new();
    private readonly Dictionary<string, List<Action<string>>> _handlers = [];
    private readonly Channel<BusMessage> _received = Channel.CreateBounded<BusMessage>(new BoundedChannelOptions(MostUnhandled) { SingleReader = true });
    private readonly CancellationTokenSource _stopping = new();
    private readonly BusAssembly _assembly;
    private readonly BusListener _listener;
    private readonly BusSender _sender;
    private readonly Task _listening;
    private readonly Task _sending;
    private readonly Task _handling;
    private int _overflowed;

    public PostgresBus(PostgresDatabase database, NodeIdentity node, TimeProvider clock, ILogger<PostgresBus> log)
    {
        _log = log;
        _assembly = new BusAssembly(node.Id);
        _listener = new BusListener(() => database.Connect(BusListener.ApplicationName), Receive, () => Take(BusSender.Lost), clock, log);
        _sender = new BusSender(node.Id, () => database.Connect(BusSender.ApplicationName), clock, log);
        _listening = Task.Run(() => _listener.RunAsync(_stopping.Token));
        _sending = Task.Run(() => _sender.RunAsync(_stopping.Token));
        _handling = Task.Run(HandleAsync);
    }

    public event Action? Missed;

    public bool HasOthers => _listener.HasOthers;

    public void Publish(string topic, string payload = "") => _sender.Publish(new BusMessage(topic, payload));

    public IDisposable Subscribe(string topic, Action<string> handler)
    {
        lock (_lock)
        {
            _handlers[topic] = [.. _handlers.GetValueOrDefault(topic, []), handler];
        }

        return new Subscription(() => Unsubscribe(topic, handler));
    }

    public async ValueTask DisposeAsync()
    {
        _sender.Complete();
        await _sending.WaitAsync(s_farewell).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await _stopping.CancelAsync();
        await Task.WhenAll(_sending, _listening);
        _received.Writer.Complete();
        await _handling;
        _stopping.Dispose();
    }

    private void Unsubscribe(string topic, Action<string> handler)
    {
        lock (_lock)
        {
            _handlers[topic] = [.. _handlers[topic].Where(other => other != handler)];
        }
    }

    private void Receive(string frame)
    {
        if (_assembly.Take(frame) is { } message)
        {
            Take(message);
        }
    }

    private void Take(BusMessage message)
    {
        if (!_received.Writer.TryWrite(message))
        {
            Interlocked.Exchange(ref _overflowed, 1);
        }
    }

    private async Task HandleAsync()
    {
        await foreach (var message in _received.Reader.ReadAllAsync())
        {
            if (message == BusSender.Lost || Interlocked.Exchange(ref _overflowed, 0) == 1)
            {
                foreach (var handler in Missed?.GetInvocationList() ?? [])
                {
                    Handle("missed", (Action)handler);
                }
            }

            foreach (var handler in HandlersOf(message.Topic))
            {
                Handle(message.Topic, () => handler(message.Payload));
            }
        }
    }

    private List<Action<string>> HandlersOf(string topic)
    {
        lock (_lock)
        {
            return _handlers.GetValueOrDefault(topic, []);
        }
    }

    private void Handle(string topic, Action handler)
    {
        try
        {
            handler();
        }
        catch (Exception exception)
        {
            // Most likely the store is away; whoever reads from it does so again at the next Missed.
            NotHandled(_log, exception, topic);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "A message of other nodes ({Topic}) was not handled")]
    private static partial void NotHandled(ILogger log, Exception exception, string topic);

    private sealed class Subscription(Action end) : IDisposable
    {
        public void Dispose() => end();
    }
}
