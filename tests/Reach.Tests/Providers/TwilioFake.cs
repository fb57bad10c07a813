// Twilio's Messages resource as Twilio publishes it: POST /2010-04-01/Accounts/SID/Messages.json as a form, and signed calls back.
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace Mitos.Reach.Tests.Providers;

internal sealed partial class TwilioFake(string account, string token) : ProviderFake
{
    private static readonly string[] s_known = ["To", "From", "MessagingServiceSid", "Body", "StatusCallback", "MediaUrl", "ValidityPeriod"];
    private int _sent;

    /// <summary>Who has said STOP to the sender.</summary>
    public HashSet<string> Stopped { get; } = [];

    /// <summary>Base64 of HMAC-SHA-1 over the address and the fields in the order of their names.</summary>
    public string Sign(string url, IReadOnlyDictionary<string, string> form) =>
        Convert.ToBase64String(HMACSHA1.HashData(Encoding.UTF8.GetBytes(token), Encoding.UTF8.GetBytes(url + string.Concat(form.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => pair.Key + pair.Value)))));

    public static byte[] Body(IReadOnlyDictionary<string, string> form) => Encoding.UTF8.GetBytes(string.Join('&', form.Select(pair => $"{pair.Key}={Uri.EscapeDataString(pair.Value)}")));

    private static ProviderReply Error(int status, int code, string message) => new(status, new { code, message, more_info = $"https://www.twilio.com/docs/errors/{code}", status });

    protected override ProviderReply Answer(ProviderCall call)
    {
        if (call.Path != $"/2010-04-01/Accounts/{account}/Messages.json" || call.Method != "POST")
        {
            return Broken($"{call.Method} {call.Path}", Error(404, 20404, "The requested resource was not found"));
        }

        if (call.Headers.Authorization != $"Basic {Convert.ToBase64String(Encoding.UTF8.GetBytes($"{account}:{token}"))}")
        {
            return Error(401, 20003, "Authenticate");
        }

        var form = call.Form;
        if (!call.Headers.ContentType.ToString().StartsWith("application/x-www-form-urlencoded", StringComparison.Ordinal) || form.Keys.Except(s_known).Any())
        {
            return Broken("the form", Error(400, 21400, "Invalid parameter"));
        }

        return !form.TryGetValue("To", out var to) || !Number().IsMatch(to) ? Broken("To", Error(400, 21211, "Invalid 'To' Phone Number"))
            : form.ContainsKey("From") == form.ContainsKey("MessagingServiceSid") ? Broken("From", Error(400, 21603, "A 'From' phone number is required"))
            : !form.TryGetValue("Body", out var body) || body.Length == 0 ? Broken("Body", Error(400, 21602, "Message body is required"))
            : body.Length > 1_600 ? Broken("Body", Error(400, 21617, "The concatenated message body exceeds the 1600 character limit"))
            : form.TryGetValue("StatusCallback", out var back) && !(Uri.TryCreate(back, UriKind.Absolute, out var url) && url.Scheme is "http" or "https") ? Broken("StatusCallback", Error(400, 21609, "Invalid 'StatusCallback' URL"))
            : Stopped.Contains(to) ? Error(400, 21610, "Attempt to send to unsubscribed recipient")
            : new ProviderReply(201, new { sid = "SM" + Interlocked.Increment(ref _sent).ToString("x32", CultureInfo.InvariantCulture), status = "queued", account_sid = account, to, body, error_code = (int?)null });
    }

    [GeneratedRegex(@"^\+[1-9]\d{6,14}$")]
    private static partial Regex Number();
}
