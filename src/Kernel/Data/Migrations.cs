// Brings the store's tables up to what this program knows, and refuses a store made by a newer program.
using Dapper;
using Mitos.Kernel.Data.Postgres;

namespace Mitos.Kernel.Data;

/// <summary>Applies schema files in order, each module's steps in one transaction with the note that they are done.</summary>
public static class Migrations
{
    private const string Table =
        "create table if not exists schema_version(module text not null, number integer not null, applied_at bigint not null, primary key(module, number))";

    private const long LockKey = 0x4D69_746F_7302;

    /// <param name="distribution">Spreads what is new in a store that is distributed; null where there is no such store.</param>
    /// <returns>How many steps were applied.</returns>
    /// <exception cref="NewerStoreException">The store holds a step that this program does not have.</exception>
    public static int Apply(Database database, IEnumerable<SchemaFile> files, TimeProvider clock, Distribution? distribution = null)
    {
        var known = files.ToList();
        return database.Write(session =>
        {
            if (database.Engine == Engine.PostgreSql)
            {
                // Nodes that start at once take turns; the lock ends with the transaction.
                session.Connection.Execute($"select pg_advisory_xact_lock({LockKey})");
            }

            session.Connection.Execute(Table);
            var done = session.Connection
                .Query<(string Module, long Number)>("select module, number from schema_version")
                .Select(row => (row.Module, (int)row.Number)).ToHashSet();
            RefuseNewer(done, known);
            var applied = 0;
            foreach (var file in known.Where(file => !done.Contains((file.Module, file.Number))))
            {
                session.Connection.Execute(file.For(database.Engine));
                session.Connection.Execute(
                    "insert into schema_version(module, number, applied_at) values(@Module, @Number, @At)",
                    new { file.Module, file.Number, At = clock.GetUtcNow().ToUnixTimeMilliseconds() });
                applied++;
            }

            if (applied > 0)
            {
                distribution?.DoNew(session, clock.GetUtcNow().ToUnixTimeMilliseconds());
            }

            return applied;
        });
    }

    private static void RefuseNewer(HashSet<(string Module, int Number)> done, List<SchemaFile> known)
    {
        var names = known.Select(file => (file.Module, file.Number)).ToHashSet();
        foreach (var step in done.Where(step => !names.Contains(step)))
        {
            throw new NewerStoreException(
                $"This store was written by a newer Mitos (schema {step.Module} {step.Number}). Start that version, or restore a backup made before the upgrade.");
        }
    }
}

/// <summary>The store is newer than the program; nothing was changed.</summary>
public sealed class NewerStoreException(string message) : Exception(message);
