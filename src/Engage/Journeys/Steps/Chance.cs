// Chance that is the same for one customer at one node whenever it is asked.
using System.Globalization;
using Mitos.Engage.Journeys.Graphs;
using Mitos.Kernel.Data;

namespace Mitos.Engage.Journeys.Steps;

internal static class Chance
{
    private const ulong Seed = 0x6D69746F73;

    /// <summary>From 0 up to 1, without 1. Named by the customer, the node and the salt of what is split, so that two splits are independent.</summary>
    public static double Of(Guid customer, string node, string salt) =>
        (StableHash.Of(string.Create(CultureInfo.InvariantCulture, $"{customer:N}/{salt}/{node}"), Seed) >> 11) * (1.0 / (1UL << 53));

    public static string Arm(IReadOnlyList<SplitArm> arms, double chance)
    {
        var at = chance * arms.Sum(arm => arm.Weight);
        foreach (var arm in arms)
        {
            at -= arm.Weight;
            if (at < 0)
            {
                return arm.Name;
            }
        }

        return arms[^1].Name;
    }
}
