// Where the rows of an import go: events through the front door, products to whoever keeps the catalogue.
using System.Text.Json;
using Mitos.People.Connections.Contracts;
using Mitos.People.Imports.Contracts;
using Mitos.People.Imports.Readers;

namespace Mitos.People.Imports;

internal sealed class ImportTarget(IShopLedger ledger, IEnumerable<IProductTaker> products)
{
    /// <summary>The events of these rows, in their order.</summary>
    public async Task<List<byte[]>> EventsAsync(int source, IEnumerable<ImportedRow> rows, CancellationToken cancellationToken)
    {
        var events = new List<byte[]>();
        foreach (var row in rows)
        {
            if (row.Unsettled is var (shop, order))
            {
                events.AddRange(shop.Of(await ledger.SettleAsync(source, shop.Platform, order, cancellationToken)));
            }
            else
            {
                events.Add(row.Json);
            }
        }

        return events;
    }

    public async Task<ProductsTaken> ProductsAsync(IEnumerable<ImportedRow> rows, CancellationToken cancellationToken)
    {
        List<ImportedProduct> read = [.. rows.Select(row => JsonSerializer.Deserialize<ImportedProduct>(row.Json)!)];
        var taken = new ProductsTaken(0, 0);
        foreach (var taker in read.Count == 0 ? [] : products)
        {
            taken = await taker.TakeAsync(read, cancellationToken);
        }

        return taken;
    }
}
