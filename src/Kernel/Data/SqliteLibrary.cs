// Sets SQLite up for this process, once.
using SQLitePCL;

namespace Mitos.Kernel.Data;

internal static class SqliteLibrary
{
    private static readonly Lazy<bool> s_ready = new(() =>
    {
        Batteries_V2.Init();

        // A session belongs to one thread at a time, and nobody asks SQLite how much memory it uses: both spare a lock for each call.
        _ = raw.sqlite3_config(raw.SQLITE_CONFIG_MULTITHREAD);
        _ = raw.sqlite3_config(raw.SQLITE_CONFIG_MEMSTATUS, 0);
        return true;
    });

    public static void Init() => _ = s_ready.Value;
}
