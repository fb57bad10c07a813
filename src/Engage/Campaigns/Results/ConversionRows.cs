// The SQL of what customers did behind their messages.
using Mitos.Kernel.Data;

namespace Mitos.Engage.Campaigns.Results;

/// <param name="Message">Its id in the ledger.</param>
/// <param name="At">When the customer first did what the campaign is for.</param>
/// <param name="Revenue">In hundredths.</param>
/// <param name="OrderId">Of the order that brought the money; null where there is none.</param>
internal sealed record Conversion(string Message, int Campaign, string Step, long Strand, long At, int Orders, long Revenue, string? OrderId = null);

/// <summary>An order that was given back or cancelled.</summary>
/// <param name="Cents">How much of it, in hundredths; 0 for all of it.</param>
internal sealed record Return(string OrderId, long Cents);

internal readonly record struct ConversionSums(long Messages, long Orders, long Revenue);

internal static class ConversionRows
{
    /// <summary>A message counts once, and all the money behind it; each order for one message of the campaign.</summary>
    public static void Add(Session write, Conversion conversion)
    {
        write.Prepare(
            """
            insert into campaign_conversion(message, campaign, step, strand, at, orders, revenue) values($1, $2, $3, $4, $5, $6, $7)
            on conflict(message) do update set orders = campaign_conversion.orders + excluded.orders, revenue = campaign_conversion.revenue + excluded.revenue
            """)
            .Bind(1, conversion.Message).Bind(2, conversion.Campaign).Bind(3, conversion.Step).Bind(4, conversion.Strand).Bind(5, conversion.At).Bind(6, conversion.Orders).Bind(7, conversion.Revenue).Execute();
        if (conversion is { OrderId: { } order, Revenue: > 0 })
        {
            write.Prepare("insert into campaign_order(campaign, order_id, message, strand, revenue, returned) values($1, $2, $3, $4, $5, 0) on conflict do nothing")
                .Bind(1, conversion.Campaign).Bind(2, order).Bind(3, conversion.Message).Bind(4, conversion.Strand).Bind(5, conversion.Revenue).Execute();
        }
    }

    /// <summary>Takes the money back from every message for which the order was counted; never more than it brought.</summary>
    public static void TakeBack(Session write, Return given)
    {
        var counted = new List<(int Campaign, string Message, long Left)>();
        var select = write.Prepare("select campaign, message, revenue - returned from campaign_order where order_id = $1 and revenue > returned order by campaign").Bind(1, given.OrderId);
        while (select.Step())
        {
            counted.Add((select.Int32(0), select.Text(1), select.Int64(2)));
        }

        select.Reset();
        foreach (var (campaign, message, left) in counted)
        {
            var back = given.Cents == 0 ? left : Math.Min(left, given.Cents);
            write.Prepare("update campaign_order set returned = returned + $3 where campaign = $1 and order_id = $2").Bind(1, campaign).Bind(2, given.OrderId).Bind(3, back).Execute();
            write.Prepare("update campaign_conversion set revenue = revenue - $2 where message = $1").Bind(1, message).Bind(2, back).Execute();
        }
    }

    /// <summary>By step.</summary>
    public static Dictionary<string, ConversionSums> Sums(Session read, int campaign)
    {
        var sums = new Dictionary<string, ConversionSums>();
        var select = read.Prepare("select step, count(*), cast(sum(orders) as bigint), cast(sum(revenue) as bigint) from campaign_conversion where campaign = $1 group by step").Bind(1, campaign);
        while (select.Step())
        {
            sums[select.Text(0)] = new ConversionSums(select.Int64(1), select.Int64(2), select.Int64(3));
        }

        select.Reset();
        return sums;
    }

    /// <summary>The numbers stay, and nothing says whose they were.</summary>
    public static void Erase(Session write, long strand)
    {
        write.Prepare("update campaign_conversion set strand = 0 where strand = $1").Bind(1, strand).Execute();
        write.Prepare("delete from campaign_order where strand = $1").Bind(1, strand).Execute();
    }
}
