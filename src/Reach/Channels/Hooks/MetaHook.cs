// What the calls of WhatsApp and Messenger have in common: the handshake of the address, and the signature.
namespace Mitos.Reach.Channels.Hooks;

internal static class MetaHook
{
    public static bool IsSigned(OpenConnection connection, HookCall call) => call.Method == "GET"
        ? call.Query["hub.mode"] == "subscribe" && Signatures.IsSame(connection["verifyToken"], call.Query["hub.verify_token"].ToString())
        : Signatures.IsHub(connection["appSecret"], call.Body.Span, call.Headers["X-Hub-Signature-256"].ToString());

    /// <summary>What the handshake wants to hear; null for any other call.</summary>
    public static string? Challenge(HookCall call) => call.Method == "GET" ? call.Query["hub.challenge"].ToString() : null;
}
