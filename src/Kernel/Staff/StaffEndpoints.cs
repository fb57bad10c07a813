// The API of sign-in, staff, keys and the audit.
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Mitos.Kernel.Http;

namespace Mitos.Kernel.Staff;

/// <param name="Permissions">What the role may do, by the names that the guide lists.</param>
public sealed record SessionUser(int Id, string? Email, string Name, string Role, string? Locale, IReadOnlyList<Permission> Permissions);

public sealed record SessionView(SessionUser? User, bool SetupRequired, string Version, bool Demo);

public sealed record SignInRequest(string Email, string Password);

public sealed record LinkRequest(string Token);

public sealed record LinkView(bool NeedsPassword, SessionView Session);

public sealed record PasswordRequest(string? Current, string Password, string? Email, string? Name);

public sealed record LocaleRequest(string Locale);

public sealed record StaffView(int Id, string? Email, string Name, string Role, DateTimeOffset CreatedAt, DateTimeOffset? LastSeenAt, bool Disabled);

public sealed record NewStaffRequest(string Email, string Name, string Role);

public sealed record NewStaffView(int Id, string Link);

public sealed record StaffChange(string? Role, bool? Disabled);

public sealed record ApiKeyView(int Id, string Name, string Role, string Prefix, DateTimeOffset CreatedAt, DateTimeOffset? LastUsedAt);

public sealed record NewKeyRequest(string Name, string Role);

public sealed record NewKeyView(int Id, string Key);

