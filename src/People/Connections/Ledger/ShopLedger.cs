// Keeps what refunds and cancellations have taken back, one order at a time.
using System.Security.Cryptography;
using System.Text;
using Mitos.Kernel.Data;
using Mitos.People.Connections.Contracts;

namespace Mitos.People.Connections.Ledger;

/// <summary>
/// Written before the events are sent: who fails in between sends again what was decided. The order is named by a hash, and nothing here says whose it is.
/// </summary>
internal sealed class ShopLedger(Database database) : IShopLedger
{
    private const string Head = "";

    public async Task<ShopOrder> SettleAsync(int source, string platform, ShopOrder order, CancellationToken cancellationToken)
    {
        if (order.Refunds.Count == 0 && order.CancelledAt is null)
        {
            return order;
        }

        var key = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{platform}:{order.Id}")))[..32];
        return await database.WriteAsync(session =>
        {
            Lock(session, source, key);
            var backs = new OrderBacks(OrderBacks.Cents(order.Total), Read(session, source, key));
            var settled = backs.Settle(order);
            backs.Fresh.ForEach(back => Add(session, source, key, back));
            return settled;
        }, cancellationToken);
    }

    /// <summary>Two calls about the same order, on whichever nodes, are decided one after the other.</summary>
    private static void Lock(Session session, int source, string key) => session.Prepare(
        """
        insert into shop_order_back(source, shop_order, event, amount, covered, taken) values($1, $2, $3, 0, 0, 0)
        on conflict(source, shop_order, event) do update set taken = 0
        """).Bind(1, source).Bind(2, key).Bind(3, Head).Execute();

    private static List<OrderBack> Read(Session session, int source, string key)
    {
        var select = session.Prepare("select event, amount, covered, taken from shop_order_back where source = $1 and shop_order = $2 and event <> $3 order by event").Bind(1, source).Bind(2, key).Bind(3, Head);
        var found = new List<OrderBack>();
        while (select.Step())
        {
            found.Add(new OrderBack(select.Text(0), select.Int64(1), select.Int64(2), select.Int64(3)));
        }

        select.Reset();
        return found;
    }

    private static void Add(Session session, int source, string key, OrderBack back) => session
        .Prepare("insert into shop_order_back(source, shop_order, event, amount, covered, taken) values($1, $2, $3, $4, $5, $6)")
        .Bind(1, source).Bind(2, key).Bind(3, back.Event).Bind(4, back.Amount).Bind(5, back.Covered).Bind(6, back.Taken).Execute();
}
