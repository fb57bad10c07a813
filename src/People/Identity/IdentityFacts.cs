// The decisions of people about identity, as facts in the log: a split, a merge, and the undoing of a split.
using System.Text.Json;
using Mitos.Kernel.Data;
using Mitos.Kernel.Events;
using Mitos.People.Identity.Contracts;

namespace Mitos.People.Identity;

/// <summary>Applies facts to the graph. Returns the nodes whose groups must be worked out again.</summary>
internal sealed class IdentityFacts(NodeStore store)
{
    public const string Split = "Profile Split";
    public const string Merge = "Profiles Merged";
    public const string CutUndone = "Cut Undone";

    /// <summary>Everything about the profile goes; it comes alone, so that nothing of the same batch still speaks of it.</summary>
    public const string Erased = "Profile Erased";

    /// <param name="current">The node of the profile that the fact is about; its thread shows the fact.</param>
    public List<Node> Apply(Session read, Event fact, out Node? current)
    {
        current = ProfileNode(read, fact.Properties, "profileId");
        if (current is null)
        {
            return [];
        }

        if (fact.Name == Erased)
        {
            Members(read, current).ForEach(node => store.Erase(read, node, fact));
            current = null;
            return [];
        }

        return fact.Name switch
        {
            Split => ApplySplit(read, fact, current),
            Merge => ApplyMerge(read, fact, current),
            CutUndone => ApplyUndo(read, fact, current),
            _ => [],
        };
    }

    private List<Node> ApplySplit(Session read, Event fact, Node current)
    {
        var members = Members(read, current);
        var moved = Identifiers(fact.Properties, "moved");
        var away = members.Where(node => moved.Contains(node.Identifier)).ToList();
        var rest = members.Where(node => !moved.Contains(node.Identifier)).ToList();
        foreach (var one in away)
        {
            foreach (var other in rest)
            {
                store.Evidence.AddCut(read, one, other, fact.Seq, fact.OccurredAt);
            }
        }

        return members;
    }

    private List<Node> ApplyMerge(Session read, Event fact, Node current)
    {
        if (ProfileNode(read, fact.Properties, "with") is not { } with)
        {
            return [];
        }

        var (one, other) = (Members(read, current), Members(read, with));
        foreach (var cut in one.SelectMany(node => store.Evidence.CutsOf(read, node)).Distinct().ToList())
        {
            if (other.Exists(node => node.Id == cut.A || node.Id == cut.B))
            {
                store.EndCut(read, cut);
            }
        }

        var (a, b) = (Strongest(one), Strongest(other));
        if (a.Id != b.Id)
        {
            store.Evidence.TryLink(read, a, b, Link.Between(a.Id, b.Id, LinkRule.Manual, fact.Seq, fact.OccurredAt));
        }

        return [.. one, .. other];
    }

    private List<Node> ApplyUndo(Session read, Event fact, Node current)
    {
        if (Identifiers(fact.Properties, "a") is not [var a] || Identifiers(fact.Properties, "b") is not [var b])
        {
            return [];
        }

        var node = store.Find(read, a.Node());
        var cuts = node is null ? [] : store.Evidence.CutsOf(read, node).ToList();
        var split = cuts.FirstOrDefault(cut => cut.A == b.Node() || cut.B == b.Node());
        if (node is null || split == default)
        {
            return [];
        }

        // A split made a cut between each pair of its two sides; undoing one pair undoes the split.
        var undone = Members(read, node).Append(current).SelectMany(one => store.Evidence.CutsOf(read, one)).Where(cut => cut.Seq == split.Seq).Distinct().ToList();
        undone.ForEach(cut => store.EndCut(read, cut));
        return [.. undone.SelectMany(cut => new[] { cut.A, cut.B }).Distinct().Select(id => store.Find(read, id)).OfType<Node>()];
    }

    /// <summary>The identifiers that are in the same profile now, before the batch's last grouping.</summary>
    private List<Node> Members(Session read, Node of)
    {
        var found = IdentityRows.OfProfile(read, of.Profile).Select(row => store.Find(read, row.Id)).OfType<Node>()
            .Concat(store.Changed).Where(node => node.Profile == of.Profile).DistinctBy(node => node.Id).ToList();
        return found.Count == 0 ? [of] : found;
    }

    private Node? ProfileNode(Session read, JsonElement properties, string name) =>
        properties.ValueKind == JsonValueKind.Object && properties.TryGetProperty(name, out var id) && id.TryGetGuid(out var guid)
            ? store.FindBirth(read, guid)
            : null;

    private static Node Strongest(List<Node> nodes) =>
        nodes.OrderBy(node => node.Identifier.Type.IsDevice).ThenBy(node => node.Identifier.Type.Priority).ThenBy(node => node.Id).First();

    private static List<Identifier> Identifiers(JsonElement properties, string name)
    {
        var found = new List<Identifier>();
        if (properties.ValueKind != JsonValueKind.Object || !properties.TryGetProperty(name, out var value))
        {
            return found;
        }

        foreach (var one in value.ValueKind == JsonValueKind.Array ? value.EnumerateArray().ToList() : [value])
        {
            if (one.ValueKind == JsonValueKind.Object && one.TryGetProperty("type", out var type) && one.TryGetProperty("value", out var text)
                && IdentifierType.Of(type.GetString() ?? "") is { } known)
            {
                found.Add(new Identifier(known, text.GetString() ?? ""));
            }
        }

        return found;
    }
}
