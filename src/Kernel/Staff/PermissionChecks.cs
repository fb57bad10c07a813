// The check of permissions: every endpoint of the management API names one, or says that it is open.
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Mitos.Kernel.Http;

namespace Mitos.Kernel.Staff;

/// <summary>What an endpoint requires; null when anybody may call it.</summary>
public sealed record RequiredPermission(Permission? Permission);

public static class PermissionChecks
{
    public static TBuilder Requires<TBuilder>(this TBuilder builder, Permission permission)
        where TBuilder : IEndpointConventionBuilder => builder.WithMetadata(new RequiredPermission(permission));

    /// <summary>For the few endpoints that work before sign-in.</summary>
    public static TBuilder IsOpen<TBuilder>(this TBuilder builder)
        where TBuilder : IEndpointConventionBuilder => builder.WithMetadata(new RequiredPermission((Permission?)null));

    /// <summary>Runs behind routing. An endpoint below /api without a named permission answers nobody.</summary>
    public static async Task CheckAsync(HttpContext http, RequestDelegate next)
    {
        var path = http.Request.Path;
        var guarded = path.StartsWithSegments("/api") || path.StartsWithSegments("/live") || path.StartsWithSegments("/metrics");
        if (!guarded || http.GetEndpoint() is not { } endpoint)
        {
            await next(http);
            return;
        }

        var required = endpoint.Metadata.GetMetadata<RequiredPermission>();
        if (required is { Permission: null })
        {
            await next(http);
            return;
        }

        if (Caller.Of(http) is not { } caller)
        {
            await new Problem(401, "sign_in_required", "Sign in, or send a key as `Authorization: Bearer KEY`.").ToResult().ExecuteAsync(http);
        }
        else if (required is null || !Roles.May(caller.Role, required.Permission!.Value))
        {
            await new Problem(403, "not_allowed", $"The role {caller.Role} may not do this. Ask an administrator.").ToResult().ExecuteAsync(http);
        }
        else
        {
            await next(http);
        }
    }
}
