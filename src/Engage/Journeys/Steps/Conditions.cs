// Whether a condition holds for a customer on her way.
using System.Text;
using System.Text.Json;
using Mitos.Engage.Journeys.Graphs;
using Mitos.Kernel.Events;
using Mitos.Kernel.Events.Filtering;
using Mitos.Kernel.Events.Log;

namespace Mitos.Engage.Journeys.Steps;

/// <summary>A condition in the form in which it is asked of many customers. For any thread.</summary>
internal sealed class Conditions
{
    private readonly JourneyCondition _condition;
    private readonly Func<Event, bool>[] _filters;
    private readonly Conditions[] _parts;

    public Conditions(JourneyCondition condition)
    {
        _condition = condition;
        _filters = condition switch
        {
            // Asked of an event that has nothing but the trait, so that traits and properties are compared alike.
            TraitCondition trait => [new EventFilter("value", trait.Operator, trait.Values).Compile()],
            EventCondition data => [.. data.Filters.Select(filter => filter.Compile())],
            _ => [],
        };
        _parts = condition is GroupCondition group ? [.. group.Conditions.Select(part => new Conditions(part))] : [];
    }

    public static Conditions? Of(JourneyCondition? condition) => condition is null ? null : new Conditions(condition);

    /// <summary>The audiences and traits that it asks about.</summary>
    public IEnumerable<JourneyCondition> Leaves => _condition is GroupCondition ? _parts.SelectMany(part => part.Leaves) : [_condition];

    public bool Holds(IJourneyCustomer customer, InstanceState state) => _condition switch
    {
        TraitCondition trait => _filters[0](OfTrait(customer.Trait(trait.Trait))),
        ConsentCondition consent => customer.HasConsent(consent.Purpose, consent.Channel) == consent.IsGranted,
        AudienceCondition audience => customer.IsIn(audience.Audience) == audience.IsIn,
        EventCondition data => ((data.OfLast ? state.Last : null) ?? state.Entry) is { } note && Notes.Read(note) is var e && Array.TrueForAll(_filters, filter => filter(e)),
        GroupCondition group => (group.IsAny ? Array.Exists(_parts, part => part.Holds(customer, state)) : Array.TrueForAll(_parts, part => part.Holds(customer, state))) != group.IsNot,
        _ => false,
    };

    private static Event OfTrait(string? json) => new()
    {
        Type = EventType.Identify,
        MessageId = "",
        Source = 0,
        OccurredAt = 0,
        ReceivedAt = 0,
        Json = default,
        Properties = JsonDocument.Parse(json is null ? "{}" : $$"""{"value":{{json}}}""").RootElement,
    };
}

/// <summary>Events as journeys keep them.</summary>
internal static class Notes
{
    /// <summary>The property of an event that a journey let happen: how many journeys have led to it, one by the event of another.</summary>
    public const string Hops = "journey_hops";

    /// <summary>Journeys that enter each other by their events stop here.</summary>
    public const int MostHops = 10;

    /// <summary>What is longer keeps its properties without their lists.</summary>
    private const int LongestData = 16_000;

    public static EventNote Of(Event e)
    {
        var data = Encoding.UTF8.GetString(e.Payload);
        return new EventNote(e.Seq, e.Kind, e.OccurredAt, data.Length <= LongestData ? data : Shortened(e));
    }

    /// <param name="kind">Of the event; what is no type of its own is a track's name.</param>
    public static Event Read(EventNote note, string? kind = null) =>
        new LoggedEvent(note.Seq, "", 0, EventTypes.TryParse(kind, out var type) ? type : EventType.Track, note.Kind, note.At, note.At, Encoding.UTF8.GetBytes(note.Data)).ToEvent();

    /// <summary>The properties as JSON; null when there are none.</summary>
    public static JsonElement? Properties(EventNote? note) => note is not null && Read(note).Properties is { ValueKind: JsonValueKind.Object } properties ? properties : null;

    /// <summary>0 for an event that no journey let happen.</summary>
    public static int HopsOf(EventNote? note) => int.TryParse(Value(note, Hops), out var hops) ? hops : 0;

    public static EventPlace Place(EventNote? note) => note is null ? new EventPlace([], []) : EventPlace.Of(Read(note).Json);

    /// <summary>Of one property, as JSON; null when it has no value.</summary>
    public static string? Value(EventNote? note, string? path)
    {
        var found = new List<EventValue>();
        if (note is not null && PropertyPath.Parse(path) is { } property)
        {
            property.Read(Read(note), found);
        }

        return found.Count > 0 ? found[0].Json : null;
    }

    private static string Shortened(Event e)
    {
        var kept = new Dictionary<string, JsonElement>();
        var room = LongestData;
        foreach (var property in e.Properties.ValueKind == JsonValueKind.Object ? e.Properties.EnumerateObject() : default)
        {
            if (property.Value.ValueKind is not (JsonValueKind.Array or JsonValueKind.Object) && (room -= property.Name.Length + property.Value.GetRawText().Length) > 0)
            {
                kept[property.Name] = property.Value;
            }
        }

        return JsonSerializer.Serialize(new { type = e.Type.Name(), @event = e.Name, properties = kept });
    }
}
