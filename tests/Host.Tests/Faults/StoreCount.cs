// One number of the store, for what has to hold behind a fault.
using Mitos.Kernel.Data;

namespace Mitos.Host.Tests.Faults;

internal static class StoreCount
{
    public static long Of(Session session, string sql)
    {
        var select = session.Prepare(sql);
        select.Step();
        var number = select.Int64(0);
        select.Reset();
        return number;
    }
}
