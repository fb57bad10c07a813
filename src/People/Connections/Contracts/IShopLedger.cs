// The book of what refunds and cancellations have taken back of each order of a shop's platform.
namespace Mitos.People.Connections.Contracts;

/// <summary>
/// Platforms tell the same refund in several ways (in the order, by itself, as a sum in a file) and in any order with the cancellation. What each of them
/// takes back is decided here once, before its event is sent, and stays: in whatever order they come, an order never gives back more than its total.
/// Safe from any thread and on any node.
/// </summary>
public interface IShopLedger
{
    /// <returns>The same order, with what each refund and the cancellation take back; one that has neither costs nothing.</returns>
    Task<ShopOrder> SettleAsync(int source, string platform, ShopOrder order, CancellationToken cancellationToken);
}
