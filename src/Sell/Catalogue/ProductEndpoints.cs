// The API of products.
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Mitos.Kernel.Http;
using Mitos.Kernel.Staff;

namespace Mitos.Sell.Catalogue;

internal static class ProductEndpoints
{
    private const int LongestSearch = 200;

    public static void Map(IEndpointRouteBuilder routes)
    {
        var products = routes.MapGroup("/api/products").WithTags("Products");
        products.MapGet("", List).Requires(Permission.ReadCustomers).WithName("ListProducts").Produces<Page<ProductView>>().ProducesProblem(400).ProducesProblem(422);
        products.MapGet("/{id:int}", (int id, ProductService service) => service.Find(id) is { } product ? TypedResults.Ok(product) : NotFound())
            .Requires(Permission.ReadCustomers).WithName("GetProduct").Produces<ProductView>().ProducesProblem(404);
    }

    private static IResult List(ProductService service, string? search = null, string? cursor = null, int? limit = null)
    {
        var (key, problem) = Cursor.Read(cursor, 1);
        if ((problem ?? (search is { Length: > LongestSearch } ? Problem.Field("search", $"At most {LongestSearch} characters.") : null)) is { } fault)
        {
            return fault.ToResult();
        }

        var found = service.List(search, key?[0] ?? long.MaxValue, Cursor.Limit(limit));
        return TypedResults.Ok(new Page<ProductView>(found, found.Count == Cursor.Limit(limit) ? Cursor.Of(found[^1].Id) : null));
    }

    private static IResult NotFound() => Problem.NotFound("product_not_found", "No product has this number.").ToResult();
}
