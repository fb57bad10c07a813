// A real Mitos in a second process, which a test can kill in the middle.
using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;

namespace Mitos.Testing;

public sealed class MitosProcess : IAsyncDisposable
{
    private const int KeptLines = 40;
    private static readonly TimeSpan StartLimit = TimeSpan.FromSeconds(60);
    private readonly Process _process;
    private readonly ConcurrentQueue<string> _log;

    private MitosProcess(Process process, Uri address, ConcurrentQueue<string> log)
    {
        (_process, _log) = (process, log);
        Address = address;
        Api = new HttpClient { BaseAddress = address };
        Api.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", MitosServer.ApiKey);
    }

    public Uri Address { get; }

    public HttpClient Api { get; }

    public bool HasExited => _process.HasExited;

    /// <summary>The last lines that it wrote, for a test that has to say what went wrong.</summary>
    public string Log => string.Join('\n', _log);

    public static Task<MitosProcess> StartAsync(string folder, params string[] more) => StartAtAsync(new Uri($"http://127.0.0.1:{FreePort()}"), folder, more);

    public static Task<MitosProcess> StartAtAsync(Uri address, string folder, params string[] more) =>
        AwaitAsync(address, Start(["serve", "--data", folder, "--urls", address.ToString(), .. more]));

    /// <summary>The demonstration; it answers before its year is loaded.</summary>
    public static Task<MitosProcess> StartDemoAsync(string folder)
    {
        var address = new Uri($"http://127.0.0.1:{FreePort()}");
        return AwaitAsync(address, Start(["demo", "--data", folder, "--urls", address.ToString()]));
    }

    /// <summary>Starts another build than the one beside the tests, from the root folder.</summary>
    public static Task<MitosProcess> StartPublishedAsync(string program, string folder)
    {
        var address = new Uri($"http://127.0.0.1:{FreePort()}");
        return AwaitAsync(address, Start(["serve", "--data", folder, "--urls", address.ToString()], program, "/"));
    }

    private static async Task<MitosProcess> AwaitAsync(Uri address, Process process)
    {

        // A pipe that nobody reads would stop the server when it is full.
        var log = new ConcurrentQueue<string>();
        process.OutputDataReceived += (_, line) => Keep(log, line.Data);
        process.ErrorDataReceived += (_, line) => Keep(log, line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        using var http = new HttpClient { BaseAddress = address };
        var watch = Stopwatch.StartNew();
        while (true)
        {
            try
            {
                if ((await http.GetAsync("/health/live")).IsSuccessStatusCode)
                {
                    return new MitosProcess(process, address, log);
                }
            }
            catch (HttpRequestException)
            {
                if (process.HasExited || watch.Elapsed > StartLimit)
                {
                    throw new InvalidOperationException($"Mitos did not start: {string.Join('\n', log)}");
                }

                await Task.Delay(30);
            }
        }
    }

    /// <summary>Runs a command to its end.</summary>
    public static Task<(int Exit, string Output)> RunAsync(params string[] arguments) => Run(arguments).EndAsync();

    /// <summary>Begins a command, to interrupt it.</summary>
    public static Command Run(params string[] arguments) => new(Start(arguments));

    public void Kill() => _process.Kill();

    /// <summary>Stops it in whatever it does, as a machine does that is moved or starved, until <see cref="Wake"/>.</summary>
    public void Freeze() => Signal(_process, "STOP");

    public void Wake() => Signal(_process, "CONT");

    public async Task StopAsync()
    {
        if (HasExited)
        {
            throw new InvalidOperationException($"Mitos ended by itself:\n{Log}");
        }

        Signal(_process, "TERM");
        await _process.WaitForExitAsync(new CancellationTokenSource(StartLimit).Token);
    }

    public Task WaitForExitAsync() => _process.WaitForExitAsync();

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
            await _process.WaitForExitAsync();
        }

        _process.Dispose();
        Api.Dispose();
    }

    private static void Keep(ConcurrentQueue<string> log, string? line)
    {
        if (line is not null)
        {
            log.Enqueue(line);
            if (log.Count > KeptLines)
            {
                log.TryDequeue(out _);
            }
        }
    }

    private static Process Start(string[] arguments, string? program = null, string workingFolder = "")
    {
        var start = new ProcessStartInfo("dotnet", [program ?? Path.Combine(AppContext.BaseDirectory, "Mitos.Host.dll"), .. arguments])
        {
            WorkingDirectory = workingFolder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { ["MITOS_API_KEY"] = MitosServer.ApiKey, ["MITOS_WRITE_KEY"] = MitosServer.WriteKey },
        };
        if (Array.IndexOf(arguments, "--data") is >= 0 and var data && TestEngine.PostgresOf(arguments[data + 1]) is { } postgres)
        {
            start.Environment["MITOS_POSTGRES"] = postgres;
        }

        return Process.Start(start)!;
    }

    private static void Signal(Process process, string name)
    {
        using var kill = Process.Start("kill", [$"-{name}", process.Id.ToString()]);
        kill.WaitForExit();
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    /// <summary>A command that runs.</summary>
    public sealed class Command
    {
        private readonly Process _process;
        private readonly Task<string> _output;
        private readonly Task<string> _errors;

        internal Command(Process process) =>
            (_process, _output, _errors) = (process, process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());

        public void Kill() => _process.Kill();

        /// <param name="name">As <c>kill</c> takes it: INT, TERM.</param>
        public void Signal(string name) => MitosProcess.Signal(_process, name);

        public async Task<(int Exit, string Output)> EndAsync()
        {
            await _process.WaitForExitAsync();
            var result = (_process.ExitCode, await _output + await _errors);
            _process.Dispose();
            return result;
        }
    }
}
