// How many profiles came and were active, for the counts of the day.
using Mitos.Kernel.Data;

namespace Mitos.People.Profiles.Contracts;

public interface IProfileCounts
{
    /// <summary>Profiles whose first event lies between each two neighbouring instants; one count fewer than instants.</summary>
    long[] NewByDay(Session session, IReadOnlyList<long> instants);

    long Total(Session session);

    /// <summary>Profiles with an event at or after the instant, to the hour.</summary>
    long ActiveSince(Session session, long instant);
}
