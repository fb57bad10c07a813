// The door of the catalogue module.
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Mitos.People.Connections.Contracts;
using Mitos.People.Imports.Contracts;

namespace Mitos.Sell.Catalogue;

public static class CatalogueModule
{
    public static IServiceCollection AddCatalogue(this IServiceCollection services) => services
        .AddSingleton<ProductService>().AddSingleton<IProductTaker>(provider => provider.GetRequiredService<ProductService>())
        .AddSingleton<IShopProducts, ToldProducts>();

    public static void MapCatalogue(this IEndpointRouteBuilder routes) => ProductEndpoints.Map(routes);
}
