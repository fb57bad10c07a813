// Looks into a stopped store, for tests that check what is really there.
using System.Data.Common;
using System.Text.RegularExpressions;
using Dapper;
using Microsoft.Data.Sqlite;
using Mitos.Kernel.Data;
using Mitos.Kernel.Data.Postgres;
using Mitos.People.Profiles.Thread;
using Mitos.Testing;
using Npgsql;

namespace Mitos.Host.Tests.Faults;

internal static class StoreReading
{
    public static List<string> MessageIds(string folder) => Read(folder, connection => connection.Query<string>("select source || '/' || message_id from log").Select(id => id[(id.IndexOf('/') + 1)..]).ToList());

    public static long ThreadRows(string folder) => ReadStopped(folder, connection => connection.ExecuteScalar<long>("select count(*) from thread"));

    /// <summary>Events of the log that stand on no thread.</summary>
    public static List<string> WithoutThread(string folder) => ReadStopped(folder, connection =>
        connection.Query<string>("select log.seq || ' ' || log.message_id from log left join thread on thread.seq = log.seq where thread.seq is null order by log.seq limit 40").ToList());

    /// <summary>How far the first job has come; also of a store in use.</summary>
    public static long JobPosition(string folder) => Read(folder, connection => connection.ExecuteScalar<long?>("select position from job where id = 1") ?? 0);

    /// <summary>What a stopped store must not hold: input that was not taken in, work that was not done, checkpoints and counts that do not fit the log.</summary>
    public static List<string> Unfinished(string folder) => Read(folder, connection => new[]
    {
        "select 'work ' || part || ' ' || seq from work",
        "select 'events ' || value from counter where name = 'events' and value <> (select count(*) from log)",
        "select 'profiles ' || value from counter where name = 'profiles' and value <> (select count(*) from profile)",
        "select 'order ' || position from checkpoint where consumer = 'order' and position <> (select max(seq) from log)",
        "select 'aside ' || message_id || ' ' || detail from quarantine where reason = 'processing_error'",
        connection is NpgsqlConnection ? "select 'intake ' || id from intake" : "select 'none' where false",
    }.SelectMany(sql => connection.Query<string>(sql)).ToList());

    /// <summary>Every derived row of people, as text: two stores with equal texts hold byte-equal profiles.</summary>
    public static List<string> Profiles(string folder) => ReadStopped(folder, connection => new[]
    {
        "select 'p ' || key || ' ' || hex(id) || ' ' || coalesce(name, '') || ' ' || known || ' ' || channels || ' ' || last_channel || ' ' || last_stage || ' ' || first_at || ' ' || last_at || ' ' || events || ' ' || hex(state) from profile order by key",
        "select 'i ' || node || ' ' || type || ' ' || value || ' ' || hex(birth) || ' ' || profile || ' ' || first_at || ' ' || shared from identifier order by node",
        "select 't ' || strand || ' ' || occurred_at || ' ' || seq || ' ' || kind || ' ' || channel || ' ' || touchpoint || ' ' || stage from thread order by strand, occurred_at, seq",
        "select 'k ' || token || ' ' || profile from profile_token order by token, profile",
        "select 'o ' || number || ' ' || strand from order_reference order by number, strand",
        "select 'a ' || day || ' ' || channel || ' ' || stage || ' ' || kind || ' ' || events || ' ' || orders || ' ' || revenue_cents from activity order by day, channel, stage, kind",
        "select 'c ' || name || ' ' || value from counter where name = 'profiles'",
    }.SelectMany(sql => connection.Query<string>(For(connection, sql))).ToList());

    /// <summary>The newest rows of the thread wait in packed form; in a stopped store they may be moved to where they are compared.</summary>
    private static T ReadStopped<T>(string folder, Func<DbConnection, T> read)
    {
        using (var store = OpenAt(folder))
        {
            store.Write(RecentThread.Move);
        }

        return Read(folder, read);
    }

    private static T Read<T>(string folder, Func<DbConnection, T> read)
    {
        using DbConnection connection = TestEngine.PostgresOf(folder) is { } postgres
            ? new NpgsqlConnection(postgres + ";Pooling=false")
            : new SqliteConnection($"Data Source={Path.Combine(folder, "mitos.db")};Pooling=false");
        connection.Open();
        return read(connection);
    }

    private static Database OpenAt(string folder) => TestEngine.PostgresOf(folder) is { } postgres
        ? new PostgresDatabase(postgres, TimeProvider.System)
        : new SqliteDatabase(Path.Combine(folder, "mitos.db"));

    /// <summary>The texts are written for SQLite.</summary>
    private static string For(DbConnection connection, string sql) =>
        connection is SqliteConnection ? sql : Regex.Replace(sql, @"hex\((\w+)\)", "upper(encode($1, 'hex'))");
}
