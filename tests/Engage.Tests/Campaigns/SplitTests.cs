// Who is in a test and which variant she gets: fair, sticky, and new with each run; and when a variant has won.
using Mitos.Engage.Campaigns;
using Mitos.Engage.Campaigns.Contracts;
using Mitos.Engage.Rules.Contracts;

namespace Mitos.Engage.Tests.Campaigns;

public sealed class SplitTests
{
    private const int Customers = 100_000;
    private static readonly CampaignDefinition s_three = new() { Variants = [Variant("a", 50), Variant("b", 30), Variant("c", 20)], Test = new CampaignTest(20, 4, TestMeasure.Opened) };

    [Fact]
    public void Shares_hold_in_the_test_and_outside_of_it_and_again_in_each_run()
    {
        var counts = new Dictionary<(bool, string), int>();
        var same = 0;
        for (var strand = 1L; strand <= Customers; strand++)
        {
            var key = (CampaignSplit.IsTested(s_three.Test!, 7, 1, strand), CampaignSplit.VariantOf(s_three, 7, 1, strand).Key);
            counts[key] = counts.GetValueOrDefault(key) + 1;
            Assert.Equal(key, (CampaignSplit.IsTested(s_three.Test!, 7, 1, strand), CampaignSplit.VariantOf(s_three, 7, 1, strand).Key));
            same += CampaignSplit.VariantOf(s_three, 7, 2, strand).Key == key.Key ? 1 : 0;
        }

        // Within five standard deviations of what independence says.
        foreach (var ((isTested, variant), count) in counts)
        {
            var share = (isTested ? 0.2 : 0.8) * s_three.Variants.First(one => one.Key == variant).Share / 100;
            Assert.InRange(count, (Customers * share) - (5 * Math.Sqrt(Customers * share * (1 - share))), (Customers * share) + (5 * Math.Sqrt(Customers * share * (1 - share))));
        }

        Assert.InRange(same, Customers * 0.37, Customers * 0.39);
    }

    [Fact]
    public void A_step_is_read_as_it_was_written()
    {
        Assert.All([new CampaignStep(1, "a", false), new CampaignStep(12, "b2", true)], step => Assert.Equal(step, CampaignStep.Parse(step.ToString())));
        Assert.Null(CampaignStep.Parse(null));
        Assert.Null(CampaignStep.Parse("welcome"));
    }

    /// <summary>Two variants that are the same: in at most one of twenty tests one of them is called better, and so with five.</summary>
    [Theory]
    [InlineData(2)]
    [InlineData(5)]
    public void Chance_alone_wins_no_more_often_than_it_may(int variants)
    {
        var (random, wins) = (new Random(20261126), 0);
        for (var test = 0; test < 2_000; test++)
        {
            var shares = Enumerable.Range(0, variants).Select(index => new Share($"v{index}", Enumerable.Range(0, 400).Count(_ => random.NextDouble() < 0.2), 400)).ToList();
            wins += Shares.Highest(shares, 0.05) is null ? 0 : 1;
        }

        Assert.InRange(wins, 0, 120);
    }

    [Fact]
    public void A_difference_that_is_plain_is_seen_and_without_anybody_nothing_is()
    {
        Assert.Equal("b", Shares.Highest([new("a", 80, 400), new("b", 160, 400)], 0.05));
        Assert.Null(Shares.Highest([new("a", 80, 400), new("b", 88, 400)], 0.05));
        Assert.Null(Shares.Highest([new("a", 0, 0), new("b", 88, 400)], 0.05));
        Assert.Null(Shares.Highest([new("a", 80, 400)], 0.05));
    }

    private static CampaignVariant Variant(string key, int share) => new(key, key, share, "t", []);
}
