// Erases one person from the whole store, and again from a store that was restored from a backup made before.
using Mitos.Kernel.Data;
using Mitos.Kernel.Events;
using Mitos.Kernel.Events.Quarantine;
using Mitos.People.Identity.Contracts;

namespace Mitos.People.Consent.Privacy;

/// <param name="Ids">Every id by which her profile was ever known; no profile has them any more.</param>
/// <param name="Events">How many events of the log say nothing of her any more.</param>
/// <param name="Quarantined">How much input that had been put aside was deleted.</param>
internal sealed record ErasedPerson(IReadOnlyList<Guid> Ids, long Events, int Quarantined);

internal sealed class PersonErasure(
    Database database, IIdentityDirectory identity, IIdentityErasure erasure, IProfileSummaries profiles, QuarantineStore quarantine, ConsentLinks links)
{
    /// <summary>A shorter text would be found in the input of others.</summary>
    private const int ShortestText = 6;

    /// <returns>Null when no profile has this id.</returns>
    public async Task<ErasedPerson?> EraseAsync(Guid id, string by, CancellationToken cancellationToken)
    {
        var known = database.Read(session => identity.FindProfile(session, id) is { } profile
            ? (Identifiers: identity.IdentifiersOf(session, profile), Events: profiles.EventsByIdentifier(session, profile).Values.Sum())
            : (null!, 0));
        if (known.Identifiers is null)
        {
            return null;
        }

        var ids = known.Identifiers.Select(identifier => identifier.Birth).ToList();

        // Providers write telephone numbers without the plus.
        var texts = known.Identifiers.Select(identifier => identifier.Identifier.Type.Name == "phone" ? identifier.Identifier.Value.TrimStart('+') : identifier.Identifier.Value).Where(value => value.Length >= ShortestText).ToList();
        await erasure.EraseAsync(id, by, cancellationToken);
        await links.DeleteAsync(ids, cancellationToken);
        return new ErasedPerson(ids, known.Events, await quarantine.EraseAsync(texts, cancellationToken));
    }

    /// <summary>Erases whoever of these is in the store: a backup may hold persons who were erased after it was made.</summary>
    /// <returns>How many profiles were erased.</returns>
    public async Task<int> EraseAgainAsync(IEnumerable<Guid> ids, string by, CancellationToken cancellationToken)
    {
        var erased = 0;
        foreach (var id in ids)
        {
            erased += await EraseAsync(id, by, cancellationToken) is null ? 0 : 1;
        }

        return erased;
    }
}
