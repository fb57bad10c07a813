// Finds the pairs of a whole set of records that may be one person's.
using System.Collections.Concurrent;

namespace Mitos.People.Duplicates.Matching;

/// <param name="Weight">Bits, with the prior.</param>
internal readonly record struct MatchedPair(int One, int Other, double Weight)
{
    public double Probability => MatchModel.Probability(Weight);
}

internal sealed class Matcher
{
    private const int BlocksTogether = 1_000;
    private readonly IReadOnlyList<MatchRecord> _records;
    private readonly CandidatePairs _candidates;
    private long _compared;

    public Matcher(IReadOnlyList<MatchRecord> records, MatchValues values, MatchModel? known = null)
    {
        (_records, _candidates) = (records, new CandidatePairs(records));
        Model = known ?? Training.Learn(records, values, _candidates);
    }

    public MatchModel Model { get; }

    public long Compared => _compared;

    /// <summary>Those of at least this weight, each once, in the order of the records.</summary>
    public List<MatchedPair> Pairs(double fromWeight, CancellationToken cancellationToken)
    {
        var found = new ConcurrentBag<MatchedPair>();
        Parallel.ForEach(Partitioner.Create(0, Math.Max(1, _candidates.Blocks), BlocksTogether), new ParallelOptions { CancellationToken = cancellationToken }, range =>
        {
            var compared = 0L;
            for (var block = range.Item1; block < Math.Min(range.Item2, _candidates.Blocks); block++)
            {
                _candidates.Visit(block, (one, other) =>
                {
                    compared++;
                    var weight = Model.Weigh(Comparison.Of(_records[one], _records[other], out var shared), shared);
                    if (weight >= fromWeight)
                    {
                        found.Add(new MatchedPair(one, other, weight));
                    }
                });
            }

            Interlocked.Add(ref _compared, compared);
        });
        return [.. found.DistinctBy(pair => (pair.One, pair.Other)).OrderBy(pair => pair.One).ThenBy(pair => pair.Other)];
    }
}
