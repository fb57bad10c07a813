// The API of staff: who works here, in which role, and what an administrator does for an account.
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Mitos.Kernel.Http;

namespace Mitos.Kernel.Staff;

/// <param name="Shops">The shops she sees; none for all of them.</param>
/// <param name="Brands">The brands she sees; none for all of them.</param>
/// <param name="LockedUntil">Nothing is looked at under her address until then, because of wrong attempts; null when it is not locked.</param>
public sealed record StaffView(
    int Id, string? Email, string Name, string Role, string? Locale, DateTimeOffset CreatedAt, DateTimeOffset? LastSeenAt, bool Disabled, IReadOnlyList<string> Shops, IReadOnlyList<string> Brands,
    IReadOnlyList<string> Teams, bool HasPassword, bool HasSecondFactor, int Sessions, DateTimeOffset? LockedUntil);

public sealed record NewStaffRequest(string Email, string Name, string Role, IReadOnlyList<string>? Shops, IReadOnlyList<string>? Brands);

public sealed record NewStaffView(int Id, string Link);

/// <summary>What is null stays as it is.</summary>
public sealed record StaffChange(string? Role, bool? Disabled, string? Name, string? Email, string? Locale, IReadOnlyList<string>? Shops, IReadOnlyList<string>? Brands);

public sealed record StaffLinkView(string Link);

