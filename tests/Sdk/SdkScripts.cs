// Installs the published SDKs once and runs the scripts that use them.
using System.Diagnostics;
using System.Text.Json;

namespace Mitos.Sdk.Tests;

/// <summary>An event that an SDK sent.</summary>
internal sealed record SentEvent(string Type, string MessageId, string? Event);

/// <summary>A request that a browser made to the server.</summary>
internal sealed record SentRequest(string Method, string Path, int? Status);

/// <summary>What one SDK did: the names it used, what it sent, and what went wrong.</summary>
internal sealed record SdkRun(
    string Sdk, string UserId, string Email, string GroupId, string Event, int? Expected, IReadOnlyList<SentEvent> Sent,
    IReadOnlyList<string> Errors, IReadOnlyList<string>? Foreign, IReadOnlyList<SentRequest>? Requests);

/// <summary>The Node side of these tests, in the folder <c>node</c> beside this file.</summary>
internal static class SdkScripts
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(4);

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    private static readonly Lazy<Task> Installed = new(() => RunAsync("npm", ["ci", "--no-audit", "--no-fund"], new Dictionary<string, string>()));

    /// <summary>Runs a script against a server.</summary>
    public static async Task<IReadOnlyList<SdkRun>> RunAsync(string script, string host, string writeKey) =>
        JsonSerializer.Deserialize<List<SdkRun>>(await OutputAsync(script, host, writeKey), Json)!;

    /// <summary>Runs a script against a server and answers what it printed.</summary>
    public static async Task<string> OutputAsync(string script, string host, string writeKey)
    {
        await Installed.Value;
        return await RunAsync("node", [script], new Dictionary<string, string> { ["HOST"] = host, ["WRITE_KEY"] = writeKey });
    }

    private static async Task<string> RunAsync(string program, string[] arguments, Dictionary<string, string> variables)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = Folder(),
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in variables)
        {
            start.Environment[name] = value;
        }

        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        using var patience = new CancellationTokenSource(Patience);
        try
        {
            await process.WaitForExitAsync(patience.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
        }

        return process.ExitCode == 0
            ? await output
            : throw new InvalidOperationException($"{program} {string.Join(' ', arguments)} ended with {process.ExitCode}:\n{await errors}\n{await output}");
    }

    private static string Folder()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var node = Path.Combine(folder.FullName, "tests", "Sdk", "node");
            if (File.Exists(Path.Combine(node, "package.json")))
            {
                return node;
            }
        }

        throw new DirectoryNotFoundException("tests/Sdk/node is not above the test's own folder.");
    }
}
