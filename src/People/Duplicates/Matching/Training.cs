// Learns the model of records by expectation–maximisation: without labels, and the same for the same records.
namespace Mitos.People.Duplicates.Matching;

/// <summary>
/// How often each level is met by chance is counted on random pairs. The pairs that share a blocking key stand for all that may be one person's; on them
/// the expectation of each is worked out, then m, u and the prior that fit best, until nothing moves (Winkler 1988; Herzog, Scheuren and Winkler 2007). The
/// prior is that of all pairs, those never compared among them. Values' frequencies are part of the expectation.
/// </summary>
internal sealed class Training
{
    /// <summary>No likeness is taken for rarer by chance than this: families and colleagues share more than lots drawn would.</summary>
    public const double LeastChance = 1e-6;

    private const int MostBlocks = 300_000;
    private const int MostRounds = 60;
    private const double Enough = 1e-5;
    private const double LeastShare = 1e-4;

    /// <summary>A first guess of m, by level; the rounds move it.</summary>
    private static readonly double[] s_guess = [0, 0.8, 0.04, 0.01, 0.05, 0.04, 0.03, 0.03];

    private readonly IReadOnlyList<MatchRecord> _records;
    private readonly double[][] _all;
    private readonly List<(int Pattern, float Rarity)> _pairs = [];
    private readonly double _allPairs;
    private double _scale = 1;

    private Training(IReadOnlyList<MatchRecord> records) => (_records, _all, _allPairs) = (records, ChanceLevels.Of(records), records.Count * (records.Count - 1.0) / 2);

    public static MatchModel Learn(IReadOnlyList<MatchRecord> records, MatchValues values, CandidatePairs candidates)
    {
        var training = new Training(records);
        var (common, rare, known) = ValueFrequencies.Of(values);
        var start = new MatchModel
        {
            Prior = Math.Clamp(1 / (double)Math.Max(2, records.Count), 1e-12, 0.1), Same = [.. MatchFields.All.Select(_ => s_guess.ToArray())], Other = Table(), Common = common, Rare = rare, Known = known, Records = records.Count,
        };
        training.Compare(candidates, start);
        return training.Fit(start with { Other = training._all });
    }

    public static double[][] Table() => [.. MatchFields.All.Select(_ => new double[MatchFields.Levels])];

    /// <summary>The patterns of the candidates; of very many blocks one in so many, which is a fair choice: they stand in the order of hashes.</summary>
    private void Compare(CandidatePairs candidates, MatchModel start)
    {
        var step = Math.Max(1, candidates.Blocks / (MostBlocks));
        for (var block = 0; block < candidates.Blocks; block += step)
        {
            candidates.Visit(block, (one, other) =>
            {
                var pattern = Comparison.Of(_records[one], _records[other], out var shared);
                _pairs.Add((pattern.Bits, (float)Rarity(start, pattern, shared)));
            });
        }

        _scale = step;
    }

    /// <summary>Bits that the shared values add or take because they are rarer or commoner than the level's mean.</summary>
    private double Rarity(MatchModel model, MatchPattern pattern, in SharedValues shared)
    {
        var bits = 0.0;
        for (var field = 0; field < MatchFields.Count; field++)
        {
            if (shared[field] is { } value)
            {
                var (kind, level) = ((MatchField)field, pattern[(MatchField)field]);
                var other = _all[field][(int)level];
                value.Frequency = value.Frequency > 0 ? value.Frequency : model.Frequency(MatchModel.FrequencyKind(kind, level), value.Text);
                bits += Math.Log2(other / MatchModel.Chance(kind, level, other, value.Frequency));
            }
        }

        return bits;
    }

    private MatchModel Fit(MatchModel model)
    {
        for (var round = 0; round < MostRounds; round++)
        {
            var next = Round(model);
            var moved = Math.Abs(next.Prior - model.Prior) / model.Prior;
            for (var field = 0; field < MatchFields.Count; field++)
            {
                for (var level = 1; level < MatchFields.Levels; level++)
                {
                    moved = Math.Max(moved, Math.Abs(next.Same[field][level] - model.Same[field][level]));
                }
            }

            model = next;
            if (moved < Enough)
            {
                break;
            }
        }

        return model;
    }

    private MatchModel Round(MatchModel model)
    {
        var weights = Weights(model);
        var (same, matches) = (Table(), 0.0);
        foreach (var (bits, rarity) in _pairs)
        {
            var pattern = new MatchPattern(bits);
            var weight = model.PriorWeight + rarity;
            for (var field = 0; field < MatchFields.Count; field++)
            {
                weight += weights[field][(int)pattern[(MatchField)field]];
            }

            var probability = MatchModel.Probability(weight);
            matches += probability;
            for (var field = 0; field < MatchFields.Count; field++)
            {
                same[field][(int)pattern[(MatchField)field]] += probability;
            }
        }

        foreach (var shares in same)
        {
            ToShares(shares, 0.05);
        }

        var prior = Math.Clamp(matches * _scale / _allPairs, 0.01 / _allPairs, 0.5);
        return model with { Prior = prior, Same = same, Other = Others(same, prior) };
    }

    private static double[][] Weights(MatchModel model) => [.. MatchFields.All.Select(field => Enumerable.Range(0, MatchFields.Levels)
        .Select(level => level == 0 ? 0 : Math.Log2(model.Same[(int)field][level] / model.Other[(int)field][level])).ToArray())];

    /// <summary>Random pairs are of one person now and then; what those add is taken away.</summary>
    private double[][] Others(double[][] same, double prior)
    {
        var others = Table();
        for (var field = 0; field < MatchFields.Count; field++)
        {
            for (var level = 1; level < MatchFields.Levels; level++)
            {
                others[field][level] = Math.Max(LeastChance, (_all[field][level] - (prior * same[field][level])) / (1 - prior));
            }
        }

        return others;
    }

    /// <summary>Missing does not count; every level that a field can have was met <paramref name="least"/> times at least.</summary>
    public static void ToShares(double[] counts, double least)
    {
        counts[0] = 0;
        var sum = counts.Sum() + (least * (MatchFields.Levels - 1));
        for (var level = 1; level < MatchFields.Levels; level++)
        {
            counts[level] = Math.Max((counts[level] + least) / sum, least < 0.5 ? LeastShare : 0);
        }
    }
}
