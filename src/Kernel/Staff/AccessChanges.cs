// Tells every node that somebody may see more or less than a moment ago, so that connections which stay open are judged anew.
using System.Globalization;
using Mitos.Kernel.Nodes;

namespace Mitos.Kernel.Staff;

/// <summary>A request is judged when it comes; a live connection would keep what it was allowed when it began.</summary>
public sealed class AccessChanges
{
    private const string Topic = "staff.access";
    private readonly INodeBus _bus;

    public AccessChanges(INodeBus bus)
    {
        _bus = bus;
        bus.Subscribe(Topic, Hear);
        bus.Missed += () => Changed?.Invoke(null);
    }

    /// <summary>The number of the person whose access has changed; null for everybody's.</summary>
    public event Action<int?>? Changed;

    internal void ChangedFor(int staff) => Tell(staff.ToString(CultureInfo.InvariantCulture));

    internal void ChangedForAll() => Tell("");

    private void Tell(string who)
    {
        _bus.Publish(Topic, who);
        Hear(who);
    }

    private void Hear(string who) => Changed?.Invoke(int.TryParse(who, CultureInfo.InvariantCulture, out var staff) ? staff : null);
}
