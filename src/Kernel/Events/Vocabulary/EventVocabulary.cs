// The tracking plan: the known events with their shapes, and the check of an event against it.
using System.Collections.Frozen;
using System.Text.Json;

namespace Mitos.Kernel.Events.Vocabulary;

/// <summary>The known events. An event that is unknown or differs is kept and reported, never dropped.</summary>
public static class EventVocabulary
{
    private static readonly FrozenDictionary<string, EventDefinition> ByName =
        KnownEvents.All.ToFrozenDictionary(definition => definition.Name, StringComparer.Ordinal);

    public static IReadOnlyList<EventDefinition> All => KnownEvents.All;

    public static EventDefinition? Find(string name) => ByName.GetValueOrDefault(name);

    /// <summary>How many differences; cheap enough for every event.</summary>
    public static int Count(Event e) => e.Type is EventType.Track or EventType.Fact ? Check(e, null) : 0;

    public static IReadOnlyList<Violation> Violations(Event e)
    {
        var found = new List<Violation>();
        if (e.Type is EventType.Track or EventType.Fact)
        {
            Check(e, found);
        }

        return found;
    }

    private static int Check(Event e, List<Violation>? found)
    {
        if (!ByName.TryGetValue(e.Name!, out var definition))
        {
            found?.Add(new Violation("event", "unknown_event", "The tracking plan does not know this event."));
            return 1;
        }

        return Check(e, definition.Properties, found);
    }

    /// <summary>Compares an event's properties with what is planned for its name.</summary>
    /// <param name="found">Takes the differences; null to count them only.</param>
    /// <returns>How many differences.</returns>
    public static int Check(Event e, IReadOnlyList<PropertyDefinition> properties, List<Violation>? found)
    {
        var count = 0;
        for (var index = 0; index < properties.Count; index++)
        {
            var property = properties[index];
            var value = e.Properties.ValueKind == JsonValueKind.Object && e.Properties.TryGetProperty(property.Name, out var found1) ? found1 : default;
            if (value.ValueKind is JsonValueKind.Undefined or JsonValueKind.Null)
            {
                if (property.Required)
                {
                    count++;
                    found?.Add(new Violation($"properties.{property.Name}", "missing_property", "The tracking plan requires this property."));
                }
            }
            else if (!Fits(value, property.Type))
            {
                count++;
                found?.Add(new Violation($"properties.{property.Name}", "wrong_type",
                    $"Expected {property.Type.ToString().ToLowerInvariant()}, found {value.ValueKind.ToString().ToLowerInvariant()}."));
            }
        }

        return count;
    }

    private static bool Fits(JsonElement value, PropertyType type) => type switch
    {
        PropertyType.Text => value.ValueKind is JsonValueKind.String or JsonValueKind.Number,
        PropertyType.Number => value.ValueKind == JsonValueKind.Number,
        PropertyType.Flag => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
        PropertyType.Time => value.ValueKind == JsonValueKind.String && value.TryGetDateTimeOffset(out _),
        PropertyType.List => value.ValueKind == JsonValueKind.Array,
        PropertyType.Object => value.ValueKind == JsonValueKind.Object,
        _ => true,
    };
}
