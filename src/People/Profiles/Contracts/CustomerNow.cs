// A customer as a batch leaves her, for the stages that come after the one that keeps profiles.
namespace Mitos.People.Profiles.Contracts;

/// <summary>
/// Told once for every profile that a batch touches: by events, by moves of its identifiers, or because a timer of its strands is due. Valid while the
/// batch is being prepared.
/// </summary>
public abstract class CustomerNow
{
    /// <summary>Its number: the node of its founder. It changes when profiles are joined.</summary>
    public abstract long Profile { get; }

    public abstract Guid Id { get; }

    /// <summary>The nodes of its identifiers, in their order; none when the profile is no more.</summary>
    public abstract IReadOnlyList<long> Strands { get; }

    /// <summary>Whether the batch has made the profile.</summary>
    public abstract bool IsNew { get; }

    /// <summary>Whether she is known by more than a device.</summary>
    public abstract bool IsKnown { get; }

    /// <summary>The value that holds, as JSON: what Mitos works out stands above what a source said. Null when there is none.</summary>
    /// <param name="now">UTC milliseconds, for what is worked out over a window.</param>
    public abstract string? Trait(string name, long now);

    /// <summary>The first instant after now at which the trait may change with nothing happening; null when only an event can change it.</summary>
    public abstract long? TraitChangesAt(string name, long now);

    public abstract ConsentStatus Consent(string purpose, string? channel);
}

/// <summary>Told when nothing is kept any more of a visitor: her profile is gone, and what others keep of her by this identifier goes too.</summary>
public readonly record struct EmptiedCustomer(long Profile, long Strand);
