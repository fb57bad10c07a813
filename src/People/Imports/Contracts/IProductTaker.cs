// Where the products of an imported file go: a port of the wing that keeps a catalogue.
namespace Mitos.People.Imports.Contracts;

/// <summary>What is sold of a product: one size, one colour. Prices are in the shop's own currency, which the file does not name.</summary>
/// <param name="Sku">As order lines name it; null when the shop has given none.</param>
/// <param name="Title">Its options, such as <c>M / Blue</c>; null when the product has one variant only.</param>
public sealed record ImportedVariant(string? Sku, string? Title, decimal? Price, decimal? CompareAtPrice, string? Barcode);

/// <param name="Handle">Names the product for ever on its platform.</param>
/// <param name="IsForSale">False for drafts and what was taken off the shelf.</param>
public sealed record ImportedProduct(
    string Platform, string Handle, string Title, string? Vendor, string? Category, IReadOnlyList<string> Tags, bool IsForSale, IReadOnlyList<ImportedVariant> Variants);

/// <param name="Changed">Products that were new or different.</param>
/// <param name="Known">Products that were as they are in the file.</param>
public readonly record struct ProductsTaken(int Changed, int Known);

/// <summary>Driven with at most a few hundred products at a time. The same product again changes nothing. Safe from any thread.</summary>
public interface IProductTaker
{
    Task<ProductsTaken> TakeAsync(IReadOnlyList<ImportedProduct> products, CancellationToken cancellationToken);
}
