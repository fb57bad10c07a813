// WhatsApp's Cloud API as Meta publishes it: POST /vNN.N/PHONE_NUMBER_ID/messages, and the statuses that it sends.
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Mitos.Reach.Tests.Providers;

internal sealed partial class WhatsAppFake(string phoneNumberId, string token) : ProviderFake
{
    private int _sent;

    /// <summary>Who has written within a day.</summary>
    public HashSet<string> Open { get; } = [];

    public HashSet<string> WithoutWhatsApp { get; } = [];

    /// <summary>How many parameters each template has, by name and language.</summary>
    public Dictionary<(string Name, string Language), int> Templates { get; } = [];

    public static ProviderReply Error(int status, int code, string message, int? subcode = null) =>
        new(status, new { error = new { message = $"(#{code}) {message}", type = "OAuthException", code, error_subcode = subcode, error_data = new { messaging_product = "whatsapp", details = message }, fbtrace_id = "Az8or2yhqkZfEZ-_4Qn_Bam" } });

    /// <summary>As Meta signs: over the bytes of the body.</summary>
    public static string Sign(string secret, byte[] body) => $"sha256={Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), body))}";

    public byte[] Status(string id, string status, string to, string? ours = null, int? error = null, DateTimeOffset? at = null) => JsonSerializer.SerializeToUtf8Bytes(Call(new
    {
        statuses = new[]
        {
            new
            {
                id, status, timestamp = (at ?? DateTimeOffset.UtcNow).ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture), recipient_id = to, biz_opaque_callback_data = ours,
                errors = error is { } code ? new[] { new { code, title = "Re-engagement message", message = "Re-engagement message", error_data = new { details = "More than 24 hours have passed" } } } : null,
            },
        },
    }));

    public byte[] Message(string id, string from, string text, string? answers = null, DateTimeOffset? at = null) => JsonSerializer.SerializeToUtf8Bytes(Call(new
    {
        contacts = new[] { new { profile = new { name = "Μαρία" }, wa_id = from } },
        messages = new[] { new { id, from, timestamp = (at ?? DateTimeOffset.UtcNow).ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture), type = "text", text = new { body = text }, context = answers is null ? null : new { id = answers, from = "306900000000" } } },
    }));

    protected override ProviderReply Answer(ProviderCall call)
    {
        if (Path().Match(call.Path) is not { Success: true } path || call.Method != "POST" || path.Groups[1].Value != phoneNumberId)
        {
            return Broken($"{call.Method} {call.Path}", Error(400, 100, "Unsupported post request. Object does not exist", 33));
        }

        if (call.Headers.Authorization != $"Bearer {token}")
        {
            return Error(401, 190, "Invalid OAuth access token");
        }

        var json = call.Json;
        if (!call.Headers.ContentType.ToString().StartsWith("application/json", StringComparison.Ordinal) || Text(json, "messaging_product") != "whatsapp"
            || Unknown(json, "messaging_product", "recipient_type", "to", "type", "text", "template", "context", "biz_opaque_callback_data") is not null)
        {
            return Broken("messaging_product, or a field that is none", Error(400, 100, "Invalid parameter"));
        }

        if (Text(json, "to") is not { } to || !Number().IsMatch(to))
        {
            return Broken("to", Error(400, 131009, "Parameter value is not valid"));
        }

        if (At(json, "biz_opaque_callback_data") is { } ours && (ours.ValueKind != JsonValueKind.String || ours.GetString()!.Length > 512))
        {
            return Broken("biz_opaque_callback_data", Error(400, 100, "Invalid parameter"));
        }

        return (Text(json, "type") switch { "text" => Said(json, to), "template" => Template(json), _ => Broken("type", Error(400, 131009, "Parameter value is not valid")) })
            ?? (WithoutWhatsApp.Contains(to) ? Error(400, 131026, "Message undeliverable")
            : new ProviderReply(200, new { messaging_product = "whatsapp", contacts = new[] { new { input = to, wa_id = to } }, messages = new[] { new { id = $"wamid.HBgMMzA2OTEyMzQ1Njc4FQIAERgS{Interlocked.Increment(ref _sent):D8}AA==" } } }));
    }

    private ProviderReply? Said(JsonElement json, string to) =>
        Unknown(json.GetProperty("text"), "body", "preview_url") is not null || Text(json, "text", "body") is not { Length: >= 1 and <= 4_096 } ? Broken("text.body", Error(400, 100, "Param text['body'] must be at most 4096 characters long."))
        : At(json, "template") is not null ? Broken("text beside a template", Error(400, 100, "Unexpected key 'template'"))
        : Open.Contains(to) ? null : Error(400, 131047, "Re-engagement message");

    private ProviderReply? Template(JsonElement json)
    {
        var template = json.GetProperty("template");
        if (Unknown(template, "name", "language", "components") is not null || Text(template, "name") is not { } name || !Name().IsMatch(name) || Text(template, "language", "code") is not { } language || !Language().IsMatch(language)
            || (Text(template, "language", "policy") ?? "deterministic") != "deterministic")
        {
            return Broken("template", Error(400, 132012, "Parameter format does not match format in the created template"));
        }

        if (!Templates.TryGetValue((name, language), out var wanted))
        {
            return Error(404, 132001, "Template name does not exist in the translation");
        }

        var parameters = At(template, "components") is { } components ? components.EnumerateArray().Where(one => Text(one, "type") == "body").SelectMany(one => one.GetProperty("parameters").EnumerateArray()).ToList() : [];
        return parameters.Any(one => Text(one, "type") != "text" || Text(one, "text") is not { Length: > 0 } text || Blanks().IsMatch(text)) ? Broken("a parameter", Error(400, 100, "Param text cannot have new-line/tab characters or more than 4 consecutive spaces"))
            : parameters.Count != wanted ? Broken($"{parameters.Count} parameters", Error(400, 132000, "Number of parameters does not match the expected number of params")) : null;
    }

    private object Call(object value)
    {
        var merged = JsonSerializer.SerializeToElement(value).EnumerateObject().ToDictionary(field => field.Name, field => (object)field.Value);
        merged["messaging_product"] = "whatsapp";
        merged["metadata"] = new { display_phone_number = "306900000000", phone_number_id = phoneNumberId };
        return new { @object = "whatsapp_business_account", entry = new[] { new { id = "102290129340398", changes = new[] { new { field = "messages", value = merged } } } } };
    }

    [GeneratedRegex(@"^/v\d{2}\.\d/(\d+)/messages$")]
    private static partial Regex Path();

    [GeneratedRegex(@"^\+?[1-9]\d{6,14}$")]
    private static partial Regex Number();

    [GeneratedRegex("^[a-z0-9_]{1,512}$")]
    private static partial Regex Name();

    [GeneratedRegex("^[a-z]{2,3}(_[A-Z]{2,3})?$")]
    private static partial Regex Language();

    [GeneratedRegex(@"[\n\r\t]| {5,}")]
    private static partial Regex Blanks();
}
