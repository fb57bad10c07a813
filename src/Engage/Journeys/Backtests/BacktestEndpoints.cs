// The API of backtests: begin one for the draft as it is, and look at the newest.
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Mitos.Engage.Journeys.Graphs;
using Mitos.Kernel.Data;
using Mitos.Kernel.Http;
using Mitos.Kernel.Jobs;
using Mitos.Kernel.Staff;

namespace Mitos.Engage.Journeys.Backtests;

/// <param name="Days">How far back, from now.</param>
public sealed record BacktestNew(int Days);

/// <param name="Status">Of its job: waiting, running, done, failed…</param>
/// <param name="Looked">Customers looked at so far.</param>
/// <param name="IsOfDraft">Whether the draft is still the one that was run.</param>
public sealed record BacktestView(int Id, string Status, long Looked, DateTimeOffset From, DateTimeOffset To, DateTimeOffset MadeAt, string MadeBy, bool IsOfDraft, BacktestResult? Result);

internal static class BacktestEndpoints
{
    private const int MostDays = 730;

    public static void Map(IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("/api/journeys").WithTags("Journeys");
        group.MapPost("/{id:int}/backtest", BeginAsync).Requires(Permission.ChangeJourneys).WithName("BacktestJourney").Produces<BacktestView>(202).ProducesProblem(404).ProducesProblem(409).ProducesProblem(422);
        group.MapGet("/{id:int}/backtest", Newest).Requires(Permission.ReadJourneys).WithName("GetJourneyBacktest").Produces<BacktestView>().ProducesProblem(404);
    }

    private static async Task<IResult> BeginAsync(int id, BacktestNew made, HttpContext http, Database database, JourneyService service, JobService jobs, AuditLog audit, TimeProvider clock, CancellationToken cancellationToken)
    {
        if (made.Days is < 1 or > MostDays)
        {
            return Problem.Field("days", $"From 1 to {MostDays} days.").ToResult();
        }

        if (service.Find(id) is not { } journey)
        {
            return Problem.NotFound("journey_not_found", "No journey has this number.").ToResult();
        }

        // What it would send need not be written yet.
        var faults = service.Check(journey.Draft).Where(fault => fault.Code != "template").ToList();
        if (faults.Count > 0)
        {
            return Problem.Invalid("journey_faulty", string.Join(' ', faults.Take(5).Select(fault => fault.Sentence))).ToResult();
        }

        if (journey.Draft.Nodes.OfType<EntryNode>().First().Trigger is not (EventTrigger or DateTrigger))
        {
            return new Problem(409, "journey_no_backtest", "Only entries by an event or a date of the customer can be told of the past.").ToResult();
        }

        var now = clock.GetUtcNow();
        var kept = await database.WriteAsync(session =>
        {
            var next = BacktestRows.LastId(session) + 1;
            var job = jobs.Add(session, BacktestJob.Name, new BacktestOrder(next), Caller.Required(http).Name);
            var test = new KeptBacktest(next, id, job.Id, journey.Draft, now.AddDays(-made.Days).ToUnixTimeMilliseconds(), now.ToUnixTimeMilliseconds(), null, now.ToUnixTimeMilliseconds(), Caller.Required(http).Name);
            BacktestRows.Add(session, test);
            return test;
        }, cancellationToken);
        jobs.Wake();
        await audit.WriteAsync(Caller.Required(http), "journey.backtest", $"journey:{id}", "", cancellationToken);
        return TypedResults.Accepted($"/api/journeys/{id}/backtest", View(kept, journey, jobs));
    }

    private static IResult Newest(int id, Database database, JourneyService service, JobService jobs) =>
        service.Find(id) is { } journey && database.Read(session => BacktestRows.Newest(session, id)) is { } kept ? TypedResults.Ok(View(kept, journey, jobs))
            : Problem.NotFound("journey_not_found", "No journey has this number, or it was never run over the past.").ToResult();

    private static BacktestView View(KeptBacktest kept, Journey journey, JobService jobs)
    {
        var job = jobs.Find(kept.Job);
        return new BacktestView(
            kept.Id, job?.Status ?? JobStatus.Cancelled, job?.Done ?? 0, JourneyReader.Instant(kept.From)!.Value, JourneyReader.Instant(kept.To)!.Value, JourneyReader.Instant(kept.MadeAt)!.Value, kept.MadeBy,
            kept.Graph.ToText() == journey.Draft.ToText(), kept.Result is null ? null : JsonSerializer.Deserialize<BacktestResult>(kept.Result, JourneyGraph.Json));
    }
}
