// The door of the identity module.
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Mitos.Kernel.Events.Pipeline;
using Mitos.Kernel.Settings;
using Mitos.People.Identity.Contracts;

namespace Mitos.People.Identity;

public static class IdentityModule
{
    public static IServiceCollection AddIdentity(this IServiceCollection services) => services
        .AddSingleton<IdentitySettings>().AddSingleton<ISettingsOfModule, IdentitySettingsTold>().AddSingleton<IStrandReader, StrandReader>().AddSingleton<IIdentityErasure, IdentityErasure>().AddSingleton<IIdentityDirectory, IdentityDirectory>().AddSingleton<IIdentityDecisions, IdentityDecisions>()
        .AddSingleton<IEventStage, IdentityStage>();

    public static void MapIdentity(this IEndpointRouteBuilder routes) => IdentityEndpoints.Map(routes);
}
