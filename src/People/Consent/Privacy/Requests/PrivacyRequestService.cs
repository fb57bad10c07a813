// Opens requests for a copy or for erasure, and closes them.
using Mitos.Kernel.Data;
using Mitos.Kernel.Events.Pipeline;
using Mitos.Kernel.Nodes;
using Mitos.Kernel.Settings;
using Mitos.People.Consent.Contracts;
using Mitos.People.Identity.Contracts;

namespace Mitos.People.Consent.Privacy.Requests;

internal sealed class PrivacyRequestService(
    Database database, IIdentityDirectory identity, IProfileSummaries summaries, EventPipeline pipeline, PersonErasure erasure, SettingsStore settings, INodeBus bus, TimeProvider clock) : IPrivacyRequests
{
    public const string Staff = "staff";
    public const string Rule = "rule";
    private const string Key = "privacyRequests";
    private const string NobodyKept = "Nothing is kept about this person.";
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(2);
    private readonly Mirror<PrivacyRequestRule> _rule = new(bus, "settings.privacyRequests", () => settings.Read<PrivacyRequestRule>(Key) ?? PrivacyRequestRule.None, clock);

    public PrivacyRequestRule Current => _rule.Value;

    public void Refresh() => _rule.Reload();

    public async Task OpenAsync(PrivacyWish wish, CancellationToken cancellationToken)
    {
        var isSettled = await CaughtUpAsync(cancellationToken);
        var profiles = database.Read(session => wish.Identifiers.Select(one => identity.FindProfile(session, one.Type, one.Value)).OfType<long>().Distinct()
            .Select(profile => identity.IdOf(session, profile)).OfType<Guid>().ToList());
        if (profiles.Count == 0)
        {
            var isNobody = isSettled && wish.Identifiers.Count > 0;
            if (isNobody && wish.Kind == PrivacyRequestKind.Erasure)
            {
                await erasure.EraseInputAsync([.. wish.Identifiers.Select(one => one.Value)], cancellationToken);
            }

            await AddAsync(wish.Kind, wish.Origin, wish.Reference, null, isNobody ? NobodyKept : "", isNobody, cancellationToken);
        }

        foreach (var (profile, index) in profiles.Select((profile, index) => (profile, index)))
        {
            await AddAsync(wish.Kind, wish.Origin, index == 0 ? wish.Reference : $"{wish.Reference}:{index}", profile, "", false, cancellationToken);
        }
    }

    /// <summary>A wish that a member of staff heard.</summary>
    /// <returns>False when no profile has this id.</returns>
    public async Task<bool> AddAsync(Guid profile, string kind, string note, CancellationToken cancellationToken)
    {
        if (database.Read(session => identity.FindProfile(session, profile)) is null)
        {
            return false;
        }

        await AddAsync(kind, Staff, Guid.CreateVersion7(clock.GetUtcNow()).ToString(), profile, note, false, cancellationToken);
        return true;
    }

    public IReadOnlyList<PrivacyRequestView> List(string? status, long before, int limit) => database.Read(session =>
        (IReadOnlyList<PrivacyRequestView>)[.. PrivacyRequestRows.List(session, status, before, limit).Select(request => Named(session, request))]);

    public PrivacyRequestView? Find(int id) => database.Read(session => PrivacyRequestRows.Find(session, id) is { } request ? Named(session, request) : null);

    /// <summary>Does what was asked for, and closes it. A copy is handed over by a person; here it is noted that it was.</summary>
    /// <returns>False when it is not open any more.</returns>
    public async Task<bool> CompleteAsync(PrivacyRequestView request, string by, CancellationToken cancellationToken)
    {
        if (request.Status != PrivacyRequestStatus.Open)
        {
            return false;
        }

        // First she goes: should it stop here, the request is still open and erasing nobody again is harmless.
        if (request is { Kind: PrivacyRequestKind.Erasure, Profile: { } profile })
        {
            await erasure.EraseAsync(profile, by, cancellationToken);
        }

        await DecideAsync(request.Id, PrivacyRequestStatus.Done, by, request.Note, cancellationToken);
        return true;
    }

    public Task<bool> RefuseAsync(int id, string by, string reason, CancellationToken cancellationToken) => DecideAsync(id, PrivacyRequestStatus.Refused, by, reason, cancellationToken);

    /// <summary>Those whose time has come by the rule.</summary>
    public IReadOnlyList<PrivacyRequestView> DueByRule(int limit) => Current.EraseAfterDays is not { } days ? []
        : database.Read(session => PrivacyRequestRows.Due(session, PrivacyRequestKind.Erasure, clock.GetUtcNow().AddDays(-days).ToUnixTimeMilliseconds(), limit));

    /// <returns>The rule with its new version.</returns>
    public async Task<PrivacyRequestRule> ChangeAsync(PrivacyRequestRule rule, CancellationToken cancellationToken)
    {
        var next = rule with { Version = Current.Version + 1 };
        await settings.WriteAsync(Key, next, cancellationToken);
        _rule.Changed();
        return next;
    }

    /// <summary>By the name that she has now: the request keeps none, so that nothing of her is left in it.</summary>
    private PrivacyRequestView Named(Session session, PrivacyRequestView request) => request.Profile is not { } id ? request
        : identity.FindProfile(session, id) is { } profile ? request with { Name = summaries.NameOf(session, profile) }
        : request with { IsErased = true };

    private Task<bool> DecideAsync(int id, string status, string by, string note, CancellationToken cancellationToken) =>
        database.WriteAsync(session => PrivacyRequestRows.Decide(session, id, status, clock.GetUtcNow().ToUnixTimeMilliseconds(), by, note), cancellationToken);

    private Task AddAsync(string kind, string origin, string reference, Guid? profile, string note, bool isDone, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var request = new PrivacyRequestView(
            0, kind, origin, profile, null, false, now, now + PrivacyRequestRule.Period, isDone ? PrivacyRequestStatus.Done : PrivacyRequestStatus.Open, isDone ? now : null, isDone ? Rule : null, note);
        return database.WriteAsync(session => PrivacyRequestRows.Add(session, request, reference), cancellationToken);
    }

    /// <summary>What was accepted before the wish may still be on its way to her profile.</summary>
    private async Task<bool> CaughtUpAsync(CancellationToken cancellationToken)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(s_patience);
        try
        {
            await pipeline.CaughtUpAsync(patience.Token);
            return true;
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return false;
        }
    }
}
