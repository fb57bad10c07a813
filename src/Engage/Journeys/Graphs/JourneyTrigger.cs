// How one enters a journey.
using System.Text.Json.Serialization;
using Mitos.Kernel.Events.Filtering;

namespace Mitos.Engage.Journeys.Graphs;

[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(EventTrigger), "event")]
[JsonDerivedType(typeof(AudienceTrigger), "audience")]
[JsonDerivedType(typeof(ScheduleTrigger), "schedule")]
[JsonDerivedType(typeof(DateTrigger), "date")]
[JsonDerivedType(typeof(ApiTrigger), "api")]
public abstract record JourneyTrigger;

/// <summary>Whoever does this.</summary>
public sealed record EventTrigger : JourneyTrigger
{
    public IReadOnlyList<string> Events { get; init; } = [];

    public IReadOnlyList<EventFilter>? Filters { get; init; }
}

/// <summary>Whoever comes into an audience, or leaves it.</summary>
public sealed record AudienceTrigger : JourneyTrigger
{
    public int Audience { get; init; }

    public bool OnExit { get; init; }

    /// <summary>Also those who are in it when the journey is published.</summary>
    public bool WithPresent { get; init; }
}

/// <summary>Everybody who is in an audience, again and again at a time of day.</summary>
public sealed record ScheduleTrigger : JourneyTrigger
{
    public int Audience { get; init; }

    /// <summary>In the zone of the business.</summary>
    public string At { get; init; } = "10:00";

    /// <summary>1 is Monday; none for every day.</summary>
    public IReadOnlyList<int>? Weekdays { get; init; }

    /// <summary>Only on this day of the month; 31 is its last.</summary>
    public int? DayOfMonth { get; init; }
}

/// <summary>A day that a trait names, or so many days before (less than 0) or after it, at a time of day in the customer's zone.</summary>
public sealed record DateTrigger : JourneyTrigger
{
    public string Trait { get; init; } = "";

    public int OffsetDays { get; init; }

    public string At { get; init; } = "10:00";

    /// <summary>Each year again, as birthdays do.</summary>
    public bool Yearly { get; init; }
}

/// <summary>Whoever another system, or somebody of the staff, sends in.</summary>
public sealed record ApiTrigger : JourneyTrigger;
