// The API of one's own second factor: setting it up, new recovery codes, removing it.
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Mitos.Kernel.Http;

namespace Mitos.Kernel.Staff;

public sealed record ConfirmRequest(string Password, string? Code);

/// <summary>A secret that is shown once; it is in force when its first code has come.</summary>
/// <param name="Secret">For typing, in base 32.</param>
/// <param name="Address">The same as an address (otpauth:…), which a telephone opens.</param>
/// <param name="Picture">The address as a QR code: an SVG path of unit squares.</param>
/// <param name="PictureSize">How many units the picture is wide and high, its quiet zone included.</param>
public sealed record NewSecondFactorView(string Secret, string Address, string Picture, int PictureSize);

public sealed record RecoveryCodesView(IReadOnlyList<string> Codes);

internal static class SecondFactorEndpoints
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        var factor = routes.MapGroup("/api/account").WithTags("Account").CarriesNoContacts();
        factor.MapPost("/second-factor", BeginAsync).IsForHerself().WithName("BeginSecondFactor").Produces<NewSecondFactorView>().ProducesProblem(401).ProducesProblem(409).ProducesProblem(429);
        factor.MapPut("/second-factor", CompleteAsync).IsForHerself().WithName("CompleteSecondFactor").Produces<RecoveryCodesView>().ProducesProblem(401).ProducesProblem(422).ProducesProblem(429);
        factor.MapPost("/second-factor/remove", RemoveAsync).IsForHerself().WithName("RemoveSecondFactor").Produces(204).ProducesProblem(401).ProducesProblem(409).ProducesProblem(429);
        factor.MapPost("/recovery-codes", NewCodesAsync).IsForHerself().WithName("NewRecoveryCodes").Produces<RecoveryCodesView>().ProducesProblem(401).ProducesProblem(429);
    }

    private static async Task<IResult> BeginAsync(ConfirmRequest request, HttpContext http, StaffStore store, SignIn signIn, SecondFactor factor, CancellationToken cancellationToken)
    {
        var member = AccountEndpoints.Self(http, store);
        if (member.HasSecondFactor)
        {
            return new Problem(409, "second_factor_exists", "Remove the present second factor first, or ask an administrator to.").ToResult();
        }

        if (await signIn.ConfirmAsync(member, request.Password, false, null, cancellationToken) is { } problem)
        {
            return problem.ToResult();
        }

        var secret = await factor.BeginAsync(member, request.Password, cancellationToken);
        var address = Totp.Address(secret, member.AuditName);
        var (path, size) = QrPicture.Of(address);
        return TypedResults.Ok(new NewSecondFactorView(Totp.Text(secret), address, path, size));
    }

    private static async Task<IResult> CompleteAsync(
        ConfirmRequest request, HttpContext http, StaffStore store, SignIn signIn, SecondFactor factor, AccessChanges access, AuditLog audit, CancellationToken cancellationToken)
    {
        var (caller, member) = (Caller.Required(http), AccountEndpoints.Self(http, store));
        if (await signIn.ConfirmAsync(member, request.Password, false, null, cancellationToken) is { } refusal)
        {
            return refusal.ToResult();
        }

        var (codes, problem) = await factor.CompleteAsync(member, request.Password, request.Code ?? "", caller.SessionHash!, cancellationToken);
        if (codes is null)
        {
            return problem!.ToResult();
        }

        access.ChangedFor(member.Id);
        await audit.WriteAsync(caller, "second_factor.set", $"staff:{member.Id}", "", cancellationToken);
        return TypedResults.Ok(new RecoveryCodesView(codes));
    }

    private static async Task<IResult> RemoveAsync(
        ConfirmRequest request, HttpContext http, StaffStore store, SecondFactorStore factors, SignIn signIn, RoleSettings roles, AuditLog audit, CancellationToken cancellationToken)
    {
        var member = AccountEndpoints.Self(http, store);
        if (roles.Of(member.Role).SecondFactorRequired)
        {
            return new Problem(409, "second_factor_is_required", "Your role demands a second factor. To change the telephone, ask an administrator to remove it, and set it up anew.").ToResult();
        }

        if (await signIn.ConfirmAsync(member, request.Password, true, request.Code, cancellationToken) is { } problem)
        {
            return problem.ToResult();
        }

        await factors.RemoveAsync(member.Id, cancellationToken);
        await audit.WriteAsync(Caller.Required(http), "second_factor.remove", $"staff:{member.Id}", "", cancellationToken);
        return TypedResults.NoContent();
    }

    private static async Task<IResult> NewCodesAsync(ConfirmRequest request, HttpContext http, StaffStore store, SignIn signIn, SecondFactor factor, AuditLog audit, CancellationToken cancellationToken)
    {
        var member = AccountEndpoints.Self(http, store);
        if (!member.HasSecondFactor)
        {
            return Problem.Invalid("second_factor_not_begun", "Set up a second factor first.").ToResult();
        }

        if (await signIn.ConfirmAsync(member, request.Password, true, request.Code, cancellationToken) is { } problem)
        {
            return problem.ToResult();
        }

        var codes = await factor.NewCodesAsync(member, cancellationToken);
        await audit.WriteAsync(Caller.Required(http), "second_factor.codes", $"staff:{member.Id}", "", cancellationToken);
        return TypedResults.Ok(new RecoveryCodesView(codes));
    }
}
