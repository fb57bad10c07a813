// The API of jobs: list, look, cancel, pause, go on.
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Mitos.Kernel.Http;
using Mitos.Kernel.Staff;

namespace Mitos.Kernel.Jobs;

/// <param name="Status">waiting, running, paused, done, failed or cancelled.</param>
/// <param name="Done">Of <paramref name="Total"/>, in a unit of the kind's own; null while the total is not known.</param>
/// <param name="DueAt">When a waiting job begins, at the earliest.</param>
/// <param name="Attempts">Since the job last moved on.</param>
public sealed record JobView(
    long Id, string Kind, string Status, long Done, long? Total, string? Message, int Attempts, string StartedBy, DateTimeOffset CreatedAt, DateTimeOffset DueAt,
    DateTimeOffset? StartedAt, DateTimeOffset? FinishedAt, string? Error)
{
    public static JobView Of(Job job) => new(
        job.Id, job.Kind, job.Status, job.Done, job.Total, job.Message, job.Attempts, job.StartedBy, Instant(job.CreatedAt), Instant(job.DueAt),
        job.StartedAt is { } started ? Instant(started) : null, job.FinishedAt is { } finished ? Instant(finished) : null, job.Error);

    private static DateTimeOffset Instant(long at) => DateTimeOffset.FromUnixTimeMilliseconds(at);
}

internal static class JobEndpoints
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        var jobs = routes.MapGroup("/api/jobs").WithTags("Jobs");
        jobs.MapGet("", List).Requires(Permission.ReadJobs).WithName("ListJobs").Produces<Page<JobView>>().ProducesProblem(400).ProducesProblem(422);
        jobs.MapGet("/{id:long}", Get).Requires(Permission.ReadJobs).WithName("GetJob").Produces<JobView>().ProducesProblem(404);
        jobs.MapPost("/{id:long}/cancel", CancelAsync).Requires(Permission.ChangeJobs).WithName("CancelJob").Produces(204).ProducesProblem(404).ProducesProblem(409);
        jobs.MapPost("/{id:long}/pause", PauseAsync).Requires(Permission.ChangeJobs).WithName("PauseJob").Produces(204).ProducesProblem(404).ProducesProblem(409);
        jobs.MapPost("/{id:long}/retry", RetryAsync).Requires(Permission.ChangeJobs).WithName("RetryJob").Produces(204).ProducesProblem(404).ProducesProblem(409);
    }

    private static IResult List(JobService service, string? kind = null, string? status = null, string? cursor = null, int? limit = null)
    {
        var (key, problem) = Cursor.Read(cursor, 1);
        if (status is not null && !JobStatus.All.Contains(status))
        {
            problem = Problem.Field("status", $"One of {string.Join(", ", JobStatus.All)}.");
        }

        if (problem is not null)
        {
            return problem.ToResult();
        }

        var jobs = service.List(key?[0] ?? long.MaxValue, Cursor.Limit(limit), kind, status);
        return TypedResults.Ok(new Page<JobView>([.. jobs.Select(JobView.Of)], jobs.Count == Cursor.Limit(limit) ? Cursor.Of(jobs[^1].Id) : null));
    }

    private static IResult Get(long id, JobService service) => service.Find(id) is { } job ? TypedResults.Ok(JobView.Of(job)) : Refused(JobRefusal.NotFound);

    private static async Task<IResult> CancelAsync(long id, HttpContext http, JobService service, AuditLog audit, CancellationToken cancellationToken) =>
        await ChangeAsync(id, "job.cancel", await service.CancelAsync(id, cancellationToken), http, audit, cancellationToken);

    private static async Task<IResult> PauseAsync(long id, HttpContext http, JobService service, AuditLog audit, CancellationToken cancellationToken) =>
        await ChangeAsync(id, "job.pause", await service.PauseAsync(id, cancellationToken), http, audit, cancellationToken);

    private static async Task<IResult> RetryAsync(long id, HttpContext http, JobService service, AuditLog audit, CancellationToken cancellationToken) =>
        await ChangeAsync(id, "job.retry", await service.RetryAsync(id, cancellationToken), http, audit, cancellationToken);

    private static async Task<IResult> ChangeAsync(long id, string action, JobRefusal refusal, HttpContext http, AuditLog audit, CancellationToken cancellationToken)
    {
        if (refusal != JobRefusal.None)
        {
            return Refused(refusal);
        }

        await audit.WriteAsync(Caller.Required(http), action, $"job:{id}", "", cancellationToken);
        return TypedResults.NoContent();
    }

    private static IResult Refused(JobRefusal refusal) => refusal == JobRefusal.NotFound
        ? Problem.NotFound("job_not_found", "No job has this number.").ToResult()
        : new Problem(409, "job_not_in_state", "The job is over, or already in that state. Look at it again.").ToResult();
}
