// The PostgreSQL server of the tests: the one that MITOS_TEST_POSTGRES names, or a private one that lives as long as the test run.
using System.Diagnostics;
using Npgsql;

namespace Mitos.Testing;

public static class PostgresCluster
{
    private static readonly TimeSpan s_startLimit = TimeSpan.FromSeconds(60);
    private static readonly Lazy<string> s_connection = new(() => Environment.GetEnvironmentVariable("MITOS_TEST_POSTGRES") is { Length: > 0 } given ? given : Start());

    /// <summary>Held open: when the test process ends, however it ends, the server's script sees the end of its input.</summary>
    private static Process? s_server;

    /// <summary>A connection that may create databases.</summary>
    public static string Connection => s_connection.Value;

    private static string Start()
    {
        var folder = Directory.CreateTempSubdirectory("mitos-pg").FullName;
        var binaries = Needs.PostgresFolder ?? throw new FileNotFoundException(Needs.WithoutPostgres ?? "PostgreSQL 15 is not there. Debian: apt-get install postgresql-15.");
        var script = $"""
            umask 077
            {binaries}/initdb -D {folder}/data -U mitos --auth=trust --encoding=UTF8 --locale=C.UTF-8 >{folder}/initdb.log 2>&1 || exit 1
            {binaries}/postgres -D {folder}/data -k {folder} -c listen_addresses= -c max_connections=300 -c fsync=on -c logging_collector=off >{folder}/server.log 2>&1 &
            cat >/dev/null
            kill -QUIT $!
            wait
            rm -rf {folder}/*
            """;
        ProcessStartInfo start;
        if (Environment.IsPrivilegedProcess)
        {
            using var own = Process.Start("chown", ["postgres", folder]);
            own.WaitForExit();
            start = new ProcessStartInfo("runuser", ["-u", "postgres", "--", "sh", "-c", script]);
        }
        else
        {
            start = new ProcessStartInfo("sh", ["-c", script]);
        }

        start.RedirectStandardInput = true;
        start.WorkingDirectory = folder;
        s_server = Process.Start(start)!;
        var connection = $"Host={folder};Username=mitos;Database=postgres;Timeout=15";
        Await(connection, folder);
        return connection;
    }

    private static void Await(string connection, string folder)
    {
        var watch = Stopwatch.StartNew();
        while (true)
        {
            try
            {
                using var session = new NpgsqlConnection(connection + ";Pooling=false");
                session.Open();
                return;
            }
            catch (Exception exception) when (exception is NpgsqlException or IOException && watch.Elapsed < s_startLimit && !s_server!.HasExited)
            {
                Task.Delay(50).Wait();
            }
            catch (Exception exception) when (exception is NpgsqlException or IOException)
            {
                throw new InvalidOperationException($"The tests' PostgreSQL did not start in {folder}; its log lies there.", exception);
            }
        }
    }
}
