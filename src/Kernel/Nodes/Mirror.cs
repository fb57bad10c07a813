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
    private readonly Lock _reading = new();
    private volatile T _value;

    /// <param name="topic">The name of this part on the bus.</param>
    /// <param name="read">Reads the part from the store.</param>
    public Mirror(INodeBus bus, string topic, Func<T> read)
    {
        (_bus, _topic, _read, _value) = (bus, topic, read, read());
        bus.Subscribe(topic, _ => Reload());
        bus.Missed += () => Reload();
    }

    public T Value => _value;

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
            return _value = _read();
        }
    }
}
