// A small language for graphs of evidence in tests.
using Mitos.People.Identity;
using Mitos.People.Identity.Contracts;

namespace Mitos.People.Tests.Identity;

internal sealed class Graph
{
    private readonly List<Identifier> _identifiers = [];
    private readonly List<Cut> _cuts = [];

    public List<Link> Links { get; } = [];

    public IdentityRules Rules { get; init; } = IdentityRules.Default;

    public IReadOnlyList<Identifier> Identifiers => _identifiers;

    public static Identifier User(int n) => new(IdentifierType.UserId, $"u{n}");

    public static Identifier Email(int n) => new(IdentifierType.Email, $"e{n}@mail.example");

    public static Identifier Device(string name) => new(IdentifierType.AnonymousId, name);

    /// <summary>An event that carries these identifiers: links from the strongest to each of the others.</summary>
    public Graph Event(long at, params Identifier[] carried)
    {
        var sorted = carried.OrderBy(one => IdentityRules.Default.PriorityOf(one.Type)).ToList();
        sorted.ForEach(Add);
        foreach (var other in sorted.Skip(1))
        {
            Links.Add(Link.Between(sorted[0].Node(), other.Node(), LinkRule.SameEvent, at, at));
        }

        return this;
    }

    public Graph Manual(long at, Identifier one, Identifier other)
    {
        Add(one);
        Add(other);
        Links.Add(Link.Between(one.Node(), other.Node(), LinkRule.Manual, at, at));
        return this;
    }

    public Graph Cut(Identifier one, Identifier other)
    {
        _cuts.Add(new Cut(Math.Min(one.Node(), other.Node()), Math.Max(one.Node(), other.Node()), 0, 0));
        return this;
    }

    /// <summary>The components as texts, so that two results can be compared whatever the order they were made in.</summary>
    public List<string> Groups(Func<List<Link>, List<Link>>? order = null, IEnumerable<Link>? links = null)
    {
        var vertices = _identifiers.Select(one => new Vertex(one.Node(), one.Type)).ToList();
        var chosen = (links ?? Links).ToList();
        var partition = Components.Resolve(vertices, order?.Invoke(chosen) ?? chosen, _cuts, Rules);
        return [.. _identifiers.Select((one, index) => (one, component: partition.ComponentOf[index])).GroupBy(pair => pair.component)
            .Select(group => Named(group.Select(pair => pair.one))).Order(StringComparer.Ordinal)];
    }

    /// <summary>What hangs together by links alone, before any rule.</summary>
    public List<List<Vertex>> Connected()
    {
        var sets = _identifiers.ConvertAll(one => new HashSet<long> { one.Node() });
        foreach (var link in Links)
        {
            var joined = sets.Where(set => set.Contains(link.A) || set.Contains(link.B)).ToList();
            sets.RemoveAll(joined.Contains);
            sets.Add([.. joined.SelectMany(set => set)]);
        }

        return sets.ConvertAll(set => _identifiers.Where(one => set.Contains(one.Node())).Select(one => new Vertex(one.Node(), one.Type)).ToList());
    }

    public string NameOf(List<Vertex> vertices) =>
        Named(_identifiers.Where(one => vertices.Exists(vertex => vertex.Node == one.Node())));

    public bool Together(params Identifier[] identifiers) =>
        Groups().Exists(group => identifiers.All(one => group.Split(' ').Contains(one.ToString())));

    private static string Named(IEnumerable<Identifier> group) => string.Join(' ', group.Select(one => one.ToString()).Order(StringComparer.Ordinal));

    private void Add(Identifier identifier)
    {
        if (!_identifiers.Contains(identifier))
        {
            _identifiers.Add(identifier);
        }
    }
}
