// mitos cluster init: spreads the customers of a store over the servers of a Citus cluster.
using System.Globalization;
using Mitos.Kernel.Data;
using Mitos.Kernel.Data.Postgres;
using Mitos.Kernel.Events.Pipeline;

namespace Mitos.Host.Commands;

/// <summary>One transaction a table: interrupted, it goes on behind the last one. What is done already is left as it is.</summary>
internal static class ClusterCommand
{
    private const string Usage = "Usage: mitos cluster init --postgres CONNECTION [--shards N] [--check]";

    public static async Task<int> RunAsync(CommandLine line)
    {
        var shards = CitusCluster.DefaultShards;
        if (line.Arguments is not ["init"] || (line.Flag("shards") is { } given && !(int.TryParse(given, CultureInfo.InvariantCulture, out shards) && shards is > 0 and <= CitusCluster.MostShards)))
        {
            await Console.Error.WriteLineAsync(Usage);
            return 2;
        }

        if (line.Store.Postgres is not { } connection)
        {
            await Console.Error.WriteLineAsync($"Name the coordinator of the cluster with --postgres or MITOS_POSTGRES: a store in a folder cannot be distributed; move it first.\n{Usage}");
            return 2;
        }

        if (Missing(connection) is { Count: > 0 } missing)
        {
            missing.ToList().ForEach(Console.Error.WriteLine);
            return 1;
        }

        using var store = OpenStore.Open(line.Store, TimeProvider.System, alone: true);
        if (Rebuild.IsUnfinished(store.Stores.Main))
        {
            await Console.Error.WriteLineAsync("A rebuild of this store was interrupted. Run `mitos rebuild` first.");
            return 1;
        }

        return Run(store.Stores.Main, CitusCluster.Of(OpenStore.Places, shards), line.Flag("check") is not null, TimeProvider.System);
    }

    /// <summary>Every table in its turn, or with <paramref name="check"/> only what would be done.</summary>
    public static int Run(Database database, Distribution distribution, bool check, TimeProvider clock)
    {
        var left = database.Read(distribution.Left);
        var total = 0L;
        foreach (var place in distribution.Spread)
        {
            var isLeft = left.Contains(place);
            var rows = isLeft && !check ? database.Write(session => distribution.Do(session, place, clock.GetUtcNow().ToUnixTimeMilliseconds())) : database.Read(session => Distribution.Count(session, place));
            if (!check)
            {
                database.Write(session => distribution.Settle(session, place));
            }

            total += rows;
            Console.WriteLine($"{place.Table,-20} by {place.Column,-8} {rows,14:N0} rows  {(!isLeft ? "stands" : check ? "to do" : "done, counts are equal")}");
        }

        Console.WriteLine(check ? $"{left.Count} tables are to be distributed. Nothing was done." : $"The store is distributed: {distribution.Spread.Count} tables, {total:N0} rows. Everything else stays with the coordinator.");
        return 0;
    }

    private static IReadOnlyList<string> Missing(string connection)
    {
        using var database = new PostgresDatabase(connection, TimeProvider.System);
        using var session = database.OpenRead();
        return CitusCluster.Problems(session.Connection);
    }
}
