// A real server in a process of its own, on a store in a temporary folder.
using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json;

namespace Mitos.Bench;

internal sealed class ServerProcess : IAsyncDisposable
{
    public const string WriteKey = "bench-write-key";
    public const string ApiKey = "bench-api-key";
    private readonly Process _process;

    private ServerProcess(Process process, Uri address, TimeSpan startedIn)
    {
        _process = process;
        Address = address;
        StartedIn = startedIn;
        Api = new HttpClient { BaseAddress = address };
        Api.DefaultRequestHeaders.Authorization = new("Bearer", ApiKey);
    }

    public Uri Address { get; }

    /// <summary>From the start of the process to its first ready answer.</summary>
    public TimeSpan StartedIn { get; }

    public HttpClient Api { get; }

    public static string HostDll => Path.Combine(AppContext.BaseDirectory, "Mitos.Host.dll");

    /// <summary>A command of Mitos on this store.</summary>
    public static ProcessStartInfo Command(BenchStore store, string command, params string[] more)
    {
        var start = new ProcessStartInfo("dotnet", [HostDll, command, "--data", store.Folder, .. more])
        {
            Environment = { ["MITOS_API_KEY"] = ApiKey, ["MITOS_WRITE_KEY"] = WriteKey },
        };
        if (store.Postgres is { } postgres)
        {
            start.Environment["MITOS_POSTGRES"] = postgres;
        }

        return start;
    }

    public static async Task<ServerProcess> StartAsync(BenchStore store, int port = 5980)
    {
        var address = new Uri($"http://127.0.0.1:{port}");
        var start = Command(store, "serve", "--urls", address.ToString());
        start.RedirectStandardOutput = true;
        var watch = Stopwatch.StartNew();
        var process = Process.Start(start)!;
        process.OutputDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        using var probe = new HttpClient { BaseAddress = address };
        while (true)
        {
            try
            {
                if ((await probe.GetAsync("/health/ready")).IsSuccessStatusCode)
                {
                    return new ServerProcess(process, address, watch.Elapsed);
                }
            }
            catch (HttpRequestException) when (!process.HasExited && watch.Elapsed < TimeSpan.FromSeconds(60))
            {
                await Task.Delay(20);
            }
        }
    }

    public async Task<(long Events, long Profiles, long Pending)> StatsAsync()
    {
        var json = await Api.GetFromJsonAsync<JsonElement>("/api/stats");
        return (json.GetProperty("events").GetInt64(), json.GetProperty("profiles").GetInt64(), json.GetProperty("pending").GetInt64());
    }

    public async Task DrainAsync()
    {
        while ((await StatsAsync()).Pending > 0)
        {
            await Task.Delay(50);
        }
    }

    /// <summary>Resident memory of the server, in MiB.</summary>
    public long ResidentMebibytes()
    {
        _process.Refresh();
        return _process.WorkingSet64 >> 20;
    }

    /// <summary>Bytes that the server has given to the disk.</summary>
    public long WrittenBytes() => long.Parse(File.ReadLines($"/proc/{_process.Id}/io").First(line => line.StartsWith("write_bytes", StringComparison.Ordinal)).Split(' ')[1]);

    /// <summary>Seconds that each part of the pipeline has taken.</summary>
    public async Task<IReadOnlyList<(string Part, double Seconds)>> PipelineSecondsAsync() =>
        [.. (await Api.GetStringAsync("/metrics")).Split('\n').Where(line => line.StartsWith("mitos_pipeline_seconds_total", StringComparison.Ordinal))
            .Select(line => (line.Split('"')[1], double.Parse(line.Split(' ')[^1], CultureInfo.InvariantCulture)))];

    public double CpuSeconds()
    {
        _process.Refresh();
        return _process.TotalProcessorTime.TotalSeconds;
    }

    public async ValueTask DisposeAsync()
    {
        Api.Dispose();
        if (!_process.HasExited)
        {
            Process.Start("kill", ["-TERM", _process.Id.ToString()])!.WaitForExit();
            await _process.WaitForExitAsync(new CancellationTokenSource(TimeSpan.FromSeconds(30)).Token);
        }

        _process.Dispose();
    }
}
