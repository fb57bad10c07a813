// What the model expects of a threshold: of the pairs above it, how many are right, and how many of all it finds.
namespace Mitos.People.Duplicates.Matching;

/// <param name="Pairs">At or above the threshold.</param>
/// <param name="Precision">The share of them that is expected to be one person.</param>
/// <param name="Recall">Of all pairs of one person that were compared, the share that is expected among them.</param>
public sealed record ExpectedQuality(double Probability, long Pairs, double Precision, double Recall)
{
    public double F1 => Precision + Recall == 0 ? 0 : 2 * Precision * Recall / (Precision + Recall);

    /// <summary>At each of these probabilities, by the pairs' own.</summary>
    public static List<ExpectedQuality> At(IEnumerable<double> thresholds, IReadOnlyCollection<double> probabilities)
    {
        var all = probabilities.Sum();
        return [.. thresholds.Select(threshold =>
        {
            var above = probabilities.Where(probability => probability >= threshold).ToList();
            return new ExpectedQuality(threshold, above.Count, above.Count == 0 ? 1 : above.Sum() / above.Count, all == 0 ? 1 : above.Sum() / all);
        })];
    }
}
