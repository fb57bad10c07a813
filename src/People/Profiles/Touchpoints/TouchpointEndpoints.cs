// The API of touchpoint rules: list, try out over the past, change.
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Mitos.Kernel.Data;
using Mitos.Kernel.Http;
using Mitos.Kernel.Jobs;
using Mitos.Kernel.Staff;

namespace Mitos.People.Profiles.Touchpoints;

internal static class TouchpointEndpoints
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        var rules = routes.MapGroup("/api/touchpoint-rules").WithTags("Touchpoints");
        rules.MapGet("", (TouchpointSettings settings) => new Page<TouchpointRule>([.. settings.Current.Kept.Rules], null)).Requires(Permission.ReadSettings).WithName("ListTouchpointRules");
        rules.MapPut("", ChangeAsync).Requires(Permission.ChangeTraits).WithName("ChangeTouchpointRules").Produces<Page<TouchpointRule>>().ProducesProblem(422);
        rules.MapPost("/preview", Preview).Requires(Permission.ChangeTraits).WithName("PreviewTouchpointRules").Produces<TouchpointPreviewView>().ProducesProblem(422);
    }

    private static IResult Preview(List<TouchpointRule> rules, TouchpointPreview preview, CancellationToken cancellationToken) =>
        Problem.Fields(TouchpointRule.Faults(rules)) is { } problem ? problem.ToResult() : TypedResults.Ok(preview.Of(rules, cancellationToken));

    private static async Task<IResult> ChangeAsync(
        List<TouchpointRule> rules, HttpContext http, TouchpointSettings settings, Database database, JobService jobs, AuditLog audit, CancellationToken cancellationToken)
    {
        if (Problem.Fields(TouchpointRule.Faults(rules)) is { } problem)
        {
            return problem.ToResult();
        }

        // What has happened is placed again; what happens from now on is placed by the new rules at once.
        var next = await settings.ChangeAsync(rules, cancellationToken);
        await database.WriteAsync(session => jobs.Add(session, TouchpointJob.Name, new TouchpointRun(next.Version), Caller.Required(http).Name), cancellationToken);
        jobs.Wake();
        await audit.WriteAsync(Caller.Required(http), "settings.touchpoints", "settings", "", cancellationToken);
        return TypedResults.Ok(new Page<TouchpointRule>([.. next.Rules], null));
    }
}
