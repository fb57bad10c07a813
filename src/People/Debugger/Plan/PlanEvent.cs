// An event that the business added to the tracking plan, and the check of one before it is added.
using Mitos.Kernel.Events.Vocabulary;
using Mitos.Kernel.Http;

namespace Mitos.People.Debugger;

/// <param name="Name">As the sources send it; never one that Mitos knows by itself.</param>
internal sealed record PlanEvent(string Name, string Description, IReadOnlyList<PropertyDefinition> Properties)
{
    public const int MostEvents = 500;
    public const int MostProperties = 200;
    private const int LongestName = 300;
    private const int LongestDescription = 500;
    private const int LongestProperty = 100;

    /// <summary>Everything that is wrong with a planned event, or the event.</summary>
    public static (PlanEvent? Event, Problem? Problem) Of(string name, PlanEventRequest request)
    {
        if (EventVocabulary.Find(name) is not null)
        {
            return (null, Problem.Invalid("event_is_known", "Mitos knows this event by itself; its plan cannot be changed."));
        }

        var errors = new Dictionary<string, string[]>();
        if (string.IsNullOrWhiteSpace(name) || name.Length > LongestName || name != name.Trim())
        {
            errors["name"] = [$"Give the event's name exactly as it is sent, at most {LongestName} characters."];
        }

        var description = request.Description?.Trim() ?? "";
        if (description.Length > LongestDescription)
        {
            errors["description"] = [$"A description has at most {LongestDescription} characters."];
        }

        var properties = request.Properties ?? [];
        var known = properties.Select(property => Enum.TryParse<PropertyType>(property.Type, ignoreCase: true, out var type) && Enum.IsDefined(type) ? type : (PropertyType?)null).ToList();
        if (properties.Count > MostProperties || known.Contains(null) || properties.Any(property => string.IsNullOrWhiteSpace(property.Name) || property.Name.Length > LongestProperty)
            || properties.DistinctBy(property => property.Name).Count() != properties.Count)
        {
            errors["properties"] = [$"At most {MostProperties} properties, each named once, of the types text, number, flag, time, list and object."];
        }

        return errors.Count > 0
            ? (null, new Problem(422, "invalid_plan_event", "Mend the fields named in `errors`.", errors))
            : (new PlanEvent(name, description, [.. properties.Zip(known, (property, type) => new PropertyDefinition(property.Name, type!.Value, property.Required))]), null);
    }
}
