// Chance that is the same for one customer at one place whenever it is asked.
using System.Globalization;
using Mitos.Kernel.Data;

namespace Mitos.Engage.Rules.Contracts;

internal static class Chance
{
    private const ulong Seed = 0x6D69746F73;

    /// <summary>From 0 up to 1, without 1. Named by the customer, the node and the salt of what is split, so that two splits are independent.</summary>
    public static double Of(Guid customer, string node, string salt) =>
        (StableHash.Of(string.Create(CultureInfo.InvariantCulture, $"{customer:N}/{salt}/{node}"), Seed) >> 11) * (1.0 / (1UL << 53));

    /// <summary>The same, for what is named by an identifier's node.</summary>
    public static double Of(long strand, string place, string salt) =>
        (StableHash.Of(string.Create(CultureInfo.InvariantCulture, $"{strand}/{salt}/{place}"), Seed) >> 11) * (1.0 / (1UL << 53));

    /// <summary>The one among several, each with its weight, on which the chance falls.</summary>
    public static string Arm(IReadOnlyList<(string Name, int Weight)> arms, double chance)
    {
        var at = chance * arms.Sum(arm => arm.Weight);
        foreach (var (name, weight) in arms)
        {
            at -= weight;
            if (at < 0)
            {
                return name;
            }
        }

        return arms[^1].Name;
    }
}
