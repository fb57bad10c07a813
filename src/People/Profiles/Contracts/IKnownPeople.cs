// Who the customers say they are: the traits of those who are known by more than a device.
using Mitos.Kernel.Data;

namespace Mitos.People.Profiles.Contracts;

/// <param name="Traits">By name, JSON; of each the value that holds.</param>
public sealed record KnownPerson(long Profile, long LastAt, IReadOnlyDictionary<string, string> Traits);

public interface IKnownPeople
{
    /// <summary>Null when there is no such profile, or it is a device's.</summary>
    KnownPerson? Find(Session session, long profile);

    /// <summary>The next in the order of their numbers.</summary>
    List<KnownPerson> After(Session session, long profile, int limit);
}
