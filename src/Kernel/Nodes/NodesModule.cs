// The door of the nodes module: which node this is, what it does for all, and how the nodes of a store talk.
using Microsoft.Extensions.DependencyInjection;

namespace Mitos.Kernel.Nodes;

public static class NodesModule
{
    public static IServiceCollection AddNodes(this IServiceCollection services) => services.AddSingleton<NodeIdentity>().AddSingleton<LeaseKeeper>().AddSingleton<NodeDirectory>()
        .AddSingleton<INodeBus, SingleNodeBus>();
}
