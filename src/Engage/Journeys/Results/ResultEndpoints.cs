// The API of what a journey brings: reached, converted, lift against the holdout with its interval, money.
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Mitos.Engage.Journeys.Graphs;
using Mitos.Engage.Rules.Contracts;
using Mitos.Kernel.Data;
using Mitos.Kernel.Http;
using Mitos.Kernel.Staff;

namespace Mitos.Engage.Journeys.Results;

/// <summary>Both ends, at 95 per cent.</summary>
public sealed record IntervalView(double Low, double High);

/// <param name="Customers">Whose time for the goal is over, each once.</param>
/// <param name="Rate">Of them, how many reached the goal; null while there is nobody.</param>
/// <param name="RevenuePerCustomer">What they bought within the time, less what they gave back, in the currency of the events.</param>
public sealed record ArmView(string Name, long Customers, long Converted, double? Rate, IntervalView? RateInterval, double? RevenuePerCustomer);

/// <param name="Difference">The share with the journey less the share without it.</param>
/// <param name="IsCertain">Whether the interval leaves zero out.</param>
/// <param name="Revenue">The same of the money per customer.</param>
public sealed record LiftView(double Difference, IntervalView Interval, bool IsCertain, double Revenue, IntervalView RevenueInterval);

/// <param name="Winner">Null while it is not decided.</param>
public sealed record ExperimentView(string Node, IReadOnlyList<ArmView> Arms, string? Winner, DateTimeOffset? DecidedAt);

/// <param name="WindowHours">The time for the goal; null when the journey has none, and then nothing is measured.</param>
/// <param name="Lift">Null while either side has nobody.</param>
public sealed record JourneyResultsView(int? WindowHours, long Entered, ArmView Journey, ArmView Holdout, LiftView? Lift, IReadOnlyList<ExperimentView> Experiments);

internal static class ResultEndpoints
{
    private const double Confidence = 0.95;

    public static void Map(IEndpointRouteBuilder routes) => routes.MapGroup("/api/journeys").WithTags("Journeys")
        .MapGet("/{id:int}/results", Results).Requires(Permission.ReadJourneys).WithName("GetJourneyResults").Produces<JourneyResultsView>().ProducesProblem(404);

    private static IResult Results(int id, Database database, Journeys journeys, TimeProvider clock)
    {
        if (journeys.Current.Find(id) is not { } journey)
        {
            return Problem.NotFound("journey_not_found", "No journey has this number, or it was never published.").ToResult();
        }

        using var session = database.OpenRead();
        var now = clock.GetUtcNow().ToUnixTimeMilliseconds();
        var (own, held) = ResultRows.Sums(session, id, now);
        var winners = JourneyRows.Winners(session).Where(winner => winner.Journey == id).ToDictionary(winner => winner.Node);
        var experiments = journey.Current.Graph.Nodes.OfType<ExperimentNode>().Select(node =>
        {
            var arms = ResultRows.Arms(session, id, node.Id, now);
            var winner = winners.GetValueOrDefault(node.Id);
            return new ExperimentView(node.Id, [.. node.Arms.Select(arm => View(arm.Name, arms.GetValueOrDefault(arm.Name)))], winner?.Arm, winner is null ? null : JourneyReader.Instant(winner.DecidedAt));
        });
        return TypedResults.Ok(new JourneyResultsView(
            journey.Current.Graph.Rules.Goal?.WindowHours, Running.WayRows.Entered(session, id), View("journey", own), View("holdout", held), Lift(own, held), [.. experiments]));
    }

    private static ArmView View(string name, in ArmSums arm)
    {
        if (arm.Customers == 0)
        {
            return new ArmView(name, 0, 0, null, null, null);
        }

        var interval = Proportions.Wilson(arm.Converted, arm.Customers, Proportions.Z(Confidence));
        return new ArmView(name, arm.Customers, arm.Converted, (double)arm.Converted / arm.Customers, new IntervalView(interval.Low, interval.High), arm.Mean.Value);
    }

    private static LiftView? Lift(in ArmSums own, in ArmSums held)
    {
        if (own.Customers == 0 || held.Customers == 0)
        {
            return null;
        }

        var z = Proportions.Z(Confidence);
        var share = Proportions.Difference(own.Converted, own.Customers, held.Converted, held.Customers, z);
        var money = Proportions.Difference(own.Mean, held.Mean, z);
        return new LiftView(
            ((double)own.Converted / own.Customers) - ((double)held.Converted / held.Customers), new IntervalView(share.Low, share.High), share.Low > 0 || share.High < 0,
            own.Mean.Value - held.Mean.Value, new IntervalView(money.Low, money.High));
    }
}
