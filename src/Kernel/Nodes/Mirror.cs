// A part of the store that every node keeps in memory, read again when any node has changed it.
namespace Mitos.Kernel.Nodes;

/// <summary>
/// A change on one node is in force on the others within a second, and within ten if the bus lost the message. Lives as long as the program.
/// </summary>
public sealed class Mirror<T>
    where T : class
{
    private readonly INodeBus _bus;
    private readonly string _topic;
    private readonly Func<T> _read;
    private readonly TimeProvider _clock;
    private readonly Lock _reading = new();
    private volatile T _value;
    private long _readAt;

    /// <param name="topic">The name of this part on the bus.</param>
    /// <param name="read">Reads the part from the store.</param>
    public Mirror(INodeBus bus, string topic, Func<T> read, TimeProvider clock)
    {
        (_bus, _topic, _read, _clock) = (bus, topic, read, clock);
        _value = Reload();
        bus.Subscribe(topic, _ => Reload());
        bus.Missed += () => Reload();
    }

    public T Value => _value;

    /// <summary>How long ago it was read.</summary>
    public TimeSpan Age => _clock.GetElapsedTime(Interlocked.Read(ref _readAt));

    /// <summary>Reads it again, behind the commit of a change, and tells the other nodes.</summary>
    public void Changed()
    {
        _bus.Publish(_topic);
        Reload();
    }

    /// <summary>Reads it again; who reads later never leaves an older state than who read before.</summary>
    public T Reload()
    {
        lock (_reading)
        {
            Interlocked.Exchange(ref _readAt, _clock.GetTimestamp());
            return _value = _read();
        }
    }
}
