// The API of the work list: what is to be done, by whom, and what came of it.
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Mitos.Kernel.Data;
using Mitos.Kernel.Http;
using Mitos.Kernel.Staff;
using Mitos.People.Identity.Contracts;

namespace Mitos.Engage.Journeys.Tasks;

/// <param name="Profile">Null when the customer was erased meanwhile.</param>
/// <param name="Status"><c>open</c>, <c>done</c>, or <c>closed</c>: she has moved on without it.</param>
/// <param name="Outcome">What came of it, or why it was closed.</param>
public sealed record TaskView(
    string Id, string Title, string? Instructions, string Role, Guid? Profile, string? CustomerName, int Journey, IReadOnlyList<string> Outcomes, IReadOnlyList<string> Shops, string Status,
    string? Outcome, string? Note, string? TakenBy, string? DoneBy, DateTimeOffset CreatedAt, DateTimeOffset DueAt, DateTimeOffset ChangedAt);

public sealed record TaskCompletion(string Outcome, string? Note);

internal static class TaskEndpoints
{
    private const int LongestNote = 2_000;
    private const int Page = 200;

    public static void Map(IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("/api/tasks").WithTags("Tasks");
        group.MapGet("", List).Requires(Permission.WorkTasks).WithName("ListTasks").Produces<Page<TaskView>>().ProducesProblem(400).ProducesProblem(422);
        group.MapGet("/{id}", Get).Requires(Permission.WorkTasks).WithName("GetTask").Produces<TaskView>().ProducesProblem(404);
        group.MapPost("/{id}/take", TakeAsync).Requires(Permission.WorkTasks).WithName("TakeTask").Produces<TaskView>().ProducesProblem(404).ProducesProblem(409);
        group.MapPost("/{id}/release", ReleaseAsync).Requires(Permission.WorkTasks).WithName("ReleaseTask").Produces<TaskView>().ProducesProblem(404).ProducesProblem(409);
        group.MapPost("/{id}/complete", CompleteAsync).Requires(Permission.WorkTasks).WithName("CompleteTask").Produces<TaskView>().ProducesProblem(404).ProducesProblem(409).ProducesProblem(422);
    }

    /// <summary>Those of the shops that the caller sees, in the order in which they are due.</summary>
    private static IResult List(HttpContext http, Database database, IIdentityDirectory identity, IProfileSummaries summaries, string? status = null, string? role = null, string? cursor = null, int? limit = null)
    {
        if (status is not (null or JourneyTask.Open or JourneyTask.Done or JourneyTask.Closed))
        {
            return Problem.Field("status", "One of open, done, closed.").ToResult();
        }

        var (caller, most) = (Caller.Required(http), Cursor.Limit(limit));
        using var session = database.OpenRead();
        var last = cursor is null ? null : TaskRows.Find(session, cursor);
        if (cursor is not null && last is null)
        {
            return new Problem(400, "invalid_cursor", "Use the `next` of the page before as it came, or leave `cursor` out.").ToResult();
        }

        var (due, id) = last is null ? (0L, "") : (last.DueAt, last.Id);
        var found = new List<JourneyTask>();
        while (found.Count < most)
        {
            var page = TaskRows.List(session, status ?? JourneyTask.Open, role ?? "", due, id, Page);
            found.AddRange(page.Where(task => MaySee(caller, task)).Take(most - found.Count));
            if (page.Count < Page)
            {
                break;
            }

            (due, id) = (page[^1].DueAt, page[^1].Id);
        }

        return TypedResults.Ok(new Page<TaskView>([.. found.Select(task => View(session, task, identity, summaries))], found.Count == most ? found[^1].Id : null));
    }

    private static IResult Get(string id, HttpContext http, Database database, TaskService tasks, IIdentityDirectory identity, IProfileSummaries summaries) =>
        Seen(id, http, tasks) is { } task ? Shown(task.Id, database, tasks, identity, summaries) : Refused(TaskRefusal.NotFound);

