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

    private static string Binaries => Needs.PostgresFolder ?? throw new FileNotFoundException(Needs.WithoutPostgres ?? "PostgreSQL 15 is not there. Debian: apt-get install postgresql-15.");

    /// <param name="settings">As on the server's command line: <c>-c commit_delay=50000</c>.</param>
    /// <param name="backup">A base backup from which the server recovers, as the settings say; null for an empty one.</param>
    public static PostgresServer Start(string settings = "", string? backup = null)
    {
        var folder = NewFolder("mitos-pg");
        var binaries = Binaries;
        var port = FreePort();
        var make = backup is null
            ? $"{binaries}/initdb -D {folder}/data -U mitos --auth=trust --encoding=UTF8 --locale=C.UTF-8"
            : $"cp -a {backup} {folder}/data && touch {folder}/data/recovery.signal";
        var script = $$"""
            umask 077
            { {{make}}; } >{{folder}}/initdb.log 2>&1 || exit 1
            run() { {{binaries}}/postgres -D {{folder}}/data -k {{folder}} -p {{port}} -c listen_addresses=127.0.0.1 -c max_connections=300 -c fsync=on -c logging_collector=off {{settings}} >>{{folder}}/server.log 2>&1 & server=$!; }
            run
            while read order; do
              kill -QUIT $server; wait $server; sleep $order; run
            done
            kill -QUIT $server
            wait
            rm -rf {{folder}}/*
            """;
        var start = AsServer("sh", "-c", script);
        start.RedirectStandardInput = true;
        start.WorkingDirectory = folder;
        var server = new PostgresServer(Process.Start(start)!, folder, port);
        server.Await();
        return server;
    }

    /// <summary>An empty folder in which the server may write.</summary>
    public static string NewFolder(string name)
    {
        var folder = Directory.CreateTempSubdirectory(name).FullName;
        if (Environment.IsPrivilegedProcess)
        {
            using var own = Process.Start("chown", ["postgres", folder]);
            own.WaitForExit();
        }

        return folder;
    }

    /// <summary>Runs one of PostgreSQL's own programs on this server, and answers what it printed.</summary>
    public string Run(string program, params string[] arguments)
    {
        var start = AsServer(Path.Combine(Binaries, program), arguments);
        (start.Environment["PGHOST"], start.Environment["PGPORT"], start.Environment["PGUSER"]) = (Folder, $"{Port}", "mitos");
        start.RedirectStandardOutput = start.RedirectStandardError = true;
        start.WorkingDirectory = Folder;
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 ? output.Trim() : throw new InvalidOperationException($"{program} failed: {errors.Result}");
    }

    /// <summary>Ends the server in the middle of what it does, as a crash would, and starts it again after so many seconds.</summary>
    public void Crash(int seconds)
    {
        _script.StandardInput.WriteLine(seconds);
        _script.StandardInput.Flush();
    }

    /// <summary>Returns when the server answers and takes writes: one that recovers may be read before.</summary>
    public void Await()
    {
        var watch = Stopwatch.StartNew();
        while (true)
        {
            try
            {
                using var session = new NpgsqlConnection(Connection + ";Pooling=false");
                session.Open();
                using var asked = new NpgsqlCommand("select pg_is_in_recovery()", session);
                if (asked.ExecuteScalar() is false)
                {
                    return;
                }

                Thread.Sleep(50);
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

    /// <summary>PostgreSQL refuses to run as root.</summary>
    private static ProcessStartInfo AsServer(string program, params string[] arguments) =>
        Environment.IsPrivilegedProcess ? new ProcessStartInfo("runuser", ["-u", "postgres", "--", program, .. arguments]) : new ProcessStartInfo(program, arguments);

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
