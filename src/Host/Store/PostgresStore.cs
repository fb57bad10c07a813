// Opens a store in a PostgreSQL database: its lock, its schema; the intake is a table like the others.
using Mitos.Kernel.Data;
using Mitos.Kernel.Data.Postgres;
using Mitos.Kernel.Events;

namespace Mitos.Host;

internal static class PostgresStore
{
    public static OpenStore Open(string connection, string folder, bool alone, TimeProvider clock)
    {
        Directory.CreateDirectory(folder);
        var storeLock = PostgresLock.TakeAsync(connection, alone, clock).GetAwaiter().GetResult()
            ?? throw new StoreInUseException(alone
                ? $"Another Mitos works in the database {PostgresAddress.Shown(connection)}. Stop every node first, or name another database."
                : $"A Mitos that works alone (a rebuild, a move or a check) is in the database {PostgresAddress.Shown(connection)}. Wait for its end.");
        PostgresDatabase? database = null;
        try
        {
            database = new PostgresDatabase(connection, clock);
            Migrations.Apply(database, OpenStore.Schema, clock, CitusCluster.Of(OpenStore.Places));
            return new OpenStore(folder, storeLock, new Stores(database, database), storeLock.Lost);
        }
        catch
        {
            database?.Dispose();
            storeLock.Dispose();
            throw;
        }
    }
}
