// The door of the imports module.
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Mitos.Kernel.Jobs;
using Mitos.Kernel.Staff;
using Mitos.People.Collect.Contracts;

namespace Mitos.People.Imports;

public static class ImportsModule
{
    public static IServiceCollection AddImports(this IServiceCollection services, ImportOptions options) => services
        .AddSingleton(options).AddSingleton<ImportFolder>().AddSingleton<ImportStore>().AddSingleton<IJobHandler, ImportJob>()
        .AddSingleton(provider => new ImportService(
            provider.GetRequiredService<ImportStore>(), provider.GetRequiredService<JobService>(), provider.GetRequiredService<JobRunner>(),
            provider.GetRequiredService<ISourceDirectory>()))
        .AddSingleton(provider => AuditSubject.Numbered("import", id => provider.GetRequiredService<ImportStore>().Find(id)?.File));

    public static void MapImports(this IEndpointRouteBuilder routes) => ImportEndpoints.Map(routes);

    /// <summary>Whether a file of this kind can be imported.</summary>
    public static bool Knows(string kind) => ImportFile.Kinds.Contains(kind);
}
