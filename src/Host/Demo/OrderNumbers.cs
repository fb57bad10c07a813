// Numbers orders and receipts in the order in which they happen.
using System.Globalization;

namespace Mitos.Host.Demo;

/// <summary>Two counters: orders of the site and receipts of the tills.</summary>
internal sealed class OrderNumbers
{
    private readonly Lock _lock = new();
    private int _orders = 48_210;
    private int _receipts = 310_400;

    /// <summary>Gives a number to an order that appears for the first time in this moment.</summary>
    public void Give(Moment moment)
    {
        // The days go on while readers answer messages.
        using var _ = _lock.EnterScope();
        var properties = moment.Properties;
        for (var index = 0; index < properties.Count; index++)
        {
            if (properties[index].Value is Order { Id: "" } order)
            {
                order.Id = order.IsReceipt
                    ? $"R{(++_receipts).ToString(CultureInfo.InvariantCulture)}"
                    : $"SP-{(++_orders).ToString(CultureInfo.InvariantCulture)}";
            }
        }
    }
}
