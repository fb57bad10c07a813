// The matcher on public data with the truth, and the same for the same records.
using Mitos.Bench;
using Mitos.People.Duplicates.Matching;
using Mitos.Testing;

namespace Mitos.People.Tests.Duplicates;

public sealed class MatcherTests
{
    [FactWithData("identity-febrl/dataset1.csv")]
    public void Of_febrl_dataset1_it_finds_99_in_100() => HoldsBar("identity-febrl/dataset1.csv", 0.99);

    [FactWithData("identity-febrl/dataset2.csv")]
    public void Of_febrl_dataset2_it_finds_97_in_100() => HoldsBar("identity-febrl/dataset2.csv", 0.97);

    [FactWithData("identity-splink/fake_1000.csv")]
    public void Of_splink_fake_1000_it_finds_as_many_as_the_best_that_was_published() => HoldsBar("identity-splink/fake_1000.csv", 0.862);

    [FactWithData("identity-splink/fake_1000.csv")]
    public void The_same_records_give_the_same_pairs_with_the_same_weights()
    {
        var people = LabelledPeople.Read(Needs.Data("identity-splink/fake_1000.csv"));
        Assert.Equal(Pairs(people), Pairs(people));
    }

    /// <summary>Pairs count from the probability of one half: nothing is chosen by the truth.</summary>
    private static void HoldsBar(string path, double bar)
    {
        var people = LabelledPeople.Read(Needs.Data(path));
        var pairs = Pairs(people);
        var right = pairs.Count(pair => people[pair.One].Truth == people[pair.Other].Truth);
        var all = people.GroupBy(one => one.Truth).Sum(group => group.Count() * (group.Count() - 1) / 2);
        Assert.InRange(2.0 * right / (pairs.Count + all), bar, 1);
    }

    private static List<MatchedPair> Pairs(List<(PersonDetails Person, string Truth)> people)
    {
        var values = new MatchValues();
        return new Matcher(people.ConvertAll(one => values.Record(one.Person)), values).Pairs(0, CancellationToken.None);
    }
}
