// The API of the live debugger: what came in, and what became of one message.
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Mitos.Kernel.Data;
using Mitos.Kernel.Events;
using Mitos.Kernel.Events.Log;
using Mitos.Kernel.Events.Pipeline;
using Mitos.Kernel.Events.Quarantine;
using Mitos.Kernel.Http;
using Mitos.Kernel.Staff;
using Mitos.People.Collect.Contracts;
using Mitos.People.Identity.Contracts;
using Mitos.People.Profiles.Contracts;

namespace Mitos.People.Debugger;

internal static class EventEndpoints
{
    private static readonly JsonElement Nothing = JsonDocument.Parse("{}").RootElement;
    private static readonly string[] Outcomes = ["stored", "duplicate", "quarantined", "violating"];

    public static void Map(IEndpointRouteBuilder routes)
    {
        var events = routes.MapGroup("/api/events").WithTags("Events");
        events.MapGet("", List).Requires(Permission.ReadEvents).WithName("ListEvents").Produces<Page<EventRowView>>().ProducesProblem(400).ProducesProblem(422);
        events.MapGet("/{messageId}", GetAsync).Requires(Permission.ReadCustomers).WithName("GetEvent").Produces<EventView>().ProducesProblem(404);
    }

    private static IResult List(
        OutcomeFeed feed, OutcomeViews views, string? outcome = null, string? name = null, string? source = null, string? search = null, int? limit = null, string? cursor = null)
    {
        if (outcome is not null && !Outcomes.Contains(outcome))
        {
            return Problem.Field("outcome", $"The outcomes are {string.Join(", ", Outcomes)}.").ToResult();
        }

        var (key, problem) = Cursor.Read(cursor, 1);
        if (problem is not null)
        {
            return problem.ToResult();
        }

        var rows = feed.Newest().Where(row => (key is null || row.Number < key[0]) && Matches(row, outcome, name, search))
            .Where(row => source is null || views.SourceName(row.Source) == source).Take(Cursor.Limit(limit)).ToList();
        return TypedResults.Ok(new Page<EventRowView>(views.Of(rows), rows.Count == Cursor.Limit(limit) ? Cursor.Of(rows[^1].Number) : null));
    }

    private static bool Matches(Outcome row, string? outcome, string? name, string? search) =>
        (outcome switch
        {
            "stored" => row.Kind == OutcomeKind.Stored,
            "duplicate" => row.Kind == OutcomeKind.Duplicate,
            "quarantined" => row.Kind == OutcomeKind.Quarantined,
            "violating" => row.Violations > 0,
            _ => true,
        })
        && (name is null || string.Equals(row.Event ?? row.Type?.Name(), name, StringComparison.OrdinalIgnoreCase))
        && (search is null || (row.MessageId?.StartsWith(search, StringComparison.OrdinalIgnoreCase) ?? false));

    private static async Task<IResult> GetAsync(
        string messageId, HttpContext http, Database database, EventLookup lookup, ISourceDirectory sources, ISourceNumbers numbers, IIdentityDirectory identity, IProfileSummaries profiles, IClassifier classifier, TrackingPlan plan,
        AuditLog audit, CancellationToken cancellationToken)
    {
        if (lookup.Find(messageId, numbers.All) is not { } fate)
        {
            return Problem.NotFound("event_not_found", "No processed message has this id. If it was accepted a moment ago, ask again.").ToResult();
        }

        var caller = Caller.Required(http);
        if (caller.StaffId is not null)
        {
            await audit.WriteReadAsync(caller, "event.read", messageId, cancellationToken);
        }

        if (fate.Quarantined is { } kept)
        {
            return TypedResults.Ok(new EventView(messageId, "quarantined", kept.Reason, kept.Detail, null, null, caller.Scope is null ? sources.Find(kept.Source).Name : "",
                Instant(kept.ReceivedAt), null, null, null, null, null, null, [], 0, caller.Scope is null ? OriginalText.Json(kept.Payload) : Nothing, caller.Scope is not null));
        }

        var stored = fate.Stored!;
        var e = stored.ToEvent();
        classifier.Classify(e);
        var place = EventPlace.Of(e.Json);
        var withheld = !caller.MaySee(place.Shops, place.Brands);
        using var session = database.OpenRead();
        var profile = identity.ProfileOf(session, e);
        return TypedResults.Ok(new EventView(
            messageId, "stored", null, null, profile is { } key ? identity.IdOf(session, key) : null, profile is { } named ? profiles.NameOf(session, named) : null,
            withheld ? "" : sources.Find(stored.Source).Name, Instant(stored.ReceivedAt), Instant(stored.OccurredAt), stored.Type.Name(), e.Name, e.Channel.Name(),
            e.Touchpoint.Name(), e.Stage.Name(), withheld ? [] : plan.Violations(e), fate.Duplicates, withheld ? Nothing : e.Json, withheld));
    }

    private static DateTimeOffset Instant(long milliseconds) => DateTimeOffset.FromUnixTimeMilliseconds(milliseconds);
}
