// Erases one person from the whole store, and again from a store that was restored from a backup made before.
using Mitos.Kernel.Data;
using Mitos.Kernel.Events;
using Mitos.Kernel.Events.Intake;
using Mitos.Kernel.Events.Quarantine;
using Mitos.People.Consent.Contracts;
using Mitos.People.Consent.Privacy.Requests;
using Mitos.People.Identity.Contracts;

namespace Mitos.People.Consent.Privacy;

/// <param name="Ids">Every id by which her profile was ever known; no profile has them any more.</param>
/// <param name="Events">How many events of the log say nothing of her any more.</param>
/// <param name="Quarantined">How much input that had been put aside was deleted.</param>
internal sealed record ErasedPerson(IReadOnlyList<Guid> Ids, long Events, int Quarantined);

internal sealed class PersonErasure(
    Database database, IIdentityDirectory identity, IIdentityErasure erasure, IProfileSummaries profiles, QuarantineStore quarantine, ConsentLinks links, IEnumerable<IPersonTraces> traces, EventIntake intake, TimeProvider clock)
{
    /// <summary>A shorter text would be found in the input of others.</summary>
    private const int ShortestText = 6;

    /// <returns>Null when no profile has this id.</returns>
    public async Task<ErasedPerson?> EraseAsync(Guid id, string by, CancellationToken cancellationToken)
    {
        var known = database.Read(session => identity.FindProfile(session, id) is { } profile
            ? (Profile: profile, Identifiers: identity.IdentifiersOf(session, profile), Events: profiles.EventsByIdentifier(session, profile).Values.Sum())
            : (0, null!, 0));
        if (known.Identifiers is null)
        {
            return null;
        }

        var ids = known.Identifiers.Select(identifier => identifier.Birth).ToList();
        var texts = known.Identifiers.SelectMany(identifier => TextsOf(identifier.Identifier)).Where(value => value.Length >= ShortestText).ToList();
        var forget = traces.Select(one => one.Find(known.Profile, texts)).ToList();
        await erasure.EraseAsync(id, by, cancellationToken);
        await links.DeleteAsync(ids, cancellationToken);
        await database.WriteAsync(session => ids.ForEach(one => PrivacyRequestRows.Erased(session, one, clock.GetUtcNow().ToUnixTimeMilliseconds(), by)), cancellationToken);
        foreach (var one in forget)
        {
            await one(cancellationToken);
        }

        await intake.DropProcessedAsync(cancellationToken);
        return new ErasedPerson(ids, known.Events, await quarantine.EraseAsync(texts, cancellationToken));
    }

    /// <summary>Deletes input that was put aside and names somebody who has no profile.</summary>
    public Task EraseInputAsync(IReadOnlyList<string> values, CancellationToken cancellationToken) => quarantine.EraseAsync([.. values.Where(value => value.Length >= ShortestText)], cancellationToken);

    /// <summary>Providers write telephone numbers without the plus, people without the country.</summary>
    private static IEnumerable<string> TextsOf(Identifier identifier) => identifier.Type != IdentifierType.Phone ? [identifier.Value]
        : identifier.Value.StartsWith("+30", StringComparison.Ordinal) ? [identifier.Value[1..], identifier.Value[3..]]
        : [identifier.Value[1..]];

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
