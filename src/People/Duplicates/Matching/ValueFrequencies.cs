// Which values are common among the records, and how common.
namespace Mitos.People.Duplicates.Matching;

internal static class ValueFrequencies
{
    private const int MostCommon = 5_000;

    /// <summary>E-mail addresses and numbers of one person come back in each of her records; only those of more are shared ones.</summary>
    private const int OnePersons = 4;

    /// <returns>By <see cref="FrequencyOf"/>: the commonest values with their shares, the mean share of the others, and of how many people one is known.</returns>
    public static (Dictionary<string, double>[] Common, double[] Rare, double[] Known) Of(MatchValues values)
    {
        var kinds = Enum.GetValues<FrequencyOf>().Length;
        var (common, rare, known) = (new Dictionary<string, double>[kinds], new double[kinds], new double[kinds]);
        foreach (var (of, all) in values.Counted)
        {
            var total = Math.Max(1.0, all.Sum(value => (double)value.Count));
            known[(int)of] = total;
            var isIdentifier = of is FrequencyOf.Email or FrequencyOf.Phone;
            var most = all.Where(value => value.Count > (isIdentifier ? OnePersons : 1)).OrderByDescending(value => value.Count).ThenBy(value => value.Text, StringComparer.Ordinal).Take(MostCommon).ToList();
            common[(int)of] = most.ToDictionary(value => value.Text, value => value.Count / total);
            rare[(int)of] = isIdentifier ? 0 : (total - most.Sum(value => (double)value.Count)) / total / Math.Max(1, all.Count - most.Count);
        }

        return (common, rare, known);
    }
}
