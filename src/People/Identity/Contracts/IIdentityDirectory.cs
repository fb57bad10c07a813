// The questions that other modules ask Identity.
using Mitos.Kernel.Data;
using Mitos.Kernel.Events;

namespace Mitos.People.Identity.Contracts;

/// <summary>An identifier as others see it.</summary>
public sealed record KnownIdentifier(long Node, Identifier Identifier, Guid Birth, long FirstAt, bool Shared);

/// <summary>Reads the graph; safe from any thread.</summary>
public interface IIdentityDirectory
{
    /// <summary>The profile that this public id names now, whatever has been merged or split since.</summary>
    long? FindProfile(Session session, Guid anyId);

    /// <summary>The profile that holds this identifier, which is normalised first.</summary>
    long? FindProfile(Session session, string type, string value);

    /// <summary>The profile that holds this node.</summary>
    long? ProfileOf(Session session, long node);

    /// <summary>The current public id of a profile.</summary>
    Guid? IdOf(Session session, long profile);

    IReadOnlyList<KnownIdentifier> IdentifiersOf(Session session, long profile);

    /// <summary>The profile that an event of the log belongs to now.</summary>
    long? ProfileOf(Session session, Event e);

    /// <summary>
    /// Since when two nodes of one profile are known to belong together: the earliest instant by which evidence joined them, UTC milliseconds. Null when
    /// none does.
    /// </summary>
    long? JoinedAt(Session session, long one, long other);
}
