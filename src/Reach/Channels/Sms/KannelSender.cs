// Sends SMS through Kannel, and reads what it tells of them and what customers write.
using System.Globalization;
using Mitos.Reach.Channels.Contracts;
using Mitos.Reach.Channels.Hooks;
using Mitos.Reach.Channels.Http;

namespace Mitos.Reach.Channels.Sms;

internal sealed class KannelSender(ProviderHttp http) : IChannelSender, IChannelHook
{
    /// <summary>Delivered, not delivered, and refused by the SMS centre.</summary>
    private const int AskedReports = 1 | 2 | 16;

    public ChannelKind Kind { get; } = new("kannel", "sms", ["phone"], "sms", Parallel: 8, IsTracked: true, HasHook: true,
    [
        new("url", IsRequired: true), new("username", IsRequired: true), new("password", IsSecret: true, IsRequired: true), new("from"), new("smsc"),
        new("reports"), new("track", Default: "yes", Choices: ["yes", "no"]), new("hookToken", IsSecret: true),
    ]);

    string IChannelHook.Kind => "kannel";

    public IEnumerable<(string Field, string Fault)> Faults(IReadOnlyDictionary<string, string> values) =>
        new[] { "url", "reports" }.Where(field => values.GetValueOrDefault(field) is { Length: > 0 } url && !(Uri.TryCreate(url, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https"))
            .Select(field => ($"fields.{field}", "An address such as http://127.0.0.1:13013/cgi-bin/sendsms."));

    public Task<SendResult> SendAsync(OpenConnection connection, OutgoingMessage message, CancellationToken cancellationToken)
    {
        var text = message.Content.Text;
        var fields = new Dictionary<string, string>
        {
            ["username"] = connection["username"], ["password"] = connection["password"], ["to"] = message.To, ["text"] = text, ["charset"] = "UTF-8",
            ["coding"] = SmsText.Measure(text).Encoding == "gsm7" ? "0" : "2",
        };
        foreach (var name in new[] { "from", "smsc" })
        {
            if (connection.Find(name) is { } value)
            {
                fields[name] = value;
            }
        }

        if (connection.Find("reports") is { } reports)
        {
            fields["dlr-mask"] = AskedReports.ToString(CultureInfo.InvariantCulture);
            fields["dlr-url"] = $"{reports}/hooks/kannel/{connection.Id}?token={Uri.EscapeDataString(connection["hookToken"])}&message={message.Id}&status=%d&foreign=%F&detail=%A";
        }

        var query = string.Join('&', fields.Select(pair => $"{pair.Key}={Uri.EscapeDataString(pair.Value)}"));
        return http.SendAsync(new HttpRequestMessage(HttpMethod.Get, $"{connection["url"]}?{query}"), Read, isRepeatable: false, cancellationToken);
    }

    public bool IsSigned(OpenConnection connection, HookCall call) => Signatures.IsSame(connection["hookToken"], call.Query["token"].ToString());

    public HookMeaning Read(OpenConnection connection, HookCall call, long now)
    {
        var (message, from, text) = (call.Query["message"].ToString(), International(call.Query["from"].ToString()), call.Query["text"].ToString());
        if (message.Length == 0)
        {
            var id = call.Query["id"].ToString();
            return from.Length == 0 ? HookMeaning.Nothing
                : new HookMeaning([new ChannelReceipt(ReceiptKind.Received, null, null, id.Length > 0 ? id : $"{from}:{now}", now, Detail: text, Identifier: ("phone", from))]);
        }

        var kind = call.Query["status"].ToString() switch { "1" => ReceiptKind.Delivered, "2" => ReceiptKind.Bounced, "16" => ReceiptKind.Failed, _ => (ReceiptKind?)null };
        return kind is not { } known ? HookMeaning.Nothing
            : new HookMeaning([new ChannelReceipt(known, null, message, message, now, known == ReceiptKind.Delivered ? null : known == ReceiptKind.Bounced ? "not_delivered" : "refused_by_provider", call.Query["detail"].ToString() is { Length: > 0 } detail && known != ReceiptKind.Delivered ? detail : null)]);
    }

    /// <summary>SMS centres tell numbers without the plus, and a plus that nobody escaped has become a blank.</summary>
    private static string International(string number) => number.Trim() is { Length: > 10 } bare && bare[0] != '0' && bare.All(char.IsAsciiDigit) ? $"+{bare}" : number.Trim();

    private static SendResult? Read(ProviderAnswer answer) => answer.Status switch
    {
        202 => SendResult.Accepted(null),
        503 => new SendResult(SendOutcome.Busy, Reason: "provider_busy", Detail: answer.Body.Trim()),
        _ => null,
    };
}
