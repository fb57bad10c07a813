// The API of teams: people who work together under one name.
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Mitos.Kernel.Http;

namespace Mitos.Kernel.Staff;

/// <param name="Members">Numbers of people.</param>
public sealed record TeamView(int Id, string Name, IReadOnlyList<int> Members);

public sealed record NewTeamRequest(string Name, IReadOnlyList<int>? Members);

/// <param name="Members">All of them; null leaves them as they are.</param>
public sealed record TeamChange(string? Name, IReadOnlyList<int>? Members);

internal static class TeamEndpoints
{
    private const int MostTeams = 500;

    public static void Map(IEndpointRouteBuilder routes)
    {
        var teams = routes.MapGroup("/api/teams").WithTags("Staff").CarriesNoContacts();
        teams.MapGet("", (TeamStore store) => new Page<TeamView>([.. store.All().Select(View)], null)).Requires(Permission.ReadSettings).WithName("ListTeams");
        teams.MapPost("", AddAsync).Requires(Permission.ChangeStaff).WithName("AddTeam").Produces<TeamView>().ProducesProblem(422);
        teams.MapPatch("/{id:int}", ChangeAsync).Requires(Permission.ChangeStaff).WithName("ChangeTeam").Produces<TeamView>().ProducesProblem(404).ProducesProblem(422);
        teams.MapDelete("/{id:int}", DeleteAsync).Requires(Permission.ChangeStaff).WithName("DeleteTeam").Produces(204).ProducesProblem(404);
    }

    private static async Task<IResult> AddAsync(NewTeamRequest request, HttpContext http, TeamStore store, StaffStore staff, AuditLog audit, CancellationToken cancellationToken)
    {
        var members = request.Members ?? [];
        if ((StaffRules.Name(request.Name) ?? Strangers(members, staff)) is { } problem)
        {
            return problem.ToResult();
        }

        if (store.All().Count >= MostTeams)
        {
            return Problem.Field("name", $"There are {MostTeams} teams, which is the most.").ToResult();
        }

        if (await store.AddAsync(request.Name.Trim(), members, cancellationToken) is not { } id)
        {
            return Taken();
        }

        await audit.WriteAsync(Caller.Required(http), "team.add", $"team:{id}", $"{members.Distinct().Count()} members", cancellationToken);
        return TypedResults.Ok(View(store.Find(id)!));
    }

    private static async Task<IResult> ChangeAsync(int id, TeamChange change, HttpContext http, TeamStore store, StaffStore staff, AuditLog audit, CancellationToken cancellationToken)
    {
        if (store.Find(id) is not { } team)
        {
            return NotFound();
        }

        if (((change.Name is null ? null : StaffRules.Name(change.Name)) ?? Strangers(change.Members ?? [], staff)) is { } problem)
        {
            return problem.ToResult();
        }

        var changed = team with { Name = change.Name?.Trim() ?? team.Name, Members = change.Members ?? team.Members };
        if (!await store.SaveAsync(changed, cancellationToken))
        {
            return Taken();
        }

        await audit.WriteAsync(Caller.Required(http), "team.change", $"team:{id}", $"{changed.Members.Distinct().Count()} members", cancellationToken);
        return TypedResults.Ok(View(store.Find(id)!));
    }

    private static async Task<IResult> DeleteAsync(int id, HttpContext http, TeamStore store, AuditLog audit, CancellationToken cancellationToken)
    {
        if (store.Find(id) is not { } team || !await store.DeleteAsync(id, cancellationToken))
        {
            return NotFound();
        }

        await audit.WriteAsync(Caller.Required(http), "team.delete", $"team:{id}", team.Name, cancellationToken);
        return TypedResults.NoContent();
    }

    private static Problem? Strangers(IReadOnlyList<int> members, StaffStore staff) =>
        members.Except(staff.All().Select(person => person.Id)).Any() ? Problem.Field("members", "Somebody of these is not on the staff.") : null;

    private static IResult Taken() => Problem.Field("name", "Another team has this name.").ToResult();

    private static IResult NotFound() => Problem.NotFound("team_not_found", "No team has this number.").ToResult();

    private static TeamView View(TeamRow team) => new(team.Id, team.Name, team.Members);
}
