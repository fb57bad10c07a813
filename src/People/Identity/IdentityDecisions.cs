// Writes a person's decisions about identity as facts.
using Mitos.Kernel.Events;
using Mitos.People.Identity.Contracts;

namespace Mitos.People.Identity;

internal sealed class IdentityDecisions(FactWriter facts, TimeProvider clock) : IIdentityDecisions
{
    public Task MergeAsync(Guid profile, Guid with, string by, string? reason, CancellationToken cancellationToken) =>
        facts.AppendAsync(IdentityFacts.Merge, FactId(), new { profileId = profile, with, by, reason }, cancellationToken);

    public Task SplitAsync(Guid profile, IReadOnlyList<Identifier> moved, string by, string? reason, CancellationToken cancellationToken) =>
        facts.AppendAsync(IdentityFacts.Split, FactId(), new
        {
            profileId = profile,
            moved = moved.Select(one => new IdentifierRef(one.Type.Name, one.Value)),
            by,
            reason,
        }, cancellationToken);

    private string FactId() => $"mitos-{Guid.CreateVersion7(clock.GetUtcNow())}";
}
