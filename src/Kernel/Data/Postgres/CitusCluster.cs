// The PostgreSQL servers that Citus makes one of: whether a store can be distributed over them, and how a table is.
using System.Data.Common;
using System.Globalization;
using Dapper;

namespace Mitos.Kernel.Data.Postgres;

/// <summary>The functions are those of https://docs.citusdata.com/en/stable/develop/api_udf.html.</summary>
public static class CitusCluster
{
    /// <summary>Citus's own default: enough to be spread over more servers later.</summary>
    public const int DefaultShards = 32;
    public const int MostShards = 1_024;

    /// <summary>A batch locks each of its customers at the coordinator, and several nodes do so at once.</summary>
    private const long FewestLocks = 64_000;

    /// <summary>What is missing before a store in this database can be distributed, each with what to do; empty when nothing is.</summary>
    public static IReadOnlyList<string> Problems(DbConnection connection)
    {
        var missing = new List<string>();
        if (connection.ExecuteScalar<long>("select cast(setting as bigint) from pg_settings where name = 'max_connections'")
            * connection.ExecuteScalar<long>("select cast(setting as bigint) from pg_settings where name = 'max_locks_per_transaction'") < FewestLocks)
        {
            missing.Add(string.Create(CultureInfo.InvariantCulture, $"The coordinator has room for too few locks: max_connections times max_locks_per_transaction must be {FewestLocks} or more. Set max_locks_per_transaction = 512 there and restart it."));
        }

        if (!connection.ExecuteScalar<bool>("select exists(select 1 from pg_extension where extname = 'citus')"))
        {
            missing.Add(connection.ExecuteScalar<bool>("select exists(select 1 from pg_available_extensions where name = 'citus')")
                ? "Citus is installed on the server and not in this database. As its superuser, here and in a database of the same name on each worker: create extension citus;"
                : "This server has no Citus. Install it on the coordinator and on each worker, add citus to shared_preload_libraries, restart them, and run: create extension citus;");
            return missing;
        }

        if (connection.ExecuteScalar<long>("select count(*) from pg_dist_node where noderole = 'primary' and isactive and shouldhaveshards") == 0)
        {
            missing.Add("The cluster has no worker that takes shards. On the coordinator: select citus_set_coordinator_host('COORDINATOR', 5432); select citus_add_node('WORKER', 5432); for each worker.");
        }

        if (!connection.ExecuteScalar<bool>("select coalesce((select bool_and(groupid = 0) from pg_dist_local_group), true)"))
        {
            missing.Add("This is a worker. Name the coordinator: nodes of Mitos connect to it and to nothing else.");
        }

        return missing;
    }

    /// <summary>Spreads tables over the cluster, all of one group: the same number stands at the same server in each of them.</summary>
    public static Distribution Of(IEnumerable<TablePlace> places, int shards = DefaultShards) => new(places, (connection, place, beside) =>
    {
        // Of what comes after it in the transaction nothing may be known over a connection that has seen less.
        connection.Execute("set local citus.multi_shard_modify_mode = 'sequential'");
        connection.Execute(
            beside is null ? "select create_distributed_table(cast(@Table as regclass), @Column, shard_count => @shards)" : "select create_distributed_table(cast(@Table as regclass), @Column, colocate_with => @beside)",
            new { place.Table, place.Column, shards, beside }, commandTimeout: Distribution.NoLimit);
    }, GiveRoomBack);

    /// <summary>What the coordinator held of a table stays on its disk, unseen, until it is taken away.</summary>
    private static void GiveRoomBack(DbConnection connection, TablePlace place) =>
        connection.Execute("select truncate_local_data_after_distributing_table(cast(@Table as regclass))", new { place.Table }, commandTimeout: Distribution.NoLimit);
}
