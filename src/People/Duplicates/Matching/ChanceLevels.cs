// How often each level is met among pairs drawn by lot.
namespace Mitos.People.Duplicates.Matching;

internal static class ChanceLevels
{
    private const int RandomPairs = 2_000_000;

    /// <summary>The share of each level among random pairs; among all pairs where there are few.</summary>
    public static double[][] Of(IReadOnlyList<MatchRecord> records)
    {
        var (levels, count) = (Training.Table(), records.Count);
        if ((long)count * (count - 1) / 2 <= RandomPairs)
        {
            for (var one = 0; one < count; one++)
            {
                for (var other = one + 1; other < count; other++)
                {
                    Count(levels, records[one], records[other]);
                }
            }
        }
        else
        {
            var random = new Random(1);
            for (var pair = 0; pair < RandomPairs; pair++)
            {
                var (one, other) = (random.Next(count), random.Next(count - 1));
                Count(levels, records[one], records[other >= one ? other + 1 : other]);
            }
        }

        foreach (var shares in levels)
        {
            Training.ToShares(shares, 0.5);
        }

        return levels;
    }

    private static void Count(double[][] levels, MatchRecord one, MatchRecord other)
    {
        var pattern = Comparison.Of(one, other, out _);
        for (var field = 0; field < MatchFields.Count; field++)
        {
            levels[field][(int)pattern[(MatchField)field]]++;
        }
    }
}
