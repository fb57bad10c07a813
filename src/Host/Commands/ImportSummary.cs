// What the store holds after an import, so that totals can be compared with the file's.
using System.Globalization;
using Mitos.People.Activity;

namespace Mitos.Host.Commands;

internal static class ImportSummary
{
    public static string Of(IServiceProvider services)
    {
        var stats = services.GetRequiredService<StatsReader>().Stats();
        var (orders, lines, total) = services.GetRequiredService<OrderTotals>().Read();
        return string.Create(CultureInfo.InvariantCulture,
            $"store: {stats.Events:N0} events, {stats.Profiles:N0} customers, {orders:N0} orders, {lines:N0} order lines, total {total:N2}");
    }
}
