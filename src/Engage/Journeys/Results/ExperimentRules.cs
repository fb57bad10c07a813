// When an arm of an experiment has won.
using Mitos.Engage.Journeys.Graphs;

namespace Mitos.Engage.Journeys.Results;

internal static class ExperimentRules
{
    /// <summary>How often it has to have been looked at by now: when each arm has the least number of customers, and whenever that has doubled.</summary>
    public static int LooksDue(ExperimentNode node, IReadOnlyDictionary<string, ArmSums> arms)
    {
        var fewest = node.Arms.Min(arm => arms.GetValueOrDefault(arm.Name).Customers);
        return fewest < node.LeastPerArm ? 0 : (int)Math.Floor(Math.Log2((double)fewest / node.LeastPerArm)) + 1;
    }

    /// <summary>
    /// The arm that is better than each of the others, or null. Whoever looks often finds something some time: so the k-th look may err with only a
    /// 2^k-th part of what is allowed, all looks together with no more than that, and each is shared among the comparisons (Bonferroni).
    /// </summary>
    /// <param name="look">From 1.</param>
    public static string? Winner(ExperimentNode node, IReadOnlyDictionary<string, ArmSums> arms, int look)
    {
        var error = (1 - node.Confidence) / Math.Pow(2, look) / (node.Arms.Count - 1);
        var z = Proportions.Z(1 - error);
        var best = node.Arms.MaxBy(arm => Rate(arms.GetValueOrDefault(arm.Name)))!;
        var own = arms.GetValueOrDefault(best.Name);
        return node.Arms.Where(arm => arm.Name != best.Name).All(arm => arms.GetValueOrDefault(arm.Name) is var other && Proportions.Difference(own.Converted, own.Customers, other.Converted, other.Customers, z).Low > 0)
            ? best.Name : null;
    }

    private static double Rate(in ArmSums arm) => arm.Customers == 0 ? 0 : (double)arm.Converted / arm.Customers;
}
