// The API of the quarantine: what is kept, why, and its replay.
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Mitos.Kernel.Data;
using Mitos.Kernel.Events.Parsing;
using Mitos.Kernel.Events.Quarantine;
using Mitos.Kernel.Http;
using Mitos.Kernel.Staff;
using Mitos.People.Collect.Contracts;

namespace Mitos.People.Debugger;

internal static class QuarantineEndpoints
{
    private const int MostReplaysAtOnce = 5_000;

    public static void Map(IEndpointRouteBuilder routes)
    {
        var quarantine = routes.MapGroup("/api/quarantine").WithTags("Quarantine");
        quarantine.MapGet("", List).Requires(Permission.ReadEvents).WithName("ListQuarantine").Produces<Page<QuarantineRowView>>().ProducesProblem(400).ProducesProblem(422);
        quarantine.MapGet("/summary", (QuarantineStore store) => new QuarantineSummaryView([.. store.Summary().Select(row => new ReasonView(row.Reason, row.Open))]))
            .Requires(Permission.ReadEvents).WithName("SummariseQuarantine");
        quarantine.MapGet("/{id:long}", GetAsync).Requires(Permission.ReadEvents).WithName("GetQuarantined").Produces<QuarantineView>().ProducesProblem(404);
        quarantine.MapPost("/{id:long}/replay", ReplayAsync).Requires(Permission.ChangeEvents).WithName("ReplayQuarantined").Produces<ReplayView>().ProducesProblem(404).ProducesProblem(422);
        quarantine.MapPost("/replay", ReplayAllAsync).Requires(Permission.ChangeEvents).WithName("ReplayAllQuarantined").Produces<ReplayAllView>().ProducesProblem(422);
        quarantine.MapPost("/{id:long}/discard", DiscardAsync).Requires(Permission.ChangeEvents).WithName("DiscardQuarantined").Produces(204).ProducesProblem(404);
    }

    private static IResult List(
        QuarantineStore store, ISourceDirectory sources, string? reason = null, string? status = null, string? search = null, int? limit = null, string? cursor = null)
    {
        if (!Enum.TryParse<QuarantineStatus>(status ?? "open", ignoreCase: true, out var wanted))
        {
            return Problem.Field("status", "The states are open, replayed and discarded.").ToResult();
        }

        var (key, problem) = Cursor.Read(cursor, 1);
        if (problem is not null)
        {
            return problem.ToResult();
        }

        var rows = store.List(wanted, reason, string.IsNullOrWhiteSpace(search) ? null : search.Trim(), key?[0] ?? long.MaxValue, Cursor.Limit(limit));
        return TypedResults.Ok(new Page<QuarantineRowView>([.. rows.Select(row => new QuarantineRowView(row.Id, row.MessageId, sources.Find(row.Source).Name, row.Reason,
            row.Detail, Instant(row.ReceivedAt), row.Status.ToString().ToLowerInvariant(), row.Payload.Length))], rows.Count == Cursor.Limit(limit) ? Cursor.Of(rows[^1].Id) : null));
    }

    private static async Task<IResult> GetAsync(long id, HttpContext http, QuarantineStore store, ISourceDirectory sources, AuditLog audit, CancellationToken cancellationToken)
    {
        if (store.Find(id) is not { } row)
        {
            return NotFound();
        }

        await audit.WriteAsync(Caller.Required(http), "quarantine.read", $"quarantine:{id}", "", cancellationToken);
        var advice = Reasons.All.FirstOrDefault(reason => reason.Code == row.Reason)?.Advice ?? "";
        return TypedResults.Ok(new QuarantineView(row.Id, row.MessageId, sources.Find(row.Source).Name, row.Reason, row.Detail, advice, Instant(row.ReceivedAt),
            row.Status.ToString().ToLowerInvariant(), row.Payload.Length, OriginalText.Text(row.Payload)));
    }

    private static async Task<IResult> ReplayAsync(long id, ReplayRequest request, HttpContext http, QuarantineStore store, QuarantineReplay replay, AuditLog audit, CancellationToken cancellationToken)
    {
        if (store.Find(id) is not { Status: QuarantineStatus.Open } row)
        {
            return NotFound();
        }

        var (messageId, refusal) = await replay.TryAsync(row, request.Payload, cancellationToken);
        if (refusal is not null)
        {
            return Problem.Invalid(refusal.Reason.Code, $"{refusal.Reason.Advice} ({refusal.Detail})").ToResult();
        }

        await audit.WriteAsync(Caller.Required(http), "quarantine.replay", $"quarantine:{id}", request.Payload is null ? "" : "edited", cancellationToken);
        return TypedResults.Ok(new ReplayView("replayed", messageId));
    }

    private static async Task<IResult> ReplayAllAsync(ReplayAllRequest request, HttpContext http, QuarantineStore store, QuarantineReplay replay, AuditLog audit, CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(request.Reason))
        {
            return Problem.Field("reason", "Name the reason whose input is to be replayed.").ToResult();
        }

        var (replayed, failed) = (0, 0);
        foreach (var row in store.List(QuarantineStatus.Open, request.Reason, null, long.MaxValue, MostReplaysAtOnce))
        {
            var (_, refusal) = await replay.TryAsync(row, null, cancellationToken);
            (replayed, failed) = refusal is null ? (replayed + 1, failed) : (replayed, failed + 1);
        }

        await audit.WriteAsync(Caller.Required(http), "quarantine.replay", request.Reason, $"{replayed} replayed, {failed} failed", cancellationToken);
        return TypedResults.Ok(new ReplayAllView(replayed, failed));
    }

    private static async Task<IResult> DiscardAsync(long id, HttpContext http, Database database, AuditLog audit, CancellationToken cancellationToken)
    {
        var caller = Caller.Required(http);
        var changed = await database.WriteAsync(session =>
        {
            var done = QuarantineStore.SetStatus(session, id, QuarantineStatus.Discarded);
            if (done)
            {
                audit.Write(session, caller.Name, "quarantine.discard", $"quarantine:{id}", "");
            }

            return done;
        }, cancellationToken);
        return changed ? TypedResults.NoContent() : NotFound();
    }

    private static IResult NotFound() => Problem.NotFound("quarantined_not_found", "Nothing open in quarantine has this number.").ToResult();

    private static DateTimeOffset Instant(long milliseconds) => DateTimeOffset.FromUnixTimeMilliseconds(milliseconds);
}
