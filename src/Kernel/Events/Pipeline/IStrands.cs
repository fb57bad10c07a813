// What stages ask about the strands and profiles that a batch touches.
using Mitos.Kernel.Data;

namespace Mitos.Kernel.Events.Pipeline;

/// <summary>A strand that changed profiles. Profiles are named by the strand of their founder.</summary>
/// <param name="From">0 for a new strand.</param>
/// <param name="To"><see cref="Erased"/> where everything about the strand goes, its events in the log too.</param>
public readonly record struct StrandMove(long Strand, long From, long To)
{
    public const long Erased = 0;

    public bool IsErasure => To == Erased;
}

/// <summary>Answers for everything that the batch touches.</summary>
public interface IStrands
{
    /// <summary>The public id of a profile, given its founder.</summary>
    Guid ProfileId(long founder);

    /// <summary>Whether the strand is a device's or an app's and not a person's.</summary>
    bool IsDevice(long strand);
}

/// <summary>Finds the same in the store, for a pass that does not work identity out itself.</summary>
public interface IStrandReader
{
    IStrands Read(Session session, IReadOnlyCollection<long> strands);

    /// <summary>The profiles that hold these strands now, as committed; strands that are not known are left out.</summary>
    IReadOnlyDictionary<long, long> ProfilesOf(Session session, IReadOnlyCollection<long> strands);
}
