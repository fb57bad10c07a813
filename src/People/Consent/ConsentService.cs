// Changes consent: every change is a fact in the log, with who, how, which wording, and what proves it.
using Mitos.Kernel.Data;
using Mitos.Kernel.Events;
using Mitos.People.Identity.Contracts;
using Mitos.People.Profiles.Contracts;

namespace Mitos.People.Consent;

/// <summary>How it was said; the words are stored.</summary>
internal static class ConsentMethod
{
    public const string Staff = "staff";
    public const string Preferences = "preferences";
    public const string Unsubscribe = "unsubscribe";
    public const string DoubleOptIn = "doubleOptIn";
}

/// <param name="By">Who changed it: a member of staff, a key, or <c>customer</c>.</param>
/// <param name="Evidence">What proves it: the address and browser of a page, or a note such as the number of a signed form.</param>
internal sealed record ConsentChange(string Purpose, string? Channel, ConsentStatus Status, string Method, string By, object? Evidence);

internal sealed class ConsentService(Database database, IIdentityDirectory identity, IProfileConsents consents, PurposeSettings purposes, ConsentLinks links, FactWriter facts, TimeProvider clock)
{
    public const string FactName = "Consent Changed";

    /// <summary>The key of the profile that this id names; null when there is none.</summary>
    public long? Find(Guid id) => database.Read(session => identity.FindProfile(session, id));

    /// <summary>What was said, for each purpose and channel that is defined, and whatever else sources have told.</summary>
    public IReadOnlyList<ConsentState> Read(long profile) => database.Read(session =>
    {
        var asked = purposes.Current.SelectMany(purpose => purpose.Channels.Count == 0 ? [(purpose.Key, null)] : purpose.Channels.Select(channel => (purpose.Key, Channel: (string?)channel))).ToList();
        var told = consents.All(session, profile);
        return (IReadOnlyList<ConsentState>)
        [
            .. asked.Select(one => consents.Of(session, profile, one.Key, one.Item2)),
            .. told.Where(one => !asked.Contains((one.Purpose, one.Channel))),
        ];
    });

    /// <summary>Says it, and returns when it is in force.</summary>
    /// <returns>For a yes that has to be confirmed, the token of the link that confirms it.</returns>
    public async Task<string?> ChangeAsync(Guid profile, ConsentChange change, CancellationToken cancellationToken)
    {
        var purpose = purposes.Find(change.Purpose)!;
        await purposes.KeepWordingsAsync(cancellationToken);
        var mustConfirm = change is { Status: ConsentStatus.Granted, Method: not ConsentMethod.DoubleOptIn } && purpose.DoubleOptIn;
        await AppendAsync(profile, mustConfirm ? change with { Status = ConsentStatus.Pending } : change, purpose.Wording, cancellationToken);
        return mustConfirm ? await links.CreateAsync(new ConsentLink(profile, LinkKind.Confirm, change.Purpose, change.Channel), cancellationToken) : null;
    }

    private Task AppendAsync(Guid profile, ConsentChange change, int wording, CancellationToken cancellationToken) =>
        facts.AppendAsync(FactName, $"consent-{Guid.CreateVersion7(clock.GetUtcNow())}", new
        {
            profileId = profile,
            purpose = change.Purpose,
            channel = change.Channel,
            status = change.Status,
            wording,
            method = change.Method,
            by = change.By,
            evidence = change.Evidence,
        }, cancellationToken);
}
