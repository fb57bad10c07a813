// The baselines of ingest: the same payloads by the engine's own quickest way, one writer, durable, and nothing else.
using System.Diagnostics;
using System.Text;
using System.Text.Json;
using Dapper;
using Microsoft.Data.Sqlite;
using Npgsql;
using NpgsqlTypes;

namespace Mitos.Bench;

internal static class BareWrites
{
    private const int RowsPerCopy = 20_000;

    /// <summary>One row an event, 2,000 a transaction, by ADO.NET's prepared command with SQLite's own checkpoints (WAL, synchronous=FULL).</summary>
    public static double SqliteAppend(string folder, int customers, int seconds)
    {
        using var connection = new SqliteConnection($"Data Source={Path.Combine(folder, "bare.db")};Pooling=false");
        connection.Open();
        connection.Execute("pragma journal_mode=wal; pragma synchronous=full; create table log(seq integer not null primary key, payload blob not null)");
        using var insert = connection.CreateCommand();
        insert.CommandText = "insert into log(seq, payload) values($seq, $payload)";
        var (seq, payload) = (insert.Parameters.Add("$seq", SqliteType.Integer), insert.Parameters.Add("$payload", SqliteType.Blob));
        insert.Prepare();
        var pool = Payloads(customers);
        var watch = Stopwatch.StartNew();
        long rows = 0;
        while (watch.Elapsed.TotalSeconds < seconds)
        {
            using var transaction = connection.BeginTransaction();
            insert.Transaction = transaction;
            foreach (var item in pool)
            {
                seq.Value = ++rows;
                payload.Value = item;
                insert.ExecuteNonQuery();
            }

            transaction.Commit();
        }

        return rows / watch.Elapsed.TotalSeconds;
    }

    /// <summary>The log's rows with its primary key, 20,000 a binary COPY, each committed (fsync on), over one connection.</summary>
    public static double PostgresCopy(string connectionString, int customers, int seconds)
    {
        using var connection = new NpgsqlConnection(connectionString);
        connection.Open();
        connection.Execute(
            """
            create table bare(seq bigint not null primary key, message_id text collate "C" not null, source bigint not null, type bigint not null, kind bigint not null,
              occurred_at bigint not null, received_at bigint not null, payload bytea not null)
            """);
        var pool = Payloads(customers);
        var watch = Stopwatch.StartNew();
        long rows = 0;
        while (watch.Elapsed.TotalSeconds < seconds)
        {
            using var copy = connection.BeginBinaryImport("copy bare from stdin (format binary)");
            for (var row = 0; row < RowsPerCopy; row++)
            {
                copy.StartRow();
                copy.Write(++rows, NpgsqlDbType.Bigint);
                copy.Write($"msg-{rows:D12}", NpgsqlDbType.Text);
                copy.Write(1L, NpgsqlDbType.Bigint);
                copy.Write(2L, NpgsqlDbType.Bigint);
                copy.Write(3L, NpgsqlDbType.Bigint);
                copy.Write(1_700_000_000_000L + rows, NpgsqlDbType.Bigint);
                copy.Write(1_700_000_000_000L + rows, NpgsqlDbType.Bigint);
                copy.Write(pool[row % pool.Length], NpgsqlDbType.Bytea);
            }

            copy.Complete();
        }

        return rows / watch.Elapsed.TotalSeconds;
    }

    private static byte[][] Payloads(int customers)
    {
        var load = new EventLoad(customers, 9_999);
        return [.. Enumerable.Range(0, 20).SelectMany(number => Items(load.Batch(number)))];
    }

    private static IEnumerable<byte[]> Items(byte[] batch)
    {
        using var json = JsonDocument.Parse(batch);
        return [.. json.RootElement.GetProperty("batch").EnumerateArray().Select(item => Encoding.UTF8.GetBytes(item.GetRawText()))];
    }
}
