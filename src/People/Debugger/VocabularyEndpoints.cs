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

public sealed record VocabularyEntryView(
    string Name, bool Known, TitleView? Title, string? Channel, string? Stage, IReadOnlyList<PropertyView> Properties, long Seen, DateTimeOffset? LastSeenAt, long Violations);

public sealed record ViolationView(string Path, string Code, string Message, long Count, string LastMessageId, DateTimeOffset LastAt);

internal static class VocabularyEndpoints
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        var vocabulary = routes.MapGroup("/api/vocabulary").WithTags("Tracking plan");
        vocabulary.MapGet("", List).Requires(Permission.ReadSettings).WithName("ListVocabulary");
        vocabulary.MapGet("/{name}/violations", Violations).Requires(Permission.ReadSettings).WithName("ListViolations");
    }

    private static Page<VocabularyEntryView> List(PlanReport report)
    {
        var seen = report.Seen().ToDictionary(row => row.Name);
        var known = EventVocabulary.All.Select(definition => Entry(definition, seen.GetValueOrDefault(definition.Name)));
        var unknown = seen.Values.Where(row => EventVocabulary.Find(row.Name) is null)
            .Select(row => new VocabularyEntryView(row.Name, false, null, null, null, [], row.Events, row.LastAt, row.Violations));
        return new Page<VocabularyEntryView>([.. known.Concat(unknown).OrderByDescending(entry => entry.Seen).ThenBy(entry => entry.Name, StringComparer.Ordinal)], null);
    }

    private static Page<ViolationView> Violations(string name, PlanReport report) => new(report.Violations(name), null);

    private static VocabularyEntryView Entry(EventDefinition definition, SeenKind? seen) => new(
        definition.Name, true, new TitleView(definition.Greek, definition.English), definition.Channel?.Name(), definition.Stage.Name(),
        [.. definition.Properties.Select(property => new PropertyView(property.Name, property.Type.ToString().ToLowerInvariant(), property.Required))],
        seen?.Events ?? 0, seen?.LastAt, seen?.Violations ?? 0);
}
