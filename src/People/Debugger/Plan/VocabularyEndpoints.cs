// The API of the tracking plan: what is known, and what the sources really send.
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Mitos.Kernel.Events;
using Mitos.Kernel.Events.Vocabulary;
using Mitos.Kernel.Http;
using Mitos.Kernel.Staff;

namespace Mitos.People.Debugger;

public sealed record TitleView(string El, string En);

public sealed record PropertyView(string Name, string Type, bool Required);

/// <param name="Known">In the plan: known to Mitos by itself, or added by the business (<c>Own</c>).</param>
public sealed record VocabularyEntryView(
    string Name, bool Known, bool Own, TitleView? Title, string? Description, string? Channel, string? Stage, IReadOnlyList<PropertyView> Properties,
    long Seen, DateTimeOffset? LastSeenAt, long Violations);

public sealed record ViolationView(string Path, string Code, string Message, long Count, string LastMessageId, DateTimeOffset LastAt);

public sealed record PlanEventRequest(string? Description, IReadOnlyList<PropertyView>? Properties);

/// <param name="Events">How many events were looked at.</param>
public sealed record SeenPropertiesView(int Events, IReadOnlyList<PropertyView> Properties);

internal static class VocabularyEndpoints
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        var vocabulary = routes.MapGroup("/api/vocabulary").WithTags("Tracking plan");
        vocabulary.MapGet("", List).Requires(Permission.ReadSettings).WithName("ListVocabulary");
        vocabulary.MapGet("/{name}/violations", (string name, EventKindReports reports) => new Page<ViolationView>(reports.Violations(Decoded(name)), null))
            .Requires(Permission.ReadSettings).WithName("ListViolations");
        vocabulary.MapGet("/{name}/seen", (string name, SeenProperties seen) => seen.Of(Decoded(name))).Requires(Permission.ReadSettings).WithName("ListSeenProperties");
        vocabulary.MapPut("/{name}", WriteAsync).Requires(Permission.ChangeSettings).WithName("PlanEvent").Produces<VocabularyEntryView>().ProducesProblem(422);
        vocabulary.MapDelete("/{name}", RemoveAsync).Requires(Permission.ChangeSettings).WithName("RemovePlannedEvent").Produces(204).ProducesProblem(404);
    }

    private static Page<VocabularyEntryView> List(EventKindReports reports, TrackingPlan plan)
    {
        var seen = reports.Seen().ToDictionary(row => row.Name);
        var known = EventVocabulary.All.Select(definition => Entry(definition, seen.GetValueOrDefault(definition.Name)));
        var own = plan.Own.Where(planned => plan.Find(planned.Name) is not null).Select(planned => Entry(planned, seen.GetValueOrDefault(planned.Name)));
        var unknown = seen.Values.Where(row => EventVocabulary.Find(row.Name) is null && plan.Find(row.Name) is null)
            .Select(row => new VocabularyEntryView(row.Name, false, false, null, null, null, null, [], row.Events, row.LastAt, row.Violations));
        return new Page<VocabularyEntryView>([.. known.Concat(own).Concat(unknown).OrderByDescending(entry => entry.Seen).ThenBy(entry => entry.Name, StringComparer.Ordinal)], null);
    }

    private static async Task<IResult> WriteAsync(
        string name, PlanEventRequest request, HttpContext http, TrackingPlan plan, EventKindReports reports, CancellationToken cancellationToken)
    {
        var (planned, problem) = PlanEvent.Of(Decoded(name), request);
        if (planned is null)
        {
            return problem!.ToResult();
        }

        if (plan.Own.Count >= PlanEvent.MostEvents && plan.Find(planned.Name) is null)
        {
            return Problem.Invalid("too_many_planned_events", $"The plan holds at most {PlanEvent.MostEvents} events of your own. Remove one first.").ToResult();
        }

        await plan.WriteAsync(planned, Caller.Required(http), cancellationToken);
        return TypedResults.Ok(Entry(planned, reports.Seen().Find(row => row.Name == planned.Name)));
    }

    private static async Task<IResult> RemoveAsync(string name, HttpContext http, TrackingPlan plan, CancellationToken cancellationToken)
    {
        if (plan.Find(Decoded(name)) is not { } planned)
        {
            return Problem.NotFound("planned_event_not_found", "The plan has no event of your own with this name.").ToResult();
        }

        await plan.RemoveAsync(planned.Name, Caller.Required(http), cancellationToken);
        return TypedResults.NoContent();
    }

    /// <summary>Routing leaves an encoded slash in a part of the path as it is.</summary>
    private static string Decoded(string name) => name.Replace("%2F", "/", StringComparison.OrdinalIgnoreCase);

    private static VocabularyEntryView Entry(EventDefinition definition, SeenKind? seen) => new(
        definition.Name, true, false, new TitleView(definition.Greek, definition.English), null, definition.Channel?.Name(), definition.Stage.Name(),
        Properties(definition.Properties), seen?.Events ?? 0, seen?.LastAt, seen?.Violations ?? 0);

    private static VocabularyEntryView Entry(PlanEvent planned, SeenKind? seen) => new(
        planned.Name, true, true, null, planned.Description.Length == 0 ? null : planned.Description, null, null,
        Properties(planned.Properties), seen?.Events ?? 0, seen?.LastAt, seen?.Violations ?? 0);

    private static List<PropertyView> Properties(IEnumerable<PropertyDefinition> properties) =>
        [.. properties.Select(property => new PropertyView(property.Name, property.Type.ToString().ToLowerInvariant(), property.Required))];
}
