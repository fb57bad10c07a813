// A product of the catalogue, and what of a product that comes in is worth keeping.
using System.Security.Cryptography;
using System.Text.Json;
using Mitos.Kernel.Text;
using Mitos.People.Imports.Contracts;

namespace Mitos.Sell.Catalogue;

/// <param name="Sku">As order lines name it.</param>
/// <param name="Title">Its options; null when the product has one variant only.</param>
/// <param name="Price">In the shop's currency.</param>
/// <param name="CompareAtPrice">What it cost before it was reduced.</param>
public sealed record VariantView(string? Sku, string? Title, decimal? Price, decimal? CompareAtPrice, string? Barcode);

/// <param name="Handle">Names it on its platform.</param>
/// <param name="IsForSale">False for drafts and what was taken off the shelf.</param>
/// <param name="ChangedAt">When it came, or last came with another content.</param>
public sealed record ProductView(
    int Id, string Platform, string Handle, string Title, string? Vendor, string? Category, IReadOnlyList<string> Tags, bool IsForSale, IReadOnlyList<VariantView> Variants, DateTimeOffset ChangedAt);

internal static class Product
{
    private const int LongestWords = 2_000;

    /// <summary>The same for the same content, whatever order of words it came in.</summary>
    public static string HashOf(ImportedProduct product) => Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(product)))[..32];

    /// <summary>By what it is found: title, vendor, category, handle, SKUs and barcodes, folded.</summary>
    public static string WordsOf(ImportedProduct product)
    {
        var words = Folding.Fold(string.Join(' ', new[] { product.Title, product.Vendor, product.Category, product.Handle }
            .Concat(product.Variants.SelectMany(variant => new[] { variant.Sku, variant.Barcode })).OfType<string>()));
        return words.Length <= LongestWords ? words : words[..LongestWords];
    }

    public static long? Cents(decimal? price) => price is { } known ? (long)Math.Round(known * 100m, MidpointRounding.AwayFromZero) : null;

    public static decimal? Price(long? cents) => cents / 100m;
}
