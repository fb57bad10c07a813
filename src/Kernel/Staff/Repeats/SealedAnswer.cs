// An answer that is kept to be repeated, readable only with the credentials of the one who got it.
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace Mitos.Kernel.Staff;

internal sealed record KeptAnswer(int Status, string? ContentType, string Location, byte[] Content)
{
    public async Task WriteAsync(HttpContext http)
    {
        http.Response.StatusCode = Status;
        http.Response.ContentType = ContentType;
        if (Location.Length > 0)
        {
            http.Response.Headers.Location = Location;
        }

        if (Content.Length > 0)
        {
            await http.Response.Body.WriteAsync(Content);
        }
    }
}

/// <summary>
/// An answer may hold a key that is shown once, of which the store keeps no more than a hash. So it is sealed (AES-256-GCM) with a key made (HKDF,
/// RFC 5869) of the caller's API key or session, which the store does not know either.
/// </summary>
internal sealed class SealedAnswer
{
    private const int NonceBytes = 12;
    private const int TagBytes = 16;
    private readonly byte[] _key;

    /// <param name="credential">The caller's API key or session token.</param>
    /// <param name="request">What tells this request from the caller's others.</param>
    public SealedAnswer(string credential, string request)
    {
        _key = HKDF.DeriveKey(HashAlgorithmName.SHA256, Encoding.UTF8.GetBytes(credential), 32, Encoding.UTF8.GetBytes(request), "mitos answer"u8.ToArray());
        NameHash = Convert.ToHexStringLower(HKDF.DeriveKey(
            HashAlgorithmName.SHA256, Encoding.UTF8.GetBytes(credential), 32, Encoding.UTF8.GetBytes(request), "mitos request"u8.ToArray()));
    }

    /// <summary>Names the request, to this caller only.</summary>
    public string NameHash { get; }

    public byte[] Seal(KeptAnswer answer)
    {
        var plain = JsonSerializer.SerializeToUtf8Bytes(answer);
        var sealedBytes = new byte[NonceBytes + TagBytes + plain.Length];
        var (nonce, tag, text) = Parts(sealedBytes);
        RandomNumberGenerator.Fill(nonce.Span);
        using var aes = new AesGcm(_key, TagBytes);
        aes.Encrypt(nonce.Span, plain, text.Span, tag.Span);
        return sealedBytes;
    }

    public KeptAnswer Open(byte[] sealedBytes)
    {
        var (nonce, tag, text) = Parts(sealedBytes);
        var plain = new byte[text.Length];
        using var aes = new AesGcm(_key, TagBytes);
        aes.Decrypt(nonce.Span, text.Span, tag.Span, plain);
        return JsonSerializer.Deserialize<KeptAnswer>(plain)!;
    }

    private static (Memory<byte> Nonce, Memory<byte> Tag, Memory<byte> Text) Parts(byte[] bytes) =>
        (bytes.AsMemory(0, NonceBytes), bytes.AsMemory(NonceBytes, TagBytes), bytes.AsMemory(NonceBytes + TagBytes));
}
