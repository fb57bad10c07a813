// The check of permissions: every endpoint of the management API names one, or says that it is open.
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Mitos.Kernel.Http;

namespace Mitos.Kernel.Staff;

/// <summary>What an endpoint requires.</summary>
/// <param name="Permission">Null when no permission is asked for.</param>
/// <param name="Person">Whether a person has to be signed in, whatever she may do; a key will not do.</param>
public sealed record RequiredPermission(Permission? Permission, bool Person = false);

public static class PermissionChecks
{
    public static TBuilder Requires<TBuilder>(this TBuilder builder, Permission permission)
        where TBuilder : IEndpointConventionBuilder => builder.WithMetadata(new RequiredPermission(permission));

    /// <summary>For the few endpoints that work before sign-in.</summary>
    public static TBuilder IsOpen<TBuilder>(this TBuilder builder)
        where TBuilder : IEndpointConventionBuilder => builder.WithMetadata(new RequiredPermission((Permission?)null));

    /// <summary>For what everybody does with her own account, even before she has the second factor that her role demands.</summary>
    public static TBuilder IsForHerself<TBuilder>(this TBuilder builder)
        where TBuilder : IEndpointConventionBuilder => builder.WithMetadata(new RequiredPermission(null, Person: true));

    /// <summary>Runs behind routing. An endpoint below /api without a named permission answers nobody.</summary>
    public static async Task CheckAsync(HttpContext http, RequestDelegate next)
    {
        if (Refusal(http) is { } problem)
        {
            await problem.ToResult().ExecuteAsync(http);
        }
        else
        {
            await next(http);
        }
    }

    private static Problem? Refusal(HttpContext http)
    {
        var path = http.Request.Path;
        var guarded = path.StartsWithSegments("/api") || path.StartsWithSegments("/live") || path.StartsWithSegments("/metrics");
        if (!guarded || http.GetEndpoint() is not { } endpoint)
        {
            return null;
        }

        var required = endpoint.Metadata.GetMetadata<RequiredPermission>();
        if (required is { Permission: null, Person: false })
        {
            return null;
        }

        if (Caller.Of(http) is not { } caller)
        {
            return new Problem(401, "sign_in_required", "Sign in, or send a key as `Authorization: Bearer KEY`.");
        }

        if (required is { Person: true })
        {
            return caller.StaffId is null ? new Problem(403, "person_required", "This belongs to a person's own account; a key has none.") : null;
        }

        return caller.LacksSecondFactor ? new Problem(403, "second_factor_needed", "Your role demands a second factor. Set it up under My account first.")
            : required is null || !caller.May(required.Permission!.Value) ? new Problem(403, "not_allowed", $"The {(caller.Role == Roles.Scoped ? "key" : $"role {caller.Role}")} may not do this. Ask an administrator.")
            : null;
    }
}
