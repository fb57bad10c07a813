// The door of the staff module: services, middleware and routes.
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Mitos.Kernel.Staff;

public static class StaffModule
{
    public static IServiceCollection AddStaff(this IServiceCollection services, StaffOptions options) => services
        .AddSingleton(options).AddSingleton<RoleSettings>().AddSingleton<AccessChanges>().AddSingleton(provider => new Access(provider.GetRequiredService<Sessions>(), provider.GetRequiredService<ApiKeys>()))
        .AddSingleton<StaffStore>().AddSingleton<TeamStore>().AddSingleton<StaffViews>()
        .AddSingleton<Passwords>().AddSingleton<SignInAttempts>().AddSingleton<SignIn>().AddSingleton<SessionStore>().AddSingleton<Sessions>()
        .AddSingleton<SecondFactorStore>().AddSingleton<SecondFactor>()
        .AddSingleton<ApiKeyStore>().AddSingleton<ApiKeys>().AddSingleton<IdempotencyStore>().AddSingleton<AuditLog>()
        .AddSingleton(provider => AuditSubject.Numbered("staff", id => provider.GetRequiredService<StaffStore>().Find(id)?.Name))
        .AddSingleton(provider => AuditSubject.Numbered("team", id => provider.GetRequiredService<TeamStore>().Find(id)?.Name))
        .AddSingleton(provider => AuditSubject.Numbered("key", id => provider.GetRequiredService<ApiKeyStore>().Find(id)?.Name));

    /// <summary>Behind routing and before the endpoints.</summary>
    public static void UseStaff(this IApplicationBuilder app)
    {
        app.UseMiddleware<StaffMiddleware>();
        app.Use(next => http => PermissionChecks.CheckAsync(http, next));
        app.Use(next => http => MaskedAnswers.MaskAsync(http, next));
        app.UseMiddleware<Idempotency>();
    }

    public static void MapStaff(this IEndpointRouteBuilder routes)
    {
        SessionEndpoints.Map(routes);
        AccountEndpoints.Map(routes);
        SecondFactorEndpoints.Map(routes);
        StaffEndpoints.Map(routes);
        TeamEndpoints.Map(routes);
        RoleEndpoints.Map(routes);
        KeyEndpoints.Map(routes);
        AuditEndpoints.Map(routes);
    }

    /// <summary>The token of the one-time link while nobody can sign in yet; null afterwards.</summary>
    public static Task<string?> FirstSignInTokenAsync(IServiceProvider services, CancellationToken cancellationToken) =>
        services.GetRequiredService<SignIn>().FirstLinkAsync(cancellationToken);

    /// <summary>Makes a key for a program, from the command line.</summary>
    public static async Task<string> CreateKeyAsync(IServiceProvider services, string name, string role, CancellationToken cancellationToken) =>
        (await services.GetRequiredService<ApiKeys>().AddAsync(name, role, [], null, cancellationToken)).Key;
}
