// The door of the connections module.
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Mitos.Kernel.Staff;
using Mitos.People.Connections.Contracts;
using Mitos.People.Connections.Ledger;

namespace Mitos.People.Connections;

public static class ConnectionsModule
{
    public static IServiceCollection AddShopConnections(this IServiceCollection services) => services
        .AddSingleton<ConnectionStore>().AddSingleton<ConnectionService>().AddSingleton<HookService>()
        .AddSingleton<IShopLedger, ShopLedger>().AddSingleton<HookOrders>()
        .AddSingleton<IHook, ShopifyHook>().AddSingleton<IHook, WooCommerceHook>()
        .AddSingleton(provider => AuditSubject.Numbered("connection", id => provider.GetRequiredService<ConnectionService>().Find((int)id)?.Name));

    public static void MapShopConnections(this IEndpointRouteBuilder routes)
    {
        ConnectionEndpoints.Map(routes);
        HookEndpoints.Map(routes);
    }
}
