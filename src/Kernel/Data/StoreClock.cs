// The instant by the one clock that all nodes of a store share.
namespace Mitos.Kernel.Data;

public static class StoreClock
{
    /// <summary>UTC milliseconds by the database's clock, because those of nodes differ; the embedded store has one node, and so its clock.</summary>
    public static long Now(this Session session, TimeProvider clock)
    {
        if (session.Engine == Engine.Sqlite)
        {
            return clock.GetUtcNow().ToUnixTimeMilliseconds();
        }

        var select = session.Prepare("select (extract(epoch from clock_timestamp()) * 1000)::bigint");
        select.Step();
        var now = select.Int64(0);
        select.Reset();
        return now;
    }
}
