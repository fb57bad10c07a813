// The API of calls to other systems that were not answered: which they are, and trying them again.
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Mitos.Kernel.Data;
using Mitos.Kernel.Http;
using Mitos.Kernel.Staff;
using Mitos.People.Identity.Contracts;

namespace Mitos.Engage.Journeys.Outbox;

/// <param name="Id">The call's <c>webhook-id</c>, which stays the same however often it is tried.</param>
/// <param name="Node">The step that calls.</param>
/// <param name="Address">Where it calls, without what may be secret: scheme, host and path.</param>
/// <param name="Error"><c>status_500</c>, <c>no_connection</c>, <c>no_answer</c>, <c>gone</c> or <c>no_secret</c>.</param>
/// <param name="Profile">Null when she was erased since.</param>
public sealed record FailedCallView(string Id, string Node, string? NodeName, string? Address, string Error, int Attempts, DateTimeOffset At, Guid? Profile);

/// <param name="Id">Of one call; null for all that have failed.</param>
public sealed record RepeatCallsRequest(string? Id);

public sealed record RepeatedCallsView(int Repeated);

internal static class CallEndpoints
{
    private const int LongestId = 200;

    public static void Map(IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("/api/journeys").WithTags("Journeys");
        group.MapGet("/{id:int}/calls", Failed).Requires(Permission.ReadJourneys).WithName("ListFailedJourneyCalls").Produces<Page<FailedCallView>>().ProducesProblem(400).ProducesProblem(404);
        group.MapPost("/{id:int}/calls/repeat", RepeatAsync).Requires(Permission.RunJourneys).WithName("RepeatJourneyCalls").Produces<RepeatedCallsView>().ProducesProblem(404).ProducesProblem(422);
    }

    private static IResult Failed(int id, Database database, IIdentityDirectory identity, string? cursor = null, int? limit = null)
    {
        var (place, problem) = Cursor.ReadWithId(cursor);
        if (problem is not null)
        {
            return problem.ToResult();
        }

        using var session = database.OpenRead();
        if (JourneyRows.Find(session, id) is null)
        {
            return NotFound();
        }

        var rows = OutboxRows.Failed(session, id, place ?? (long.MaxValue, ""), Cursor.Limit(limit));
        var next = rows.Count == Cursor.Limit(limit) ? Cursor.Of(rows[^1].CreatedAt, rows[^1].Id) : null;
        return TypedResults.Ok(new Page<FailedCallView>([.. rows.Select(row => View(session, identity, row))], next));
    }

    /// <summary>What arrives twice has the same id; nothing else is changed, and who has moved on stays where she is.</summary>
    private static async Task<IResult> RepeatAsync(int id, RepeatCallsRequest request, HttpContext http, Database database, OutboxSignal signal, AuditLog audit, CancellationToken cancellationToken)
    {
        if (request.Id is { Length: 0 or > LongestId })
        {
            return Problem.Field("id", "Name a call of the list, or none for all of them.").ToResult();
        }

        if (database.Read(session => JourneyRows.Find(session, id)) is null)
        {
            return NotFound();
        }

        var caller = Caller.Required(http);
        var repeated = await database.WriteAsync(session =>
        {
            var count = OutboxRows.Repeat(session, id, request.Id);
            audit.Write(session, caller.Name, "journey.calls.repeat", $"journey:{id}", $"{count}");
            return count;
        }, cancellationToken);
        signal.Ring();
        return TypedResults.Ok(new RepeatedCallsView(repeated));
    }

    private static FailedCallView View(Session session, IIdentityDirectory identity, OutboxRow row)
    {
        using var payload = JsonDocument.Parse(row.Payload);
        var data = payload.RootElement.GetProperty("data");
        var profile = row.Strand == 0 ? null : identity.ProfileOf(session, row.Strand);
        return new FailedCallView(
            row.Id, data.GetProperty("node").GetString()!, data.TryGetProperty("name", out var name) ? name.GetString() : null,
            Uri.TryCreate(row.Url, UriKind.Absolute, out var address) ? address.GetComponents(UriComponents.Scheme | UriComponents.HostAndPort | UriComponents.Path, UriFormat.UriEscaped) : null,
            row.Error ?? "", row.Attempts, DateTimeOffset.FromUnixTimeMilliseconds(row.CreatedAt), profile is { } known ? identity.IdOf(session, known) : null);
    }

    private static IResult NotFound() => Problem.NotFound("journey_not_found", "No journey has this number, or it was never published.").ToResult();
}
