// What is known of strands in the store, for the nodes that follow the log.
using Mitos.Kernel.Data;
using Mitos.Kernel.Events.Pipeline;
using Mitos.People.Identity.Contracts;

namespace Mitos.People.Identity;

/// <summary>An identifier's type and birth never change, so what was read once is kept. For one thread.</summary>
internal sealed class StrandReader : IStrandReader
{
    private const int Cached = 200_000;
    private readonly TwoGenerationCache<long, (Guid Birth, bool IsDevice)> _known = new(Cached);

    public IStrands Read(Session session, IReadOnlyCollection<long> strands)
    {
        var found = new Dictionary<long, (Guid Birth, bool IsDevice)>(strands.Count);
        var unknown = new List<long>();
        foreach (var strand in strands)
        {
            if (_known.TryGet(strand, out var known))
            {
                found[strand] = known;
            }
            else
            {
                unknown.Add(strand);
            }
        }

        if (unknown.Count > 0)
        {
            foreach (var node in IdentityRows.FindNodes(session, [.. unknown]))
            {
                var read = (new Guid(node.Birth, bigEndian: true), node.Identifier.Type.IsDevice);
                _known.Put(node.Id, read);
                found[node.Id] = read;
            }
        }

        return new Strands(found);
    }

    public IReadOnlyDictionary<long, long> ProfilesOf(Session session, IReadOnlyCollection<long> strands) =>
        IdentityRows.FindNodes(session, [.. strands]).ToDictionary(node => node.Id, node => node.Profile);

    private sealed class Strands(Dictionary<long, (Guid Birth, bool IsDevice)> found) : IStrands
    {
        public Guid ProfileId(long founder) => found[founder].Birth;

        public bool IsDevice(long strand) => found[strand].IsDevice;
    }
}
