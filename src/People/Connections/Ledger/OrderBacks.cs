// What refunds and cancellation of one order take back of its total: the rule, without the store.
using Mitos.People.Connections.Contracts;

namespace Mitos.People.Connections.Ledger;

/// <summary>One of an order's refunds, or its cancellation, as it was decided.</summary>
/// <param name="Amount">By how much it raised the sum of refunds, in hundredths; 0 for the cancellation.</param>
/// <param name="Covered">What of it a sum from a file had told before.</param>
/// <param name="Taken">By how much it lowers what the order brought.</param>
internal sealed record OrderBack(string Event, long Amount, long Covered, long Taken);

/// <param name="total">In hundredths.</param>
internal sealed class OrderBacks(long total, IEnumerable<OrderBack> known)
{
    private const string Cancelled = "cancelled";
    private const string Refund = "refund-";
    private const string Sum = Refund + ShopRefund.Sum;
    private readonly List<OrderBack> _all = [.. known];

    /// <summary>What was decided now.</summary>
    public List<OrderBack> Fresh { get; } = [];

    public ShopOrder Settle(ShopOrder order)
    {
        List<ShopRefund> refunds = [.. order.Refunds.Where(refund => refund.Amount > 0).SelectMany(refund => refund.Id == ShopRefund.Sum ? OfSum(refund) : OfOne(refund))];
        return order with { Refunds = refunds, CancellationTakes = order.CancelledAt is null ? null : Money(Find(Cancelled) ?? Add(Cancelled, 0, 0, Left)) };
    }

    /// <summary>A sum of all refunds is news by what it has grown. What it told before is told again, in case it was lost on its way.</summary>
    private IEnumerable<ShopRefund> OfSum(ShopRefund sum)
    {
        var more = Cents(sum.Amount) - _all.Sum(one => one.Amount);
        if (more > 0)
        {
            Add(Find(Sum) is null ? Sum : $"{Sum}-{Cents(sum.Amount)}", more, 0, Math.Min(more, Left));
        }

        return _all.Where(IsSum).Select(one => sum with { Id = one.Event[Refund.Length..], Amount = one.Amount / 100m, Takes = Money(one) });
    }

    private IEnumerable<ShopRefund> OfOne(ShopRefund refund)
    {
        var name = Refund + refund.Id;
        if (Find(name) is not { } back)
        {
            var covered = Math.Min(Cents(refund.Amount), _all.Where(IsSum).Sum(one => one.Amount) - _all.Sum(one => one.Covered));
            var amount = Cents(refund.Amount) - covered;
            back = Add(name, amount, covered, Math.Min(amount, Left));
        }

        return back.Amount > 0 ? [refund with { Takes = Money(back) }] : [];
    }

    private long Left => Math.Max(0, total - _all.Sum(one => one.Taken));

    private OrderBack? Find(string name) => _all.Find(one => one.Event == name);

    private OrderBack Add(string name, long amount, long covered, long taken)
    {
        var back = new OrderBack(name, amount, covered, taken);
        _all.Add(back);
        Fresh.Add(back);
        return back;
    }

    private static bool IsSum(OrderBack one) => one.Event == Sum || one.Event.StartsWith(Sum + "-", StringComparison.Ordinal);

    private static decimal Money(OrderBack one) => one.Taken / 100m;

    public static long Cents(decimal amount) => (long)Math.Round(amount * 100m, MidpointRounding.AwayFromZero);
}
