// Intervals against published figures, and experiments that are decided neither too early nor by chance.
using Mitos.Engage.Journeys.Graphs;
using Mitos.Engage.Journeys.Results;
using Mitos.Engage.Rules.Contracts;

namespace Mitos.Engage.Tests.Journeys;

public sealed class ProportionTests
{
    [Theory]
    [InlineData(0.975, 1.959964)]
    [InlineData(0.025, -1.959964)]
    [InlineData(0.5, 0)]
    [InlineData(0.8, 0.8416212)]
    [InlineData(0.999, 3.090232)]
    [InlineData(1e-9, -5.997807)]
    public void Quantiles_are_those_of_the_tables(double p, double expected) => Assert.Equal(expected, Proportions.Quantile(p), 5);

    /// <summary>Newcombe, Two-sided confidence intervals for the single proportion, Statistics in Medicine 17 (1998) 857, table I, method 3.</summary>
    [Theory]
    [InlineData(81, 263, 0.2553, 0.3662)]
    [InlineData(15, 148, 0.0624, 0.1605)]
    [InlineData(0, 20, 0.0000, 0.1611)]
    [InlineData(1, 29, 0.0061, 0.1718)]
    public void A_share_has_the_published_interval(long hits, long all, double low, double high)
    {
        var interval = Proportions.Wilson(hits, all, Proportions.Z(0.95));
        Assert.Equal((low, high), (Math.Round(interval.Low, 4), Math.Round(interval.High, 4)));
    }

    /// <summary>Newcombe, Interval estimation for the difference between independent proportions, Statistics in Medicine 17 (1998) 873, table II, method 10.</summary>
    [Theory]
    [InlineData(56, 70, 48, 80, 0.0524, 0.3339)]
    [InlineData(9, 10, 3, 10, 0.1705, 0.8090)]
    [InlineData(6, 7, 2, 7, 0.0582, 0.8062)]
    [InlineData(5, 56, 0, 29, -0.0381, 0.1926)]
    public void A_difference_has_the_published_interval(long hits, long all, long other, long others, double low, double high)
    {
        var interval = Proportions.Difference(hits, all, other, others, Proportions.Z(0.95));
        Assert.Equal((low, high), (Math.Round(interval.Low, 4), Math.Round(interval.High, 4)));
    }

    [Fact]
    public void Where_nothing_differs_an_experiment_is_seldom_decided_however_often_it_is_looked_at()
    {
        var decided = Enumerable.Range(1, 400).Count(seed => Decided(seed, 0.1, 0.1, 12_800) is not null);

        // Five in a hundred are allowed: of 400 experiments 20, and 12 more are three standard deviations away.
        Assert.InRange(decided, 0, 32);
    }

    [Fact]
    public void A_better_arm_is_found()
    {
        var found = Enumerable.Range(1, 100).Select(seed => Decided(seed, 0.10, 0.14, 12_800)).ToList();
        Assert.InRange(found.Count(winner => winner == "a"), 0, 5);
        Assert.True(found.Count(winner => winner == "b") >= 95);
    }

    /// <summary>Two arms with these rates, looked at after every twenty customers.</summary>
    private static string? Decided(int seed, double a, double b, int most)
    {
        var node = new ExperimentNode { Id = "x", Arms = [new("a", 1), new("b", 1)], LeastPerArm = 100, Confidence = 0.95 };
        var random = new Random(seed);
        var arms = new Dictionary<string, ArmSums>();
        for (var (customer, looks) = (0, 0); customer < most; customer += 20)
        {
            for (var one = 0; one < 20; one++)
            {
                var (arm, rate) = random.Next(2) == 0 ? ("a", a) : ("b", b);
                arms[arm] = arms.GetValueOrDefault(arm).With(random.NextDouble() < rate, 0);
            }

            if (ExperimentRules.LooksDue(node, arms) is var due && due > looks)
            {
                looks = due;
                if (ExperimentRules.Winner(node, arms, due) is { } winner)
                {
                    return winner;
                }
            }
        }

        return null;
    }
}
