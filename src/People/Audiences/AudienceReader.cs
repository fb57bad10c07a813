// Reads audiences for the API: with sizes, names, and the events that brought customers into them.
using Mitos.Kernel.Data;
using Mitos.Kernel.Events.Log;
using Mitos.People.Audiences.State;
using Mitos.People.Identity.Contracts;

namespace Mitos.People.Audiences;

internal sealed class AudienceReader(Database database, LiveAudiences audiences, EventLog log, IIdentityDirectory identity, IProfileSummaries summaries, AudienceSizes sizes)
{
    private const int MostHistory = 200;

    /// <summary>Entries that are looked at before whoever asks for members is answered.</summary>
    private const int MostLookedAt = 5_000;

    public IReadOnlyList<AudienceView> All() => database.Read(session =>
        (IReadOnlyList<AudienceView>)[.. audiences.Current.All.OrderBy(audience => audience.Kept.Name, StringComparer.CurrentCulture).Select(audience => View(session, audience.Kept))]);

    public AudienceView? Find(int id) => audiences.Current.Find(id) is { } audience ? database.Read(session => View(session, audience.Kept)) : null;

    /// <summary>Those who came last first, by their entries.</summary>
    /// <returns>And where to go on; null when there are no more.</returns>
    public (IReadOnlyList<AudienceMemberView> Members, (long At, long Profile)? Next) Members(int audience, (long At, long Profile) before, int limit) => database.Read(session =>
    {
        var members = new List<AudienceMemberView>(limit);
        for (var looked = 0; looked < MostLookedAt; looked += limit)
        {
            var entries = ChangeRows.In(session, audience, before, limit, entriesOnly: true);
            foreach (var entry in entries.TakeWhile(_ => members.Count < limit))
            {
                before = (entry.At, entry.Profile);
                if (Holding(session, entry) is { } since)
                {
                    members.Add(Member(session, entry, since));
                }
            }

            if (members.Count == limit || entries.Count < limit)
            {
                return (members, members.Count == limit ? before : ((long, long)?)null);
            }
        }

        return (members, before);
    });

    public IReadOnlyList<(long Profile, AudienceChangeView View)> Changes(int audience, (long At, long Profile) before, int limit) => database.Read(session =>
        (IReadOnlyList<(long, AudienceChangeView)>)[.. ChangeRows.In(session, audience, before, limit).Select(row =>
        {
            var profile = identity.ProfileOf(session, row.Profile);
            var (id, name) = profile is { } known ? (identity.IdOf(session, known), summaries.NameOf(session, known)) : (null, null);
            return (row.Profile, new AudienceChangeView(id, name, Instant(row.At), row.IsEntry, row.Cause, log.Find(session, row.Seq)?.Kind));
        })]);

    public AudienceOverlapView Overlap(int one, int other) => database.Read(session =>
        new AudienceOverlapView(sizes.Of(session, one), sizes.Of(session, other), MembershipRows.CountBoth(session, one, other)));

    public MembershipsView? Of(Guid id) => database.Read(session => identity.FindProfile(session, id) is { } profile ? Of(session, profile) : null);

    private MembershipsView Of(Session session, long profile)
    {
        // Rows of profiles that were joined into this one stand under their founders, which are its identifiers now.
        var rows = identity.IdentifiersOf(session, profile).SelectMany(one => ChangeRows.Of(session, one.Node, Customer(session, one.Node), MostHistory))
            .OrderByDescending(row => row.At).Take(MostHistory).ToList();
        var customer = Customer(session, profile);
        var items = new List<MembershipView>();
        foreach (var (audience, since) in customer.Members)
        {
            if (audiences.Current.Find(audience) is { } live)
            {
                // Older rows do not say when one came in who was in it before, so her last entry has to do.
                var entry = ChangeRows.Entry(session, audience, customer.EntryOf(audience), profile) ?? rows.Find(row => row.Audience == audience && row.IsEntry);
                var e = log.Find(session, entry.Seq);
                items.Add(new MembershipView(audience, live.Kept.Name, Instant(since), entry.Cause, e?.MessageId, e?.Kind));
            }
        }

        return new MembershipsView([.. items.OrderByDescending(item => item.Since)], [.. rows.Select(row =>
        {
            var e = log.Find(session, row.Seq);
            return new MembershipChangeView(row.Audience, audiences.Current.Find(row.Audience)?.Kept.Name, Instant(row.At), row.IsEntry, row.Cause, e?.MessageId, e?.Kind);
        })]);
    }

    private AudienceMemberView Member(Session session, in ChangeRow entry, long since)
    {
        var e = log.Find(session, entry.Seq);
        return new AudienceMemberView(identity.IdOf(session, entry.Profile) ?? Guid.Empty, summaries.NameOf(session, entry.Profile), Instant(since), entry.Cause, e?.MessageId, e?.Kind);
    }

    /// <summary>
    /// Since when she is in the audience by this entry; null when she has left it, or came in again. Older rows do not say when one came in who was in it before
    /// under another profile.
    /// </summary>
    private static long? Holding(Session session, in ChangeRow entry)
    {
        var customer = Customer(session, entry.Profile);
        if (!customer.Members.TryGetValue(entry.Audience, out var since))
        {
            return null;
        }

        var at = customer.EntryOf(entry.Audience);
        return at == entry.At || (at < entry.At && ChangeRows.Entry(session, entry.Audience, at, entry.Profile) is null) ? since : null;
    }

    private static CustomerAudiences Customer(Session session, long profile) => CustomerAudiences.Read(MembershipRows.Customer(session, profile) ?? [], profile);

    private AudienceView View(Session session, KeptAudience kept) => new(
        kept.Id, kept.Name, kept.Description, kept.Condition, sizes.Of(session, kept.Id), kept.Status, kept.Job, Instant(kept.CreatedAt), Instant(kept.ChangedAt));

    private static DateTimeOffset Instant(long milliseconds) => DateTimeOffset.FromUnixTimeMilliseconds(milliseconds);
}
