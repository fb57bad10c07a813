// The API of retention: the rules, and their change.
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Mitos.Kernel.Data;
using Mitos.Kernel.Http;
using Mitos.Kernel.Jobs;
using Mitos.Kernel.Staff;

namespace Mitos.People.Profiles.Retention;

internal static class RetentionEndpoints
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        var retention = routes.MapGroup("/api/privacy/retention").WithTags("Privacy");
        retention.MapGet("", (RetentionSettings settings) => settings.Current).Requires(Permission.ReadSettings).WithName("GetRetention");
        retention.MapPut("", ChangeAsync).Requires(Permission.ManagePrivacy).WithName("ChangeRetention").Produces<RetentionRules>().ProducesProblem(422);
    }

    private static async Task<IResult> ChangeAsync(
        RetentionRules rules, HttpContext http, RetentionSettings settings, Database database, JobService jobs, AuditLog audit, CancellationToken cancellationToken)
    {
        if (Problem.Fields(rules.Faults()) is { } problem)
        {
            return problem.ToResult();
        }

        // What the rules let go begins to go at once.
        var next = await settings.ChangeAsync(rules, cancellationToken);
        await database.WriteAsync(session => jobs.Add(session, RetentionJob.Name, new RetentionRun(next.Version), Caller.Required(http).Name), cancellationToken);
        jobs.Wake();
        await audit.WriteAsync(Caller.Required(http), "settings.retention", "settings", "", cancellationToken);
        return TypedResults.Ok(settings.Current);
    }
}
