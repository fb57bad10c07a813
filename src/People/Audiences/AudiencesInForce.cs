// One state of all audiences and signals, ready to be asked.
using Mitos.Kernel.Data;
using Mitos.Kernel.Nodes;
using Mitos.People.Audiences.State;

namespace Mitos.People.Audiences;

/// <summary>Kept in memory by every node, and never older in the pipeline than its transaction.</summary>
internal sealed class LiveAudiences(Database database, INodeBus bus, TimeProvider clock)
{
    private readonly Mirror<AudiencesInForce> _mirror = new(bus, "audiences", () => database.Read(AudiencesInForce.Read), clock);

    public AudiencesInForce Current => _mirror.Value;

    /// <summary>
    /// The definitions as the session sees them. A node that learns of a new one late would miss events that come after the past was taken in; so
    /// where nodes share the store each transaction asks.
    /// </summary>
    public AudiencesInForce AsOf(Session session)
    {
        var current = Current;
        return session.Engine == Engine.Sqlite || AudienceRows.LastGeneration(session) == current.LastGeneration ? current : AudiencesInForce.Read(session);
    }

    /// <summary>Behind the commit of a change.</summary>
    public void Changed() => _mirror.Changed();
}

/// <summary>Its lists are asked with every event, and not to be changed.</summary>
internal sealed class AudiencesInForce
{
    private static readonly List<LiveAudience> s_none = [];
    private static readonly List<Signal> s_noSignals = [];
    private readonly Dictionary<int, LiveAudience> _byId;
    private readonly Dictionary<string, List<Signal>> _signalsByKind = new(StringComparer.Ordinal);
    private readonly Dictionary<int, List<LiveAudience>> _bySignal = [];
    private readonly Dictionary<int, List<LiveAudience>> _speakingOf;

    public AudiencesInForce(IReadOnlyList<KeptAudience> all, IReadOnlyList<Signal> signals, int lastGeneration)
    {
        var byDefinition = signals.ToDictionary(signal => AudienceRows.Json(signal.Definition));
        var live = all.Select(kept => new LiveAudience(kept, definition => byDefinition[AudienceRows.Json(definition)])).ToList();
        var used = live.SelectMany(audience => audience.Signals).Select(signal => signal.Number).ToHashSet();
        LastGeneration = lastGeneration;
        Signals = signals.ToDictionary(signal => signal.Number);
        Completed = signals.Where(signal => !signal.IsReady).Select(signal => signal.Generation - 1).Append(lastGeneration).Min();
        All = InOrder(live);
        for (var place = 0; place < All.Count; place++)
        {
            All[place].Place = place;
        }

        _byId = All.ToDictionary(audience => audience.Id);
        _speakingOf = All.SelectMany(audience => audience.Audiences, (audience, id) => (audience, id)).GroupBy(one => one.id, one => one.audience).ToDictionary(one => one.Key, one => one.ToList());
        AddBy(_signalsByKind, signals.Where(signal => used.Contains(signal.Number)), signal => signal.Kinds);
        AddBy(_bySignal, All, audience => audience.Signals.Select(signal => signal.Number));
        OfPerson = [.. All.Where(audience => audience.AsksOfPerson)];
        OfTraits = [.. All.Where(audience => audience.Traits.Count > 0)];
        AsksWhatMovesBring = All.Any(audience => audience.AsksWhatMovesBring);
    }

    /// <summary>Each after those of which it speaks.</summary>
    public IReadOnlyList<LiveAudience> All { get; }

    public IReadOnlyDictionary<int, Signal> Signals { get; }

    public int LastGeneration { get; }

    /// <summary>Signals up to this state of the definitions have everybody's past.</summary>
    public int Completed { get; }

    /// <summary>Those of which traits, consent or identifiers are asked.</summary>
    public List<LiveAudience> OfPerson { get; }

    public IReadOnlyList<LiveAudience> OfTraits { get; }

    public bool AsksWhatMovesBring { get; }

    public static AudiencesInForce Read(Session session) => new(AudienceRows.All(session), AudienceRows.Signals(session), AudienceRows.LastGeneration(session));

    public LiveAudience? Find(int id) => _byId.GetValueOrDefault(id);

    /// <summary>Signals of audiences in force in which events of this kind count; those of any kind are told by the star.</summary>
    public List<Signal> SignalsOf(string kind) => _signalsByKind.TryGetValue(kind, out var signals) ? signals : s_noSignals;

    /// <summary>Those that ask what this signal counts, in the order in which they are asked.</summary>
    public List<LiveAudience> AudiencesOf(Signal signal) => _bySignal.TryGetValue(signal.Number, out var audiences) ? audiences : s_none;

    public List<LiveAudience> SpeakingOf(int id) => _speakingOf.TryGetValue(id, out var audiences) ? audiences : s_none;

    private static void AddBy<TKey, T>(Dictionary<TKey, List<T>> into, IEnumerable<T> all, Func<T, IEnumerable<TKey>> keysOf)
        where TKey : notnull
    {
        foreach (var one in all)
        {
            foreach (var key in keysOf(one))
            {
                (into.TryGetValue(key, out var known) ? known : into[key] = []).Add(one);
            }
        }
    }

    /// <summary>Circles are refused where audiences are defined, so every round places some.</summary>
    private static List<LiveAudience> InOrder(List<LiveAudience> all)
    {
        var (ordered, placed, left) = (new List<LiveAudience>(all.Count), new HashSet<int>(), all.OrderBy(audience => audience.Id).ToList());
        var known = all.Select(audience => audience.Id).ToHashSet();
        while (left.Count > 0)
        {
            var next = left.FindAll(audience => audience.Audiences.All(one => placed.Contains(one) || !known.Contains(one)));
            next = next.Count > 0 ? next : left;
            ordered.AddRange(next);
            placed.UnionWith(next.Select(audience => audience.Id));
            left = left.FindAll(audience => !placed.Contains(audience.Id));
        }

        return ordered;
    }
}
