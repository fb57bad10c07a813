// The API of duplicates: the list with its reasons, the decisions, the thresholds with what the model expects of them, and a run over everybody.
using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Mitos.Kernel.Data;
using Mitos.Kernel.Http;
using Mitos.Kernel.Jobs;
using Mitos.Kernel.Staff;

namespace Mitos.People.Duplicates;

internal static class DuplicateEndpoints
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        var pairs = routes.MapGroup("/api/duplicates").WithTags("Duplicates");
        pairs.MapGet("", List).Requires(Permission.ReadCustomers).WithName("ListDuplicates").Produces<Page<DuplicateView>>().ProducesProblem(422);
        pairs.MapPost("/{id}/confirm", ConfirmAsync).Requires(Permission.ChangeCustomers).WithName("ConfirmDuplicate").Produces<DuplicateView>().ProducesProblem(404).ProducesProblem(409);
        pairs.MapPost("/{id}/refuse", RefuseAsync).Requires(Permission.ChangeCustomers).WithName("RefuseDuplicate").Produces<DuplicateView>().ProducesProblem(404).ProducesProblem(409);
        pairs.MapPost("/{id}/reopen", ReopenAsync).Requires(Permission.ChangeCustomers).WithName("ReopenDuplicate").Produces<DuplicateView>().ProducesProblem(404).ProducesProblem(409);
        pairs.MapGet("/settings", (DuplicateReader reader) => reader.Settings()).Requires(Permission.ReadSettings).WithName("GetDuplicateSettings").CarriesNoContacts().Produces<DuplicateSettingsView>();
        pairs.MapPut("/settings", ChangeAsync).Requires(Permission.ChangeSettings).WithName("ChangeDuplicateSettings").CarriesNoContacts().Produces<DuplicateSettingsView>().ProducesProblem(422);
        pairs.MapPost("/run", RunAsync).Requires(Permission.ChangeSettings).WithName("RunDuplicates").Produces<DuplicateRunView>(202);
    }

    private static IResult List(DuplicateReader reader, string? status = null, int? limit = null, string? cursor = null)
    {
        status ??= PairStatus.Open;
        if (!PairStatus.All.Contains(status))
        {
            return Problem.Field("status", "open, confirmed or refused.").ToResult();
        }

        var (key, problem) = Cursor.Read(cursor, 2);
        return problem?.ToResult() ?? TypedResults.Ok(reader.List(status, key is { } after ? (after[0], after[1]) : (long.MaxValue, long.MaxValue), Cursor.Limit(limit)));
    }

    private static Task<IResult> ConfirmAsync(string id, HttpContext http, DuplicateService service, DuplicateReader reader, AuditLog audit, CancellationToken cancellationToken) =>
        DecideAsync(id, "duplicate.confirm", service.ConfirmAsync, Caller.Required(http), reader, audit, cancellationToken);

    private static Task<IResult> RefuseAsync(string id, HttpContext http, DuplicateService service, DuplicateReader reader, AuditLog audit, CancellationToken cancellationToken) =>
        DecideAsync(id, "duplicate.refuse", service.RefuseAsync, Caller.Required(http), reader, audit, cancellationToken);

    private static Task<IResult> ReopenAsync(string id, HttpContext http, DuplicateService service, DuplicateReader reader, AuditLog audit, CancellationToken cancellationToken) =>
        DecideAsync(id, "duplicate.reopen", service.ReopenAsync, Caller.Required(http), reader, audit, cancellationToken);

    private static async Task<IResult> DecideAsync(
        string id, string act, Func<long, string, CancellationToken, Task<PairRefusal>> decide, Caller caller, DuplicateReader reader, AuditLog audit, CancellationToken cancellationToken)
    {
        var refusal = long.TryParse(id, NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var number) ? await decide(number, caller.Name, cancellationToken) : PairRefusal.NotFound;
        if (refusal != PairRefusal.None || reader.Find(number) is not { } pair)
        {
            return Refused(refusal);
        }

        await audit.WriteAsync(caller, act, $"profile:{pair.One.Id}", $"with profile:{pair.Other.Id}", cancellationToken);
        return TypedResults.Ok(pair);
    }

    private static async Task<IResult> ChangeAsync(DuplicateThresholds thresholds, HttpContext http, DuplicateSettings settings, DuplicateReader reader, AuditLog audit, CancellationToken cancellationToken)
    {
        if (!thresholds.IsFit)
        {
            return Problem.Field("reviewFrom", $"Both from {DuplicateThresholds.Lowest} to {DuplicateThresholds.Highest}, and the strong one not below the other.").ToResult();
        }

        await settings.ChangeAsync(thresholds, cancellationToken);
        await audit.WriteAsync(Caller.Required(http), "settings.duplicates", "settings", "", cancellationToken);
        return TypedResults.Ok(reader.Settings());
    }

    private static async Task<IResult> RunAsync(HttpContext http, Database database, JobService jobs, AuditLog audit, CancellationToken cancellationToken)
    {
        var job = await database.WriteAsync(session => jobs.Add(session, DuplicateJob.Name, new DuplicateRun(), Caller.Required(http).Name), cancellationToken);
        jobs.Wake();
        await audit.WriteAsync(Caller.Required(http), "duplicate.run", "settings", "", cancellationToken);
        return TypedResults.Accepted($"/api/jobs/{job.Id}", new DuplicateRunView(job.Id));
    }

    private static IResult Refused(PairRefusal refusal) => refusal switch
    {
        PairRefusal.NotNow => new Problem(409, "duplicate_decided", "Somebody has decided this pair already. Read the list again.").ToResult(),
        PairRefusal.Gone => new Problem(409, "duplicate_gone", "One of the two is gone, or they are one customer already. Read the list again.").ToResult(),
        _ => Problem.NotFound("duplicate_not_found", "No pair has this id.").ToResult(),
    };
}
