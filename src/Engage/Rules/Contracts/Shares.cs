// Which of several shares is shown to be the highest.
namespace Mitos.Engage.Rules.Contracts;

/// <param name="Hits">Of <paramref name="All"/>.</param>
internal readonly record struct Share(string Name, long Hits, long All)
{
    public double Rate => All == 0 ? 0 : (double)Hits / All;
}

internal static class Shares
{
    /// <summary>
    /// The one that is higher than each of the others, or null: the interval of its difference to each leaves zero out. The error is shared among the
    /// comparisons (Bonferroni).
    /// </summary>
    /// <param name="error">How often at the most a share may be called the highest that is not.</param>
    public static string? Highest(IReadOnlyList<Share> shares, double error)
    {
        if (shares.Count < 2 || shares.Any(share => share.All == 0))
        {
            return null;
        }

        var z = Proportions.Z(1 - (error / (shares.Count - 1)));
        var best = shares.MaxBy(share => share.Rate);
        return shares.Where(share => share.Name != best.Name).All(other => Proportions.Difference(best.Hits, best.All, other.Hits, other.All, z).Low > 0) ? best.Name : null;
    }
}
