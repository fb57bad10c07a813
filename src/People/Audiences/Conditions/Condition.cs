// What an audience asks of a customer: the parts of its definition, as people make and the store keeps it.
using System.Text.Json.Serialization;
using Mitos.Kernel.Events.Filtering;
using Mitos.People.Profiles.Contracts;

namespace Mitos.People.Audiences.Conditions;

/// <summary>One condition; some hold others.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(AllOf), "all")]
[JsonDerivedType(typeof(AnyOf), "any")]
[JsonDerivedType(typeof(NotOf), "not")]
[JsonDerivedType(typeof(TraitIs), "trait")]
[JsonDerivedType(typeof(Did), "did")]
[JsonDerivedType(typeof(Occurrence), "occurrence")]
[JsonDerivedType(typeof(Followed), "sequence")]
[JsonDerivedType(typeof(InAudience), "audience")]
[JsonDerivedType(typeof(Share), "share")]
[JsonDerivedType(typeof(HasIdentifier), "identifier")]
[JsonDerivedType(typeof(ConsentIs), "consent")]
public abstract record Condition;

/// <summary>All hold; without any it holds for everybody.</summary>
public sealed record AllOf(IReadOnlyList<Condition> Of) : Condition;

/// <summary>One holds; without any it holds for nobody.</summary>
public sealed record AnyOf(Condition[] Of) : Condition;

public sealed record NotOf(Condition Of) : Condition;

/// <summary>A trait, of a source or computed; behind a dot what is inside it: <c>address.city</c>.</summary>
/// <param name="Values">As <see cref="EventFilter"/> takes them; for <c>inLast</c>, <c>beforeLast</c> and <c>inNext</c> one number of minutes.</param>
public sealed record TraitIs(string Trait, TraitOperator Operator, string[]? Values) : Condition;

/// <summary>She did something so often. What counts is in the period; "did not" is at most 0.</summary>
/// <param name="AtLeast">1 when neither bound is given.</param>
public sealed record Did(EventSelector Event, int? AtLeast, int? AtMost, Period? During) : Condition
{
    [JsonIgnore]
    public (int Least, int Most) Bounds => (AtLeast ?? (AtMost is null ? 1 : 0), AtMost ?? int.MaxValue);
}

/// <summary>The first, or the last, time that she ever did something lies in the period.</summary>
public sealed record Occurrence(EventSelector Event, WhichTime Which, Period During) : Condition;

/// <summary>
/// She did one thing, and within so many minutes another, or did not. For "did not" it holds from the moment at which the time is over. An event at
/// the same millisecond follows when it is later in the log.
/// </summary>
/// <param name="During">In which period the first has to lie; null for ever.</param>
public sealed record Followed(EventSelector First, EventSelector Then, bool Happened, int WithinMinutes, SameValue? Same, Period? During) : Condition;

public sealed record InAudience(int Audience, bool Is) : Condition;

/// <summary>A part of all customers, the same ones every time: those whose number between 0 and 100 lies at or above the one and below the other.</summary>
/// <param name="Salt">Another word makes another draw.</param>
public sealed record Share(decimal FromPercent, decimal ToPercent, string? Salt) : Condition;

/// <param name="Identifier">userId, email, phone, anonymousId or another type of identifier.</param>
public sealed record HasIdentifier(string Identifier, bool Present) : Condition;

/// <param name="Channel">Null for the purpose as a whole.</param>
public sealed record ConsentIs(string Purpose, string? Channel, ConsentStatus Status) : Condition;

/// <summary>Which events: of these kinds, where all filters hold.</summary>
/// <param name="Events">Names; <c>*</c> is any.</param>
public sealed record EventSelector(IReadOnlyList<string> Events, IReadOnlyList<EventFilter>? Filters);

/// <summary>The same cart or product in both events: a value found at the one path is found at the other.</summary>
public sealed record SameValue(string First, string Then);

/// <summary>When. All bounds that are given hold; the rolling ones move with the clock, to the millisecond.</summary>
/// <param name="LastMinutes">Less than so long ago.</param>
/// <param name="OlderThanMinutes">So long ago, or longer.</param>
/// <param name="From">At this instant or later.</param>
/// <param name="To">Before this instant.</param>
public sealed record Period(int? LastMinutes, int? OlderThanMinutes, DateTimeOffset? From, DateTimeOffset? To);

[JsonConverter(typeof(JsonStringEnumConverter<WhichTime>))]
public enum WhichTime
{
    [JsonStringEnumMemberName("first")]
    First,

    [JsonStringEnumMemberName("last")]
    Last,
}

/// <summary>How a trait is compared: as <see cref="FilterOperator"/>, and as a time.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<TraitOperator>))]
public enum TraitOperator
{
    [JsonStringEnumMemberName("is")]
    Is,

    [JsonStringEnumMemberName("isNot")]
    IsNot,

    [JsonStringEnumMemberName("contains")]
    Contains,

    [JsonStringEnumMemberName("above")]
    Above,

    [JsonStringEnumMemberName("atLeast")]
    AtLeast,

    [JsonStringEnumMemberName("below")]
    Below,

    [JsonStringEnumMemberName("atMost")]
    AtMost,

    [JsonStringEnumMemberName("present")]
    Present,

    [JsonStringEnumMemberName("absent")]
    Absent,

    /// <summary>A time that is past, by less than so many minutes.</summary>
    [JsonStringEnumMemberName("inLast")]
    InLast,

    /// <summary>A time that is past, by so many minutes or more.</summary>
    [JsonStringEnumMemberName("beforeLast")]
    BeforeLast,

    /// <summary>A time that comes within so many minutes.</summary>
    [JsonStringEnumMemberName("inNext")]
    InNext,
}
