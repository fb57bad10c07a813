// The API of one's own account: who one is, the password, the second factor, and where one is signed in.
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Mitos.Kernel.Http;

namespace Mitos.Kernel.Staff;

/// <param name="SecondFactorSince">Null when there is none.</param>
/// <param name="SecondFactorRequired">Her role demands one, so it cannot be removed.</param>
public sealed record AccountView(
    string? Email, string Name, string Role, string? Locale, IReadOnlyList<string> Shops, IReadOnlyList<string> Brands, IReadOnlyList<string> Teams,
    DateTimeOffset? SecondFactorSince, bool SecondFactorRequired, int RecoveryCodesLeft, int MinPasswordLength, bool MaySetPasswordFreely);

/// <param name="Current">The password; needed to change the e-mail address.</param>
public sealed record AccountChange(string? Name, string? Email, string? Current);

public sealed record PasswordRequest(string? Current, string Password, string? Email, string? Name);

public sealed record LocaleRequest(string Locale);

/// <param name="Address">Shortened to the network.</param>
public sealed record SessionItemView(string Id, string Device, string Address, DateTimeOffset StartedAt, DateTimeOffset LastSeenAt, bool Current);

internal static class AccountEndpoints
{
    /// <summary>A session that a link began is for choosing a password at once, not for whoever finds it days later.</summary>
    private static readonly TimeSpan LinkFreedom = TimeSpan.FromHours(1);

    public static void Map(IEndpointRouteBuilder routes)
    {
        var session = routes.MapGroup("/api/session").WithTags("Session").CarriesNoContacts();
        session.MapPut("/password", SetPasswordAsync).IsForHerself().WithName("SetPassword").Produces(204).ProducesProblem(401).ProducesProblem(422).ProducesProblem(429);
        session.MapPut("/locale", SetLocaleAsync).IsForHerself().WithName("SetLocale").Produces(204).ProducesProblem(401).ProducesProblem(422);

        var account = routes.MapGroup("/api/account").WithTags("Account").CarriesNoContacts();
        account.MapGet("", Get).IsForHerself().WithName("GetAccount");
        account.MapPatch("", ChangeAsync).IsForHerself().WithName("ChangeAccount").Produces(204).ProducesProblem(401).ProducesProblem(422).ProducesProblem(429);
        account.MapGet("/sessions", ListSessions).IsForHerself().WithName("ListSessions");
        account.MapDelete("/sessions/{id}", EndSessionAsync).IsForHerself().WithName("EndSession").Produces(204).ProducesProblem(404);
        account.MapDelete("/sessions", EndOthersAsync).IsForHerself().WithName("EndOtherSessions").Produces(204);
    }

    private static AccountView Get(HttpContext http, StaffStore store, TeamStore teams, RoleSettings roles, SecondFactorStore factors, Sessions sessions, StaffOptions options, TimeProvider clock)
    {
        var (member, limits) = (Self(http, store), Caller.Required(http).Scope);
        return new(member.Email, member.Name, member.Role, member.Locale, limits?.Shops ?? [], limits?.Brands ?? [], [.. teams.Of(member.Id)],
            member.HasSecondFactor ? Instant(member.TotpSince) : null, roles.Of(member.Role).SecondFactorRequired, factors.CodesLeft(member.Id), options.MinPasswordLength,
            member.PasswordHash is null || IsByLink(http, sessions, clock));
    }

    private static async Task<IResult> ChangeAsync(AccountChange change, HttpContext http, StaffStore store, SignIn signIn, AuditLog audit, CancellationToken cancellationToken)
    {
        var member = Self(http, store);
        var email = change.Email?.Trim().ToLowerInvariant() ?? member.Email;
        if (change.Name is not null && string.IsNullOrWhiteSpace(change.Name))
        {
            return Problem.Field("name", "Give a name.").ToResult();
        }

        // Whoever finds a browser open must not take the account away by its address.
        var moves = email != member.Email;
        if (moves && (StaffRules.Email(email, member.Id, store) ?? await signIn.ConfirmAsync(member, change.Current, false, null, cancellationToken)) is { } problem)
        {
            return problem.ToResult();
        }

        await store.SaveAsync(member with { Name = change.Name?.Trim() ?? member.Name, Email = email }, cancellationToken);
        await audit.WriteAsync(Caller.Required(http), "account.change", $"staff:{member.Id}", moves ? "email" : "", cancellationToken);
        return TypedResults.NoContent();
    }

