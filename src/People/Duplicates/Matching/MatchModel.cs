// What the store has learnt of its own records: how often each likeness is met among records of one person and of two.
using System.Text.Json.Serialization;

namespace Mitos.People.Duplicates.Matching;

/// <summary>The weight of one field in a pair.</summary>
/// <param name="Weight">Bits: log2 of how much likelier the level is in one person's records than in two people's; below 0 it speaks against.</param>
public sealed record FieldWeight(MatchField Field, MatchLevel Level, double Weight);

/// <summary>
/// The model of Fellegi and Sunter (1969). A pair's weight in bits is the prior's and the sum of its fields'; its probability follows by Bayes. A value that
/// many people share weighs less than a rare one (Winkler's adjustment by term frequency).
/// </summary>
internal sealed record MatchModel
{
    /// <summary>The share of all pairs of records that are one person's.</summary>
    public required double Prior { get; init; }

    /// <summary>m: of pairs of one person with both values known, the share at each level; by field, then level.</summary>
    public required double[][] Same { get; init; }

    /// <summary>u: the same of pairs of two people.</summary>
    public required double[][] Other { get; init; }

    /// <summary>The commonest values with their share of the people whose value is known; by <see cref="FrequencyOf"/>.</summary>
    public required Dictionary<string, double>[] Common { get; init; }

    /// <summary>The mean share of all others.</summary>
    public required double[] Rare { get; init; }

    /// <summary>Of how many people a value is known; by <see cref="FrequencyOf"/>. Null in a model that was learnt before this was kept.</summary>
    public double[]? Known { get; init; }

    /// <summary>How many records it was learnt of.</summary>
    public required long Records { get; init; }

    /// <summary>Of so few people a value says too much about each of them.</summary>
    private const int Few = 5;

    /// <summary>
    /// Without the values of one person: her addresses and telephones, and what she shares with hardly anybody. A common name stays, it says nothing of her.
    /// </summary>
    public MatchModel Without(MatchRecord person)
    {
        var kept = Common.Select(values => new Dictionary<string, double>(values)).ToArray();
        foreach (var (of, value) in person.Counted)
        {
            var known = kept[(int)of];
            var isHers = of is Matching.FrequencyOf.Email or Matching.FrequencyOf.Phone;
            if (known.TryGetValue(value.Text, out var share) && (isHers || share * (Known?[(int)of] ?? Records) < Few))
            {
                known.Remove(value.Text);
            }
        }

        return this with { Common = kept };
    }

    [JsonIgnore]
    public double PriorWeight => Math.Log2(Prior / (1 - Prior));

    public static double Probability(double weight) => 1 / (1 + double.Exp2(-weight));

    /// <summary>The weight with the prior.</summary>
    public double Weigh(MatchPattern pattern, in SharedValues shared)
    {
        var weight = PriorWeight;
        for (var field = 0; field < MatchFields.Count; field++)
        {
            weight += Weigh((MatchField)field, pattern[(MatchField)field], shared[field]);
        }

        return weight;
    }

    public List<FieldWeight> Explain(MatchPattern pattern, SharedValues shared) =>
        [.. MatchFields.All.Select(field => new FieldWeight(field, pattern[field], Weigh(field, pattern[field], shared[(int)field])))];

    public double Weigh(MatchField field, MatchLevel level, MatchValue? shared)
    {
        if (level == MatchLevel.Missing)
        {
            return 0;
        }

        var (same, other) = (Same[(int)field][(int)level], Other[(int)field][(int)level]);
        return Math.Log2(same / (shared is null ? other : Chance(field, level, other, FrequencyOf(field, level, shared))));
    }

    /// <summary>How often two people share the value by chance.</summary>
    /// <param name="level">For names and places a shared value is met as often as it is common. An address or number is one person's, or else many people's.</param>
    public static double Chance(MatchField field, MatchLevel level, double other, double frequency) => field switch
    {
        MatchField.Email or MatchField.Phone => Math.Max(other, frequency),
        _ => Math.Max(frequency, Training.LeastChance),
    };

    private double FrequencyOf(MatchField field, MatchLevel level, MatchValue value)
    {
        if (value.Frequency == 0)
        {
            value.Frequency = Frequency(FrequencyKind(field, level), value.Text);
        }

        return value.Frequency;
    }

    public double Frequency(FrequencyOf of, string text) => Common[(int)of].TryGetValue(text, out var share) ? share : Rare[(int)of];

    public static FrequencyOf FrequencyKind(MatchField field, MatchLevel level) => field switch
    {
        MatchField.Given => Matching.FrequencyOf.Given,
        MatchField.Family => Matching.FrequencyOf.Family,
        MatchField.Email => Matching.FrequencyOf.Email,
        MatchField.Phone => Matching.FrequencyOf.Phone,
        _ => level == MatchLevel.Near ? Matching.FrequencyOf.Postcode : Matching.FrequencyOf.City,
    };
}
