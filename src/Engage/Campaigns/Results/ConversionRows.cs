// The SQL of what customers did behind their messages.
using Mitos.Kernel.Data;

namespace Mitos.Engage.Campaigns.Results;

/// <param name="Message">Its id in the ledger.</param>
/// <param name="At">When the customer first did what the campaign is for.</param>
/// <param name="Revenue">In hundredths.</param>
internal sealed record Conversion(string Message, int Campaign, string Step, long Strand, long At, int Orders, long Revenue);

internal readonly record struct ConversionSums(long Messages, long Orders, long Revenue);

internal static class ConversionRows
{
    /// <summary>A message counts once, and all the money behind it.</summary>
    public static void Add(Session write, Conversion conversion) => write.Prepare(
        """
        insert into campaign_conversion(message, campaign, step, strand, at, orders, revenue) values($1, $2, $3, $4, $5, $6, $7)
        on conflict(message) do update set orders = campaign_conversion.orders + excluded.orders, revenue = campaign_conversion.revenue + excluded.revenue
        """)
        .Bind(1, conversion.Message).Bind(2, conversion.Campaign).Bind(3, conversion.Step).Bind(4, conversion.Strand).Bind(5, conversion.At).Bind(6, conversion.Orders).Bind(7, conversion.Revenue).Execute();

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
    public static void Erase(Session write, long strand) => write.Prepare("update campaign_conversion set strand = 0 where strand = $1").Bind(1, strand).Execute();
}
