// The port by which other modules have a person's decision about identity take effect.
namespace Mitos.People.Identity.Contracts;

/// <summary>Decisions are facts in the log; a rebuild repeats them. Each returns when it has taken effect.</summary>
public interface IIdentityDecisions
{
    /// <summary>The two are one customer.</summary>
    /// <param name="by">Who decided it.</param>
    Task MergeAsync(Guid profile, Guid with, string by, string? reason, CancellationToken cancellationToken);

    /// <summary>These identifiers are somebody else's.</summary>
    Task SplitAsync(Guid profile, IReadOnlyList<Identifier> moved, string by, string? reason, CancellationToken cancellationToken);
}
