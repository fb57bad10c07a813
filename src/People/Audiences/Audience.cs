// An audience: its definition as people give it, as it is kept, and why customers come into it and leave it.
using System.Text.Json.Serialization;
using Mitos.People.Audiences.Conditions;
using Mitos.People.Audiences.State;

namespace Mitos.People.Audiences;

/// <summary>What people give.</summary>
public sealed record AudienceDefinition(string Name, string? Description, Condition Condition);

/// <summary>Where an audience stands; the words are stored and shown.</summary>
internal static class AudienceStatus
{
    /// <summary>New events count; the past is being taken in.</summary>
    public const string Backfilling = "backfilling";
    public const string Ready = "ready";
    public const string Deleted = "deleted";
}

/// <summary>Why a membership began or ended. The numbers are stored.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<MembershipCause>))]
public enum MembershipCause
{
    [JsonStringEnumMemberName("event")]
    Event = 1,

    /// <summary>Nothing happened; time has passed.</summary>
    [JsonStringEnumMemberName("time")]
    Time = 2,

    /// <summary>Her profile was joined with another one.</summary>
    [JsonStringEnumMemberName("joined")]
    Joined = 3,

    [JsonStringEnumMemberName("parted")]
    Parted = 4,

    /// <summary>The audience was defined or changed, and she fits, or not, by what happened before.</summary>
    [JsonStringEnumMemberName("defined")]
    Defined = 5,

    /// <summary>Another audience, of which this one speaks, has changed.</summary>
    [JsonStringEnumMemberName("audience")]
    Audience = 6,
}

/// <param name="Generation">Of this definition: a changed one has another.</param>
/// <param name="Job">Takes the past in.</param>
internal sealed record KeptAudience(int Id, int Generation, string Name, string? Description, Condition Condition, string Status, long Job, long CreatedAt, long ChangedAt)
{
    public bool IsReady => Status == AudienceStatus.Ready;

    public AudienceDefinition Definition => new(Name, Description, Condition);
}

/// <summary>An audience in force, ready to be asked of many customers.</summary>
internal sealed class LiveAudience
{
    public LiveAudience(KeptAudience kept, Func<SignalDefinition, Signal> signalOf)
    {
        Kept = kept;
        Signals = [.. Conditions.Signals.Needed(kept.Condition).Select(signalOf).DistinctBy(signal => signal.Number)];
        Test = new ConditionTest(definition => signalOf(definition).Number).Of(kept.Condition);
        var parts = Conditions.Signals.Walk(kept.Condition).ToList();
        Traits = [.. parts.OfType<TraitIs>().Select(trait => trait.Trait.Split('.')[0]).Distinct()];
        Audiences = [.. parts.OfType<InAudience>().Select(audience => audience.Audience).Distinct()];
        AsksOfPerson = Traits.Count > 0 || parts.Exists(part => part is ConsentIs or HasIdentifier);
        AsksWhatMovesBring = parts.Exists(part => part is ConsentIs or HasIdentifier);
        OnlyGrows = parts.TrueForAll(part => part is Did { AtMost: null } or AllOf or AnyOf or Share or TraitIs or ConsentIs or HasIdentifier);
        NewestSignal = Signals.Count == 0 ? 0 : Signals.Max(signal => signal.Generation);
    }

    public KeptAudience Kept { get; }

    public int Id => Kept.Id;

    /// <summary>In the order in which all are asked.</summary>
    public int Place { get; set; }

    public IReadOnlyList<Signal> Signals { get; }

    public ConditionTest.Test Test { get; }

    public IReadOnlyList<string> Traits { get; }

    /// <summary>Those of which it speaks.</summary>
    public IReadOnlyList<int> Audiences { get; }

    /// <summary>Whether what she says of herself decides, and not only what she does.</summary>
    public bool AsksOfPerson { get; }

    /// <summary>Whether it asks what the store knows for sure only when all moves are in it.</summary>
    public bool AsksWhatMovesBring { get; }

    /// <summary>An event that counts can bring her in and never out.</summary>
    public bool OnlyGrows { get; }

    /// <summary>Strands of an older state cannot be asked.</summary>
    public int NewestSignal { get; }
}
