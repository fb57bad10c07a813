// Chance is fair, sticky, reproducible, and one split says nothing about another.
using Mitos.Engage.Journeys.Graphs;
using Mitos.Engage.Rules.Contracts;

namespace Mitos.Engage.Tests.Journeys;

public sealed class ChanceTests
{
    private const int Customers = 100_000;

    [Fact]
    public void Arms_get_their_share_and_two_splits_are_independent()
    {
        SplitArm[] arms = [new("a", 50), new("b", 30), new("c", 20)];
        var weights = arms.Select(arm => (arm.Name, arm.Weight)).ToList();
        var counts = new Dictionary<(string, string), int>();
        for (var customer = 0; customer < Customers; customer++)
        {
            var id = Customer(customer);
            var pair = (Chance.Arm(weights, Chance.Of(id, "one", "7")), Chance.Arm(weights, Chance.Of(id, "two", "7")));
            counts[pair] = counts.GetValueOrDefault(pair) + 1;
        }

        // Each of the nine pairs within five standard deviations of what independence says.
        foreach (var (one, other) in arms.SelectMany(one => arms.Select(other => (one, other))))
        {
            var share = one.Weight / 100.0 * other.Weight / 100.0;
            var deviation = Math.Sqrt(Customers * share * (1 - share));
            Assert.InRange(counts[(one.Name, other.Name)], (Customers * share) - (5 * deviation), (Customers * share) + (5 * deviation));
        }
    }

    /// <summary>Stored arms hang on these numbers: they never change.</summary>
    [Fact]
    public void The_same_customer_and_node_give_the_same_number_for_ever()
    {
        var id = new Guid("01900000-0000-7000-8000-000000000001");
        Assert.NotEqual(Chance.Of(id, "split", "7"), Chance.Of(id, "split", "8"));
        Assert.NotEqual(Chance.Of(id, "split", "7"), Chance.Of(id, "split2", "7"));
        Assert.Equal(0.183944279151945, Chance.Of(id, "split", "7"), 15);
    }

    private static Guid Customer(int number) => new(number, 1, 2, [3, 4, 5, 6, 7, 8, 9, 10]);
}
