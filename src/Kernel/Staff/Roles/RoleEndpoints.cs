// The API of roles: what each may do, and the two things of it that an administrator decides.
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Mitos.Kernel.Http;

namespace Mitos.Kernel.Staff;

/// <param name="IsForPeople">False for the role of monitoring programs.</param>
/// <param name="People">How many accounts have the role, those that are switched off left out.</param>
public sealed record RoleView(string Role, IReadOnlyList<Permission> Permissions, bool IsForPeople, bool ReadsContacts, bool SecondFactorRequired, int People, int WithSecondFactor);

public sealed record RoleChange(bool ReadsContacts, bool SecondFactorRequired);

internal static class RoleEndpoints
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        var roles = routes.MapGroup("/api/roles").WithTags("Staff").CarriesNoContacts();
        roles.MapGet("", List).Requires(Permission.ReadSettings).WithName("ListRoles");
        roles.MapPut("/{role}", ChangeAsync).Requires(Permission.ChangeStaff).WithName("ChangeRole").Produces<RoleView>().ProducesProblem(404).ProducesProblem(422);
    }

    private static Page<RoleView> List(RoleSettings settings, StaffStore staff)
    {
        var people = staff.All();
        return new([.. Roles.All.Select(role => View(role, settings, people))], null);
    }

    private static async Task<IResult> ChangeAsync(
        string role, RoleChange change, HttpContext http, RoleSettings settings, StaffStore staff, AccessChanges access, AuditLog audit, CancellationToken cancellationToken)
    {
        if (!Roles.OfPeople.Contains(role))
        {
            return Problem.NotFound("role_not_found", $"The roles of people are {string.Join(", ", Roles.OfPeople)}.").ToResult();
        }

        if (role == Roles.Administrator && !change.ReadsContacts)
        {
            return Problem.Field("readsContacts", "An administrator may do everything.").ToResult();
        }

        if (change.ReadsContacts && !settings.Of(role).ReadsContacts && StaffRules.Grants(Caller.Required(http), [Permission.ReadContacts]) is { } problem)
        {
            return problem.ToResult();
        }

        await settings.ChangeAsync(role, new RoleRule(change.ReadsContacts, change.SecondFactorRequired), cancellationToken);
        access.ChangedForAll();
        await audit.WriteAsync(Caller.Required(http), "role.change", $"role:{role}",
            $"{(change.ReadsContacts ? "contacts" : "masked")} {(change.SecondFactorRequired ? "second_factor" : "password_only")}", cancellationToken);
        return TypedResults.Ok(View(role, settings, staff.All()));
    }

    private static RoleView View(string role, RoleSettings settings, List<StaffRow> people)
    {
        var (permissions, rule) = (settings.PermissionsOf(role), settings.Of(role));
        var active = people.Where(person => person.Role == role && !person.Disabled).ToList();
        return new(role, permissions, role != Roles.Monitor, permissions.Contains(Permission.ReadContacts), rule.SecondFactorRequired, active.Count, active.Count(person => person.HasSecondFactor));
    }
}
