// A mail server of the tests: strict about the conversation, and told how to answer.
using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Mitos.Reach.Tests.Sending;

/// <param name="Data">As it came, with the dots of the wire taken away.</param>
public sealed record SunkMail(string From, string To, string Data)
{
    public string? Header(string name) => Data.Split("\r\n\r\n", 2)[0].Replace("\r\n ", " ").Split("\r\n").FirstOrDefault(line => line.StartsWith(name + ":", StringComparison.OrdinalIgnoreCase))?[(name.Length + 1)..].Trim();

    /// <summary>The text of a part, decoded.</summary>
    public string Part(string kind)
    {
        var at = Data.IndexOf($"Content-Type: {kind}", StringComparison.Ordinal);
        var body = Data[(Data.IndexOf("\r\n\r\n", at, StringComparison.Ordinal) + 4)..];
        var end = body.IndexOf("\r\n--", StringComparison.Ordinal);
        return Encoding.UTF8.GetString(Convert.FromBase64String((end < 0 ? body : body[..end]).Replace("\r\n", "")));
    }
}

public sealed class SmtpSink : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _end = new();

    public SmtpSink()
    {
        _listener.Start();
        _ = AcceptAsync();
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    public ConcurrentQueue<SunkMail> Mails { get; } = new();

    /// <summary>What RCPT is answered with; null for 250.</summary>
    public Func<string, string?> Recipient { get; set; } = _ => null;

    /// <summary>Called when a message has come whole; what it answers is said, and null hangs up without a word.</summary>
    public Func<SunkMail, Task<string?>> Taken { get; set; } = _ => Task.FromResult<string?>("250 2.0.0 Ok");

    public int Conversations { get; private set; }

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
                var client = await _listener.AcceptTcpClientAsync(_end.Token);
                Conversations++;
                _ = TalkAsync(client);
            }
        }
        catch (Exception exception) when (exception is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // The test is over.
        }
    }

    private async Task TalkAsync(TcpClient client)
    {
        using var _ = client;
        try
        {
            client.NoDelay = true;
            var stream = client.GetStream();
            using var reader = new StreamReader(stream, Encoding.ASCII);
            async Task Say(string line) => await stream.WriteAsync(Encoding.ASCII.GetBytes(line + "\r\n"), _end.Token);
            await Say("220 sink.example ESMTP");
            var (from, to) = ("", "");
            while (await reader.ReadLineAsync(_end.Token) is { } line)
            {
                var word = line.Split(' ', ':')[0].ToUpperInvariant();
                switch (word)
                {
                    case "EHLO":
                        await Say("250-sink.example\r\n250-8BITMIME\r\n250 ENHANCEDSTATUSCODES");
                        break;
                    case "MAIL":
                        (from, to) = (Between(line), "");
                        await Say("250 2.1.0 Ok");
                        break;
                    case "RCPT":
                        var no = from.Length == 0 ? "503 5.5.1 MAIL first" : Recipient(Between(line));
                        to = no is null ? Between(line) : to;
                        await Say(no ?? "250 2.1.5 Ok");
                        break;
                    case "DATA" when to.Length == 0:
                        await Say("503 5.5.1 RCPT first");
                        break;
                    case "DATA":
                        await Say("354 End with a dot");
                        if (await ReadAsync(reader) is not { } data)
                        {
                            // Cut off in the middle: no mail server takes that.
                            return;
                        }

                        var mail = new SunkMail(from, to, data);
                        (from, to) = ("", "");
                        if (await Taken(mail) is not { } answer)
                        {
                            return;
                        }

                        if (answer.StartsWith('2'))
                        {
                            Mails.Enqueue(mail);
                        }

                        await Say(answer);
                        break;
                    case "RSET":
                        (from, to) = ("", "");
                        await Say("250 2.0.0 Ok");
                        break;
                    case "QUIT":
                        await Say("221 2.0.0 Bye");
                        return;
                    default:
                        await Say("500 5.5.2 What?");
                        break;
                }
            }
        }
        catch (Exception exception) when (exception is IOException or OperationCanceledException or ObjectDisposedException or SocketException)
        {
            // Hung up, or the test is over.
        }
    }

    private static async Task<string?> ReadAsync(StreamReader reader)
    {
        var data = new StringBuilder();
        string? line;
        while ((line = await reader.ReadLineAsync()) is not null && line != ".")
        {
            Assert.True(line.Length <= 998, "A line of a mail has at most 998 characters.");
            Assert.True(line.All(letter => letter is >= ' ' and <= '~' or '\t'), "A mail of ours is plain ASCII.");
            data.Append(line.StartsWith('.') ? line[1..] : line).Append("\r\n");
        }

        return line is null ? null : data.ToString();
    }

    private static string Between(string line) => line[(line.IndexOf('<') + 1)..line.IndexOf('>')];
}
