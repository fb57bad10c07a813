// Random keys and their hashes: the key is shown once, the store keeps what cannot be turned back.
using System.Security.Cryptography;
using System.Text;

namespace Mitos.Kernel.Staff;

/// <summary>Keys of 256 random bits. Because nobody can guess one, a plain SHA-256 is enough to keep it.</summary>
public static class SecretKey
{
    /// <param name="prefix">Says what the key is for, such as <c>wk</c>; it also lets secret scanners find keys that leaked.</param>
    public static string Create(string prefix) =>
        $"{prefix}_{Convert.ToBase64String(RandomNumberGenerator.GetBytes(32)).Replace("+", "").Replace("/", "").TrimEnd('=')}";

    public static string Hash(string key) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)));

    /// <summary>The beginning, by which people tell keys apart.</summary>
    public static string Shown(string key) => key.Length <= 8 ? key[..Math.Min(2, key.Length)] + "…" : key[..8] + "…";
}
