// The events of one transaction, with what the stages found out about them.
namespace Mitos.Kernel.Events.Pipeline;

/// <summary>New events in the order of the log. Duplicates and refused input are not among them.</summary>
public sealed class EventBatch(List<Event> events, IReadOnlyDictionary<int, long> heard, bool rebuilding, long now)
{
    private readonly Dictionary<string, long> _counts = [];

    public IReadOnlyList<Event> Events => events;

    /// <summary>Source → when its newest input came in, in UTC milliseconds, in the order of the sources; duplicates and refused input count too.</summary>
    public IReadOnlyDictionary<int, long> Heard => heard;

    /// <summary>True when the events come from the log and not from outside: derive, but tell nobody.</summary>
    public bool Rebuilding => rebuilding;

    /// <summary>The instant at which the pipeline took the batch up, for notes that do not reach derived rows.</summary>
    public long Now => now;

    /// <summary>Changes a counter that <c>/api/stats</c> shows, in the batch's transaction.</summary>
    public void Count(string counter, long change) => _counts[counter] = _counts.GetValueOrDefault(counter) + change;

    internal IReadOnlyDictionary<string, long> Counts => _counts;
}
