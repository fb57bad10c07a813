// What WhatsApp and Messenger have in common: the handshake of the address, the signature, and the numbers of Meta's Graph API.
namespace Mitos.Reach.Channels.Hooks;

internal static class MetaHook
{
    public static bool IsSigned(OpenConnection connection, HookCall call) => call.Method == "GET"
        ? call.Query["hub.mode"] == "subscribe" && Signatures.IsSame(connection["verifyToken"], call.Query["hub.verify_token"].ToString())
        : Signatures.IsHub(connection["appSecret"], call.Body.Span, call.Headers["X-Hub-Signature-256"].ToString());

    /// <summary>What the handshake wants to hear; null for any other call.</summary>
    public static string? Challenge(HookCall call) => call.Method == "GET" ? call.Query["hub.challenge"].ToString() : null;

    /// <summary>
    /// The token has ended, a permission is missing, or the account is barred, whatever the HTTP status says: it concerns every message and no customer, so
    /// they wait until somebody has mended it.
    /// </summary>
    public static bool IsAccount(string? code) => code is "0" or "3" or "10" or "102" or "190" or "368" || (int.TryParse(code, out var number) && number is >= 200 and <= 299);
}
