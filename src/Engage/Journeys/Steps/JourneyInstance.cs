// One customer's way through one journey, once.
using System.Text.Json;
using System.Text.Json.Serialization;
using Mitos.Engage.Journeys.Graphs;

namespace Mitos.Engage.Journeys.Steps;

/// <summary>Stored as a number.</summary>
internal enum InstanceStatus
{
    Live = 1,
    Ended = 2,

    /// <summary>She would have entered, and is only watched.</summary>
    Holdout = 3,

    /// <summary>She is not in it: a date of hers is waited for.</summary>
    Expected = 4,
}

/// <param name="Strand">An identifier of the customer, by which the way stays hers when profiles are joined.</param>
/// <param name="Key">What tells apart her ways through the same journey, such as a cart; empty where there is one at a time.</param>
/// <param name="Visit">From 1: how often she has entered with this key.</param>
internal readonly record struct InstanceId(long Strand, int Journey, string Key, int Visit)
{
    /// <summary>Stable, and nothing personal: keys are hashed.</summary>
    public string Text => $"{Strand:x}.{Mitos.Kernel.Data.StableHash.Of(Key, 0x6A6F):x}.{Visit}";
}

/// <summary>What a journey keeps of an event.</summary>
/// <param name="Seq">Its place in the log; 0 when it is not from there.</param>
/// <param name="Data">The event as it came, JSON.</param>
internal sealed record EventNote(long Seq, string Kind, long At, string Data);

/// <summary>What she needs on her way and nobody searches for.</summary>
internal sealed record InstanceState
{
    public const int MostPlans = 50;
    public static readonly InstanceState Empty = new();

    public EventNote? Entry { get; init; }

    /// <summary>The event that last moved her on; null while that is the entry.</summary>
    public EventNote? Last { get; init; }

    /// <summary>The branch by which she goes on as soon as the journey does.</summary>
    public string? Pending { get; init; }

    /// <summary>When the wait she is in ends by itself; 0 for never. What she waits for may be asked before.</summary>
    public long Until { get; init; }

    /// <summary>How often the time of this wait has begun anew.</summary>
    public int Resets { get; init; }

    /// <summary>The messages that were planned, the newest last.</summary>
    public IReadOnlyList<string> Plans { get; init; } = [];

    /// <summary>The arms that chance chose for her, by node.</summary>
    public IReadOnlyDictionary<string, string> Arms { get; init; } = new Dictionary<string, string>();

    public string ToText() => JsonSerializer.Serialize(this, JourneyGraph.Json);

    public static InstanceState FromText(string text) => text.Length == 0 ? Empty : JsonSerializer.Deserialize<InstanceState>(text, JourneyGraph.Json)!;
}

/// <summary>Unchanging: each step makes another. Instants are UTC milliseconds.</summary>
internal sealed record JourneyInstance
{
    public required InstanceId Id { get; init; }

    /// <summary>Of the journey, as it was published when she entered or was moved.</summary>
    public required int Version { get; init; }

    public InstanceStatus Status { get; init; } = InstanceStatus.Live;

    /// <summary>Where she is; where she was last, when it is over.</summary>
    public string Node { get; init; } = "";

    public long NodeAt { get; init; }

    /// <summary>How many nodes she has been in; with the instance it names each effect.</summary>
    public int Step { get; init; }

    public required long EnteredAt { get; init; }

    /// <summary>When she goes on by herself; 0 for never.</summary>
    public long WakeAt { get; init; }

    /// <summary>She was due while the journey was paused.</summary>
    public bool IsHeld { get; init; }

    public long EndedAt { get; init; }

    public string? Reason { get; init; }

    public long ConvertedAt { get; init; }

    /// <summary>Until then what she does counts for the journey's results; 0 when nothing does.</summary>
    public long CountsUntil { get; init; }

    public int Orders { get; init; }

    public long RevenueCents { get; init; }

    public InstanceState State { get; init; } = InstanceState.Empty;

    [JsonIgnore]
    public bool IsLive => Status == InstanceStatus.Live;

    /// <summary>Whether anything that happens can still change it.</summary>
    public bool IsOpen(long now) => Status is InstanceStatus.Live or InstanceStatus.Expected || CountsUntil > now;

    /// <summary>The name of what happens in the step she is in.</summary>
    public string KeyOf(string effect) => $"{effect}:{Id.Journey}:{Id.Text}:{Step}";
}
