// The second factor's secret, readable only with the password of its owner: who has the store, or a copy of it, has neither.
using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Mitos.Kernel.Staff;

/// <summary>
/// AES-256-GCM with a key made of the password (PBKDF2, as the password's own hash, with another salt) and bound to the person; see docs/adr/0014.
/// The password is at hand wherever a code is asked for, so no further key has to be kept, copied between nodes, or backed up.
/// </summary>
internal static class SealedSecret
{
    private const int SaltBytes = 16;
    private const int NonceBytes = 12;
    private const int TagBytes = 16;

    public static byte[] Seal(int staff, string password, byte[] secret)
    {
        var sealedBytes = new byte[SaltBytes + NonceBytes + TagBytes + secret.Length];
        RandomNumberGenerator.Fill(sealedBytes.AsSpan(0, SaltBytes + NonceBytes));
        var (salt, nonce, tag, text) = Parts(sealedBytes);
        using var aes = new AesGcm(KeyOf(password, salt.Span), TagBytes);
        aes.Encrypt(nonce.Span, secret, text.Span, tag.Span, Owner(staff));
        return sealedBytes;
    }

    /// <returns>Null when the password is not the one, or the bytes are another person's.</returns>
    public static byte[]? Open(int staff, string password, byte[] sealedBytes)
    {
        var (salt, nonce, tag, text) = Parts(sealedBytes);
        var secret = new byte[text.Length];
        using var aes = new AesGcm(KeyOf(password, salt.Span), TagBytes);
        try
        {
            aes.Decrypt(nonce.Span, text.Span, tag.Span, secret, Owner(staff));
            return secret;
        }
        catch (AuthenticationTagMismatchException)
        {
            return null;
        }
    }

    private static byte[] KeyOf(string password, ReadOnlySpan<byte> salt) =>
        Rfc2898DeriveBytes.Pbkdf2(Encoding.UTF8.GetBytes(password), salt, Passwords.Iterations, HashAlgorithmName.SHA512, 32);

    private static byte[] Owner(int staff)
    {
        var owner = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(owner, staff);
        return owner;
    }

    private static (Memory<byte> Salt, Memory<byte> Nonce, Memory<byte> Tag, Memory<byte> Text) Parts(byte[] bytes) =>
        (bytes.AsMemory(0, SaltBytes), bytes.AsMemory(SaltBytes, NonceBytes), bytes.AsMemory(SaltBytes + NonceBytes, TagBytes), bytes.AsMemory(SaltBytes + NonceBytes + TagBytes));
}
