// The door of the brand module, with its two addresses.
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Mitos.Kernel.Http;
using Mitos.Kernel.Settings;
using Mitos.Kernel.Staff;
using Mitos.Reach.Brand.Contracts;

namespace Mitos.Reach.Brand;

public static class BrandModule
{
    public static IServiceCollection AddBrand(this IServiceCollection services) => services
        .AddSingleton<BrandSettings>().AddSingleton<IBrand>(provider => provider.GetRequiredService<BrandSettings>())
        .AddSingleton<ISettingsOfModule>(provider => provider.GetRequiredService<BrandSettings>());

    public static void MapBrand(this IEndpointRouteBuilder routes)
    {
        var brand = routes.MapGroup("/api/brand").WithTags("Brand");
        brand.MapGet("", (BrandSettings settings) => settings.Current).Requires(Permission.ReadSettings).WithName("GetBrand");
        brand.MapPut("", ChangeAsync).Requires(Permission.ChangeSettings).WithName("ChangeBrand").Produces<BrandProfile>().ProducesProblem(422);
    }

    private static async Task<IResult> ChangeAsync(BrandProfile wanted, HttpContext http, BrandSettings settings, AuditLog audit, CancellationToken cancellationToken)
    {
        if (Problem.Fields(BrandSettings.Faults(wanted)) is { } problem)
        {
            return problem.ToResult();
        }

        await settings.ChangeAsync(wanted, cancellationToken);
        await audit.WriteAsync(Caller.Required(http), "settings.brand", "settings", "", cancellationToken);
        return TypedResults.Ok(settings.Current);
    }
}
