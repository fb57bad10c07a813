// The SMS centre of the demonstration: it speaks as Kannel does, and reports each message as delivered a moment later.
using System.Globalization;
using System.Net;
using Mitos.Kernel.Text;

namespace Mitos.Host.Demo.Post;

/// <param name="delivered">Called with each recipient and text. Must not wait.</param>
internal sealed class SmsCarrier(Action<string, string> delivered, HttpClient http, CancellationToken stop) : IDisposable
{
    private static readonly TimeSpan s_untilReport = TimeSpan.FromSeconds(2);
    private readonly HttpListener _listener = new();

    public string Url { get; } = string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{FreePort()}/cgi-bin/sendsms");

    public void Start()
    {
        _listener.Prefixes.Add(Url + "/");
        _listener.Start();
        _ = AcceptAsync();
    }

    public void Dispose() => _listener.Close();

    private async Task AcceptAsync()
    {
        using var end = stop.Register(_listener.Close);
        try
        {
            while (true)
            {
                var call = await _listener.GetContextAsync();
                var query = call.Request.QueryString;
                call.Response.StatusCode = 202;
                await call.Response.OutputStream.WriteAsync("0: Accepted for delivery"u8.ToArray(), stop);
                call.Response.Close();
                delivered(query["to"] ?? "", query["text"] ?? "");
                if (query["dlr-url"] is { Length: > 0 } report)
                {
                    _ = ReportAsync(report);
                }
            }
        }
        catch (Exception exception) when (exception is HttpListenerException or ObjectDisposedException or OperationCanceledException)
        {
            // The demonstration is over.
        }
    }

    /// <summary>1 stands for delivered.</summary>
    private async Task ReportAsync(string report)
    {
        try
        {
            await Task.Delay(s_untilReport, TimeProvider.System, stop);
            using var answer = await http.GetAsync(report.Replace("%d", "1", StringComparison.Ordinal).Replace("%F", "", StringComparison.Ordinal).Replace("%A", "", StringComparison.Ordinal), stop);
        }
        catch (Exception exception) when (exception is HttpRequestException or OperationCanceledException)
        {
            // A report that is lost is one that no SMS centre sends again either.
        }
    }

    private static int FreePort()
    {
        using var probe = new System.Net.Sockets.TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }
}