    private static Task<IResult> TakeAsync(string id, HttpContext http, Database database, TaskService tasks, IIdentityDirectory identity, IProfileSummaries summaries, AuditLog audit, CancellationToken cancellationToken) =>
        DoneAsync(id, "task.take", "", http, database, tasks, identity, summaries, audit, () => tasks.TakeAsync(id, Caller.Required(http).Name, cancellationToken), cancellationToken);

    private static Task<IResult> ReleaseAsync(string id, HttpContext http, Database database, TaskService tasks, IIdentityDirectory identity, IProfileSummaries summaries, AuditLog audit, CancellationToken cancellationToken) =>
        DoneAsync(id, "task.release", "", http, database, tasks, identity, summaries, audit, () => tasks.TakeAsync(id, null, cancellationToken), cancellationToken);

    private static async Task<IResult> CompleteAsync(
        string id, TaskCompletion completion, HttpContext http, Database database, TaskService tasks, IIdentityDirectory identity, IProfileSummaries summaries, AuditLog audit, CancellationToken cancellationToken) =>
        completion.Note is { Length: > LongestNote } ? Problem.Field("note", $"At most {LongestNote} characters.").ToResult()
        : await DoneAsync(id, "task.complete", completion.Outcome ?? "", http, database, tasks, identity, summaries, audit,
            () => tasks.CompleteAsync(id, completion.Outcome ?? "", completion.Note, Caller.Required(http).Name, cancellationToken), cancellationToken);

    private static async Task<IResult> DoneAsync(
        string id, string action, string detail, HttpContext http, Database database, TaskService tasks, IIdentityDirectory identity, IProfileSummaries summaries, AuditLog audit,
        Func<Task<TaskRefusal>> change, CancellationToken cancellationToken)
    {
        var refusal = Seen(id, http, tasks) is null ? TaskRefusal.NotFound : await change();
        if (refusal != TaskRefusal.None)
        {
            return Refused(refusal);
        }

        await audit.WriteAsync(Caller.Required(http), action, $"task:{id}", detail, cancellationToken);
        return Shown(id, database, tasks, identity, summaries);
    }

    private static JourneyTask? Seen(string id, HttpContext http, TaskService tasks) => tasks.Find(id) is { } task && MaySee(Caller.Required(http), task) ? task : null;

    private static bool MaySee(Caller caller, JourneyTask task) => caller.MaySee([.. task.Place.Shops], [.. task.Place.Brands]);

    private static IResult Shown(string id, Database database, TaskService tasks, IIdentityDirectory identity, IProfileSummaries summaries)
    {
        using var session = database.OpenRead();
        return TypedResults.Ok(View(session, tasks.Find(id)!, identity, summaries));
    }

    private static TaskView View(Session session, JourneyTask task, IIdentityDirectory identity, IProfileSummaries summaries)
    {
        var profile = identity.ProfileOf(session, task.Strand);
        return new TaskView(
            task.Id, task.Title, task.Instructions, task.Role, profile is { } key ? identity.IdOf(session, key) : null, profile is { } known ? summaries.NameOf(session, known) : null, task.Journey,
            task.Outcomes, task.Place.Shops, task.Status, task.Outcome, task.Note, task.TakenBy, task.DoneBy, Instant(task.CreatedAt), Instant(task.DueAt), Instant(task.ChangedAt));
    }

    private static DateTimeOffset Instant(long at) => DateTimeOffset.FromUnixTimeMilliseconds(at);

    private static IResult Refused(TaskRefusal refusal) => (refusal switch
    {
        TaskRefusal.NotOpen => new Problem(409, "task_not_open", "The task is done already, or the customer has moved on without it."),
        TaskRefusal.NoOutcome => Problem.Field("outcome", "Choose one of the outcomes of the task."),
        _ => Problem.NotFound("task_not_found", "No task that you may see has this id."),
    }).ToResult();
}
