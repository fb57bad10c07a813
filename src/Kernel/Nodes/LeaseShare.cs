// What one node should hold: an equal share of the partitions, and the order if nobody has it.
namespace Mitos.Kernel.Nodes;

/// <summary>What a round decides for one node; the same rows always give the same.</summary>
internal sealed record LeaseShare(List<LeaseRow> Keep, List<LeaseRow> Take, List<LeaseRow> GiveUp)
{
    /// <param name="alive">Every node that was seen lately, this one too.</param>
    public static LeaseShare Of(string node, IReadOnlyCollection<string> alive, IReadOnlyList<LeaseRow> leases)
    {
        bool IsFree(LeaseRow lease) => lease.Owner is null || !alive.Contains(lease.Owner);
        var share = new LeaseShare([], [], []);
        foreach (var lease in leases.Where(lease => lease.Name == LeaseNames.Order))
        {
            (lease.Owner == node ? share.Keep : IsFree(lease) ? share.Take : []).Add(lease);
        }

        // Whoever has one too many may keep it as long as everybody has the smaller share.
        var partitions = leases.Where(lease => lease.Name != LeaseNames.Order).ToList();
        var own = partitions.Where(lease => lease.Owner == node).ToList();
        var free = partitions.Where(IsFree).ToList();
        var (fewest, more) = Math.DivRem(partitions.Count, alive.Count);
        var most = fewest + (more > 0 ? 1 : 0);
        var othersWant = alive.Count(other => other != node && partitions.Count(lease => lease.Owner == other) < fewest);
        var limit = own.Count > fewest && othersWant > 0 && free.Count == 0 ? fewest : most;
        share.Keep.AddRange(own.Take(limit));
        share.GiveUp.AddRange(own.Skip(limit));
        share.Take.AddRange(free.Take(Math.Max(0, most - own.Count)));
        return share;
    }
}
