// The port by which everything about a person goes.
namespace Mitos.People.Identity.Contracts;

/// <param name="Seq">The fact in the log that says so.</param>
/// <param name="Ids">The ids that her profile and those joined into it ever had.</param>
public sealed record Erasure(long Seq, DateTimeOffset At, IReadOnlyList<Guid> Ids);

public interface IIdentityErasure
{
    /// <summary>
    /// Erases the identifiers of the profile, their evidence, the profile, its thread, what finds it, and what its events in the log say. Returns when it
    /// is done; what arrives afterwards about the same person is about somebody new.
    /// </summary>
    /// <param name="by">Who decided it, for the log; no name of the person.</param>
    Task EraseAsync(Guid profile, string by, CancellationToken cancellationToken);

    /// <summary>The newest first.</summary>
    IReadOnlyList<Erasure> List(long before, int limit);
}
