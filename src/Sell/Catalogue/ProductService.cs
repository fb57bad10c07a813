// Takes products in: new ones are added, others change only when their content did.
using Mitos.Kernel.Data;
using Mitos.Kernel.Text;
using Mitos.People.Imports.Contracts;

namespace Mitos.Sell.Catalogue;

/// <summary>One transaction a call; a product is known by its platform and handle, so that the same file twice changes nothing.</summary>
internal sealed class ProductService(Database database, TimeProvider clock) : IProductTaker
{
    /// <summary>More words than anybody types to find one product.</summary>
    private const int MostWords = 6;

    public Task<ProductsTaken> TakeAsync(IReadOnlyList<ImportedProduct> products, CancellationToken cancellationToken) => database.WriteAsync(session =>
    {
        var now = clock.GetUtcNow().ToUnixTimeMilliseconds();
        var (changed, next) = (0, ProductStore.LastId(session));
        foreach (var product in products)
        {
            var known = ProductStore.Known(session, product.Platform, product.Handle);
            if (known?.Hash != Product.HashOf(product))
            {
                ProductStore.Save(session, known?.Id ?? ++next, product, now);
                changed++;
            }
        }

        return new ProductsTaken(changed, products.Count - changed);
    }, cancellationToken);

    public IReadOnlyList<ProductView> List(string? search, long before, int limit)
    {
        var words = Folding.Fold(search ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries).Take(MostWords).ToList();
        return database.Read(session => ProductStore.List(session, before, limit, words));
    }

    public ProductView? Find(int id) => database.Read(session => ProductStore.Find(session, id));
}
