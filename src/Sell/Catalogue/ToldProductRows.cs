// The SQL of products as their platforms know them.
using Mitos.Kernel.Data;

namespace Mitos.Sell.Catalogue;

/// <param name="Product">Its number here; null while it has none.</param>
/// <param name="ToldAt">The platform's instant of what is kept of it, UTC milliseconds; 0 while nothing is.</param>
internal sealed record ToldRow(int? Product, long ToldAt, bool IsGone);

internal static class ToldProductRows
{
    /// <summary>Two calls about one product, on whichever nodes, are decided one after the other: both write its row first.</summary>
    public static ToldRow Lock(Session write, string platform, string id)
    {
        var row = write.Prepare(
            """
            insert into product_told(platform, external_id, told_at) values($1, $2, 0)
            on conflict(platform, external_id) do update set told_at = product_told.told_at returning product, told_at, gone_at
            """).Bind(1, platform).Bind(2, id);
        row.Step();
        var found = new ToldRow(row.IsNull(0) ? null : row.Int32(0), row.Int64(1), !row.IsNull(2));
        row.Reset();
        return found;
    }

    public static void Keep(Session write, string platform, string id, int product, long toldAt) => write
        .Prepare("update product_told set product = $3, told_at = $4 where platform = $1 and external_id = $2").Bind(1, platform).Bind(2, id).Bind(3, product).Bind(4, toldAt).Execute();

    public static void Gone(Session write, string platform, string id, long now) => write
        .Prepare("update product_told set product = null, gone_at = $3 where platform = $1 and external_id = $2").Bind(1, platform).Bind(2, id).Bind(3, now).Execute();

    /// <summary>Whose the number is; null for a product that only a file has told of.</summary>
    public static (string Id, long ToldAt)? OwnerOf(Session session, int product)
    {
        var select = session.Prepare("select external_id, told_at from product_told where product = $1").Bind(1, product);
        (string, long)? found = select.Step() ? (select.Text(0), select.Int64(1)) : null;
        select.Reset();
        return found;
    }
}
