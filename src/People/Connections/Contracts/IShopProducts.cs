// Where the products go that a shop's platform tells of: a port of the wing that keeps a catalogue.
namespace Mitos.People.Connections.Contracts;

/// <param name="Sku">As order lines name it; null when the shop has given none.</param>
/// <param name="Title">Its options, such as <c>M / Blue</c>; null when the product has one variant only.</param>
/// <param name="Price">In the shop's own currency.</param>
public sealed record ToldVariant(string? Sku, string? Title, decimal? Price, decimal? CompareAtPrice, string? Barcode);

/// <param name="Id">The platform's own, which it gives to no other product ever.</param>
/// <param name="UpdatedAt">When the platform changed it; of two accounts the younger holds.</param>
/// <param name="Handle">Names it in addresses; may pass to another product.</param>
/// <param name="IsForSale">False for drafts and what was taken off the shelf.</param>
public sealed record ToldProduct(
    string Platform, string Id, DateTimeOffset UpdatedAt, string Handle, string Title, string? Vendor, string? Category, IReadOnlyList<string> Tags, bool IsForSale, IReadOnlyList<ToldVariant> Variants);

/// <summary>Both are kept when they return, and may come again and in any order. Safe from any thread.</summary>
public interface IShopProducts
{
    /// <summary>Nothing happens when a younger account is known, or that it is gone.</summary>
    Task TakeAsync(ToldProduct product, CancellationToken cancellationToken);

    /// <summary>For ever: whatever is told of it afterwards is old.</summary>
    Task RemoveAsync(string platform, string id, CancellationToken cancellationToken);
}
