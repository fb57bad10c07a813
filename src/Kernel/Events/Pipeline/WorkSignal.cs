// Wakes whoever waits for work or for input, on this node and on the others.
using Mitos.Kernel.Events.Intake;
using Mitos.Kernel.Nodes;

namespace Mitos.Kernel.Events.Pipeline;

internal sealed class WorkSignal
{
    private const string Topic = "work";
    private readonly AsyncSignal _work = new();
    private readonly INodeBus _bus;

    public WorkSignal(INodeBus bus)
    {
        _bus = bus;
        bus.Subscribe(Topic, _ => _work.Set());
    }

    /// <summary>The log has grown.</summary>
    public void Added()
    {
        _work.Set();
        _bus.Publish(Topic);
    }

    public Task WaitAsync(TimeSpan atMost, CancellationToken cancellationToken) => _work.WaitAsync(atMost, cancellationToken);
}
