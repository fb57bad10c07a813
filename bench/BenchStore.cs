// Where a bench keeps its store: a temporary folder, and with --postgres a database in a private cluster as well.
using Mitos.Kernel.Data;
using Mitos.Testing;
using Npgsql;

namespace Mitos.Bench;

internal sealed class BenchStore : IDisposable
{
    /// <summary>The engine that the command line names.</summary>
    public static Engine Engine { get; set; }

    public string Folder { get; } = Directory.CreateTempSubdirectory("mitos-bench").FullName;

    /// <summary>The connection to this store's database; null on SQLite.</summary>
    public string? Postgres => Engine == Engine.PostgreSql ? TestEngine.MakePostgresOf(Folder) : null;

    public static string Name => Engine == Engine.PostgreSql ? "PostgreSQL" : "SQLite";

    /// <summary>Processor time that every process of PostgreSQL on this machine has used, those that ended too.</summary>
    public static double DatabaseCpuSeconds() => Directory.EnumerateDirectories("/proc").Where(folder => char.IsAsciiDigit(Path.GetFileName(folder)[0])).Sum(Ticks) / 100.0;

    private static long Ticks(string process)
    {
        try
        {
            var stat = File.ReadAllText(Path.Combine(process, "stat"));
            var fields = stat[(stat.LastIndexOf(')') + 2)..].Split(' ');
            return stat.Contains("(postgres)", StringComparison.Ordinal) ? fields[11..15].Sum(long.Parse) : 0;
        }
        catch (IOException)
        {
            return 0;
        }
    }

    /// <summary>What the store takes on the disk.</summary>
    public long SizeBytes()
    {
        if (Postgres is not { } postgres)
        {
            return new DirectoryInfo(Folder).EnumerateFiles("*", SearchOption.AllDirectories).Sum(file => file.Length);
        }

        using var connection = new NpgsqlConnection(postgres);
        connection.Open();
        using var size = new NpgsqlCommand("select pg_database_size(current_database())", connection);
        return (long)size.ExecuteScalar()!;
    }

    public void Dispose()
    {
        NpgsqlConnection.ClearAllPools();
        TestEngine.Drop(Folder);
        Directory.Delete(Folder, recursive: true);
    }
}
