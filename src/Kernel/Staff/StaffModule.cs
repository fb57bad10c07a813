// The door of the staff module: services, middleware and routes.
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Mitos.Kernel.Staff;

public static class StaffModule
{
    public static IServiceCollection AddStaff(this IServiceCollection services, StaffOptions options) => services
        .AddSingleton(options).AddSingleton<StaffStore>().AddSingleton<StaffService>().AddSingleton<IdempotencyStore>().AddSingleton<AuditLog>()
        .AddSingleton(provider => AuditSubject.Numbered("staff", id => provider.GetRequiredService<StaffStore>().Find(id)?.Name))
        .AddSingleton(provider => AuditSubject.Numbered("key", id => provider.GetRequiredService<StaffStore>().Keys().Find(key => key.Id == id)?.Name));

    /// <summary>Behind routing and before the endpoints.</summary>
    public static void UseStaff(this IApplicationBuilder app)
    {
        app.UseMiddleware<StaffMiddleware>();
        app.Use(next => http => PermissionChecks.CheckAsync(http, next));
        app.UseMiddleware<Idempotency>();
    }

    public static void MapStaff(this IEndpointRouteBuilder routes) => StaffEndpoints.Map(routes);

    /// <summary>The token of the one-time link while nobody can sign in yet; null afterwards.</summary>
    public static Task<string?> FirstSignInTokenAsync(IServiceProvider services, CancellationToken cancellationToken) =>
        services.GetRequiredService<StaffService>().FirstLinkAsync(cancellationToken);

    /// <summary>Makes a key for a program, from the command line.</summary>
    public static async Task<string> CreateKeyAsync(IServiceProvider services, string name, string role, CancellationToken cancellationToken)
    {
        var key = SecretKey.Create("mk");
        await services.GetRequiredService<StaffStore>().AddKeyAsync(name, role, SecretKey.Hash(key), SecretKey.Shown(key),
            services.GetRequiredService<TimeProvider>().GetUtcNow().ToUnixTimeMilliseconds(), cancellationToken);
        return key;
    }
}
