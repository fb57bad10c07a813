// What an event says of orders and money: one definition for profiles and for the counts of the day.
using System.Text.Json;
using Mitos.Kernel.Events;
using Mitos.People.Profiles.State;

namespace Mitos.People.Profiles.Contracts;

public static class OrderAmounts
{
    /// <summary>Orders completed (1 or 0) and the money they brought, in hundredths; refunds and cancellations bring less than nothing.</summary>
    public static (int Orders, long Cents) Of(Event e)
    {
        if (e.Type != EventType.Track || e.Properties.ValueKind != JsonValueKind.Object)
        {
            return (0, 0);
        }

        return e.Name switch
        {
            "Order Completed" => (1, Money.Cents(e.Properties)),
            "Order Refunded" or "Order Cancelled" => (0, -Math.Abs(Money.Cents(e.Properties))),
            _ => (0, 0),
        };
    }
}
