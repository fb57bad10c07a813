// The API of signing in and out.
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Mitos.Kernel.Http;

namespace Mitos.Kernel.Staff;

/// <param name="Permissions">What she may do now; none while she lacks the second factor that her role demands.</param>
/// <param name="LacksSecondFactor">She sets up a second factor before anything else.</param>
/// <param name="Shops">The shops she sees; none for all of them.</param>
/// <param name="Brands">The brands she sees; none for all of them.</param>
public sealed record SessionUser(
    int Id, string? Email, string Name, string Role, string? Locale, IReadOnlyList<Permission> Permissions, bool LacksSecondFactor, IReadOnlyList<string> Shops, IReadOnlyList<string> Brands);

public sealed record SessionView(SessionUser? User, bool SetupRequired, string Version, bool Demo);

/// <param name="Code">Of the authenticator app, or a recovery code, where the account has a second factor.</param>
public sealed record SignInRequest(string Email, string Password, string? Code);

/// <param name="Code">A recovery code, where the account has a second factor.</param>
public sealed record LinkRequest(string Token, string? Code);

/// <param name="NeedsPassword">The account has no password yet, or the link is there to set a new one.</param>
public sealed record LinkView(bool NeedsPassword, SessionView Session);

internal static class SessionEndpoints
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        var session = routes.MapGroup("/api/session").WithTags("Session").CarriesNoContacts();
        session.MapGet("", GetSession).IsOpen().WithName("GetSession");
        session.MapPost("", SignInAsync).IsOpen().WithName("SignIn").Produces<SessionView>().ProducesProblem(401).ProducesProblem(429);
        session.MapPost("/link", UseLinkAsync).IsOpen().WithName("UseSignInLink").Produces<LinkView>().ProducesProblem(401).ProducesProblem(429);
        session.MapDelete("", SignOutAsync).IsOpen().WithName("SignOut");
    }

    private static SessionView GetSession(HttpContext http, SignIn signIn, Sessions sessions, StaffStore store, ProgramInfo program) =>
        View(Caller.Of(http) is { StaffId: { } id } ? store.Find(id) : null, signIn, sessions, program);

    private static async Task<IResult> SignInAsync(
        SignInRequest request, HttpContext http, SignIn signIn, Sessions sessions, ProgramInfo program, AuditLog audit, CancellationToken cancellationToken)
    {
        var (member, problem) = await signIn.WithPasswordAsync(request.Email ?? "", request.Password ?? "", request.Code, cancellationToken);
        if (member is null)
        {
            return problem!.ToResult();
        }

        await sessions.StartAsync(http, member, false, cancellationToken);
        await audit.WriteAsync(new Caller(member.Id, member.AuditName, member.Role), "session.start", $"staff:{member.Id}", member.HasSecondFactor ? "second_factor" : "password", cancellationToken);
        return TypedResults.Ok(View(member, signIn, sessions, program));
    }

    private static async Task<IResult> UseLinkAsync(
        LinkRequest request, HttpContext http, SignIn signIn, Sessions sessions, ProgramInfo program, AuditLog audit, CancellationToken cancellationToken)
    {
        var (member, problem) = await signIn.WithLinkAsync(request.Token ?? "", request.Code, cancellationToken);
        if (member is null)
        {
            return problem!.ToResult();
        }

        await sessions.StartAsync(http, member, true, cancellationToken);
        await audit.WriteAsync(new Caller(member.Id, member.AuditName, member.Role), "session.start", $"staff:{member.Id}", "link", cancellationToken);
        return TypedResults.Ok(new LinkView(true, View(member, signIn, sessions, program)));
    }

    private static async Task<NoContent> SignOutAsync(HttpContext http, Sessions sessions, CancellationToken cancellationToken)
    {
        if (Caller.Of(http) is { StaffId: { } id, SessionHash: { } hash })
        {
            await sessions.EndAsync(id, hash, cancellationToken);
        }

        http.Response.Cookies.Delete(StaffMiddleware.SessionCookie);
        http.Response.Cookies.Delete(StaffMiddleware.CsrfCookie);
        return TypedResults.NoContent();
    }

    private static SessionView View(StaffRow? member, SignIn signIn, Sessions sessions, ProgramInfo program) =>
        new(member is null ? null : User(member, sessions), signIn.SetupRequired, program.Version, program.IsDemo);

    private static SessionUser User(StaffRow member, Sessions sessions)
    {
        var (lacks, limits) = (sessions.LacksSecondFactor(member), member.Limits);
        return new(member.Id, member.Email, member.Name, member.Role, member.Locale, lacks ? [] : sessions.PermissionsOf(member), lacks, limits?.Shops ?? [], limits?.Brands ?? []);
    }
}
