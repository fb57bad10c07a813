// Which engine the running test is on, and the database that stands behind a folder there.
using System.Collections.Concurrent;
using Mitos.Kernel.Data;
using Mitos.Kernel.Data.Postgres;
using Npgsql;

namespace Mitos.Testing;

public static class TestEngine
{
    private static readonly AsyncLocal<Engine> s_current = new();
    private static readonly AsyncLocal<bool> s_isSpread = new();
    private static readonly ConcurrentDictionary<string, Lazy<string>> s_databases = new();
    private static readonly ConcurrentDictionary<string, string> s_given = new();
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

    /// <summary>Whether the test's store is spread; see <see cref="SpreadStoreAttribute"/>.</summary>
    public static bool IsSpread
    {
        get => s_isSpread.Value;
        set => s_isSpread.Value = value;
    }

    /// <summary>The connection to the database that belongs to this folder, made at the first call; null on SQLite.</summary>
    public static string? PostgresOf(string folder) => Current == Engine.PostgreSql ? MakePostgresOf(folder) : null;

    /// <summary>The same whatever the engine of the running test is.</summary>
    public static string MakePostgresOf(string folder) => s_given.TryGetValue(Path.GetFullPath(folder), out var given) ? given : s_databases.GetOrAdd(Path.GetFullPath(folder), _ => new Lazy<string>(Create)).Value;

    /// <summary>Gives the folder a new database on a server of the test's own; it goes with the server.</summary>
    /// <param name="through">The address at which programs reach the server; null for the server's own.</param>
    public static void Use(string folder, PostgresServer server, (string Host, int Port)? through = null)
    {
        var made = new NpgsqlConnectionStringBuilder(Create(server.Connection));
        if (through is { } address)
        {
            (made.Host, made.Port) = address;
        }

        Use(folder, made.ToString());
    }

    /// <summary>Gives the folder a database that exists; the test sees to its end.</summary>
    public static void Use(string folder, string connection)
    {
        Current = Engine.PostgreSql;
        s_given[Path.GetFullPath(folder)] = connection;
    }

    /// <summary>Deletes the folder's database, if it has one.</summary>
    public static void Drop(string folder)
    {
        if (s_databases.TryRemove(Path.GetFullPath(folder), out var connection) && connection.IsValueCreated)
        {
            try
            {
                Run(PostgresCluster.Connection, $"drop database if exists {new NpgsqlConnectionStringBuilder(connection.Value).Database} with (force)");
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

    private static string Create() => Create(PostgresCluster.Connection);

    private static string Create(string server)
    {
        var name = $"mitos_test_{Environment.ProcessId}_{Interlocked.Increment(ref s_number)}";
        Run(server, $"create database {name} template template0 encoding 'UTF8' lc_collate 'C.UTF-8' lc_ctype 'C.UTF-8'");
        return new NpgsqlConnectionStringBuilder(server) { Database = name }.ToString();
    }

    private static void Run(string server, string sql)
    {
        using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(server) { Pooling = false }.ToString());
        connection.Open();
        using var command = new NpgsqlCommand(sql, connection);
        command.ExecuteNonQuery();
    }
}
