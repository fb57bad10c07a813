// When an arm of an experiment has won.
using Mitos.Engage.Journeys.Graphs;
using Mitos.Engage.Rules.Contracts;

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
    public static string? Winner(ExperimentNode node, IReadOnlyDictionary<string, ArmSums> arms, int look) =>
        Shares.Highest([.. node.Arms.Select(arm => new Share(arm.Name, arms.GetValueOrDefault(arm.Name).Converted, arms.GetValueOrDefault(arm.Name).Customers))], (1 - node.Confidence) / Math.Pow(2, look));
}
