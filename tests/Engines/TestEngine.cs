// Which engine the running test is on, and the database that stands behind a folder there.
using System.Collections.Concurrent;
using Mitos.Kernel.Data;
using Mitos.Kernel.Data.Postgres;
using Npgsql;

namespace Mitos.Testing;

public static class TestEngine
{
    private static readonly AsyncLocal<Engine> s_current = new();
    private static readonly ConcurrentDictionary<string, Lazy<string>> s_databases = new();
    private static int s_number;

    static TestEngine() => AppDomain.CurrentDomain.ProcessExit += (_, _) =>
    {
        foreach (var folder in s_databases.Keys)
        {
            Drop(folder);
        }
    };

    /// <summary>SQLite where nobody said otherwise.</summary>
    public static Engine Current
    {
        get => s_current.Value;
        set => s_current.Value = value;
    }

    /// <summary>The connection to the database that belongs to this folder, made at the first call; null on SQLite.</summary>
    public static string? PostgresOf(string folder) => Current == Engine.PostgreSql ? MakePostgresOf(folder) : null;

    /// <summary>The same whatever the engine of the running test is.</summary>
    public static string MakePostgresOf(string folder) => s_databases.GetOrAdd(Path.GetFullPath(folder), _ => new Lazy<string>(Create)).Value;

    /// <summary>Deletes the folder's database, if it has one.</summary>
    public static void Drop(string folder)
    {
        if (s_databases.TryRemove(Path.GetFullPath(folder), out var connection) && connection.IsValueCreated)
        {
            try
            {
                Run($"drop database if exists {new NpgsqlConnectionStringBuilder(connection.Value).Database} with (force)");
            }
            catch (Exception exception) when (exception is NpgsqlException or IOException)
            {
                // The server ends with the tests; then there is nothing left to delete.
            }
        }
    }

    /// <summary>An empty database of this engine, with a folder of its own.</summary>
    public static Database Open(string folder, Engine engine) => engine == Engine.Sqlite
        ? new SqliteDatabase(Path.Combine(folder, "t.db"))
        : new PostgresDatabase(MakePostgresOf(folder), TimeProvider.System);

    private static string Create()
    {
        var name = $"mitos_test_{Environment.ProcessId}_{Interlocked.Increment(ref s_number)}";
        Run($"create database {name} template template0 encoding 'UTF8' lc_collate 'C.UTF-8' lc_ctype 'C.UTF-8'");
        return new NpgsqlConnectionStringBuilder(PostgresCluster.Connection) { Database = name }.ToString();
    }

    private static void Run(string sql)
    {
        using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(PostgresCluster.Connection) { Pooling = false }.ToString());
        connection.Open();
        using var command = new NpgsqlCommand(sql, connection);
        command.ExecuteNonQuery();
    }
}
