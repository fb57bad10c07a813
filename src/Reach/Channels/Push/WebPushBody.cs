// Encrypts a notification for one browser: RFC 8291 over RFC 8188.
using System.Buffers.Binary;
using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Mitos.Reach.Channels.Push;

internal static class WebPushBody
{
    private const int RecordSize = 4_096;
    private const int KeyBytes = 65;

    /// <param name="receiver">The browser's public key: an uncompressed point of P-256.</param>
    /// <param name="secret">The browser's authentication secret.</param>
    /// <param name="sender">A key pair for this message alone.</param>
    /// <param name="salt">16 random bytes.</param>
    public static byte[] Encrypt(ReadOnlySpan<byte> text, byte[] receiver, byte[] secret, ECDiffieHellman sender, byte[] salt)
    {
        var own = Point(sender);
        using var other = ECDiffieHellman.Create(new ECParameters { Curve = ECCurve.NamedCurves.nistP256, Q = new ECPoint { X = receiver[1..33], Y = receiver[33..] } });
        var shared = sender.DeriveRawSecretAgreement(other.PublicKey);
        var keys = HKDF.DeriveKey(HashAlgorithmName.SHA256, shared, 32, secret, [.. Encoding.ASCII.GetBytes("WebPush: info\0"), .. receiver, .. own]);
        var key = HKDF.DeriveKey(HashAlgorithmName.SHA256, keys, 16, salt, Encoding.ASCII.GetBytes("Content-Encoding: aes128gcm\0"));
        var nonce = HKDF.DeriveKey(HashAlgorithmName.SHA256, keys, 12, salt, Encoding.ASCII.GetBytes("Content-Encoding: nonce\0"));

        var body = new byte[16 + 4 + 1 + KeyBytes + text.Length + 1 + 16];
        salt.CopyTo(body, 0);
        BinaryPrimitives.WriteInt32BigEndian(body.AsSpan(16), RecordSize);
        body[20] = KeyBytes;
        own.CopyTo(body, 21);
        var record = new byte[text.Length + 1];
        text.CopyTo(record);
        record[^1] = 2; // The last record, with no padding.
        var start = 21 + KeyBytes;
        using var aes = new AesGcm(key, 16);
        aes.Encrypt(nonce, record, body.AsSpan(start, record.Length), body.AsSpan(start + record.Length, 16));
        return body;
    }

    public static byte[] Point(ECDiffieHellman key)
    {
        var q = key.ExportParameters(false).Q;
        return [4, .. q.X!, .. q.Y!];
    }

    public static byte[]? Bytes(string? text, int length) => text is not null && Base64Url.IsValid(text) && Base64Url.DecodeFromChars(text.TrimEnd('=')) is { } bytes && bytes.Length == length ? bytes : null;
}
