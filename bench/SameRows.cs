// The baseline of ingest on PostgreSQL: the very rows that the run has stored, with the same keys, by one bare COPY a table.
using System.Data;
using System.Diagnostics;
using Dapper;
using Npgsql;

namespace Mitos.Bench;

internal static class SameRows
{
    private const long MostEvents = 400_000;

    /// <summary>
    /// Events a second over which the COPY of what an event leaves takes as long: its row of the log and of the thread, and its share of the profiles, of
    /// which each stands there once however often it was written.
    /// </summary>
    public static double PostgresCopy(string connectionString)
    {
        using var connection = new NpgsqlConnection(connectionString);
        connection.Open();
        var all = connection.ExecuteScalar<long>("select count(*) from log");
        var events = Math.Min(all, MostEvents);
        var seconds = Copy(connection, "log", $"select * from log order by seq limit {events}")
            + Copy(connection, "thread", $"select thread.* from thread join (select seq from log order by seq limit {events}) as first using (seq) order by seq")
            + (Copy(connection, "profile", "select * from profile") * events / all);
        return events / seconds;
    }

    /// <summary>Only the writing counts: the rows wait in memory.</summary>
    private static double Copy(NpgsqlConnection connection, string table, string rows)
    {
        connection.Execute($"create table bare_{table} (like {table} including all)", commandTimeout: 0);
        using var kept = new MemoryStream();
        using (var from = connection.BeginRawBinaryCopy($"copy ({rows}) to stdout (format binary)"))
        {
            from.CopyTo(kept);
        }

        connection.Execute("checkpoint", commandTimeout: 0, commandType: CommandType.Text);
        var watch = Stopwatch.StartNew();
        using (var into = connection.BeginRawBinaryCopy($"copy bare_{table} from stdin (format binary)"))
        {
            kept.Position = 0;
            kept.CopyTo(into, 1 << 16);
        }

        var seconds = watch.Elapsed.TotalSeconds;
        connection.Execute($"drop table bare_{table}");
        return seconds;
    }
}
