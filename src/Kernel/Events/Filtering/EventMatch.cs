// Which events are meant: those of some kinds that pass some filters.
namespace Mitos.Kernel.Events.Filtering;

/// <summary>The kinds and filters of a definition, ready to be asked of many events. For any thread.</summary>
public sealed class EventMatch
{
    public const int MostKinds = 50;
    public const int MostFilters = 20;
    public const int LongestKind = 200;
    private readonly HashSet<string> _kinds;
    private readonly Func<Event, bool>[] _filters;

    /// <param name="kinds">Names of events as the thread's filter shows them: a track's own name, or <c>page</c>, <c>screen</c>, <c>identify</c>….</param>
    /// <param name="filters">All have to hold.</param>
    public EventMatch(IEnumerable<string> kinds, IEnumerable<EventFilter> filters)
    {
        _kinds = [.. kinds];
        _filters = [.. filters.Select(filter => filter.Compile())];
    }

    public IReadOnlySet<string> Kinds => _kinds;

    public bool Holds(Event e) => _kinds.Contains(e.Kind) && PassesFilters(e);

    /// <summary>Whatever its kind.</summary>
    public bool PassesFilters(Event e) => Array.TrueForAll(_filters, filter => filter(e));

    /// <summary>What is wrong with the kinds and filters of a definition, by field; empty when nothing is.</summary>
    public static IEnumerable<(string Field, string Fault)> Faults(IReadOnlyList<string>? kinds, IReadOnlyList<EventFilter>? filters)
    {
        if (kinds is null or { Count: 0 or > MostKinds } || kinds.Any(kind => kind is null or { Length: 0 or > LongestKind }))
        {
            yield return ("events", $"Name the events that count, 1 to {MostKinds}.");
        }

        if (filters is { Count: > MostFilters })
        {
            yield return ("filters", $"At most {MostFilters} filters.");
        }

        for (var index = 0; index < (filters?.Count ?? 0) && index < MostFilters; index++)
        {
            if ((filters![index] is { } filter ? filter.Fault() : "A filter is missing here.") is { } fault)
            {
                yield return ($"filters[{index}]", fault);
            }
        }
    }
}
