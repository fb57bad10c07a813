// Erases a person by a fact of the log, which every stage takes part in.
using Mitos.Kernel.Data;
using Mitos.Kernel.Events;
using Mitos.People.Identity.Contracts;

namespace Mitos.People.Identity;

internal sealed class IdentityErasure(FactWriter facts, Database database, TimeProvider clock) : IIdentityErasure
{
    public Task EraseAsync(Guid profile, string by, CancellationToken cancellationToken) => facts.AppendAsync(
        IdentityFacts.Erased, $"mitos-{Guid.CreateVersion7(clock.GetUtcNow())}", new { profileId = profile, by }, cancellationToken, alone: true);

    public IReadOnlyList<Erasure> List(long before, int limit) => database.Read(session =>
        IdentityRows.Erasures(session, before, limit).ConvertAll(one => new Erasure(one.Seq, DateTimeOffset.FromUnixTimeMilliseconds(one.At), one.Births)));
}
