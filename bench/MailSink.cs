// A mail server that takes everything and keeps nothing but the count, as quickly as one core can.
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Mitos.Bench;

internal sealed class MailSink : IDisposable
{
    private static readonly byte[] s_hello = Encoding.ASCII.GetBytes("250-sink.example\r\n250 8BITMIME\r\n");
    private static readonly byte[] s_ok = Encoding.ASCII.GetBytes("250 2.0.0 Ok\r\n");
    private static readonly byte[] s_data = Encoding.ASCII.GetBytes("354 Go on\r\n");
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _end = new();
    private long _taken;

    public MailSink()
    {
        _listener.Start();
        _ = AcceptAsync();
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    public long Taken => Interlocked.Read(ref _taken);

    public void Dispose()
    {
        _end.Cancel();
        _listener.Dispose();
        _end.Dispose();
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                _ = TalkAsync(await _listener.AcceptTcpClientAsync(_end.Token));
            }
        }
        catch (Exception exception) when (exception is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // The bench is over.
        }
    }

    private async Task TalkAsync(TcpClient client)
    {
        using var _ = client;
        client.NoDelay = true;
        try
        {
            var stream = client.GetStream();
            using var reader = new StreamReader(stream, Encoding.Latin1, false, 16 * 1024);
            await stream.WriteAsync(Encoding.ASCII.GetBytes("220 sink.example ESMTP\r\n"), _end.Token);
            while (await reader.ReadLineAsync(_end.Token) is { } line && !line.StartsWith("QUIT", StringComparison.Ordinal))
            {
                if (line != "DATA")
                {
                    await stream.WriteAsync(line.StartsWith("EHLO", StringComparison.Ordinal) ? s_hello : s_ok, _end.Token);
                    continue;
                }

                await stream.WriteAsync(s_data, _end.Token);
                while (await reader.ReadLineAsync(_end.Token) is { } text && text != ".")
                {
                }

                Interlocked.Increment(ref _taken);
                await stream.WriteAsync(s_ok, _end.Token);
            }
        }
        catch (Exception exception) when (exception is IOException or SocketException or OperationCanceledException or ObjectDisposedException)
        {
            // Hung up, or the bench is over.
        }
    }
}
