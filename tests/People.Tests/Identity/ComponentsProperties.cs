// Properties of merging over random evidence: independent of order, idempotent, reversible, and never two known users in one profile.
using FsCheck;
using FsCheck.Fluent;
using Mitos.People.Identity;
using static Mitos.People.Tests.Identity.Graph;

namespace Mitos.People.Tests.Identity;

public sealed class ComponentsProperties
{
    /// <summary>Twelve events over few identifiers, so that conflicts, shared devices and limits are common.</summary>
    private static readonly Gen<Graph> Graphs =
        from events in Gen.ArrayOf(
            from at in Gen.Choose(1, 1_000)
            from user in Gen.Choose(0, 4)
            from email in Gen.Choose(0, 7)
            from device in Gen.Choose(0, 5)
            select (at, user, email, device), 12)
        select Build(events);

    [Fact]
    public void The_order_of_arrival_does_not_matter() => Check(graph =>
    {
        var expected = graph.Groups();
        foreach (var seed in new[] { 1, 2, 3 })
        {
            var shuffled = graph.Links.ToArray();
            new Random(seed).Shuffle(shuffled);
            Assert.Equal(expected, graph.Groups(_ => [.. shuffled]));
        }
    });

    [Fact]
    public void The_same_evidence_twice_changes_nothing() =>
        Check(graph => Assert.Equal(graph.Groups(), graph.Groups(links => [.. links, .. links])));

    [Fact]
    public void Taking_evidence_back_gives_what_was_before() => Check(graph =>
    {
        for (var at = 0; at < graph.Links.Count; at++)
        {
            var without = graph.Links.Where((_, index) => index != at).ToList();
            var before = graph.Groups(links: without);
            var with = graph.Groups(links: [.. without, graph.Links[at]]);
            Assert.Equal(graph.Groups(), with);
            Assert.Equal(before, graph.Groups(links: graph.Links.Where((_, index) => index != at)));
        }
    });

    [Fact]
    public void No_profile_holds_two_known_users() =>
        Check(graph => Assert.All(graph.Groups(), group => Assert.True(group.Split(' ').Count(one => one.StartsWith("userId:", StringComparison.Ordinal)) <= 1)));

    [Fact]
    public void No_profile_exceeds_the_limit_of_a_type() => Check(graph => Assert.All(graph.Groups(), group =>
        Assert.All(group.Split(' ').GroupBy(one => one.Split(':')[0]), type => Assert.True(type.Count() <= 5))));

    [Fact]
    public void Every_identifier_is_in_exactly_one_profile() =>
        Check(graph => Assert.Equal(graph.Identifiers.Count, graph.Groups().Sum(group => group.Split(' ').Length)));

    [Fact]
    public void What_is_surely_one_customer_is_what_the_rules_find()
    {
        var seen = 0;
        Check(graph =>
        {
            var groups = graph.Groups();
            foreach (var connected in graph.Connected().Where(connected => Components.AreOne(connected, [], graph.Rules)))
            {
                seen++;
                Assert.Contains(graph.NameOf(connected), groups);
            }
        });
        Assert.True(seen > 50, $"only {seen} simple customers were among the random ones");
    }

    private static Graph Build((int At, int User, int Email, int Device)[] events)
    {
        var graph = new Graph();
        foreach (var (at, user, email, device) in events)
        {
            var carried = new[] { user == 0 ? default : User(user), email == 0 ? default : Email(email), device == 0 ? default : Device($"d{device}") };
            var given = carried.Where(one => one.Value is not null).ToArray();
            if (given.Length > 0)
            {
                graph.Event(at, given);
            }
        }

        return graph;
    }

    private static void Check(Action<Graph> property) =>
        Prop.ForAll(Graphs.ToArbitrary(), graph =>
        {
            property(graph);
            return true;
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(300));
}
