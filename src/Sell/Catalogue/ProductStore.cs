// The SQL of products and their variants.
using System.Text.Json;
using Mitos.Kernel.Data;
using Mitos.People.Imports.Contracts;

namespace Mitos.Sell.Catalogue;

internal static class ProductStore
{
    private const string Columns = "id, platform, handle, title, vendor, category, tags, for_sale, changed_at";

    /// <summary>The newest first, those numbered below <paramref name="before"/> that have every one of the words.</summary>
    /// <param name="words">Folded; at most a few.</param>
    public static List<ProductView> List(Session session, long before, int limit, IReadOnlyList<string> words)
    {
        var likes = string.Concat(words.Select((_, index) => $" and words like ${index + 3} escape '!'"));
        var select = session.Prepare($"select {Columns} from product where id < $1{likes} order by id desc limit $2").Bind(1, before).Bind(2, limit);
        for (var index = 0; index < words.Count; index++)
        {
            select.Bind(index + 3, $"%{words[index].Replace("!", "!!", StringComparison.Ordinal).Replace("%", "!%", StringComparison.Ordinal).Replace("_", "!_", StringComparison.Ordinal)}%");
        }

        return WithVariants(session, select);
    }

    public static ProductView? Find(Session session, int id) => WithVariants(session, session.Prepare($"select {Columns} from product where id = $1").Bind(1, id)) is [var found] ? found : null;

    /// <summary>The number and hash by which the platform's product is kept; null when it is not.</summary>
    public static (int Id, string Hash)? Known(Session session, string platform, string handle)
    {
        var select = session.Prepare("select id, hash from product where platform = $1 and handle = $2").Bind(1, platform).Bind(2, handle);
        (int, string)? found = select.Step() ? (select.Int32(0), select.Text(1)) : null;
        select.Reset();
        return found;
    }

    /// <summary>Of what is kept under the number; null when nothing is.</summary>
    public static string? HashOf(Session session, int id)
    {
        var select = session.Prepare("select hash from product where id = $1").Bind(1, id);
        var found = select.Step() ? select.Text(0) : null;
        select.Reset();
        return found;
    }

    public static void Delete(Session write, int id)
    {
        write.Prepare("delete from product_variant where product = $1").Bind(1, id).Execute();
        write.Prepare("delete from product where id = $1").Bind(1, id).Execute();
    }

    /// <summary>Its hash is none any more, so that whatever is told of it next is kept.</summary>
    public static void Rename(Session write, int id, string handle) => write.Prepare("update product set handle = $2, hash = '' where id = $1").Bind(1, id).Bind(2, handle).Execute();

    public static int LastId(Session session)
    {
        var select = session.Prepare("select coalesce(max(id), 0) from product");
        select.Step();
        var last = select.Int32(0);
        select.Reset();
        return last;
    }

    /// <summary>Puts the product with all its variants in the place of what is kept under the number.</summary>
    public static void Save(Session write, int id, ImportedProduct product, long now)
    {
        write.Prepare(
            """
            insert into product(id, platform, handle, title, vendor, category, tags, for_sale, words, hash, changed_at) values($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
            on conflict(id) do update set handle = excluded.handle, title = excluded.title, vendor = excluded.vendor, category = excluded.category, tags = excluded.tags, for_sale = excluded.for_sale,
              words = excluded.words, hash = excluded.hash, changed_at = excluded.changed_at
            """)
            .Bind(1, id).Bind(2, product.Platform).Bind(3, product.Handle).Bind(4, product.Title).Bind(5, product.Vendor).Bind(6, product.Category).Bind(7, JsonSerializer.Serialize(product.Tags))
            .Bind(8, product.IsForSale ? 1 : 0).Bind(9, Product.WordsOf(product)).Bind(10, Product.HashOf(product)).Bind(11, now).Execute();
        write.Prepare("delete from product_variant where product = $1").Bind(1, id).Execute();
        for (var position = 0; position < product.Variants.Count; position++)
        {
            var variant = product.Variants[position];
            var insert = write.Prepare("insert into product_variant(product, position, sku, title, price, compare_at_price, barcode) values($1, $2, $3, $4, $5, $6, $7)")
                .Bind(1, id).Bind(2, position).Bind(3, variant.Sku).Bind(4, variant.Title).Bind(7, variant.Barcode);
            Money(insert, 5, variant.Price);
            Money(insert, 6, variant.CompareAtPrice);
            insert.Execute();
        }
    }

    private static void Money(Statement insert, int parameter, decimal? price) => _ = Product.Cents(price) is { } cents ? insert.Bind(parameter, cents) : insert.BindNull(parameter);

    private static List<ProductView> WithVariants(Session session, Statement select)
    {
        var found = new List<ProductView>();
        while (select.Step())
        {
            found.Add(new ProductView(
                select.Int32(0), select.Text(1), select.Text(2), select.Text(3), select.TextOrNull(4), select.TextOrNull(5), JsonSerializer.Deserialize<string[]>(select.Text(6)) ?? [], select.Int64(7) != 0, [],
                DateTimeOffset.FromUnixTimeMilliseconds(select.Int64(8))));
        }

        select.Reset();
        return [.. found.Select(product => product with { Variants = Variants(session, product.Id) })];
    }

    private static List<VariantView> Variants(Session session, int product)
    {
        var select = session.Prepare("select sku, title, price, compare_at_price, barcode from product_variant where product = $1 order by position").Bind(1, product);
        var found = new List<VariantView>();
        while (select.Step())
        {
            found.Add(new VariantView(
                select.TextOrNull(0), select.TextOrNull(1), Product.Price(select.IsNull(2) ? null : select.Int64(2)), Product.Price(select.IsNull(3) ? null : select.Int64(3)), select.TextOrNull(4)));
        }

        select.Reset();
        return found;
    }
}
