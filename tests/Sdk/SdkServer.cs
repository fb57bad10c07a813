// Starts Mitos as a program of its own, as a developer who points an SDK at it would find it.
using System.Diagnostics;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Text.Json;

namespace Mitos.Sdk.Tests;

/// <summary>A running Mitos with an empty store, and questions to its API.</summary>
internal sealed class SdkServer : IAsyncDisposable
{
    public const string WriteKey = "sdk-tests-write-key";

    private const string ApiKey = "sdk-tests-api-key-0123456789abcdef";

    private readonly Process _process;
    private readonly string _data;
    private readonly HttpClient _client;

    private SdkServer(Process process, string data, string host)
    {
        _process = process;
        _data = data;
        Host = host;
        _client = new HttpClient { BaseAddress = new Uri(host) };
        _client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", ApiKey);
    }

    /// <summary>As <c>http://127.0.0.1:PORT</c>.</summary>
    public string Host { get; }

    public static async Task<SdkServer> StartAsync()
    {
        var data = Directory.CreateTempSubdirectory("mitos-sdk-").FullName;
        var host = $"http://127.0.0.1:{FreePort()}";
        var program = Path.Combine(AppContext.BaseDirectory, "Mitos.Host.dll");
        var start = new ProcessStartInfo("dotnet", [program, "serve", "--data", data, "--urls", host]);
        start.Environment["MITOS_API_KEY"] = ApiKey;
        start.Environment["MITOS_WRITE_KEY"] = WriteKey;
        var server = new SdkServer(Process.Start(start)!, data, host);
        await server.BecomesAsync("/health/ready", answer => true);
        return server;
    }

    /// <summary>Asks until the answer is as wished, for the pipeline needs a moment after each acceptance.</summary>
    public async Task<JsonElement> BecomesAsync(string path, Func<JsonElement, bool> isAsWished)
    {
        var watch = Stopwatch.StartNew();
        var last = "no answer";
        while (watch.Elapsed < TimeSpan.FromSeconds(30))
        {
            try
            {
                using var response = await _client.GetAsync(new Uri(path, UriKind.Relative));
                last = $"{(int)response.StatusCode} {await response.Content.ReadAsStringAsync()}";
                if (response.IsSuccessStatusCode && Parsed(last) is var answer && isAsWished(answer))
                {
                    return answer;
                }
            }
            catch (HttpRequestException exception)
            {
                last = exception.Message;
            }

            await Task.Delay(100);
        }

        throw new TimeoutException($"{path} did not become as wished; the last answer was: {last}");
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
            await _process.WaitForExitAsync();
        }

        _process.Dispose();
        Directory.Delete(_data, recursive: true);
    }

    /// <summary>The JSON after the status; health answers are plain text and become null.</summary>
    private static JsonElement Parsed(string answer)
    {
        var text = answer[4..];
        return text.StartsWith('{') ? JsonDocument.Parse(text).RootElement : default;
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
