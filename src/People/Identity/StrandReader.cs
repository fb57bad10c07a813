// What is known of strands in the store, for the nodes that follow the log.
using Mitos.Kernel.Data;
using Mitos.Kernel.Events.Pipeline;
using Mitos.People.Identity.Contracts;

namespace Mitos.People.Identity;

/// <summary>An identifier's type and birth do not change while nobody is erased, so what was read once is kept until then. For one thread.</summary>
internal sealed class StrandReader : IStrandReader
{
    private const int Cached = 200_000;
    private long _lastErasure;
    private readonly TwoGenerationCache<long, (Guid Birth, bool IsDevice)> _known = new(Cached);

    public IStrands Read(Session session, IReadOnlyCollection<long> strands)
    {
        ForgetErased(session);
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
                var read = (node.Birth, node.Identifier.Type.IsDevice);
                _known.Put(node.Id, read);
                found[node.Id] = read;
            }
        }

        return new Strands(found);
    }

    public IReadOnlyDictionary<long, long> ProfilesOf(Session session, IReadOnlyCollection<long> strands) =>
        IdentityRows.FindNodes(session, [.. strands]).ToDictionary(node => node.Id, node => node.Profile);

    private void ForgetErased(Session session)
    {
        var last = IdentityRows.LastErasure(session);
        if (last != _lastErasure)
        {
            _known.Clear();
            _lastErasure = last;
        }
    }

    private sealed class Strands(Dictionary<long, (Guid Birth, bool IsDevice)> found) : IStrands
    {
        /// <summary>Of a founder that was erased, while other partitions still have strands of the profile to erase, nothing is left to name it by.</summary>
        public Guid ProfileId(long founder) => found.TryGetValue(founder, out var known) ? known.Birth : Guid.Empty;

        public bool IsDevice(long strand) => found[strand].IsDevice;
    }
}
