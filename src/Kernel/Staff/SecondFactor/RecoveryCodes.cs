// Codes for whoever has lost the telephone: each works once, and the store keeps what cannot be turned back.
using System.Security.Cryptography;

namespace Mitos.Kernel.Staff;

/// <summary>Ten codes of 80 random bits. Because nobody can guess one, a plain SHA-256 is enough to keep it.</summary>
internal static class RecoveryCodes
{
    public const int Count = 10;
    private const int Bytes = 10;
    private const int GroupLength = 4;
    private const int Letters = 16;

    public static List<string> Create() => [.. Enumerable.Range(0, Count).Select(_ =>
        string.Join('-', Totp.Text(RandomNumberGenerator.GetBytes(Bytes)).Chunk(GroupLength).Select(group => new string(group))))];

    /// <summary>However it was typed: dashes, spaces and case do not matter. Null when it cannot be a code.</summary>
    public static string? Hash(int staff, string typed)
    {
        var letters = new string([.. typed.Where(char.IsLetterOrDigit)]).ToUpperInvariant();
        return letters.Length == Letters ? SecretKey.Hash($"{staff}:{letters}") : null;
    }
}
