// Opens a store in a PostgreSQL database: its lock, its schema; the intake is a table like the others.
using Mitos.Kernel.Data;
using Mitos.Kernel.Data.Postgres;
using Mitos.Kernel.Events;

namespace Mitos.Host;

internal static class PostgresStore
{
    public static OpenStore Open(string connection, string folder, TimeProvider clock)
    {
        Directory.CreateDirectory(folder);
        var storeLock = PostgresLock.TakeAsync(connection, clock).GetAwaiter().GetResult()
            ?? throw new StoreInUseException($"Another Mitos works in the database {PostgresAddress.Shown(connection)}. Stop it first, or name another database.");
        PostgresDatabase? database = null;
        try
        {
            database = new PostgresDatabase(connection, clock);
            Migrations.Apply(database, OpenStore.Schema, clock);
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
