// The kinds of nodes, each with what its author sets and the branches by which one leaves it.
using System.Text.Json.Serialization;
using Mitos.Kernel.Events.Filtering;

namespace Mitos.Engage.Journeys.Graphs;

/// <summary>A step of a journey.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(EntryNode), "entry")]
[JsonDerivedType(typeof(WaitNode), "wait")]
[JsonDerivedType(typeof(WaitTimeNode), "waitTime")]
[JsonDerivedType(typeof(WaitDateNode), "waitDate")]
[JsonDerivedType(typeof(WaitForNode), "waitFor")]
[JsonDerivedType(typeof(BranchNode), "branch")]
[JsonDerivedType(typeof(SplitNode), "split")]
[JsonDerivedType(typeof(ExperimentNode), "experiment")]
[JsonDerivedType(typeof(MessageNode), "message")]
[JsonDerivedType(typeof(TaskNode), "task")]
[JsonDerivedType(typeof(WebhookNode), "webhook")]
[JsonDerivedType(typeof(TraitNode), "trait")]
[JsonDerivedType(typeof(EmitNode), "emit")]
[JsonDerivedType(typeof(JumpNode), "jump")]
[JsonDerivedType(typeof(EndNode), "end")]
public abstract record JourneyNode
{
    public const string Next = "next";
    public const string Timeout = "timeout";
    public const string Else = "else";
    public const string Missing = "missing";

    /// <summary>Of its author's making, unique in the journey; it stays when the node is changed, and counts and paths hang on it.</summary>
    public string Id { get; init; } = "";

    /// <summary>What people call it; null for its kind's own name.</summary>
    public string? Name { get; init; }

    /// <summary>Where it is drawn.</summary>
    public double X { get; init; }

    public double Y { get; init; }

    /// <summary>The branches by which she may leave; none where the journey ends.</summary>
    [JsonIgnore]
    public virtual IReadOnlyList<string> Branches => [Next];

    /// <summary>Whether one may stay in it.</summary>
    [JsonIgnore]
    public virtual bool Waits => false;

    /// <summary>The branches by which one may leave it in the moment in which one comes. A way round needs another one.</summary>
    [JsonIgnore]
    public virtual IReadOnlyList<string> HastyBranches => Waits ? [] : Branches;
}

/// <summary>Where one begins. Every journey has one.</summary>
public sealed record EntryNode : JourneyNode
{
    public JourneyTrigger? Trigger { get; init; }

    /// <summary>Only who is so enters.</summary>
    public JourneyCondition? Only { get; init; }
}

/// <summary>Waits so long.</summary>
public sealed record WaitNode : JourneyNode
{
    public const long LongestSeconds = 366L * 86_400;

    public long Seconds { get; init; }

    [JsonIgnore]
    public override bool Waits => true;
}

/// <summary>Waits until a time of day in the customer's own zone, on one of these days.</summary>
public sealed record WaitTimeNode : JourneyNode
{
    /// <summary>Such as <c>10:30</c>.</summary>
    public string At { get; init; } = "10:00";

    /// <summary>1 is Monday, 7 is Sunday; none for any day.</summary>
    public IReadOnlyList<int>? Weekdays { get; init; }

    [JsonIgnore]
    public override bool Waits => true;
}

/// <summary>Waits until a day that a trait names, or so many days before or after it. Who has no such date, or for whom it has passed, goes on by <c>missing</c>.</summary>
public sealed record WaitDateNode : JourneyNode
{
    public string Trait { get; init; } = "";

    public int OffsetDays { get; init; }

    public string At { get; init; } = "10:00";

    [JsonIgnore]
    public override IReadOnlyList<string> Branches => [Next, Missing];

    [JsonIgnore]
    public override bool Waits => true;

    [JsonIgnore]
    public override IReadOnlyList<string> HastyBranches => Branches;
}

/// <summary>Waits until the first of several things happens, or until the time is over.</summary>
public sealed record WaitForNode : JourneyNode
{
    public const int MostBranches = 9;
    public const int MostResets = 100;

    public IReadOnlyList<WaitBranch> For { get; init; } = [];

    public long TimeoutSeconds { get; init; }

    /// <summary>When one of these happens the time begins anew, at most a hundred times.</summary>
    public IReadOnlyList<string>? ResetOn { get; init; }

    [JsonIgnore]
    public override IReadOnlyList<string> Branches => [.. For.Select(branch => branch.Name), Timeout];

    [JsonIgnore]
    public override bool Waits => true;

    /// <summary>What may be so already when she comes.</summary>
    [JsonIgnore]
    public override IReadOnlyList<string> HastyBranches => [.. For.Where(branch => branch.Events is null or { Count: 0 }).Select(branch => branch.Name)];
}

