// Signatures and encryption against vectors that their inventors published.
using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Mitos.Reach.Channels.Hooks;
using Mitos.Reach.Channels.Push;
using Mitos.Testing;

namespace Mitos.Reach.Tests.Channels;

public sealed class SignatureTests
{
    [FactWithData("protocol-vectors/viber_signature.json")]
    public void Viber()
    {
        var vector = Vector("viber_signature");
        var body = Encoding.UTF8.GetBytes(vector.GetProperty("body").GetString()!);
        Assert.True(Signatures.IsHex(vector.GetProperty("auth_token").GetString()!, body, vector.GetProperty("signature").GetString()!));
        Assert.False(Signatures.IsHex(vector.GetProperty("auth_token").GetString()!, [.. body, (byte)' '], vector.GetProperty("signature").GetString()!));
        Assert.False(Signatures.IsHex(vector.GetProperty("auth_token").GetString()!, body, ""));
    }

    [FactWithData("protocol-vectors/x_hub_signature_256.json")]
    public void Meta()
    {
        var vector = Vector("x_hub_signature_256");
        var (secret, body, signature) = (vector.GetProperty("secret").GetString()!, Encoding.UTF8.GetBytes(vector.GetProperty("payload").GetString()!), vector.GetProperty("signature").GetString()!);
        Assert.True(Signatures.IsHub(secret, body, signature));
        Assert.False(Signatures.IsHub(secret, body, signature[7..]));
        Assert.False(Signatures.IsHub(secret, body, ""));
    }

    [FactWithData("protocol-vectors/standard_webhooks.json")]
    public void Standard_webhooks()
    {
        var vector = Vector("standard_webhooks");
        Assert.Equal(vector.GetProperty("signature").GetString(), Signatures.Standard(
            vector.GetProperty("secret").GetString()!, vector.GetProperty("id").GetString()!, vector.GetProperty("timestamp").GetInt64(), vector.GetProperty("payload").GetString()!));
    }

    [FactWithData("protocol-vectors/twilio_signature.json")]
    public void Twilio()
    {
        var vector = Vector("twilio_signature");
        var judged = 0;
        foreach (var one in vector.GetProperty("cases").EnumerateArray().Where(one => one.TryGetProperty("params", out var fields) && fields.ValueKind == JsonValueKind.Object))
        {
            var form = string.Join('&', one.GetProperty("params").EnumerateObject().Select(field => $"{field.Name}={Uri.EscapeDataString(field.Value.GetString()!)}"));
            Assert.True(one.GetProperty("expected").GetBoolean() == Signatures.IsTwilio(vector.GetProperty("auth_token").GetString()!, one.GetProperty("url").GetString()!, Encoding.UTF8.GetBytes(form), true, one.GetProperty("signature").GetString()!), one.GetProperty("name").GetString());
            judged++;
        }

        Assert.True(judged >= 4, $"Only {judged} cases were judged.");
    }

    [FactWithData("protocol-vectors/webpush_rfc8291.json")]
    public void A_notification_is_encrypted_as_rfc_8291_shows()
    {
        var vector = Vector("webpush_rfc8291");
        byte[] Of(string name) => Base64Url.DecodeFromChars(vector.GetProperty(name).GetString()!);
        var own = Of("as_public");
        using var sender = ECDiffieHellman.Create(new ECParameters { Curve = ECCurve.NamedCurves.nistP256, D = Of("as_private"), Q = new ECPoint { X = own[1..33], Y = own[33..] } });
        Assert.Equal(vector.GetProperty("body").GetString(), Base64Url.EncodeToString(WebPushBody.Encrypt(Of("plaintext_b64u"), Of("ua_public"), Of("auth_secret"), sender, Of("salt"))));
    }

    private static JsonElement Vector(string name) => JsonDocument.Parse(File.ReadAllText(Needs.Data($"protocol-vectors/{name}.json"))).RootElement;
}
