// What is asked of a customer, or of the event that brought her here, as it is defined.
using System.Text.Json.Serialization;
using Mitos.Kernel.Events.Filtering;

namespace Mitos.Engage.Journeys.Graphs;

[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(TraitCondition), "trait")]
[JsonDerivedType(typeof(ConsentCondition), "consent")]
[JsonDerivedType(typeof(AudienceCondition), "audience")]
[JsonDerivedType(typeof(EventCondition), "event")]
[JsonDerivedType(typeof(GroupCondition), "group")]
public abstract record JourneyCondition
{
    public const int Deepest = 4;
    public const int MostInGroup = 20;
}

/// <summary>A trait, also one that is computed of events. Compared as properties of events are.</summary>
public sealed record TraitCondition : JourneyCondition
{
    public string Trait { get; init; } = "";

    public FilterOperator Operator { get; init; } = FilterOperator.Present;

    public IReadOnlyList<string>? Values { get; init; }
}

/// <summary>Whether she has said yes to a purpose, by a channel or at all.</summary>
public sealed record ConsentCondition : JourneyCondition
{
    public string Purpose { get; init; } = "marketing";

    public string? Channel { get; init; }

    public bool IsGranted { get; init; } = true;
}

public sealed record AudienceCondition : JourneyCondition
{
    public int Audience { get; init; }

    public bool IsIn { get; init; } = true;
}

/// <summary>The data of the event by which she entered, or of the last one that moved her on.</summary>
public sealed record EventCondition : JourneyCondition
{
    public bool OfLast { get; init; }

    public IReadOnlyList<EventFilter> Filters { get; init; } = [];
}

/// <summary>All of these, or one of them; or not.</summary>
public sealed record GroupCondition : JourneyCondition
{
    /// <summary>True when one is enough.</summary>
    public bool IsAny { get; init; }

    /// <summary>True when it must not hold.</summary>
    public bool IsNot { get; init; }

    public IReadOnlyList<JourneyCondition> Conditions { get; init; } = [];
}
