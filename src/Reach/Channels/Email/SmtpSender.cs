// Sends e-mails over SMTP, several conversations at once, each used for many messages.
using System.Collections.Concurrent;
using System.Globalization;
using System.Security.Cryptography;
using System.Text.RegularExpressions;
using Mitos.Kernel.Text;
using Mitos.Reach.Channels.Contracts;

namespace Mitos.Reach.Channels.Email;

internal sealed partial class SmtpSender(TimeProvider clock) : IChannelSender
{
    private const int MessagesPerTalk = 200;
    private static readonly TimeSpan s_idle = TimeSpan.FromSeconds(30);
    private readonly ConcurrentDictionary<(int Connection, int Version), ConcurrentBag<SmtpTalk>> _talks = new();
    private readonly ConcurrentDictionary<(int Connection, int Version), RSA?> _keys = new();

    public ChannelKind Kind { get; } = new("smtp", "email", ["email"], "email", Parallel: 8, IsTracked: true, HasHook: true,
    [
        new("host", IsRequired: true), new("port", Default: "587"), new("security", Default: "starttls", Choices: ["starttls", "tls", "none"]), new("verify", Default: "yes", Choices: ["yes", "no"]),
        new("username"), new("password", IsSecret: true), new("from", IsRequired: true), new("fromName"), new("replyTo"), new("returnPath"), new("hello"),
        new("dkimDomain"), new("dkimSelector"), new("dkimKey", IsSecret: true), new("track", Default: "yes", Choices: ["yes", "no"]), new("hookToken", IsSecret: true),
    ]);