    private static async Task<IResult> SetPasswordAsync(
        PasswordRequest request, HttpContext http, StaffStore store, SignIn signIn, Sessions sessions, Passwords passwords, StaffOptions options, SignInAttempts attempts, AccessChanges access, AuditLog audit, TimeProvider clock,
        CancellationToken cancellationToken)
    {
        var (caller, member, password) = (Caller.Required(http), Self(http, store), request.Password ?? "");
        var email = (request.Email ?? member.Email)?.Trim().ToLowerInvariant();
        var free = member.PasswordHash is null || IsByLink(http, sessions, clock);
        var problem = password.Length < options.MinPasswordLength ? Problem.Field("password", $"A password has at least {options.MinPasswordLength} characters.")
            : password.Length > Passwords.Longest ? Problem.Field("password", $"A password has at most {Passwords.Longest} characters.")
            : StaffRules.Email(email, member.Id, store)
            ?? (free ? null : await signIn.ConfirmAsync(member, request.Current, false, null, cancellationToken));
        if (problem is not null)
        {
            return problem.ToResult();
        }

        // Without the password before, its seal cannot be opened: the second factor goes and is set up anew.
        var secret = free || member.TotpSecret is null ? null : SealedSecret.Open(member.Id, request.Current!, member.TotpSecret);
        await store.SavePasswordAsync(member with
        {
            Email = email,
            Name = string.IsNullOrWhiteSpace(request.Name) ? member.Name : request.Name.Trim(),
            PasswordHash = passwords.Hash(password),
            TotpSecret = secret is null ? null : SealedSecret.Seal(member.Id, password, secret),
        }, caller.SessionHash!, cancellationToken);
        await attempts.ForgetAsync(SignInAttempts.NameOf(email!), cancellationToken);
        access.ChangedFor(member.Id);
        await audit.WriteAsync(caller with { Name = email! }, "password.set", $"staff:{member.Id}", member.HasSecondFactor && secret is null ? "second_factor_gone" : "", cancellationToken);
        return TypedResults.NoContent();
    }

    private static async Task<IResult> SetLocaleAsync(LocaleRequest request, HttpContext http, StaffStore store, CancellationToken cancellationToken)
    {
        if (StaffRules.Locale(request.Locale) is { } problem)
        {
            return problem.ToResult();
        }

        await store.SaveAsync(Self(http, store) with { Locale = request.Locale }, cancellationToken);
        return TypedResults.NoContent();
    }

    private static Page<SessionItemView> ListSessions(HttpContext http, Sessions sessions)
    {
        var caller = Caller.Required(http);
        return new([.. sessions.Of(caller.StaffId!.Value).Select(row =>
            new SessionItemView(row.Id, row.Device, row.Address, Instant(row.CreatedAt), Instant(row.LastSeenAt), row.Hash == caller.SessionHash))], null);
    }

    private static async Task<IResult> EndSessionAsync(string id, HttpContext http, Sessions sessions, AuditLog audit, CancellationToken cancellationToken)
    {
        var caller = Caller.Required(http);
        if (sessions.Of(caller.StaffId!.Value).Find(row => row.Id == id) is not { } found)
        {
            return Problem.NotFound("session_not_found", "You are not signed in there any more.").ToResult();
        }

        await sessions.EndAsync(found.Staff, found.Hash, cancellationToken);
        await audit.WriteAsync(caller, "session.end", $"staff:{found.Staff}", found.Device, cancellationToken);
        return TypedResults.NoContent();
    }

    private static async Task<IResult> EndOthersAsync(HttpContext http, Sessions sessions, AuditLog audit, CancellationToken cancellationToken)
    {
        var caller = Caller.Required(http);
        var ended = await sessions.EndOthersAsync(caller.StaffId!.Value, caller.SessionHash!, cancellationToken);
        await audit.WriteAsync(caller, "session.end_others", $"staff:{caller.StaffId}", $"{ended}", cancellationToken);
        return TypedResults.NoContent();
    }

    internal static StaffRow Self(HttpContext http, StaffStore store) => store.Find(Caller.Required(http).StaffId!.Value)!;

    private static bool IsByLink(HttpContext http, Sessions sessions, TimeProvider clock) =>
        sessions.Find(Caller.Required(http).SessionHash!) is { ByLink: true } session && clock.GetUtcNow() - Instant(session.CreatedAt) < LinkFreedom;

    private static DateTimeOffset Instant(long milliseconds) => DateTimeOffset.FromUnixTimeMilliseconds(milliseconds);
}
