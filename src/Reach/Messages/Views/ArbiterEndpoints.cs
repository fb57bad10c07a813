// The API of the arbiter: its rules, and the addresses to which nothing is sent any more.
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Mitos.Kernel.Data;
using Mitos.Kernel.Http;
using Mitos.Kernel.Staff;
using Mitos.Reach.Messages.Arbiter;
using Mitos.Reach.Messages.Ledger;

namespace Mitos.Reach.Messages.Views;

internal static class ArbiterEndpoints
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        var arbiter = routes.MapGroup("/api/arbiter").WithTags("Messages");
        arbiter.MapGet("", (ArbiterSettings settings) => settings.Current).Requires(Permission.ReadMessages).WithName("GetArbiter");
        arbiter.MapPut("", ChangeAsync).Requires(Permission.ChangeSettings).WithName("ChangeArbiter").Produces<ArbiterRules>().ProducesProblem(422);
        arbiter.MapGet("/suppressions", (Database database) => new Page<SuppressionCountView>([.. database.Read(SuppressionRows.Counts).Select(one => new SuppressionCountView(one.Channel, one.Reason, one.Count))], null))
            .Requires(Permission.ReadMessages).WithName("ListSuppressions");
        arbiter.MapPost("/suppressions/lift", LiftAsync).Requires(Permission.ChangeSettings).WithName("LiftSuppression").Produces(204).ProducesProblem(404).ProducesProblem(422);
    }

    private static async Task<IResult> ChangeAsync(ArbiterRules rules, HttpContext http, ArbiterSettings settings, AuditLog audit, CancellationToken cancellationToken)
    {
        if (Problem.Fields(rules.Faults()) is { } problem)
        {
            return problem.ToResult();
        }

        await settings.ChangeAsync(rules, cancellationToken);
        await audit.WriteAsync(Caller.Required(http), "settings.arbiter", "settings", "", cancellationToken);
        return TypedResults.Ok(settings.Current);
    }

    /// <summary>For an address that works again. The audit says on which channel, and not which address.</summary>
    private static async Task<IResult> LiftAsync(LiftSuppressionRequest request, HttpContext http, Database database, AuditLog audit, CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(request.Channel) || string.IsNullOrWhiteSpace(request.Address))
        {
            return Problem.Field("address", "Say which address, and of which channel.").ToResult();
        }

        if (!database.Read(session => SuppressionRows.Holds(session, request.Channel, request.Address)))
        {
            return Problem.NotFound("suppression_not_found", "Messages to this address are not held back.").ToResult();
        }

        await database.WriteAsync(session =>
        {
            SuppressionRows.Lift(session, request.Channel, request.Address);
            audit.Write(session, Caller.Required(http).Name, "suppression.lift", "settings", request.Channel);
        }, cancellationToken);
        return TypedResults.NoContent();
    }
}
