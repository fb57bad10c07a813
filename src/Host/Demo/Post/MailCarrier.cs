// The mail server of the demonstration: it takes mails over SMTP as a real one does, and puts them before readers who do not exist.
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Mitos.Host.Demo.Post;

/// <param name="isKnown">Whether there is a mailbox of this address; of others it says so, as mail servers do.</param>
/// <param name="delivered">Called with each mail, as it came, and its recipient. Must not wait.</param>
internal sealed class MailCarrier(Func<string, bool> isKnown, Action<string, string> delivered, CancellationToken stop)
{
    private const int LongestMail = 1024 * 1024;
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    public void Start()
    {
        _listener.Start();
        _ = AcceptAsync();
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                _ = TalkAsync(await _listener.AcceptTcpClientAsync(stop));
            }
        }
        catch (Exception exception) when (exception is OperationCanceledException or SocketException)
        {
            _listener.Dispose();
        }
    }

    private async Task TalkAsync(TcpClient client)
    {
        using var _ = client;
        client.NoDelay = true;
        try
        {
            await using var stream = client.GetStream();
            using var reader = new StreamReader(stream, Encoding.Latin1);
            var to = "";
            await SayAsync(stream, "220 post.spitanthi.example ESMTP");
            while (await reader.ReadLineAsync(stop) is { } line)
            {
                switch (line.Split(' ', ':')[0].ToUpperInvariant())
                {
                    case "EHLO" or "HELO":
                        await SayAsync(stream, "250-post.spitanthi.example\r\n250-8BITMIME\r\n250 ENHANCEDSTATUSCODES");
                        break;
                    case "RCPT":
                        to = line[(line.IndexOf('<') + 1)..Math.Max(line.IndexOf('<') + 1, line.IndexOf('>'))];
                        await SayAsync(stream, isKnown(to) ? "250 2.1.5 Ok" : "550 5.1.1 There is no such mailbox here");
                        break;
                    case "DATA":
                        await SayAsync(stream, "354 End data with <CR><LF>.<CR><LF>");
                        delivered(await ReadAsync(reader), to);
                        await SayAsync(stream, "250 2.0.0 Ok");
                        break;
                    case "QUIT":
                        await SayAsync(stream, "221 2.0.0 Bye");
                        return;
                    default:
                        await SayAsync(stream, "250 2.0.0 Ok");
                        break;
                }
            }
        }
        catch (Exception exception) when (exception is IOException or SocketException or OperationCanceledException)
        {
            // Hung up, or the demonstration is over.
        }
    }

    private ValueTask SayAsync(NetworkStream stream, string line) => stream.WriteAsync(Encoding.ASCII.GetBytes(line + "\r\n"), stop);

    private async Task<string> ReadAsync(StreamReader reader)
    {
        var mail = new StringBuilder();
        while (await reader.ReadLineAsync(stop) is { } line && line != ".")
        {
            if (mail.Length < LongestMail)
            {
                mail.Append(line.StartsWith('.') ? line[1..] : line).Append("\r\n");
            }
        }

        return mail.ToString();
    }
}
