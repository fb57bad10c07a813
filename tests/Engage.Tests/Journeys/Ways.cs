// One customer on one journey, walked by the rules alone: what tests say about her, and what became of her.
using System.Text.Json;
using Mitos.Engage.Journeys.Graphs;
using Mitos.Engage.Journeys.Steps;
using Mitos.Kernel.Events;
using NodaTime;

namespace Mitos.Engage.Tests.Journeys;

internal sealed class Ways(JourneyGraph graph) : IJourneyCustomer
{
    public static readonly long Begin = new DateTimeOffset(2026, 11, 26, 9, 0, 0, TimeSpan.Zero).ToUnixTimeMilliseconds();
    private long _seq;

    public JourneyPlan Plan { get; set; } = new(7, 1, graph);

    public JourneyInstance Instance { get; private set; } = null!;

    public List<PathStep> Path { get; } = [];

    public List<JourneyEffect> Effects { get; } = [];

    public long Now { get; set; } = Begin;

    public bool IsPaused { get; set; }

    public Dictionary<string, string> Traits { get; } = [];

    public Dictionary<string, long> Changes { get; } = [];

    public HashSet<int> Audiences { get; } = [];

    public HashSet<string> Consents { get; } = [];

    public Dictionary<string, string> Winners { get; } = [];

    public Guid Id { get; init; } = new("01900000-0000-7000-8000-000000000001");

    public DateTimeZone Zone { get; set; } = DateTimeZoneProviders.Tzdb["Europe/Athens"];

    public IEnumerable<string> Messages => Effects.OfType<PlanMessage>().Select(plan => plan.Node.Id);

    public string? Trait(string name) => Traits.GetValueOrDefault(name);

    public long? TraitChangesAt(string name) => Changes.TryGetValue(name, out var at) ? at : null;

    public bool HasConsent(string purpose, string? channel) => Consents.Contains(purpose);

    public bool IsIn(int audience) => Audiences.Contains(audience);

    public Ways Enter(object? properties = null, string key = "")
    {
        var note = Notes.Of(Event("Entered", properties));
        Instance = Stepper.New(Plan, new InstanceId(1, 7, key, 1), note, Now);
        return Step(new Happening.Entered());
    }

    public Ways Do(string kind, object? properties = null) => Step(new Happening.Happened(Event(kind, properties)));

    public Ways Touch() => Step(Happening.Touch);

    /// <summary>Lets time pass, and wakes her whenever she is due.</summary>
    public Ways After(TimeSpan time)
    {
        var end = Now + (long)time.TotalMilliseconds;
        while (Instance.WakeAt != 0 && Instance.WakeAt <= end && Instance.IsLive && !Instance.IsHeld)
        {
            Now = Math.Max(Now, Instance.WakeAt);
            Step(Happening.Wake);
        }

        Now = end;
        return this;
    }

    public Ways Step(Happening happening)
    {
        var stepped = Stepper.Step(new StepContext(Plan, this, Now, IsPaused, Winners), Instance, happening);
        Take(stepped);
        return this;
    }

    public Ways MoveTo(JourneyGraph changed)
    {
        var before = Plan;
        Plan = new JourneyPlan(7, 2, changed);
        Take(Stepper.Move(new StepContext(Plan, this, Now, IsPaused, Winners), before, Instance));
        return this;
    }

    public Event Event(string kind, object? properties = null)
    {
        var json = JsonSerializer.SerializeToElement(new { type = "track", @event = kind, properties = properties ?? new { } });
        return new Event
        {
            Type = EventType.Track, Name = kind, MessageId = $"m{++_seq}", Source = 1, OccurredAt = Now, ReceivedAt = Now, Json = json, Properties = json.GetProperty("properties"), Seq = _seq, Strand = 1,
        };
    }

    private void Take(Stepped stepped)
    {
        Instance = stepped.Instance;
        Path.AddRange(stepped.Path);
        Effects.AddRange(stepped.Effects);
    }
}

/// <summary>Graphs in few words.</summary>
internal static class Graph
{
    /// <summary>Nodes one behind the other, with what leads elsewhere said apart.</summary>
    public static JourneyGraph Of(JourneyRules? rules, JourneyNode[] nodes, params (string From, string Branch, string To)[] more)
    {
        var all = new List<JourneyNode> { new EntryNode { Id = "entry", Trigger = new EventTrigger { Events = ["Entered"] } } };
        all.AddRange(nodes);
        all.Add(new EndNode { Id = "end" });
        var edges = more.Select(edge => new JourneyEdge(edge.From, edge.Branch, edge.To)).ToList();
        for (var index = 0; index < all.Count - 1; index++)
        {
            foreach (var branch in all[index].Branches.Where(branch => !edges.Exists(edge => edge.From == all[index].Id && edge.Branch == branch)).ToList())
            {
                edges.Add(new JourneyEdge(all[index].Id, branch, all[index + 1].Id));
            }
        }

        return new JourneyGraph(all, edges, rules ?? new JourneyRules { Reentry = Reentry.Always });
    }

    public static MessageNode Message(string id) => new() { Id = id, Template = "hello", Purpose = "marketing", Channels = [new MessageChannel("email")] };

    public static WaitNode Wait(string id, double hours) => new() { Id = id, Seconds = (long)(hours * 3_600) };
}
