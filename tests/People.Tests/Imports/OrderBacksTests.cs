// What refunds and cancellation take back of an order: the same in whatever order they are told, never more than its total.
using FsCheck;
using FsCheck.Fluent;
using Mitos.People.Connections.Contracts;
using Mitos.People.Connections.Ledger;

namespace Mitos.People.Tests.Imports;

public sealed class OrderBacksTests
{
    private static readonly DateTimeOffset s_day = new(2026, 3, 1, 10, 0, 0, TimeSpan.Zero);

    /// <summary>Tells snapshots of one order one after the other, each event once, and answers what they have taken back.</summary>
    private static decimal Told(params (bool IsCancelled, (string Id, decimal Amount)[] Refunds)[] snapshots)
    {
        var known = new List<OrderBack>();
        var events = new Dictionary<string, decimal>();
        foreach (var (isCancelled, refunds) in snapshots)
        {
            var backs = new OrderBacks(10_000, known);
            var order = backs.Settle(new ShopOrder
            {
                Id = "1", Number = "#1", CreatedAt = s_day, Total = 100, CancelledAt = isCancelled ? s_day : null, Refunds = [.. refunds.Select(one => new ShopRefund(one.Id, s_day, one.Amount))],
            });
            known.AddRange(backs.Fresh);
            foreach (var refund in order.Refunds)
            {
                events.TryAdd(refund.Id, refund.Takes!.Value);
            }

            if (order.CancellationTakes is { } takes)
            {
                events.TryAdd("cancelled", takes);
            }
        }

        return events.Values.Sum();
    }

    [Fact]
    public void A_refund_before_the_cancellation_with_it_or_after_it_leaves_nothing_of_the_order()
    {
        Assert.Equal(100, Told((false, [("91", 30)]), (true, [("91", 30)])));
        Assert.Equal(100, Told((true, [("91", 30)])));
        Assert.Equal(100, Told((true, []), (true, [("91", 30)])));
        Assert.Equal(100, Told((true, []), (false, [("91", 100)]), (true, [("91", 100)])));
    }

    [Fact]
    public void A_part_is_a_part_and_told_twice_it_is_one()
    {
        Assert.Equal(30, Told((false, [("91", 30)]), (false, [("91", 30)])));
        Assert.Equal(45, Told((false, [("92", 15)]), (false, [("91", 30), ("92", 15)])));
        Assert.Equal(100, Told((false, [("91", 80)]), (false, [("91", 80), ("92", 80)])));
    }

    [Fact]
    public void A_sum_from_a_file_counts_by_what_it_has_grown_and_covers_the_refunds_that_make_it()
    {
        Assert.Equal(30, Told((false, [("all", 30)]), (false, [("all", 30)])));
        Assert.Equal(50, Told((false, [("all", 30)]), (false, [("all", 50)])));
        Assert.Equal(30, Told((false, [("91", 30)]), (false, [("all", 30)])));
        Assert.Equal(30, Told((false, [("all", 30)]), (false, [("91", 30)])));
        Assert.Equal(45, Told((false, [("all", 30)]), (false, [("91", 30), ("92", 15)]), (false, [("all", 45)])));
        Assert.Equal(100, Told((true, [("all", 30)]), (true, [("all", 100)])));
    }

    /// <summary>Whatever subset of refunds each snapshot has seen, in whatever order they arrive, the last word is the same.</summary>
    [Fact]
    public void The_order_of_arrival_does_not_matter() => Prop.ForAll(
        (from amounts in Gen.Choose(1, 60).NonEmptyListOf() from seed in Gen.Choose(0, int.MaxValue) select (amounts, seed)).ToArbitrary(), one =>
    {
        var refunds = one.amounts.Select((amount, index) => ($"{index}", (decimal)amount)).ToArray();
        var chance = new Random(one.seed);
        var snapshots = Enumerable.Range(0, 6).Select(_ => (chance.Next(2) == 0, refunds.Where(_ => chance.Next(2) == 0).ToArray())).Append((true, refunds)).ToArray();
        chance.Shuffle(snapshots);
        var open = snapshots.Select(one => (false, one.Item2)).ToArray();
        Assert.Equal(100, Told(snapshots));
        Assert.Equal(Math.Min(100, refunds.Sum(refund => refund.Item2)), Told(open));
    }).QuickCheckThrowOnFailure();
}