/// <summary>An event, or a condition that comes to hold; with both, the event while the condition holds.</summary>
public sealed record WaitBranch(string Name, IReadOnlyList<string>? Events, IReadOnlyList<EventFilter>? Filters, JourneyCondition? Condition, bool AnyKey = false);

/// <summary>The first condition that holds.</summary>
public sealed record BranchNode : JourneyNode
{
    public const int MostBranches = 9;

    public IReadOnlyList<ConditionBranch> When { get; init; } = [];

    [JsonIgnore]
    public override IReadOnlyList<string> Branches => [.. When.Select(branch => branch.Name), Else];
}

public sealed record ConditionBranch(string Name, JourneyCondition? Condition);

/// <summary>By chance, always the same for one customer.</summary>
public sealed record SplitNode : JourneyNode
{
    public const int MostArms = 9;

    public IReadOnlyList<SplitArm> Arms { get; init; } = [];

    [JsonIgnore]
    public override IReadOnlyList<string> Branches => [.. Arms.Select(arm => arm.Name)];
}

/// <param name="Weight">Against the sum of all.</param>
public sealed record SplitArm(string Name, int Weight);

/// <summary>By chance until one arm is shown to reach the goal more often; from then on everybody takes that one.</summary>
public sealed record ExperimentNode : JourneyNode
{
    public IReadOnlyList<SplitArm> Arms { get; init; } = [];

    /// <summary>No arm wins before each has had so many customers whose time for the goal is over.</summary>
    public int LeastPerArm { get; init; } = 100;

    /// <summary>How sure: 0.95 is usual. Divided among the arms that are compared.</summary>
    public double Confidence { get; init; } = 0.95;

    [JsonIgnore]
    public override IReadOnlyList<string> Branches => [.. Arms.Select(arm => arm.Name)];
}

/// <summary>Plans a message and goes on.</summary>
public sealed record MessageNode : JourneyNode
{
    public const int MostChannels = 6;

    public string Template { get; init; } = "";

    /// <summary>Of consent.</summary>
    public string Purpose { get; init; } = "marketing";

    /// <summary>marketing, service or transactional.</summary>
    public string Class { get; init; } = "marketing";

    /// <summary>In the order in which they are tried.</summary>
    public IReadOnlyList<MessageChannel> Channels { get; init; } = [];

    /// <summary>Of no use to her after so long; none for never.</summary>
    public long? ExpiresSeconds { get; init; }
}

/// <param name="FallbackAfterMinutes">The next channel is tried when, so long after this one, the message was not <paramref name="Unless"/>; none: only when it failed.</param>
/// <param name="Unless"><c>delivered</c> or <c>opened</c>.</param>
public sealed record MessageChannel(string Channel, int? FallbackAfterMinutes = null, string Unless = "delivered");

/// <summary>Something for a person to do; what came of it is a branch.</summary>
public sealed record TaskNode : JourneyNode
{
    public const int MostOutcomes = 9;

    public string Title { get; init; } = "";

    public string? Instructions { get; init; }

    /// <summary>The role whose list it appears in: agent, associate…</summary>
    public string Role { get; init; } = "agent";

    public IReadOnlyList<string> Outcomes { get; init; } = [];

    /// <summary>Until then it should be done, and when it is not she goes on by <c>timeout</c>.</summary>
    public long TimeoutSeconds { get; init; } = 3 * 86_400;

    [JsonIgnore]
    public override IReadOnlyList<string> Branches => [.. Outcomes, Timeout];

    [JsonIgnore]
    public override bool Waits => true;
}

/// <summary>Tells another system by a signed call, which is repeated until it is answered, and goes on at once.</summary>
public sealed record WebhookNode : JourneyNode
{
    public string Url { get; init; } = "";
}

/// <summary>Sets a trait of the customer.</summary>
public sealed record TraitNode : JourneyNode
{
    public string Trait { get; init; } = "";

    /// <summary>A text, number, or true or false, as it is written; null to take <see cref="From"/>.</summary>
    public string? Value { get; init; }

    /// <summary>A property of the event by which she entered.</summary>
    public string? From { get; init; }
}

/// <summary>Lets an event happen to the customer.</summary>
public sealed record EmitNode : JourneyNode
{
    public string Event { get; init; } = "";

    public IReadOnlyDictionary<string, string>? Properties { get; init; }
}

/// <summary>Leaves this journey and enters another one.</summary>
public sealed record JumpNode : JourneyNode
{
    public int Journey { get; init; }

    [JsonIgnore]
    public override IReadOnlyList<string> Branches => [];
}

public sealed record EndNode : JourneyNode
{
    [JsonIgnore]
    public override IReadOnlyList<string> Branches => [];
}
