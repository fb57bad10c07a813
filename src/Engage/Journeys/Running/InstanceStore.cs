// The ways that the pipeline works with: a bounded cache over the table, and those that are not in the store yet.
using Mitos.Engage.Journeys.Steps;
using Mitos.Kernel.Data;

namespace Mitos.Engage.Journeys.Running;

internal sealed class InstanceStore
{
    private const int CachedStrands = 50_000;
    private readonly TwoGenerationCache<long, JourneyInstance[]> _cache = new(CachedStrands);
    private readonly Uncommitted<long, JourneyInstance[]> _uncommitted = new();

    /// <summary>The ways by each of these identifiers, also those that are over.</summary>
    public Dictionary<long, JourneyInstance[]> Of(Session read, IReadOnlyList<long> strands)
    {
        var found = new Dictionary<long, JourneyInstance[]>(strands.Count);
        var missing = new List<long>();
        foreach (var strand in strands)
        {
            if (_cache.TryGet(strand, out var known) || _uncommitted.TryGet(strand, out known))
            {
                found[strand] = known;
            }
            else
            {
                missing.Add(strand);
            }
        }

        if (missing.Count > 0)
        {
            var rows = InstanceRows.Of(read, missing).ToLookup(row => row.Id.Strand);
            foreach (var strand in missing)
            {
                found[strand] = [.. rows[strand]];
                _cache.Put(strand, found[strand]);
            }
        }

        return found;
    }

    /// <summary>The batch leaves these.</summary>
    public void Leave(long strand, JourneyInstance[] instances)
    {
        _cache.Put(strand, instances);
        _uncommitted.Put(strand, instances);
    }

    public void Seal() => _uncommitted.Seal();

    public void Committed() => _uncommitted.Committed();

    public void Forget()
    {
        _cache.Clear();
        _uncommitted.Clear();
    }
}
