// A private PostgreSQL server of Debian's, for as long as the test that started it.
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace Mitos.Testing;

/// <summary>Lives in a temporary folder and dies with the process that started it, however that ends: the script sees the end of its input.</summary>
public sealed class PostgresServer : IDisposable
{
    private static readonly TimeSpan s_startLimit = TimeSpan.FromSeconds(60);
    private readonly Process _script;

    private PostgresServer(Process script, string folder, int port) => (_script, Folder, Port) = (script, folder, port);

    /// <summary>Holds the data, the log and the socket.</summary>
    public string Folder { get; }

    /// <summary>On 127.0.0.1.</summary>
    public int Port { get; }

    /// <summary>A connection that may create databases.</summary>
    public string Connection => $"Host={Folder};Username=mitos;Database=postgres;Timeout=15;Port={Port}";

    /// <param name="settings">As on the server's command line: <c>-c commit_delay=50000</c>.</param>
    public static PostgresServer Start(string settings = "")
    {
        var folder = Directory.CreateTempSubdirectory("mitos-pg").FullName;
        var binaries = Needs.PostgresFolder ?? throw new FileNotFoundException(Needs.WithoutPostgres ?? "PostgreSQL 15 is not there. Debian: apt-get install postgresql-15.");
        var port = FreePort();
        var script = $$"""
            umask 077
            {{binaries}}/initdb -D {{folder}}/data -U mitos --auth=trust --encoding=UTF8 --locale=C.UTF-8 >{{folder}}/initdb.log 2>&1 || exit 1
            run() { {{binaries}}/postgres -D {{folder}}/data -k {{folder}} -p {{port}} -c listen_addresses=127.0.0.1 -c max_connections=300 -c fsync=on -c logging_collector=off {{settings}} >>{{folder}}/server.log 2>&1 & server=$!; }
            run
            while read order; do
              kill -QUIT $server; wait $server; sleep $order; run
            done
            kill -QUIT $server
            wait
            rm -rf {{folder}}/*
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
        var server = new PostgresServer(Process.Start(start)!, folder, port);
        server.Await();
        return server;
    }

    /// <summary>Ends the server in the middle of what it does, as a crash would, and starts it again after so many seconds.</summary>
    public void Crash(int seconds)
    {
        _script.StandardInput.WriteLine(seconds);
        _script.StandardInput.Flush();
    }

    /// <summary>Returns when the server answers.</summary>
    public void Await()
    {
        var watch = Stopwatch.StartNew();
        while (true)
        {
            try
            {
                using var session = new NpgsqlConnection(Connection + ";Pooling=false");
                session.Open();
                return;
            }
            catch (Exception exception) when (exception is NpgsqlException or IOException && watch.Elapsed < s_startLimit && !_script.HasExited)
            {
                Thread.Sleep(50);
            }
            catch (Exception exception) when (exception is NpgsqlException or IOException)
            {
                throw new InvalidOperationException($"The tests' PostgreSQL did not start in {Folder}; its log lies there.", exception);
            }
        }
    }

    public void Dispose()
    {
        _script.StandardInput.Close();
        _script.WaitForExit(TimeSpan.FromSeconds(20));
        _script.Dispose();
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
