// The door of the audiences module.
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Mitos.Kernel.Events.Pipeline;
using Mitos.Kernel.Jobs;
using Mitos.Kernel.Staff;
using Mitos.People.Audiences.Contracts;
using Mitos.People.Audiences.Query;
using Mitos.People.Profiles.Contracts;

namespace Mitos.People.Audiences;

public static class AudiencesModule
{
    public static IServiceCollection AddAudiences(this IServiceCollection services) => services
        .AddSingleton<LiveAudiences>()
        .AddSingleton<AudienceService>()
        .AddSingleton<ITraitListener>(provider => provider.GetRequiredService<AudienceService>())
        .AddSingleton<AudienceSizes>()
        .AddSingleton<AudienceReader>()
        .AddSingleton<AudienceQuery>()
        .AddSingleton<AudiencePreview>()
        .AddSingleton<IAudienceDirectory, AudienceDirectory>()
        .AddSingleton<IJobHandler, AudienceJob>()
        .AddSingleton<IEventStage, AudienceStage>()
        .AddSingleton(provider => AuditSubject.Numbered("audience", id => provider.GetRequiredService<LiveAudiences>().Current.Find((int)id)?.Kept.Name));

    public static void MapAudiences(this IEndpointRouteBuilder routes) => AudienceEndpoints.Map(routes);
}
