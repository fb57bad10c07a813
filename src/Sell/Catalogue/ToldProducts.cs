// Takes what a shop's platform tells of its products, whatever order it comes in.
using Mitos.Kernel.Data;
using Mitos.People.Connections.Contracts;
using Mitos.People.Imports.Contracts;

namespace Mitos.Sell.Catalogue;

/// <summary>One transaction a call. A product is known by the platform's id; one that came with a file, which names no ids, by its handle.</summary>
internal sealed class ToldProducts(Database database, TimeProvider clock) : IShopProducts
{
    public Task TakeAsync(ToldProduct product, CancellationToken cancellationToken) => database.WriteAsync(session =>
    {
        var known = ToldProductRows.Lock(session, product.Platform, product.Id);
        var toldAt = product.UpdatedAt.ToUnixTimeMilliseconds();
        if (known.IsGone || toldAt < known.ToldAt)
        {
            return;
        }

        var (id, handle) = Place(session, product, known.Product, toldAt);
        var content = Content(product, handle);
        if (ProductStore.HashOf(session, id) != Product.HashOf(content))
        {
            ProductStore.Save(session, id, content, clock.GetUtcNow().ToUnixTimeMilliseconds());
        }

        ToldProductRows.Keep(session, product.Platform, product.Id, id, toldAt);
    }, cancellationToken);

    public Task RemoveAsync(string platform, string id, CancellationToken cancellationToken) => database.WriteAsync(session =>
    {
        if (ToldProductRows.Lock(session, platform, id) is not { IsGone: false } known)
        {
            return;
        }

        if (known.Product is { } product)
        {
            ProductStore.Delete(session, product);
        }

        ToldProductRows.Gone(session, platform, id, clock.GetUtcNow().ToUnixTimeMilliseconds());
    }, cancellationToken);

    /// <summary>Its number here and the handle that it has: when another product has the same one, it is the younger account's.</summary>
    private static (int Id, string Handle) Place(Session session, ToldProduct product, int? known, long toldAt)
    {
        if (ProductStore.Known(session, product.Platform, product.Handle)?.Id is not { } there || there == known)
        {
            return (known ?? ProductStore.LastId(session) + 1, product.Handle);
        }

        if (ToldProductRows.OwnerOf(session, there) is not { } owner)
        {
            // A file has told of it: it is the same product, under one number from now on.
            if (known is null)
            {
                return (there, product.Handle);
            }

            ProductStore.Delete(session, there);
            return (known.Value, product.Handle);
        }

        if (toldAt < owner.ToldAt)
        {
            return (known ?? ProductStore.LastId(session) + 1, Former(product.Handle, product.Id));
        }

        ProductStore.Rename(session, there, Former(product.Handle, owner.Id));
        return (known ?? ProductStore.LastId(session) + 1, product.Handle);
    }

    /// <summary>Of a product whose handle has passed to another, until its own next account says which it has now. No handle has such a sign.</summary>
    private static string Former(string handle, string id) => $"{handle}#{id}";

    private static ImportedProduct Content(ToldProduct product, string handle) => new(
        product.Platform, handle, product.Title, product.Vendor, product.Category, product.Tags, product.IsForSale,
        [.. product.Variants.Select(variant => new ImportedVariant(variant.Sku, variant.Title, variant.Price, variant.CompareAtPrice, variant.Barcode))]);
}
