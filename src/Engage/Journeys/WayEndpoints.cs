// The API of those who are on journeys: counts, lists, one customer's own path, and the reasons.
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Mitos.Engage.Journeys.Steps;
using Mitos.Kernel.Http;
using Mitos.Kernel.Staff;

namespace Mitos.Engage.Journeys;

internal static class WayEndpoints
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("/api/journeys").WithTags("Journeys");
        group.MapGet("/{id:int}/counts", Counts).Requires(Permission.ReadJourneys).WithName("GetJourneyCounts").Produces<JourneyCountsView>().ProducesProblem(404);
        group.MapGet("/{id:int}/customers", Customers).Requires(Permission.ReadJourneys).WithName("ListJourneyCustomers").Produces<Page<WayRowView>>().ProducesProblem(400).ProducesProblem(404).ProducesProblem(422);
        group.MapGet("/{id:int}/customers/{profile:guid}", ExplainAsync).Requires(Permission.ReadJourneys).WithName("GetJourneyPath").Produces<WaysView>().ProducesProblem(404);
        group.MapGet("/settings", (JourneySettings settings) => settings.Current).Requires(Permission.ReadSettings).WithName("GetJourneySettings");
        group.MapPut("/settings", ChangeSettingsAsync).Requires(Permission.ChangeSettings).WithName("ChangeJourneySettings").Produces<JourneyTerms>().ProducesProblem(422);
        routes.MapGroup("/api/profiles").WithTags("Customers").MapGet("/{id:guid}/journeys", OfCustomer).Requires(Permission.ReadCustomers).WithName("GetCustomerJourneys").Produces<Page<WayView>>().ProducesProblem(404);
    }

    private static IResult Counts(int id, JourneyService service, JourneyReader reader) => service.Find(id) is null ? NotFound() : TypedResults.Ok(reader.Counts(id));

    private static IResult Customers(int id, JourneyService service, WayReader ways, string? node = null, string? status = null, string? cursor = null, int? limit = null)
    {
        var (key, problem) = Cursor.Read(cursor, 2);
        if (problem is not null || !TryParse(status, out var wanted))
        {
            return (problem ?? Problem.Field("status", "One of live, ended, holdout, expected.")).ToResult();
        }

        if (service.Find(id) is null)
        {
            return NotFound();
        }

        var (rows, next) = ways.At(id, node, wanted, key is null ? (long.MaxValue, long.MaxValue) : (key[0], key[1]), Cursor.Limit(limit));
        return TypedResults.Ok(new Page<WayRowView>(rows, next is { } last ? Cursor.Of(last.At, last.Strand) : null));
    }

    private static async Task<IResult> ExplainAsync(int id, Guid profile, HttpContext http, JourneyService service, WayReader ways, AuditLog audit, CancellationToken cancellationToken)
    {
        if (service.Find(id) is null)
        {
            return NotFound();
        }

        if (ways.Explain(profile, id) is not { } view)
        {
            return NoCustomer();
        }

        if (Caller.Required(http).StaffId is not null)
        {
            await audit.WriteReadAsync(Caller.Required(http), "journey.path.read", $"profile:{profile}", cancellationToken);
        }

        return TypedResults.Ok(view);
    }

    private static IResult OfCustomer(Guid id, WayReader ways) => ways.Of(id, 0, withGraph: false) is { } found ? TypedResults.Ok(new Page<WayView>(found, null)) : NoCustomer();

    private static async Task<IResult> ChangeSettingsAsync(JourneyTerms terms, HttpContext http, JourneySettings settings, AuditLog audit, CancellationToken cancellationToken)
    {
        if (Problem.Fields(terms.Faults()) is { } problem)
        {
            return problem.ToResult();
        }

        await settings.ChangeAsync(terms, cancellationToken);
        await audit.WriteAsync(Caller.Required(http), "settings.journeys", "settings", "", cancellationToken);
        return TypedResults.Ok(terms);
    }

    private static bool TryParse(string? text, out InstanceStatus status)
    {
        status = text switch { null or "live" => InstanceStatus.Live, "ended" => InstanceStatus.Ended, "holdout" => InstanceStatus.Holdout, "expected" => InstanceStatus.Expected, _ => default };
        return status != default;
    }

    private static IResult NotFound() => Problem.NotFound("journey_not_found", "No journey has this number, or it was never published.").ToResult();

    private static IResult NoCustomer() => Problem.NotFound("profile_not_found", "No customer has this id.").ToResult();
}
