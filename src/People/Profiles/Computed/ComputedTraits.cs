// The computed traits in force: kept in memory by every node, and never older in the pipeline than its transaction.
using Mitos.Kernel.Data;
using Mitos.Kernel.Nodes;

namespace Mitos.People.Profiles.Computed;

internal sealed class ComputedTraits(Database database, INodeBus bus, TimeProvider clock)
{
    private readonly Mirror<TraitsInForce> _mirror = new(bus, "computedTraits", () => database.Read(TraitsInForce.Read), clock);

    public TraitsInForce Current => _mirror.Value;

    /// <summary>
    /// The definitions as the session sees them. A node that learns of a new one late would miss events that come after the past was taken in; so
    /// where nodes share the store each transaction asks.
    /// </summary>
    public TraitsInForce AsOf(Session session)
    {
        var current = Current;
        return session.Engine == Engine.Sqlite || ComputedTraitRows.LastNumber(session) == current.LastNumber ? current : TraitsInForce.Read(session);
    }

    /// <summary>Behind the commit of a change.</summary>
    public void Changed() => _mirror.Changed();
}

/// <summary>One state of all definitions.</summary>
internal sealed class TraitsInForce
{
    private static readonly IReadOnlyList<KeptTrait> s_none = [];
    private readonly Dictionary<string, List<KeptTrait>> _byKind = new(StringComparer.Ordinal);
    private readonly Dictionary<int, KeptTrait> _byNumber;
    private readonly Dictionary<string, KeptTrait> _byName;

    public TraitsInForce(IReadOnlyList<KeptTrait> all, int lastNumber)
    {
        (All, LastNumber) = (all, lastNumber);
        _byNumber = all.ToDictionary(trait => trait.Number);
        _byName = all.ToDictionary(trait => trait.Definition.Name, StringComparer.Ordinal);
        foreach (var trait in all)
        {
            foreach (var kind in trait.Kinds)
            {
                (_byKind.TryGetValue(kind, out var traits) ? traits : _byKind[kind] = []).Add(trait);
            }
        }
    }

    public IReadOnlyList<KeptTrait> All { get; }

    public int LastNumber { get; }

    public static TraitsInForce Read(Session session) => new(ComputedTraitRows.All(session), ComputedTraitRows.LastNumber(session));

    public KeptTrait? Find(int number) => _byNumber.GetValueOrDefault(number);

    public KeptTrait? Named(string name) => _byName.GetValueOrDefault(name);

    /// <summary>Those for which events of this kind count.</summary>
    public IReadOnlyList<KeptTrait> OfKind(string kind) => _byKind.TryGetValue(kind, out var traits) ? traits : s_none;
}
