// Sends by WhatsApp's Cloud API.
using Mitos.Reach.Channels.Contracts;
using Mitos.Reach.Channels.Hooks;
using Mitos.Reach.Channels.Http;

namespace Mitos.Reach.Channels.WhatsApp;

internal sealed class WhatsAppSender(ProviderHttp http) : IChannelSender, IChannelHook
{
    private const int LongestText = 4_096;

    public ChannelKind Kind { get; } = new("whatsapp", "whatsapp", ["whatsapp", "phone"], "chat", Parallel: 8, IsTracked: false, HasHook: true,
    [
        new("url", Default: "https://graph.facebook.com/v21.0"), new("phoneNumberId", IsRequired: true), new("accessToken", IsSecret: true, IsRequired: true), new("appSecret", IsSecret: true, IsRequired: true), new("verifyToken", IsSecret: true),
    ]);

    string IChannelHook.Kind => "whatsapp";

    public Task<SendResult> SendAsync(OpenConnection connection, OutgoingMessage message, CancellationToken cancellationToken)
    {
        var content = message.Content;
        var text = content.Url is null ? content.Text : $"{content.Text}\n{content.Url}";
        if (content.Template is null && text.Length > LongestText)
        {
            return Task.FromResult(new SendResult(SendOutcome.Failed, Reason: "too_big"));
        }

        object body = content.Template is { } template
            ? new { messaging_product = "whatsapp", to = message.To.TrimStart('+'), type = "template", biz_opaque_callback_data = message.Id, template = new { name = template.Name, language = new { policy = "deterministic", code = template.Language }, components = template.Parameters.Count == 0 ? null : new object[] { new { type = "body", parameters = template.Parameters.Select(one => new { type = "text", text = one }) } } } }
            : new { messaging_product = "whatsapp", to = message.To.TrimStart('+'), type = "text", biz_opaque_callback_data = message.Id, text = new { body = text } };
        return http.SendAsync(JsonCall.Post($"{connection["url"]}/{connection["phoneNumberId"]}/messages", body, connection["accessToken"]), Answered, isRepeatable: false, cancellationToken);
    }

    /// <summary>The address is tried by a word that we chose; everything else is signed.</summary>
    public bool IsSigned(OpenConnection connection, HookCall call) => MetaHook.IsSigned(connection, call);

    public HookMeaning Read(OpenConnection connection, HookCall call, long now) => MetaHook.Challenge(call) is { } challenge ? new HookMeaning([], challenge) : WhatsAppNews.Read(call.Body, now);

    /// <summary>Why a message failed, by the number that the API or a status gives.</summary>
    internal static string ReasonOf(string? code) => code switch
    {
        "131026" => "not_reachable",
        "131047" => "window_closed",
        "131050" => "stopped",
        _ => "refused_by_provider",
    };

    /// <summary>No WhatsApp is behind the number.</summary>
    internal static bool IsDead(string? code) => code == "131026";

    private static SendResult? Answered(ProviderAnswer answer)
    {
        var json = JsonCall.Parsed(answer.Body) ?? default;
        if (answer.IsGood)
        {
            return SendResult.Accepted(json.At("messages", 0, "id").Said());
        }

        return json.At("error", "code").Said() switch
        {
            "4" or "80007" or "130429" or "131016" or "131048" or "131056" or "131057" or "133004" => new SendResult(SendOutcome.Busy, Reason: "provider_busy", Detail: json.At("error", "code").Said(), RetryAfter: answer.RetryAfter),
            var code when MetaHook.IsAccount(code) || code is "131031" or "131042" or "131045" => new SendResult(SendOutcome.Down, Reason: "credentials_refused", Detail: code),
            { } code when IsDead(code) => new SendResult(SendOutcome.Bounced, Reason: ReasonOf(code), Detail: code, IsDead: true),
            { } code when answer.Status < 500 => new SendResult(SendOutcome.Failed, Reason: ReasonOf(code), Detail: code),
            _ => null,
        };
    }
}
