// One conversation with a mail server.
using System.Net.Security;
using System.Net.Sockets;
using System.Text;

namespace Mitos.Reach.Channels.Email;

/// <param name="Code">Of three digits.</param>
/// <param name="Text">The server's words.</param>
internal readonly record struct SmtpReply(int Code, string Text)
{
    public bool IsGood => Code is >= 200 and < 400;

    public bool IsPassing => Code is >= 400 and < 500;
}

/// <summary>The server said no; what was asked is over, the conversation maybe not.</summary>
internal sealed class SmtpRefusal(string command, SmtpReply reply) : Exception($"{command}: {reply.Code}")
{
    public string Command { get; } = command;

    public SmtpReply Reply { get; } = reply;
}

/// <summary>RFC 5321, with STARTTLS (RFC 3207) and AUTH PLAIN and LOGIN (RFC 4954). For one thread.</summary>
internal sealed class SmtpTalk : IDisposable
{
    private readonly TcpClient _tcp = new() { NoDelay = true };
    private Stream _stream = Stream.Null;
    private StreamReader _reader = StreamReader.Null;
    private string[] _extensions = [];

    /// <summary>How many messages it has carried.</summary>
    public int Messages { get; private set; }

    /// <summary>False when nothing more can be said.</summary>
    public bool IsOpen { get; private set; }

    public DateTimeOffset UsedAt { get; set; }

    /// <exception cref="SmtpRefusal">The server does not want us.</exception>
    /// <exception cref="IOException">It cannot be reached, or cannot be trusted.</exception>
    public async Task OpenAsync(OpenConnection connection, CancellationToken cancellationToken)
    {
        var (host, port, security) = (connection["host"], int.TryParse(connection["port"], out var given) ? given : 587, connection["security"]);
        try
        {
            await _tcp.ConnectAsync(host, port, cancellationToken);
            Use(_tcp.GetStream());
            if (security == "tls")
            {
                await SecureAsync(host, connection["verify"] != "no", cancellationToken);
            }

            Expect("greeting", await ReadAsync(cancellationToken));
            await HelloAsync(connection, cancellationToken);
            if (security == "starttls")
            {
                await SayAsync("STARTTLS", cancellationToken);
                await SecureAsync(host, connection["verify"] != "no", cancellationToken);
                await HelloAsync(connection, cancellationToken);
            }

            if (connection.Find("username") is { } user)
            {
                await SignInAsync(user, connection["password"], cancellationToken);
            }

            IsOpen = true;
        }
        catch (Exception exception) when (exception is SocketException or System.Security.Authentication.AuthenticationException)
        {
            throw new IOException(exception.Message, exception);
        }
    }

    /// <summary>Everything up to the message itself; after that nothing may be said twice.</summary>
    public async Task BeginAsync(string from, string to, CancellationToken cancellationToken)
    {
        await SayAsync($"MAIL FROM:<{from}>", cancellationToken, "MAIL");
        try
        {
            await SayAsync($"RCPT TO:<{to}>", cancellationToken, "RCPT");
            await SayAsync("DATA", cancellationToken);
        }
        catch (SmtpRefusal refusal) when (refusal.Reply.Code != 421)
        {
            await SayAsync("RSET", cancellationToken);
            throw;
        }
    }

    /// <summary>The message, of which a line of one dot is the end. Whoever is cut off in here knows nothing.</summary>
    public async Task<SmtpReply> EndAsync(string message, CancellationToken cancellationToken)
    {
        Messages++;
        var text = message.StartsWith('.') ? "." + message : message;
        await WriteAsync(text.Replace("\r\n.", "\r\n..", StringComparison.Ordinal) + (text.EndsWith("\r\n", StringComparison.Ordinal) ? ".\r\n" : "\r\n.\r\n"), cancellationToken);
        return Expect("end", await ReadAsync(cancellationToken));
    }

    public void Dispose()
    {
        IsOpen = false;
        _stream.Dispose();
        _tcp.Dispose();
    }

    private async Task HelloAsync(OpenConnection connection, CancellationToken cancellationToken)
    {
        var reply = await SayAsync($"EHLO {connection.Find("hello") ?? "localhost"}", cancellationToken, "EHLO");
        _extensions = reply.Text.Split('\n');
    }

    private async Task SignInAsync(string user, string password, CancellationToken cancellationToken)
    {
        var ways = _extensions.FirstOrDefault(line => line.StartsWith("AUTH", StringComparison.OrdinalIgnoreCase)) ?? "";
        if (ways.Contains("LOGIN", StringComparison.OrdinalIgnoreCase) && !ways.Contains("PLAIN", StringComparison.OrdinalIgnoreCase))
        {
            await SayAsync("AUTH LOGIN", cancellationToken, "AUTH");
            await SayAsync(Convert.ToBase64String(Encoding.UTF8.GetBytes(user)), cancellationToken, "AUTH");
            await SayAsync(Convert.ToBase64String(Encoding.UTF8.GetBytes(password)), cancellationToken, "AUTH");
            return;
        }

        await SayAsync($"AUTH PLAIN {Convert.ToBase64String(Encoding.UTF8.GetBytes($"\0{user}\0{password}"))}", cancellationToken, "AUTH");
    }

    private async Task<SmtpReply> SayAsync(string line, CancellationToken cancellationToken, string? name = null)
    {
        await WriteAsync(line + "\r\n", cancellationToken);
        return Expect(name ?? line, await ReadAsync(cancellationToken));
    }

    private SmtpReply Expect(string command, SmtpReply reply)
    {
        IsOpen &= reply.Code != 421;
        return reply.IsGood ? reply : throw new SmtpRefusal(command, reply);
    }

    private async Task WriteAsync(string text, CancellationToken cancellationToken)
    {
        await _stream.WriteAsync(Encoding.ASCII.GetBytes(text), cancellationToken);
        await _stream.FlushAsync(cancellationToken);
    }

    private async Task<SmtpReply> ReadAsync(CancellationToken cancellationToken)
    {
        var text = new StringBuilder();
        for (var lines = 0; lines < 100; lines++)
        {
            var line = await _reader.ReadLineAsync(cancellationToken) ?? throw new IOException("The mail server has ended the conversation.");
            if (line.Length < 3 || !int.TryParse(line.AsSpan(0, 3), out var code))
            {
                throw new IOException("This is no mail server.");
            }

            text.Append(text.Length == 0 ? "" : "\n").Append(line.Length > 4 ? line[4..] : "");
            if (line.Length == 3 || line[3] != '-')
            {
                return new SmtpReply(code, text.ToString());
            }
        }

        throw new IOException("The mail server does not come to an end.");
    }

    private async Task SecureAsync(string host, bool verifies, CancellationToken cancellationToken)
    {
        var secure = new SslStream(_stream, leaveInnerStreamOpen: false);
        await secure.AuthenticateAsClientAsync(new SslClientAuthenticationOptions
        {
            TargetHost = host,
            RemoteCertificateValidationCallback = verifies ? null : static (_, _, _, _) => true,
        }, cancellationToken);
        Use(secure);
    }

    /// <summary>What the server sent before the line was secured is dropped with the old reader.</summary>
    private void Use(Stream stream) => (_stream, _reader) = (stream, new StreamReader(stream, Encoding.UTF8, false, 4096, leaveOpen: true));
}
