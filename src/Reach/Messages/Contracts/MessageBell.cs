// Wakes the dispatcher when messages were planned that are due at once.
using Mitos.Kernel.Nodes;

namespace Mitos.Reach.Messages.Contracts;

/// <summary>Without it they would be found within half a second. Safe from any thread.</summary>
public sealed class MessageBell
{
    private const string Topic = "messages";
    private readonly SemaphoreSlim _rung = new(0, 1);
    private readonly INodeBus _bus;

    public MessageBell(INodeBus bus)
    {
        _bus = bus;
        bus.Subscribe(Topic, _ => RingHere());
    }

    /// <summary>Call it behind the commit.</summary>
    public void Ring()
    {
        RingHere();
        _bus.Publish(Topic);
    }

    internal Task WaitAsync(TimeSpan atMost, CancellationToken cancellationToken) => _rung.WaitAsync(atMost, cancellationToken);

    /// <summary>On this node alone.</summary>
    internal void RingHere()
    {
        try
        {
            if (_rung.CurrentCount == 0)
            {
                _rung.Release();
            }
        }
        catch (SemaphoreFullException)
        {
            // Another thread rang between the look and the release: the dispatcher wakes either way.
        }
    }
}
