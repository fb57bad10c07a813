// Random journeys and random happenings: whatever comes in whatever order, no effect comes twice, every way ends, and the same gives the same.
using FsCheck;
using FsCheck.Fluent;
using Mitos.Engage.Journeys.Graphs;
using Mitos.Engage.Journeys.Steps;

namespace Mitos.Engage.Tests.Journeys;

public sealed class StepProperties
{
    private const int Journeys = 1_500;
    private static readonly string[] s_kinds = ["Order Completed", "Product Viewed", "Email Opened", "Entered"];

    [Fact]
    public void Effects_have_keys_of_their_own_and_every_way_comes_to_an_end() => Check(seed =>
    {
        var ways = Walk(seed, out _);
        Assert.Equal(ways.Effects.Count(effect => effect.Key.Length > 0), ways.Effects.Select(effect => effect.Key).Where(key => key.Length > 0).Distinct().Count() + Reused(ways));
        Assert.False(ways.Instance.IsLive, $"seed {seed}: she is still at {ways.Instance.Node}");
        Assert.True(ways.Instance is { WakeAt: 0, IsHeld: false }, $"seed {seed}: a timer is left");
        Assert.Equal(Enumerable.Range(1, ways.Path.Count), ways.Path.Select(step => step.No));
        Assert.All(ways.Path.Zip(ways.Path.Skip(1)), pair => Assert.True(pair.First.LeftAt == pair.Second.EnteredAt && pair.First.LeftAt >= pair.First.EnteredAt));
    });

    [Fact]
    public void Each_step_of_the_path_is_an_edge_of_the_graph() => Check(seed =>
    {
        var ways = Walk(seed, out var graph);
        var edges = graph.Edges.Select(edge => (edge.From, edge.Branch, edge.To)).ToHashSet();
        Assert.All(ways.Path.Zip(ways.Path.Skip(1)), pair => Assert.Contains((pair.First.Node, pair.First.Branch!, pair.Second.Node), edges));
    });

    [Fact]
    public void The_same_happenings_give_the_same_way() => Check(seed =>
    {
        var (one, other) = (Walk(seed, out _), Walk(seed, out _));
        Assert.Equal(one.Path, other.Path);
        Assert.Equal(one.Effects.Select(effect => effect.Key), other.Effects.Select(effect => effect.Key));
    });

    /// <summary>Who is woken again and again, before the time and after it, goes the same way as who is woken once.</summary>
    [Fact]
    public void Wake_ups_that_come_too_often_change_nothing() => Check(seed =>
        Assert.Equal(Walk(seed, out _).Path, Walk(seed, out _, noise: true).Path));

    /// <summary>What happens while a journey is paused is not lost: an event that was waited for is the branch by which she goes on.</summary>
    [Fact]
    public void A_pause_without_events_only_delays() => Check(seed =>
    {
        var graph = RandomGraph.Of(seed);
        var paused = new Ways(graph).Enter();
        paused.IsPaused = true;
        paused.After(TimeSpan.FromDays(400));
        var at = paused.Path.Count;
        paused.IsPaused = false;
        paused.Step(Happening.Wake).After(TimeSpan.FromDays(366 * Stepper.MostSteps));
        Assert.True(!paused.Instance.IsLive, $"seed {seed}: she stays at {paused.Instance.Node} behind the pause");
        Assert.True(at <= paused.Path.Count);
    });

    private static int Reused(Ways ways) => ways.Effects.OfType<CloseTask>().Count();

    private static Ways Walk(int seed, out JourneyGraph graph, bool noise = false)
    {
        graph = RandomGraph.Of(seed);
        Assert.Empty(JourneyCheck.Faults(graph, new AllNames()));
        var random = new Random(seed);
        var ways = new Ways(graph) { Id = new Guid(seed, 1, 2, new byte[8]) }.Enter(new { total = random.Next(200) });
        for (var step = 0; step < 40; step++)
        {
            var time = TimeSpan.FromMinutes(random.Next(1, 600));
            for (var wake = 0; noise && wake < 3; wake++)
            {
                ways.Step(Happening.Wake);
            }

            _ = random.Next(4) switch
            {
                0 => ways.Do(s_kinds[random.Next(s_kinds.Length)], new { total = random.Next(200) }),
                1 => Change(ways, random).Touch(),
                2 when ways.Effects.OfType<AddTask>().LastOrDefault() is { } task => ways.Do(TaskEvents.Completed, new { task_id = task.Key, outcome = task.Node.Outcomes[0] }),
                _ => ways,
            };
            ways.After(time);
        }

        // No round is longer than a year, and none is walked more often than a way has steps.
        for (var year = 0; ways.Instance.IsLive && year < Stepper.MostSteps; year++)
        {
            ways.After(TimeSpan.FromDays(366));
        }

        return ways;
    }

    private static Ways Change(Ways ways, Random random)
    {
        if (!ways.Audiences.Remove(1))
        {
            ways.Audiences.Add(1);
        }

        ways.Traits["tier"] = random.Next(2) == 0 ? "\"gold\"" : "\"silver\"";
        return ways;
    }

    private static void Check(Action<int> property) => Prop.ForAll(Gen.Choose(1, int.MaxValue - 1).ToArbitrary(), property).Check(Config.QuickThrowOnFailure.WithMaxTest(Journeys));

    private sealed class AllNames : IJourneyNames
    {
        public bool HasAudience(int id) => true;

        public bool HasTemplate(string key, string channel) => true;

        public bool HasPurpose(string key) => true;

        public bool HasJourney(int id) => true;
    }
}
