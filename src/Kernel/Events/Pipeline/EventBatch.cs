// Some events on their way through the stages, with what the stages found out about them.
using Mitos.Kernel.Events.Timers;

namespace Mitos.Kernel.Events.Pipeline;

/// <summary>New events in the order of the log. Duplicates and refused input are not among them.</summary>
public sealed class EventBatch(List<Event> events, IReadOnlyDictionary<int, long> heard, StagePass pass, bool rebuilding, long now)
{
    private readonly Dictionary<string, long> _counts = [];
    private readonly List<StrandMove> _moves = [];
    private readonly List<Reclassified> _reclassified = [];
    private readonly Dictionary<Type, object> _told = [];

    public IReadOnlyList<Event> Events => events;

    /// <summary>Timers that are due. They come without events, when everything before them is in the store; each is gone with the batch.</summary>
    public IReadOnlyList<DueTimer> Due { get; init; } = [];

    /// <summary>Source → when its newest input came in, in UTC milliseconds, in the order of the sources; duplicates and refused input count too.</summary>
    public IReadOnlyDictionary<int, long> Heard => heard;

    /// <summary>Which stages the batch passes.</summary>
    public StagePass Pass => pass;

    /// <summary>True when the events come from the log and not from outside: derive, but tell nobody.</summary>
    public bool Rebuilding => rebuilding;

    /// <summary>The instant at which the pipeline took the batch up, for notes that do not reach derived rows.</summary>
    public long Now => now;

    /// <summary>Each moved strand once, from where it was before the batch to where it is after it. The events stand on the profiles after it.</summary>
    public IReadOnlyList<StrandMove> Moves => _moves;

    /// <summary>Set by Identity, or from the store where another pass has worked identity out.</summary>
    public IStrands Strands { get; set; } = null!;

    public void Move(StrandMove move) => _moves.Add(move);

    /// <summary>Changes a counter that <c>/api/stats</c> shows, in the batch's transaction.</summary>
    public void Count(string counter, long change) => _counts[counter] = _counts.GetValueOrDefault(counter) + change;

    /// <summary>Events of the past that are placed elsewhere now; what was counted by their place is counted again.</summary>
    public IReadOnlyList<Reclassified> Reclassified => _reclassified;

    public void Reclassify(Reclassified e) => _reclassified.Add(e);

    /// <summary>Leaves a note for the stages that come after; the type is a contract of the module that tells it.</summary>
    public void Tell<T>(T note) => ((List<T>)(_told.TryGetValue(typeof(T), out var notes) ? notes : _told[typeof(T)] = new List<T>())).Add(note);

    /// <summary>The notes of this type that earlier stages left, in their order.</summary>
    public IReadOnlyList<T> Told<T>() => _told.TryGetValue(typeof(T), out var notes) ? (List<T>)notes : [];

    internal IReadOnlyDictionary<string, long> Counts => _counts;
}

/// <summary>An event as it is placed now, and where it was.</summary>
public readonly record struct Reclassified(Event Event, Channel ChannelBefore, Stage StageBefore);

/// <summary>The ways of a batch through the stages.</summary>
[Flags]
public enum StagePass
{
    /// <summary>One program makes the order of the log: what speaks of all customers at once.</summary>
    Order = 1,

    /// <summary>Many programs follow it, each for its partitions of customers.</summary>
    Customers = 2,

    /// <summary>All in one, in an embedded store and in a rebuild.</summary>
    Whole = Order | Customers,
}
