// Looks at the newest events of a name and says which properties they carry, to plan an event from what is really sent.
using System.Text.Json;
using Mitos.Kernel.Events;
using Mitos.Kernel.Events.Log;
using Mitos.Kernel.Events.Pipeline;
using Mitos.People.Collect.Contracts;

namespace Mitos.People.Debugger;

internal sealed class SeenProperties(OutcomeFeed feed, EventLookup lookup, ISourceNumbers sources, EventKindReports reports)
{
    private const int MostEvents = 20;

    /// <summary>From at most 20 of the newest events; a property that all of them carry is proposed as required.</summary>
    public SeenPropertiesView Of(string name)
    {
        var recent = feed.Newest().Where(row => row.Kind == OutcomeKind.Stored && row.Event == name).Select(row => row.MessageId);
        var reported = reports.Violations(name).Select(violation => violation.LastMessageId);
        var events = recent.Concat(reported).OfType<string>().Distinct().Take(MostEvents)
            .Select(id => lookup.Find(id, sources.All)?.Stored).OfType<LoggedEvent>().Where(stored => stored.Kind == name)
            .Select(stored => stored.ToEvent().Properties).Where(properties => properties.ValueKind == JsonValueKind.Object).ToList();
        var properties = events.SelectMany(one => one.EnumerateObject()).Where(property => property.Value.ValueKind is not JsonValueKind.Null)
            .GroupBy(property => property.Name)
            .Select(group => new PropertyView(group.Key, TypeOf([.. group.Select(property => property.Value)]), group.Count() == events.Count))
            .OrderByDescending(property => property.Required).ThenBy(property => property.Name, StringComparer.Ordinal).Take(PlanEvent.MostProperties);
        return new SeenPropertiesView(events.Count, [.. properties]);
    }

    /// <summary>The type that all values have; text, which also takes numbers, where they differ.</summary>
    private static string TypeOf(List<JsonElement> values)
    {
        var types = values.Select(TypeOf).Distinct().ToList();
        return types.Count == 1 ? types[0] : "text";
    }

    private static string TypeOf(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Number => "number",
        JsonValueKind.True or JsonValueKind.False => "flag",
        JsonValueKind.Array => "list",
        JsonValueKind.Object => "object",
        JsonValueKind.String when value.GetString() is { Length: >= 16 } text && text[10] == 'T' && value.TryGetDateTimeOffset(out _) => "time",
        _ => "text",
    };
}