internal static class StaffEndpoints
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        var staff = routes.MapGroup("/api/staff").WithTags("Staff").CarriesNoContacts();
        staff.MapGet("", List).Requires(Permission.ReadSettings).WithName("ListStaff");
        staff.MapPost("", AddAsync).Requires(Permission.ChangeStaff).WithName("AddStaff").Produces<NewStaffView>().ProducesProblem(422);
        staff.MapPatch("/{id:int}", ChangeAsync).Requires(Permission.ChangeStaff).WithName("ChangeStaff").Produces<StaffView>().ProducesProblem(404).ProducesProblem(422);
        staff.MapPost("/{id:int}/link", LinkAsync).Requires(Permission.ChangeStaff).WithName("MakeSignInLink").Produces<StaffLinkView>().ProducesProblem(404).ProducesProblem(422);
        staff.MapPost("/{id:int}/release", ReleaseAsync).Requires(Permission.ChangeStaff).WithName("ReleaseStaff").Produces(204).ProducesProblem(404);
        staff.MapPost("/{id:int}/sign-out", SignOutAsync).Requires(Permission.ChangeStaff).WithName("SignStaffOut").Produces(204).ProducesProblem(404);
        staff.MapPost("/{id:int}/second-factor/remove", RemoveSecondFactorAsync).Requires(Permission.ChangeStaff).WithName("RemoveStaffSecondFactor").Produces(204).ProducesProblem(404);
    }

    private static Page<StaffView> List(StaffStore store, StaffViews views) => new([.. views.Of(store.All())], null);

    private static async Task<IResult> AddAsync(
        NewStaffRequest request, HttpContext http, StaffStore store, SignIn signIn, Sessions sessions, AuditLog audit, TimeProvider clock, CancellationToken cancellationToken)
    {
        var email = request.Email?.Trim().ToLowerInvariant() ?? "";
        var scope = StaffScope.Of(request.Shops ?? [], request.Brands ?? []);
        var problem = StaffRules.Email(email, null, store) ?? StaffRules.Role(request.Role) ?? StaffRules.Name(request.Name) ?? StaffRules.Scope(request.Role, request.Shops, request.Brands)
            ?? StaffRules.Grants(Caller.Required(http), sessions.PermissionsOf(new StaffRow { Role = request.Role, Scope = StaffScope.Stored(scope) }));
        if (problem is not null)
        {
            return problem.ToResult();
        }

        var id = await store.AddAsync(email, request.Name.Trim(), request.Role, scope, clock.GetUtcNow().ToUnixTimeMilliseconds(), cancellationToken);
        var token = await signIn.LinkAsync(id, cancellationToken);
        await audit.WriteAsync(Caller.Required(http), "staff.add", $"staff:{id}", request.Role, cancellationToken);
        return TypedResults.Ok(new NewStaffView(id, Address(http, token)));
    }

    private static async Task<IResult> ChangeAsync(
        int id, StaffChange change, HttpContext http, StaffStore store, StaffViews views, Sessions sessions, AccessChanges access, AuditLog audit, CancellationToken cancellationToken)
    {
        if (store.Find(id) is not { } member)
        {
            return NotFound();
        }

        var role = change.Role ?? member.Role;
        var (shops, brands) = (change.Shops ?? member.Limits?.Shops ?? [], change.Brands ?? member.Limits?.Brands ?? []);
        var changed = member with
        {
            Role = role, Disabled = change.Disabled ?? member.Disabled, Name = change.Name?.Trim() ?? member.Name, Email = change.Email?.Trim().ToLowerInvariant() ?? member.Email,
            Locale = change.Locale ?? member.Locale, Scope = StaffScope.Stored(StaffScope.Of(shops, brands)),
        };
        if (Refusal(member, changed, change, http, store, sessions, shops, brands) is { } problem)
        {
            return problem.ToResult();
        }

        await store.SaveAsync(changed, cancellationToken);
        access.ChangedFor(id);
        await audit.WriteAsync(Caller.Required(http), "staff.change", $"staff:{id}", $"{changed.Role}{(changed.Disabled ? " disabled" : "")}{(changed.Limits is null ? "" : " limited")}", cancellationToken);
        return TypedResults.Ok(views.Of([store.Find(id)!])[0]);
    }

    private static Problem? Refusal(
        StaffRow member, StaffRow changed, StaffChange change, HttpContext http, StaffStore store, Sessions sessions, IReadOnlyList<string> shops, IReadOnlyList<string> brands)
    {
        var problem = StaffRules.Role(changed.Role) ?? (change.Name is null ? null : StaffRules.Name(change.Name)) ?? (change.Email is null ? null : StaffRules.Email(changed.Email, member.Id, store))
            ?? (change.Locale is null ? null : StaffRules.Locale(change.Locale)) ?? StaffRules.Scope(changed.Role, shops, brands)
            ?? StaffRules.Grants(Caller.Required(http), sessions.PermissionsOf(member).Concat(sessions.PermissionsOf(changed)));
        return problem ?? (member.Role == Roles.Administrator && (changed.Disabled || changed.Role != Roles.Administrator)
            && store.All().Count(other => other is { Role: Roles.Administrator, Disabled: false }) == 1
            ? Problem.Invalid("last_administrator", "Make somebody else an administrator first.") : null);
    }

    /// <summary>For whoever has forgotten the password, or lost the invitation.</summary>
    private static async Task<IResult> LinkAsync(int id, HttpContext http, StaffStore store, SignIn signIn, Sessions sessions, AuditLog audit, CancellationToken cancellationToken)
    {
        if (store.Find(id) is not { Disabled: false } member)
        {
            return NotFound();
        }

        // Who opens the link is the person, with all that she may do.
        if (StaffRules.Grants(Caller.Required(http), sessions.PermissionsOf(member)) is { } problem)
        {
            return problem.ToResult();
        }

        var token = await signIn.LinkAsync(id, cancellationToken);
        await audit.WriteAsync(Caller.Required(http), "staff.link", $"staff:{id}", "", cancellationToken);
        return TypedResults.Ok(new StaffLinkView(Address(http, token)));
    }

    private static Task<IResult> ReleaseAsync(int id, HttpContext http, StaffStore store, Sessions sessions, SignInAttempts attempts, AuditLog audit, CancellationToken cancellationToken) =>
        DoAsync(id, "staff.release", http, store, sessions, audit, async member =>
        {
            await attempts.ForgetAsync(SignInAttempts.NameOf(member.Email ?? ""), cancellationToken);
            await attempts.ForgetAsync(SignInAttempts.NameOf(member.Id), cancellationToken);
        }, cancellationToken);

    private static Task<IResult> SignOutAsync(int id, HttpContext http, StaffStore store, Sessions sessions, AuditLog audit, CancellationToken cancellationToken) =>
        DoAsync(id, "staff.sign_out", http, store, sessions, audit, member => sessions.EndOthersAsync(member.Id, "", cancellationToken), cancellationToken);

    private static Task<IResult> RemoveSecondFactorAsync(int id, HttpContext http, StaffStore store, Sessions sessions, SecondFactorStore factors, AccessChanges access, AuditLog audit, CancellationToken cancellationToken) =>
        DoAsync(id, "staff.second_factor_remove", http, store, sessions, audit, async member =>
        {
            await factors.RemoveAsync(member.Id, cancellationToken);
            access.ChangedFor(member.Id);
        }, cancellationToken);

    private static async Task<IResult> DoAsync(int id, string action, HttpContext http, StaffStore store, Sessions sessions, AuditLog audit, Func<StaffRow, Task> act, CancellationToken cancellationToken)
    {
        if (store.Find(id) is not { } member)
        {
            return NotFound();
        }

        if (StaffRules.Grants(Caller.Required(http), sessions.PermissionsOf(member)) is { } problem)
        {
            return problem.ToResult();
        }

        await act(member);
        await audit.WriteAsync(Caller.Required(http), action, $"staff:{id}", "", cancellationToken);
        return TypedResults.NoContent();
    }

    private static string Address(HttpContext http, string token) => $"{http.Request.Scheme}://{http.Request.Host}/sign-in?token={token}";

    private static IResult NotFound() => Problem.NotFound("staff_not_found", "Nobody has this number.").ToResult();
}
