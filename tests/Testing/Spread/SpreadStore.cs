// Spreads a test's store as `mitos cluster init` does, with PostgreSQL's own hash partitions in the place of Citus.
using System.Data.Common;
using Dapper;
using Mitos.Host;
using Mitos.Host.Commands;
using Mitos.Kernel.Data;
using Mitos.Kernel.Data.Postgres;

namespace Mitos.Testing.Spread;

public static class SpreadStore
{
    /// <summary>So many that the strands of one customer seldom all stand in one part.</summary>
    public const int Parts = 4;

    /// <summary>What PostgreSQL refuses here Citus refuses too: a unique key without the column.</summary>
    public static Distribution Of(IEnumerable<TablePlace> places) => new(places, (connection, place, _) => Cut(connection, place));

    /// <summary>Makes the store in the database, empty or not, a spread one, and looks at what is said to it from now on.</summary>
    /// <param name="folder">For files.</param>
    public static StatementPlans Make(string folder, string postgres)
    {
        using (var store = OpenStore.Open(new StoreAddress(folder, postgres), TimeProvider.System, alone: true))
        {
            if (ClusterCommand.Run(store.Stores.Main, Of(OpenStore.Places), check: false, TimeProvider.System) != 0)
            {
                throw new InvalidOperationException("The store was not spread.");
            }
        }

        return new StatementPlans(postgres, OpenStore.Places);
    }

    public static void Cut(DbConnection connection, TablePlace place)
    {
        var (table, whole) = (place.Table, $"{place.Table}_whole");
        connection.Execute($"alter table {table} rename to {whole}; create table {table} (like {whole} including all) partition by hash({place.Column})");
        for (var part = 0; part < Parts; part++)
        {
            connection.Execute($"create table {table}_part{part} partition of {table} for values with (modulus {Parts}, remainder {part})");
        }

        connection.Execute($"insert into {table} select * from {whole}; drop table {whole}");
    }
}
