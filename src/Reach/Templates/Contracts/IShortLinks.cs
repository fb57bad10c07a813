// Links that are as short as an SMS wants them, kept with the message that holds them.
using Mitos.Kernel.Data;

namespace Mitos.Reach.Templates.Contracts;

/// <param name="TryId">The message and its try, as <see cref="WriteRequest.TryId"/>.</param>
/// <param name="Address">Where it leads.</param>
public sealed record ShortLink(string Token, string TryId, string Address);

/// <summary>Safe from any thread.</summary>
public interface IShortLinks
{
    /// <summary>Null for one that no message holds, or whose customer was erased.</summary>
    ShortLink? Find(Session session, string token);

    /// <summary>Lets go of the links of these messages.</summary>
    void Forget(Session write, IEnumerable<string> messages);
}
