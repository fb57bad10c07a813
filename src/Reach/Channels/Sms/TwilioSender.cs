// Sends SMS through Twilio, or whoever speaks as Twilio does.
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.WebUtilities;
using Mitos.Reach.Channels.Contracts;
using Mitos.Reach.Channels.Hooks;
using Mitos.Reach.Channels.Http;

namespace Mitos.Reach.Channels.Sms;

internal sealed class TwilioSender(ProviderHttp http) : IChannelSender, IChannelHook
{
    private const int LongestText = 1_600;

    /// <summary>She has said STOP to the sender, and the provider lets nothing through until she says START.</summary>
    private const int SaidStop = 21610;

    /// <summary>Numbers that do not exist or cannot take SMS, and that sender. A handset that is switched off (30003) is not among them.</summary>
    private static readonly HashSet<int> s_dead = [21211, 21214, 21614, 30005, 30006, SaidStop];

    public ChannelKind Kind { get; } = new("twilio", "sms", ["phone"], "sms", Parallel: 8, IsTracked: true, HasHook: true,
    [
        new("url", Default: "https://api.twilio.com"), new("accountSid", IsRequired: true), new("authToken", IsSecret: true, IsRequired: true), new("from"), new("messagingServiceSid"), new("reports"), new("track", Default: "yes", Choices: ["yes", "no"]),
    ]);

    string IChannelHook.Kind => "twilio";

    public IEnumerable<(string Field, string Fault)> Faults(IReadOnlyDictionary<string, string> values)
    {
        if (string.IsNullOrEmpty(values.GetValueOrDefault("from")) && string.IsNullOrEmpty(values.GetValueOrDefault("messagingServiceSid")))
        {
            yield return ("fields.from", "Say from which number, or by which messaging service.");
        }
    }

    public Task<SendResult> SendAsync(OpenConnection connection, OutgoingMessage message, CancellationToken cancellationToken)
    {
        if (message.Content.Text.Length > LongestText)
        {
            return Task.FromResult(new SendResult(SendOutcome.Failed, Reason: "too_big"));
        }

        var form = new Dictionary<string, string> { ["To"] = message.To, ["Body"] = message.Content.Text };
        form[connection.Find("messagingServiceSid") is null ? "From" : "MessagingServiceSid"] = connection.Find("messagingServiceSid") ?? connection["from"];
        if (connection.Find("reports") is { } reports)
        {
            // Our own name comes back with each status, and the signature covers it.
            form["StatusCallback"] = $"{reports}/hooks/twilio/{connection.Id}?message={message.Id}";
        }

        var request = new HttpRequestMessage(HttpMethod.Post, $"{connection["url"]}/2010-04-01/Accounts/{connection["accountSid"]}/Messages.json") { Content = new FormUrlEncodedContent(form) };
        request.Headers.Authorization = new("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{connection["accountSid"]}:{connection["authToken"]}")));
        return http.SendAsync(request, Read, isRepeatable: false, cancellationToken);
    }

    public bool IsSigned(OpenConnection connection, HookCall call) => Signatures.IsTwilio(
        connection["authToken"], call.Url, call.Body.Span, call.Headers.ContentType.ToString().StartsWith("application/x-www-form-urlencoded", StringComparison.OrdinalIgnoreCase), call.Headers["X-Twilio-Signature"].ToString());

    public HookMeaning Read(OpenConnection connection, HookCall call, long now)
    {
        var form = QueryHelpers.ParseQuery(Encoding.UTF8.GetString(call.Body.Span));
        string Of(string name) => form.TryGetValue(name, out var value) ? value.ToString() : "";
        var (sid, status) = (Of("MessageSid"), Of("MessageStatus"));
        if (sid.Length == 0)
        {
            return HookMeaning.Nothing;
        }

        if (status.Length == 0 || status == "received")
        {
            // As XML: plain text would be sent to her as our reply.
            return new HookMeaning([new ChannelReceipt(ReceiptKind.Received, null, null, sid, now, Detail: Of("Body") is { Length: > 0 } body ? body : "[media]", Identifier: ("phone", Of("From")))], "<Response/>", "text/xml");
        }

        var code = int.TryParse(Of("ErrorCode"), out var parsed) ? parsed : 0;
        ReceiptKind? kind = status switch { "sent" => ReceiptKind.Sent, "canceled" => ReceiptKind.Failed, "delivered" => ReceiptKind.Delivered, "read" => ReceiptKind.Opened, "undelivered" => ReceiptKind.Bounced, "failed" => ReceiptKind.Failed, _ => null };
        return kind is not { } known ? HookMeaning.Nothing
            : new HookMeaning([new ChannelReceipt(known, sid, call.Query["message"].ToString() is { Length: > 0 } ours ? ours : null, $"{sid}:{status}", now, code == 0 ? null : ReasonOf(code), code == 0 ? null : $"{code}", s_dead.Contains(code))]);
    }

    private static string ReasonOf(int code) => code switch
    {
        SaidStop => "stopped",
        30003 or 30005 or 30006 or 21211 or 21214 or 21614 => "not_reachable",
        30007 => "spam",
        _ => "not_delivered",
    };

    private static SendResult? Read(ProviderAnswer answer)
    {
        try
        {
            using var json = JsonDocument.Parse(answer.Body);
            if (answer.IsGood)
            {
                return SendResult.Accepted(json.RootElement.TryGetProperty("sid", out var sid) ? sid.GetString() : null);
            }

            if (answer.Status == 400 && json.RootElement.TryGetProperty("code", out var code) && code.TryGetInt32(out var number))
            {
                return s_dead.Contains(number) ? new SendResult(SendOutcome.Bounced, Reason: ReasonOf(number), Detail: $"{number}", IsDead: true) : new SendResult(SendOutcome.Failed, Reason: "refused_by_provider", Detail: $"{number}");
            }
        }
        catch (JsonException)
        {
            // The status says enough.
        }

        return null;
    }
}
