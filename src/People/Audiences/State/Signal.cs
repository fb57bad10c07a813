// What is kept of customers' events for the conditions of audiences: which events, how long, and by which value.
using Mitos.Kernel.Events.Filtering;
using Mitos.People.Audiences.Conditions;

namespace Mitos.People.Audiences.State;

/// <summary>How long single events are kept; the numbers are stored. How many there were, the first and the last are kept for ever.</summary>
internal enum SignalKeep
{
    CountOnly = 0,
    Month = 1,
    Year = 2,
    Ever = 3,
}

/// <summary>What audiences that ask the same share.</summary>
/// <param name="KeyPath">The path of the value by which events are paired; null for none.</param>
internal sealed record SignalDefinition(EventSelector Selector, SignalKeep Keep, string? KeyPath);

/// <param name="Generation">The state of all definitions with which it came.</param>
/// <param name="IsReady">The past is in, for everybody.</param>
internal sealed record Signal(int Number, int Generation, SignalDefinition Definition, bool IsReady)
{
    private const long Day = 86_400_000;
    private static readonly List<long> s_noKey = [0];
    private readonly HashSet<string> _kinds = [.. Definition.Selector.Events];
    private readonly Func<ReadEvent, bool>[] _filters = [.. (Definition.Selector.Filters ?? []).Select(Asked)];
    private readonly PropertyPath? _key = PropertyPath.Parse(Definition.KeyPath);

    public const string AnyKind = "*";

    public IReadOnlySet<string> Kinds => _kinds;

    public bool IsOfAnyKind => _kinds.Contains(AnyKind);

    /// <summary>Whether the event itself has to be read, and not only its kind and time.</summary>
    public bool ReadsEvent => Definition.Selector.Filters is { Count: > 0 } || _key is not null;

    /// <summary>Single events that happened before this instant are let go.</summary>
    public long KeptSince(long now) => Definition.Keep switch
    {
        SignalKeep.Month => now - (31 * Day),
        SignalKeep.Year => now - (366 * Day),
        SignalKeep.Ever => long.MinValue,
        _ => long.MaxValue,
    };

    public bool Counts(ReadEvent e) => (IsOfAnyKind || _kinds.Contains(e.Event.Kind)) && Passes(e);

    /// <summary>The values by which the event is paired: one zero where nothing is paired, none where the event has no value.</summary>
    public List<long> KeysOf(ReadEvent e) => _key is null ? s_noKey : e.At(Definition.KeyPath!, _key).Keys;

    private bool Passes(ReadEvent e)
    {
        foreach (var filter in _filters)
        {
            if (!filter(e))
            {
                return false;
            }
        }

        return true;
    }

    private static Func<ReadEvent, bool> Asked(EventFilter filter)
    {
        var path = PropertyPath.Parse(filter.Property)!;
        if (filter.OfNumber() is { } compares)
        {
            return e => e.At(filter.Property, path).Numbers.Exists(compares);
        }

        var holds = filter.OfValues();
        return e => holds(e.At(filter.Property, path).Values);
    }
}
