// The door of the nodes module: which node this is, what it does for all, and how the nodes of a store talk.
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Mitos.Kernel.Data;
using Mitos.Kernel.Data.Postgres;

namespace Mitos.Kernel.Nodes;

public static class NodesModule
{
    public static IServiceCollection AddNodes(this IServiceCollection services) => services.AddSingleton(provider => new NodeIdentity((provider.GetRequiredService<Database>() as PostgresDatabase)?.Id))
        .AddSingleton<LeaseKeeper>().AddSingleton<NodeDirectory>().AddSingleton<INodeBus>(provider =>
        provider.GetRequiredService<Database>() is PostgresDatabase database
            ? new PostgresBus(database, provider.GetRequiredService<NodeIdentity>(), provider.GetRequiredService<TimeProvider>(), provider.GetRequiredService<ILogger<PostgresBus>>())
            : new SingleNodeBus());
}
