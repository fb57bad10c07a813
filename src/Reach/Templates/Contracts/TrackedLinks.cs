// Links of a message that lead through Mitos, so that one sees that they were followed.
using Mitos.Kernel.Secrets;

namespace Mitos.Reach.Templates.Contracts;

/// <summary>The address is sealed into the link itself, for this message alone: nothing is stored, and nobody can make Mitos lead to an address that no message held.</summary>
public sealed class TrackedLinks(SecretBox box)
{
    private const string Purpose = "message links";

    public bool CanTrack => box.CanSeal;

    /// <returns>The path below the public address.</returns>
    public string Path(string tryId, string address) => $"/p/l/{tryId}/{box.Seal(Purpose, tryId, address).Replace('+', '-').Replace('/', '_').TrimEnd('=')}";

    /// <summary>Where a link leads; null for one that was never made for this message.</summary>
    public string? Open(string tryId, string token) =>
        box.Open(Purpose, tryId, token.Replace('-', '+').Replace('_', '/').PadRight((token.Length + 3) / 4 * 4, '='));

    public static string PixelPath(string tryId) => $"/p/o/{tryId}";
}