    public IEnumerable<(string Field, string Fault)> Faults(IReadOnlyDictionary<string, string> values)
    {
        foreach (var field in new[] { "from", "replyTo", "returnPath" }.Where(field => values.GetValueOrDefault(field) is { Length: > 0 } address && !EmailAddress.TryNormalise(address, out _)))
        {
            yield return ($"fields.{field}", "This is no e-mail address.");
        }

        if (values.GetValueOrDefault("port") is { Length: > 0 } port && !(ushort.TryParse(port, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0))
        {
            yield return ("fields.port", "A port is a number from 1 to 65535; most providers take 587.");
        }

        if (values.GetValueOrDefault("host") is { Length: > 0 } host && Uri.CheckHostName(host) == UriHostNameType.Unknown)
        {
            yield return ("fields.host", "The name of a server alone, such as smtp.example.com, without https:// and without a port.");
        }

        if (values.GetValueOrDefault("dkimKey") is { Length: > 0 } pem && Key(pem) is null)
        {
            yield return ("fields.dkimKey", "This is no RSA key in PEM (-----BEGIN PRIVATE KEY-----).");
        }

        var isSigned = values.GetValueOrDefault("dkimKey") is { Length: > 0 };
        if (isSigned && (string.IsNullOrEmpty(values.GetValueOrDefault("dkimDomain")) || string.IsNullOrEmpty(values.GetValueOrDefault("dkimSelector"))))
        {
            yield return ("fields.dkimDomain", "A DKIM key needs its domain and its selector.");
        }
    }

    public async Task<SendResult> SendAsync(OpenConnection connection, OutgoingMessage message, CancellationToken cancellationToken)
    {
        if (!Address().IsMatch(message.To))
        {
            return new SendResult(SendOutcome.Bounced, Reason: "bad_address", IsDead: true);
        }

        var text = Write(connection, message);
        var talk = Reused(connection);
        try
        {
            talk = await BegunAsync(connection, talk, message.To, cancellationToken);
        }
        catch (SmtpRefusal refusal)
        {
            return Refused(refusal);
        }
        catch (Exception exception) when (exception is IOException or System.Net.Sockets.SocketException or OperationCanceledException)
        {
            // Nothing of the message was said yet.
            return new SendResult(SendOutcome.Down, Reason: "provider_down", Detail: exception.GetType().Name);
        }

        return await EndedAsync(connection, talk, text, cancellationToken);
    }

    /// <summary>On a conversation that was idle the server may have hung up: then a new one is begun.</summary>
    private async Task<SmtpTalk> BegunAsync(OpenConnection connection, SmtpTalk? reused, string to, CancellationToken cancellationToken)
    {
        var from = connection.Find("returnPath") ?? connection["from"];
        if (reused is not null)
        {
            try
            {
                await reused.BeginAsync(from, to, cancellationToken);
                return reused;
            }
            catch (SmtpRefusal refusal) when (refusal.Reply.Code != 421)
            {
                Keep(connection, reused);
                throw;
            }
            catch (Exception exception) when (exception is IOException or SmtpRefusal)
            {
                reused.Dispose();
            }
        }

        var talk = new SmtpTalk();
        try
        {
            await talk.OpenAsync(connection, cancellationToken);
        }
        catch (SmtpRefusal refusal)
        {
            talk.Dispose();
            throw new IOException($"{refusal.Command} {refusal.Reply.Code}", refusal);
        }
        catch
        {
            talk.Dispose();
            throw;
        }

        try
        {
            await talk.BeginAsync(from, to, cancellationToken);
            return talk;
        }
        catch (SmtpRefusal)
        {
            Keep(connection, talk);
            throw;
        }
        catch
        {
            talk.Dispose();
            throw;
        }
    }

    private async Task<SendResult> EndedAsync(OpenConnection connection, SmtpTalk talk, string text, CancellationToken cancellationToken)
    {
        try
        {
            await talk.EndAsync(text, cancellationToken);
            Keep(connection, talk);
            return SendResult.Accepted(null);
        }
        catch (SmtpRefusal refusal)
        {
            Keep(connection, talk);
            return Refused(refusal);
        }
        catch (Exception exception) when (exception is IOException or System.Net.Sockets.SocketException or OperationCanceledException)
        {
            talk.Dispose();
            return new SendResult(SendOutcome.Unknown, Reason: "no_answer", Detail: exception.GetType().Name);
        }
    }

    private static SendResult Refused(SmtpRefusal refusal)
    {
        var class_ = BounceReason.Of(refusal.Reply.Text, refusal.Reply.Code);
        var detail = $"{refusal.Reply.Code} {BounceReason.WithoutAddresses(refusal.Reply.Text)}";
        return refusal.Reply.IsPassing ? new SendResult(SendOutcome.Busy, Reason: "provider_busy", Detail: detail)
            : refusal.Command == "RCPT" ? new SendResult(SendOutcome.Bounced, Reason: class_.Reason, Detail: detail, IsDead: class_.IsDead)
            : refusal.Command == "end" ? new SendResult(SendOutcome.Bounced, Reason: class_.Reason, Detail: detail)
            : new SendResult(SendOutcome.Failed, Reason: "refused_by_provider", Detail: detail);
    }

    private string Write(OpenConnection connection, OutgoingMessage message)
    {
        var now = clock.GetUtcNow();
        var domain = connection["from"].Split('@')[^1];
        var mime = MimeText.Write(connection, message, $"{message.Id}@{domain}", now);
        var key = _keys.GetOrAdd((connection.Id, connection.Version), _ => connection.Find("dkimKey") is { } pem ? Key(pem) : null);
        if (key is null)
        {
            return mime.Text;
        }

        // RSA of .NET may be used by one thread at a time only where it signs.
        string signature;
        lock (key)
        {
            signature = Dkim.Sign(mime, connection["dkimDomain"], connection["dkimSelector"], key, now);
        }

        return $"DKIM-Signature: {signature}\r\n{mime.Text}";
    }

    private static RSA? Key(string pem)
    {
        try
        {
            var key = RSA.Create();
            key.ImportFromPem(pem);
            return key;
        }
        catch (Exception exception) when (exception is ArgumentException or CryptographicException)
        {
            return null;
        }
    }

    private SmtpTalk? Reused(OpenConnection connection)
    {
        var bag = _talks.GetOrAdd((connection.Id, connection.Version), _ => []);
        while (bag.TryTake(out var talk))
        {
            if (talk.IsOpen && clock.GetUtcNow() - talk.UsedAt < s_idle)
            {
                return talk;
            }

            talk.Dispose();
        }

        return null;
    }

    private void Keep(OpenConnection connection, SmtpTalk talk)
    {
        if (!talk.IsOpen || talk.Messages >= MessagesPerTalk)
        {
            talk.Dispose();
            return;
        }

        talk.UsedAt = clock.GetUtcNow();
        _talks[(connection.Id, connection.Version)].Add(talk);
    }

    /// <summary>Nothing in an address may end a line of the conversation.</summary>
    [GeneratedRegex(@"^[^\s<>\x00-\x1f\x7f-\uffff]+@[^\s<>@\x00-\x1f\x7f-\uffff]+$")]
    private static partial Regex Address();
}
