// The id of a message: made of its key, so that the same key is the same message on every node and for ever.
using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Mitos.Reach.Messages;

internal static class MessageIds
{
    /// <summary>128 bits of SHA-256 in 22 characters that an address, a header and a provider take as they are.</summary>
    public static string Of(string key) => Base64Url.EncodeToString(SHA256.HashData(Encoding.UTF8.GetBytes(key)).AsSpan(0, 16));
}
