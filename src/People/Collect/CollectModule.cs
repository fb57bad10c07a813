// The door of the collection module.
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Mitos.Kernel.Events.Pipeline;
using Mitos.Kernel.Staff;
using Mitos.People.Collect.Contracts;
using Mitos.People.Collect.Sdk;

namespace Mitos.People.Collect;

public static class CollectModule
{
    public static IServiceCollection AddCollect(this IServiceCollection services, CollectOptions options) => services
        .AddSingleton(options).AddSingleton<SourceStore>().AddSingleton<SourceHeard>().AddSingleton<IEventStage>(provider => provider.GetRequiredService<SourceHeard>())
        .AddSingleton<SourceService>().AddSingleton<CollectService>()
        .AddSingleton<ISourceDirectory>(provider => provider.GetRequiredService<SourceService>())
        .AddSingleton<ISourceNumbers>(provider => provider.GetRequiredService<SourceService>())
        .AddSingleton(provider => AuditSubject.Numbered("source", id => provider.GetRequiredService<SourceService>().Get(id)?.Name));

    public static void MapCollect(this IEndpointRouteBuilder routes)
    {
        CollectEndpoints.Map(routes);
        SdkEndpoints.Map(routes);
        WidgetScript.Map(routes);
        SourceEndpoints.Map(routes);
    }

    public static Task EnsureEnvironmentKeyAsync(IServiceProvider services, CancellationToken cancellationToken) =>
        services.GetRequiredService<SourceService>().EnsureEnvironmentKeyAsync(cancellationToken);

    /// <summary>Makes a source from the command line; answers its write key.</summary>
    public static async Task<string> CreateSourceAsync(IServiceProvider services, string name, SourceKind kind, CancellationToken cancellationToken) =>
        (await services.GetRequiredService<SourceService>().AddAsync(name, kind, cancellationToken)).WriteKey;
}
