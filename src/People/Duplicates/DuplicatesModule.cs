// The door of the duplicates module.
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Mitos.Kernel.Events.Pipeline;
using Mitos.Kernel.Jobs;
using Mitos.People.Consent.Contracts;

namespace Mitos.People.Duplicates;

public static class DuplicatesModule
{
    public static IServiceCollection AddDuplicates(this IServiceCollection services) => services
        .AddSingleton<DuplicateSignal>().AddSingleton<DuplicateSettings>().AddSingleton<PersonReader>().AddSingleton<DuplicateFinder>().AddSingleton<DuplicateService>().AddSingleton<DuplicateReader>().AddSingleton<FirstRun>()
        .AddSingleton<IEventStage, DuplicateStage>().AddSingleton<IJobHandler, DuplicateJob>().AddSingleton<IPersonTraces, LearntTraces>();

    /// <summary>For the program that serves; one that only imports or rebuilds leaves what is due to it.</summary>
    public static IServiceCollection AddDuplicateWorker(this IServiceCollection services) => services.AddHostedService<DuplicateWorker>();

    public static void MapDuplicates(this IEndpointRouteBuilder routes) => DuplicateEndpoints.Map(routes);
}
