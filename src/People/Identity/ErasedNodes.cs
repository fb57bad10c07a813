// The identifiers that a decision of this batch erases.
using Mitos.Kernel.Data;
using Mitos.Kernel.Events;

namespace Mitos.People.Identity;

internal sealed class ErasedNodes
{
    private readonly List<Node> _nodes = [];
    private Event? _fact;

    public void Add(Node node, Event fact)
    {
        _nodes.Add(node);
        _fact = fact;
    }

    /// <summary>How to write it; it comes before what the batch adds.</summary>
    public Action<Session> Later()
    {
        if (_fact is not { } fact)
        {
            return static _ => { };
        }

        var (seq, at) = (fact.Seq, fact.OccurredAt);
        Node[] nodes = [.. _nodes];
        return write =>
        {
            Array.ForEach(nodes, node => IdentityRows.Erase(write, node.Id));
            IdentityRows.NoteErasure(write, seq, at, [.. nodes.SelectMany(node => node.Birth.ToByteArray(bigEndian: true))]);
        };
    }

    public void Clear()
    {
        _nodes.Clear();
        _fact = null;
    }
}
