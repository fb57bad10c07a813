// What a journey is: nodes, the edges between their branches, and the rules that hold for all of it.
using System.Text.Json;
using System.Text.Json.Serialization;
using Mitos.Kernel.Events.Filtering;

namespace Mitos.Engage.Journeys.Graphs;

/// <summary>A definition, as it is drawn and stored.</summary>
public sealed record JourneyGraph(IReadOnlyList<JourneyNode> Nodes, IReadOnlyList<JourneyEdge> Edges, JourneyRules Rules)
{
    public const int MostNodes = 100;
    public const int LongestText = 1_000;

    internal static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        AllowOutOfOrderMetadataProperties = true,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    public static JourneyGraph Empty { get; } = new([new EntryNode { Id = "entry" }, new EndNode { Id = "end", Y = 160 }], [new("entry", JourneyNode.Next, "end")], new JourneyRules());

    internal string ToText() => JsonSerializer.Serialize(this, Json);

    internal static JourneyGraph FromText(string text) => JsonSerializer.Deserialize<JourneyGraph>(text, Json)!;
}

/// <summary>Where a branch of a node leads.</summary>
/// <param name="Branch">One of the branches that the node has: <c>next</c>, <c>timeout</c>, <c>else</c>, or a name that its author gave.</param>
public sealed record JourneyEdge(string From, string Branch, string To);

/// <summary>What holds for the journey as a whole.</summary>
public sealed record JourneyRules
{
    public const int MostExits = 10;
    public const int LongestGoalHours = 24 * 180;

    /// <summary>The property that tells apart the instances of one customer, such as <c>cart_id</c>; none: she is in it once at a time.</summary>
    public string? KeyPath { get; init; }

    public Reentry Reentry { get; init; }

    /// <summary>With <see cref="Reentry.After"/>: hours since she last entered.</summary>
    public int? ReentryHours { get; init; }

    /// <summary>Of those who would enter, so many are only watched: what they do without the journey is what it is measured by.</summary>
    public double HoldoutPercent { get; init; }

    public IReadOnlyList<ExitRule>? Exits { get; init; }

    public JourneyGoal? Goal { get; init; }

    /// <summary>Who would enter while it is paused enters when it goes on, in the order of time; otherwise she does not.</summary>
    public bool KeepsEntries { get; init; }

    /// <summary>Of messages that compete for the last place under a cap, those with the higher priority go.</summary>
    public int Priority { get; init; }
}

/// <summary>When a customer may enter again. In any case she is in it once at a time for each key.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Reentry>))]
public enum Reentry
{
    [JsonStringEnumMemberName("once")]
    Once,

    [JsonStringEnumMemberName("always")]
    Always,

    [JsonStringEnumMemberName("after")]
    After,
}

/// <summary>Whoever does this, or is so, leaves at once. With events and a condition both, both have to hold.</summary>
/// <param name="AnyKey">Of a journey with a key: whatever key the event has, or none.</param>
public sealed record ExitRule(string Name, IReadOnlyList<string>? Events, IReadOnlyList<EventFilter>? Filters, JourneyCondition? Condition, bool AnyKey = false);

/// <summary>What the journey is for.</summary>
/// <param name="WindowHours">It counts when it happens within so many hours after she entered.</param>
/// <param name="Ends">Whether she leaves when she has reached it.</param>
/// <param name="AnyKey">As in <see cref="ExitRule"/>.</param>
public sealed record JourneyGoal(IReadOnlyList<string> Events, IReadOnlyList<EventFilter>? Filters, int WindowHours, bool Ends = true, bool AnyKey = false);
