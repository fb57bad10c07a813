// What the store knows of customers and of what they did, for modules that work it through.
using Mitos.Kernel.Data;
using Mitos.Kernel.Events;

namespace Mitos.People.Profiles.Contracts;

/// <param name="Event">As it is placed now; null where only its kind and time were asked for.</param>
public readonly record struct StrandEvent(long Strand, long At, long Seq, string Kind, Event? Event);

/// <summary>As committed. From any thread.</summary>
public interface IProfileHistory
{
    /// <summary>The next profiles in the order of their numbers, with their strands.</summary>
    IReadOnlyList<(long Profile, IReadOnlyList<long> Strands)> After(Session session, long profile, int limit);

    /// <summary>The next profiles in the order of their numbers, as they stand. Valid while the session is open.</summary>
    IReadOnlyList<CustomerNow> CustomersAfter(Session session, long profile, int limit);

    /// <summary>The most recently active customers. Valid while the session is open.</summary>
    IReadOnlyList<CustomerNow> Recent(Session session, int limit);

    /// <summary>All that a strand did, oldest first, read as it is asked for. Nothing may be waiting to be written: for timers.</summary>
    /// <param name="kinds">Names of events; null for all.</param>
    IEnumerable<Event> EventsOf(Session session, long strand, IReadOnlySet<string>? kinds);

    /// <summary>All that all strands did, strand by strand in the order of their nodes, each oldest first, read as it is asked for.</summary>
    /// <param name="session">Free between the pages; what is written meanwhile may be among them or not, and what was there is.</param>
    /// <param name="kinds">Names of events; null for all.</param>
    /// <param name="withEvents">Whether the events themselves are read, and not only their places.</param>
    IEnumerable<StrandEvent> Scan(Session session, IReadOnlySet<string>? kinds, bool withEvents);

    /// <summary>Whether Mitos works the trait out of events, so that any event may change it.</summary>
    bool IsComputed(string trait);
}

/// <summary>A port: told when values of a trait have changed for many customers at once, without an event of theirs.</summary>
public interface ITraitListener
{
    Task TraitChangedAsync(string trait, CancellationToken cancellationToken);
}