internal static class StaffEndpoints
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        var session = routes.MapGroup("/api/session").WithTags("Session");
        session.MapGet("", GetSession).IsOpen().WithName("GetSession");
        session.MapPost("", SignInAsync).IsOpen().WithName("SignIn").Produces<SessionView>().ProducesProblem(401).ProducesProblem(429);
        session.MapPost("/link", UseLinkAsync).IsOpen().WithName("UseSignInLink").Produces<LinkView>().ProducesProblem(401);
        session.MapPut("/password", SetPasswordAsync).IsOpen().WithName("SetPassword").Produces(204).ProducesProblem(401).ProducesProblem(422);
        session.MapPut("/locale", SetLocaleAsync).IsOpen().WithName("SetLocale").Produces(204).ProducesProblem(401).ProducesProblem(422);
        session.MapDelete("", SignOutAsync).IsOpen().WithName("SignOut");

        var staff = routes.MapGroup("/api/staff").WithTags("Staff");
        staff.MapGet("", ListStaff).Requires(Permission.ReadSettings).WithName("ListStaff");
        staff.MapPost("", AddStaffAsync).Requires(Permission.ChangeStaff).WithName("AddStaff").Produces<NewStaffView>().ProducesProblem(422);
        staff.MapPatch("/{id:int}", ChangeStaffAsync).Requires(Permission.ChangeStaff).WithName("ChangeStaff").Produces<StaffView>().ProducesProblem(404).ProducesProblem(422);

        var keys = routes.MapGroup("/api/keys").WithTags("Keys");
        keys.MapGet("", ListKeys).Requires(Permission.ReadSettings).WithName("ListKeys");
        keys.MapPost("", AddKeyAsync).Requires(Permission.ChangeStaff).WithName("AddKey").Produces<NewKeyView>().ProducesProblem(422);
        keys.MapDelete("/{id:int}", DeleteKeyAsync).Requires(Permission.ChangeStaff).WithName("DeleteKey").Produces(204).ProducesProblem(404);

        routes.MapGet("/api/audit", ListAudit).Requires(Permission.ReadAudit).WithTags("Audit").WithName("ListAudit").Produces<Page<AuditEntry>>().ProducesProblem(400);
    }

    private static SessionView GetSession(HttpContext http, StaffService service, StaffStore store, ProgramInfo program) => View(SignedIn(http, store), service, program);

    private static async Task<IResult> SignInAsync(SignInRequest request, HttpContext http, StaffService service, ProgramInfo program, AuditLog audit, CancellationToken cancellationToken)
    {
        var (member, problem) = await service.CheckPasswordAsync(request.Email ?? "", request.Password ?? "", cancellationToken);
        if (member is null)
        {
            return problem!.ToResult();
        }

        await StartAsync(http, service, member, cancellationToken);
        await audit.WriteAsync(new Caller(member.Id, member.Email!, member.Role), "session.start", $"staff:{member.Id}", "password", cancellationToken);
        return TypedResults.Ok(View(member, service, program));
    }

    private static async Task<IResult> UseLinkAsync(LinkRequest request, HttpContext http, StaffService service, ProgramInfo program, AuditLog audit, CancellationToken cancellationToken)
    {
        if (await service.TakeLinkAsync(request.Token ?? "", cancellationToken) is not { } member)
        {
            return new Problem(401, "link_used", "This link was used or is too old. Ask for a new one, or restart Mitos if nobody has signed in yet.").ToResult();
        }

        await StartAsync(http, service, member, cancellationToken);
        await audit.WriteAsync(new Caller(member.Id, member.Email ?? member.Name, member.Role), "session.start", $"staff:{member.Id}", "link", cancellationToken);
        return TypedResults.Ok(new LinkView(member.PasswordHash is null, View(member, service, program)));
    }

    private static async Task<IResult> SetPasswordAsync(PasswordRequest request, HttpContext http, StaffService service, StaffStore store, AuditLog audit, CancellationToken cancellationToken)
    {
        if (SignedIn(http, store) is not { } member)
        {
            return SignInRequired();
        }

        if (await service.SetPasswordAsync(member, request.Current, request.Password ?? "", request.Email, request.Name, cancellationToken) is { } problem)
        {
            return problem.ToResult();
        }

        await audit.WriteAsync(Caller.Required(http), "password.set", $"staff:{member.Id}", "", cancellationToken);
        return TypedResults.NoContent();
    }

    private static async Task<IResult> SetLocaleAsync(LocaleRequest request, HttpContext http, StaffStore store, CancellationToken cancellationToken)
    {
        if (SignedIn(http, store) is not { } member)
        {
            return SignInRequired();
        }

        if (request.Locale is not ("el" or "en"))
        {
            return Problem.Field("locale", "The languages are el and en.").ToResult();
        }

        await store.SaveAsync(member with { Locale = request.Locale }, cancellationToken);
        return TypedResults.NoContent();
    }

    private static async Task<NoContent> SignOutAsync(HttpContext http, StaffService service, CancellationToken cancellationToken)
    {
        if (http.Request.Cookies[StaffMiddleware.SessionCookie] is { Length: > 0 } token)
        {
            await service.EndSessionAsync(token, cancellationToken);
        }

        http.Response.Cookies.Delete(StaffMiddleware.SessionCookie);
        http.Response.Cookies.Delete(StaffMiddleware.CsrfCookie);
        return TypedResults.NoContent();
    }

    private static Page<StaffView> ListStaff(StaffStore store) => new([.. store.All().Select(View)], null);

    private static async Task<IResult> AddStaffAsync(
        NewStaffRequest request, HttpContext http, StaffStore store, StaffService service, AuditLog audit, TimeProvider clock, CancellationToken cancellationToken)
    {
        var email = request.Email?.Trim().ToLowerInvariant() ?? "";
        var problem = !email.Contains('@') ? Problem.Field("email", "Give an e-mail address.")
            : !Roles.OfPeople.Contains(request.Role) ? Problem.Field("role", $"The roles of people are {string.Join(", ", Roles.OfPeople)}.")
            : string.IsNullOrWhiteSpace(request.Name) ? Problem.Field("name", "Give a name.")
            : store.FindByEmail(email) is not null ? Problem.Field("email", "Somebody already signs in with this address.") : null;
        if (problem is not null)
        {
            return problem.ToResult();
        }

        var id = await store.AddAsync(email, request.Name.Trim(), request.Role, clock.GetUtcNow().ToUnixTimeMilliseconds(), cancellationToken);
        var token = await service.LinkAsync(id, cancellationToken);
        await audit.WriteAsync(Caller.Required(http), "staff.add", $"staff:{id}", request.Role, cancellationToken);
        return TypedResults.Ok(new NewStaffView(id, $"{http.Request.Scheme}://{http.Request.Host}/sign-in?token={token}"));
    }

    private static async Task<IResult> ChangeStaffAsync(int id, StaffChange change, HttpContext http, StaffStore store, AuditLog audit, CancellationToken cancellationToken)
    {
        if (store.Find(id) is not { } member)
        {
            return Problem.NotFound("staff_not_found", "Nobody has this number.").ToResult();
        }

        if (change.Role is not null && !Roles.OfPeople.Contains(change.Role))
        {
            return Problem.Field("role", $"The roles of people are {string.Join(", ", Roles.OfPeople)}.").ToResult();
        }

        var changed = member with { Role = change.Role ?? member.Role, Disabled = change.Disabled ?? member.Disabled };
        if (member.Role == Roles.Administrator && (changed.Disabled || changed.Role != Roles.Administrator)
            && store.All().Count(other => other is { Role: Roles.Administrator, Disabled: false }) == 1)
        {
            return Problem.Invalid("last_administrator", "Make somebody else an administrator first.").ToResult();
        }

        await store.SaveAsync(changed, cancellationToken);
        await audit.WriteAsync(Caller.Required(http), "staff.change", $"staff:{id}", $"{changed.Role}{(changed.Disabled ? " disabled" : "")}", cancellationToken);
        return TypedResults.Ok(View(changed));
    }

    private static Page<ApiKeyView> ListKeys(StaffStore store) => new([.. store.Keys().Select(key =>
        new ApiKeyView(key.Id, key.Name, key.Role, key.KeyShown, Instant(key.CreatedAt), key.LastUsedAt is { } used ? Instant(used) : null))], null);

    private static async Task<IResult> AddKeyAsync(NewKeyRequest request, HttpContext http, StaffStore store, AuditLog audit, TimeProvider clock, CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(request.Name) || !Roles.Exists(request.Role))
        {
            return (Roles.Exists(request.Role) ? Problem.Field("name", "Give the key a name.") : Problem.Field("role", $"The roles are {string.Join(", ", Roles.All)}.")).ToResult();
        }

        var key = SecretKey.Create("mk");
        var id = await store.AddKeyAsync(request.Name.Trim(), request.Role, SecretKey.Hash(key), SecretKey.Shown(key), clock.GetUtcNow().ToUnixTimeMilliseconds(), cancellationToken);
        await audit.WriteAsync(Caller.Required(http), "key.add", $"key:{id}", request.Role, cancellationToken);
        return TypedResults.Ok(new NewKeyView(id, key));
    }

    private static async Task<IResult> DeleteKeyAsync(int id, HttpContext http, StaffStore store, AuditLog audit, CancellationToken cancellationToken)
    {
        if (!await store.DeleteKeyAsync(id, cancellationToken))
        {
            return Problem.NotFound("key_not_found", "No key has this number.").ToResult();
        }

        await audit.WriteAsync(Caller.Required(http), "key.delete", $"key:{id}", "", cancellationToken);
        return TypedResults.NoContent();
    }

    private static IResult ListAudit(AuditLog audit, IEnumerable<AuditSubject> subjects, string? cursor = null, int? limit = null)
    {
        var (key, problem) = Cursor.Read(cursor, 1);
        if (problem is not null)
        {
            return problem.ToResult();
        }

        var page = audit.List(key?[0] ?? long.MaxValue, Cursor.Limit(limit));
        return TypedResults.Ok(page with { Items = AuditSubject.Name(page.Items, subjects) });
    }

    private static async Task StartAsync(HttpContext http, StaffService service, StaffRow member, CancellationToken cancellationToken)
    {
        var (token, expires) = await service.StartSessionAsync(member, cancellationToken);
        http.Response.Cookies.Append(StaffMiddleware.SessionCookie, token, new CookieOptions { HttpOnly = true, SameSite = SameSiteMode.Strict, Secure = http.Request.IsHttps, Expires = expires, Path = "/" });
        http.Response.Cookies.Append(StaffMiddleware.CsrfCookie, StaffService.CsrfOf(token), new CookieOptions { SameSite = SameSiteMode.Strict, Secure = http.Request.IsHttps, Expires = expires, Path = "/" });
    }

    private static StaffRow? SignedIn(HttpContext http, StaffStore store) => Caller.Of(http) is { StaffId: { } id } ? store.Find(id) : null;

    private static IResult SignInRequired() => new Problem(401, "sign_in_required", "Sign in first.").ToResult();

    private static SessionView View(StaffRow? member, StaffService service, ProgramInfo program) => new(
        member is null ? null : new SessionUser(member.Id, member.Email, member.Name, member.Role, member.Locale, Roles.PermissionsOf(member.Role)), service.SetupRequired, program.Version, program.IsDemo);

    private static StaffView View(StaffRow row) => new(row.Id, row.Email, row.Name, row.Role, Instant(row.CreatedAt), row.LastSeenAt is { } seen ? Instant(seen) : null, row.Disabled);

    private static DateTimeOffset Instant(long milliseconds) => DateTimeOffset.FromUnixTimeMilliseconds(milliseconds);
}
