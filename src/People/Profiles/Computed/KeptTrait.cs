// A definition as it is kept and in force: with its number, and ready to be asked of many events.
using Mitos.Kernel.Events;
using Mitos.Kernel.Events.Filtering;

namespace Mitos.People.Profiles.Computed;

/// <summary>Where a computed trait stands; the words are stored and shown.</summary>
internal static class TraitStatus
{
    /// <summary>New events count; the past is being taken in.</summary>
    public const string Backfilling = "backfilling";
    public const string Ready = "ready";
    public const string Deleted = "deleted";
}

/// <param name="Number">Of this definition: a changed one has another, so that nothing that was worked out before counts any more.</param>
/// <param name="Job">Takes the past in.</param>
internal sealed record KeptTrait(int Id, int Number, ComputedTrait Definition, string Status, long Job, long CreatedAt, long ChangedAt)
{
    private const long Hour = 3_600_000;
    private readonly EventMatch _match = new(Definition.Events, Definition.Filters ?? []);
    private readonly PropertyPath? _path = PropertyPath.Parse(Definition.Property);

    public bool IsReady => Status == TraitStatus.Ready;

    public IReadOnlySet<string> Kinds => _match.Kinds;

    /// <summary>Milliseconds; null for all time.</summary>
    public long? Window => Definition.WindowHours * Hour;

    /// <summary>What the event adds: nothing, itself, or its values.</summary>
    public List<TraitEntry> EntriesOf(Event e)
    {
        if (!_match.Holds(e))
        {
            return [];
        }

        if (_path is null)
        {
            return [new TraitEntry(e.OccurredAt, e.Seq, default)];
        }

        var values = new List<EventValue>();
        _path.Read(e, values);
        return values.ConvertAll(value => new TraitEntry(e.OccurredAt, e.Seq, value));
    }
}

/// <summary>One value of one event.</summary>
internal readonly record struct TraitEntry(long At, long Seq, EventValue Value) : IComparable<TraitEntry>
{
    public int CompareTo(TraitEntry other) => At != other.At ? At.CompareTo(other.At) : Seq.CompareTo(other.Seq);
}
