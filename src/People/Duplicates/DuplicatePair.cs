// Two profiles that may be one customer, and what a person decided about them. Rules only.
using Mitos.Kernel.Data;
using Mitos.People.Duplicates.Matching;

namespace Mitos.People.Duplicates;

/// <summary>The words for where a pair stands; they are stored and shown.</summary>
internal static class PairStatus
{
    public const string Open = "open";
    public const string Confirmed = "confirmed";
    public const string Refused = "refused";

    public static readonly IReadOnlyList<string> All = [Open, Confirmed, Refused];
}

/// <param name="A">The ids that the two had when they were found, in their order; an id leads to whoever has its identifier now, so a refusal goes with it through merges and splits.</param>
/// <param name="Weight">Thousandths of a bit, with the prior.</param>
/// <param name="Moved">Of a confirmed pair: the ids of the identifiers that were the second one's, for the way back.</param>
internal sealed record DuplicatePair(
    long Id, Guid A, Guid B, long Weight, IReadOnlyList<FieldWeight> Fields, string Status, long FoundAt, long? DecidedAt, string? DecidedBy, IReadOnlyList<Guid> Moved)
{
    private const double Thousandths = 1_000;

    public double Probability => MatchModel.Probability(Weight / Thousandths);

    public static DuplicatePair Found(Guid one, Guid other, double weight, IReadOnlyList<FieldWeight> fields, long now)
    {
        var (a, b) = one.CompareTo(other) < 0 ? (one, other) : (other, one);
        return new DuplicatePair((long)(StableHash.Of($"{a:N}{b:N}", 0) >> 1), a, b, WeightOf(weight), fields, PairStatus.Open, now, null, null, []);
    }

    /// <summary>The weight at which the probability is so high.</summary>
    public static long WeightAt(double probability) => WeightOf(Math.Log2(probability / (1 - probability)));

    public DuplicatePair Decided(string status, string by, long now, IReadOnlyList<Guid> moved) => this with { Status = status, DecidedBy = by, DecidedAt = now, Moved = moved };

    public DuplicatePair Reopened() => this with { Status = PairStatus.Open, DecidedBy = null, DecidedAt = null, Moved = [] };

    private static long WeightOf(double bits) => (long)Math.Round(Math.Clamp(bits, -1_000, 1_000) * Thousandths);
}
