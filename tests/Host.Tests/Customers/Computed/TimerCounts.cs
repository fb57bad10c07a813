// How many timers the store of a server holds.
using Microsoft.Extensions.DependencyInjection;
using Mitos.Kernel.Data;
using Mitos.Testing;

namespace Mitos.Host.Tests.Customers.Computed;

internal static class TimerCounts
{
    public static long All(MitosServer server) => server.Services.GetRequiredService<Database>().Read(session =>
    {
        var select = session.Prepare("select count(*) from timer");
        select.Step();
        var count = select.Int64(0);
        select.Reset();
        return count;
    });
}
