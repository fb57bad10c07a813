// Seals secrets that the program must read again, such as those by which providers sign: who has only the store has nothing.
using System.Security.Cryptography;
using System.Text;

namespace Mitos.Kernel.Secrets;

/// <summary>AES-256-GCM with a key for each purpose (HKDF-SHA-256 of the master secret), bound to its owner, so that a sealed text copied to another row does not open.</summary>
public sealed class SecretBox(MasterSecret master)
{
    private const int NonceBytes = 12;
    private const int TagBytes = 16;

    /// <summary>False when the program was given no secret: see <see cref="MasterSecret"/>.</summary>
    public bool CanSeal => master.Text is not null;

    /// <param name="purpose">Stable; what kind of secret it is.</param>
    /// <param name="owner">Stable; whose it is.</param>
    /// <returns>Base64 of nonce, tag and text.</returns>
    public string Seal(string purpose, string owner, string secret)
    {
        var text = Encoding.UTF8.GetBytes(secret);
        var box = new byte[NonceBytes + TagBytes + text.Length];
        RandomNumberGenerator.Fill(box.AsSpan(0, NonceBytes));
        using var aes = new AesGcm(KeyOf(purpose), TagBytes);
        aes.Encrypt(box.AsSpan(0, NonceBytes), text, box.AsSpan(NonceBytes + TagBytes), box.AsSpan(NonceBytes, TagBytes), Encoding.UTF8.GetBytes(owner));
        return Convert.ToBase64String(box);
    }

    /// <returns>Null when it was sealed with another master secret, for another purpose or owner, or was changed.</returns>
    public string? Open(string purpose, string owner, string sealedText)
    {
        var box = new byte[sealedText.Length];
        if (!CanSeal || !Convert.TryFromBase64String(sealedText, box, out var length) || length < NonceBytes + TagBytes)
        {
            return null;
        }

        var text = new byte[length - NonceBytes - TagBytes];
        using var aes = new AesGcm(KeyOf(purpose), TagBytes);
        try
        {
            aes.Decrypt(box.AsSpan(0, NonceBytes), box.AsSpan(NonceBytes + TagBytes, text.Length), box.AsSpan(NonceBytes, TagBytes), text, Encoding.UTF8.GetBytes(owner));
            return Encoding.UTF8.GetString(text);
        }
        catch (AuthenticationTagMismatchException)
        {
            return null;
        }
    }

    private byte[] KeyOf(string purpose) => HKDF.DeriveKey(
        HashAlgorithmName.SHA256, Encoding.UTF8.GetBytes(master.Text ?? throw new InvalidOperationException("There is no master secret.")), 32, info: Encoding.UTF8.GetBytes($"mitos {purpose}"));
}
