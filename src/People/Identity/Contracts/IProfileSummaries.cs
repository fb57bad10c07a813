// A port: what Identity shows of the profiles that it makes, answered by the module that keeps them.
using Mitos.Kernel.Data;

namespace Mitos.People.Identity.Contracts;

/// <summary>Implemented by Profiles; safe from any thread.</summary>
public interface IProfileSummaries
{
    /// <summary>The name that lists show; null when there is none or no such profile.</summary>
    string? NameOf(Session session, long profile);

    /// <summary>How many events each identifier of the profile anchors, by node.</summary>
    IReadOnlyDictionary<long, long> EventsByIdentifier(Session session, long profile);
}
