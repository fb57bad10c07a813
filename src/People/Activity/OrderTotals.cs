// The totals of all orders in the log, read from the events themselves: for comparing an import with its file.
using System.Text.Json;
using Mitos.Kernel.Events;
using Mitos.Kernel.Events.Log;

namespace Mitos.People.Activity;

public sealed class OrderTotals(EventLog log)
{
    private const int Rows = 5_000;

    /// <summary>Orders and cancellations, their lines, and completed less cancelled and refunded money; exact, over all currencies.</summary>
    public (long Orders, long Lines, decimal Total) Read()
    {
        var (orders, lines, total) = (0L, 0L, 0m);
        var before = long.MaxValue;
        while (log.Newest(before, Rows) is { Count: > 0 } rows)
        {
            foreach (var row in rows.Where(row => row.Type == EventType.Track && row.Kind is "Order Completed" or "Order Cancelled" or "Order Refunded"))
            {
                using var json = JsonDocument.Parse(row.Payload);
                if (json.RootElement.TryGetProperty("properties", out var properties) && properties.ValueKind == JsonValueKind.Object)
                {
                    orders++;
                    lines += properties.TryGetProperty("products", out var products) && products.ValueKind == JsonValueKind.Array ? products.GetArrayLength() : 0;
                    var amount = properties.TryGetProperty("total", out var value) && value.TryGetDecimal(out var money) ? money : 0m;
                    total += row.Kind == "Order Completed" ? amount : -amount;
                }
            }

            before = rows[^1].Seq;
        }

        return (orders, lines, total);
    }
}
