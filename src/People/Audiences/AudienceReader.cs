// Reads audiences for the API: with sizes, names, and the events that brought customers into them.
using Mitos.Kernel.Data;
using Mitos.Kernel.Events.Log;
using Mitos.People.Audiences.State;
using Mitos.People.Identity.Contracts;

namespace Mitos.People.Audiences;

internal sealed class AudienceReader(Database database, LiveAudiences audiences, EventLog log, IIdentityDirectory identity, IProfileSummaries summaries, AudienceSizes sizes)
{
    private const int MostHistory = 200;

    public IReadOnlyList<AudienceView> All() => database.Read(session =>
        (IReadOnlyList<AudienceView>)[.. audiences.Current.All.OrderBy(audience => audience.Kept.Name, StringComparer.CurrentCulture).Select(audience => View(session, audience.Kept))]);

    public AudienceView? Find(int id) => audiences.Current.Find(id) is { } audience ? database.Read(session => View(session, audience.Kept)) : null;

    public IReadOnlyList<(long Profile, AudienceMemberView View)> Members(int audience, long after, int limit) => database.Read(session =>
        (IReadOnlyList<(long, AudienceMemberView)>)[.. MembershipRows.MembersAfter(session, audience, after, limit).Select(row => (row.Profile, Member(session, row)))]);

    public IReadOnlyList<(long Profile, AudienceChangeView View)> Changes(int audience, (long At, long Profile) before, int limit) => database.Read(session =>
        (IReadOnlyList<(long, AudienceChangeView)>)[.. MembershipRows.ChangesIn(session, audience, before, limit).Select(row =>
        {
            var profile = identity.ProfileOf(session, row.Profile);
            var (id, name) = profile is { } known ? (identity.IdOf(session, known), summaries.NameOf(session, known)) : (null, null);
            return (row.Profile, new AudienceChangeView(id, name, Instant(row.At), row.IsEntry, row.Cause, log.Find(session, row.Seq)?.Kind));
        })]);

    public AudienceOverlapView Overlap(int one, int other) => database.Read(session =>
        new AudienceOverlapView(MembershipRows.CountMembers(session, one), MembershipRows.CountMembers(session, other), MembershipRows.Overlap(session, one, other)));

    public MembershipsView? Of(Guid id) => database.Read(session => identity.FindProfile(session, id) is { } profile ? Of(session, profile) : null);

    private MembershipsView Of(Session session, long profile)
    {
        // Rows of profiles that were joined into this one stand under their founders, which are its identifiers now.
        var rows = identity.IdentifiersOf(session, profile).SelectMany(one => MembershipRows.ChangesOf(session, one.Node, MostHistory)).OrderByDescending(row => row.At).Take(MostHistory).ToList();
        var members = CustomerAudiences.Read(MembershipRows.Customer(session, profile) ?? []).Members;
        var items = new List<MembershipView>();
        foreach (var (audience, since) in members)
        {
            if (audiences.Current.Find(audience) is { } live)
            {
                var entry = rows.Find(row => row.Audience == audience && row.IsEntry);
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

    private AudienceMemberView Member(Session session, in MemberRow row)
    {
        var e = log.Find(session, row.Seq);
        return new AudienceMemberView(identity.IdOf(session, row.Profile) ?? Guid.Empty, summaries.NameOf(session, row.Profile), Instant(row.Since), row.Cause, e?.MessageId, e?.Kind);
    }

    private AudienceView View(Session session, KeptAudience kept) => new(
        kept.Id, kept.Name, kept.Description, kept.Condition, sizes.Of(session, kept.Id), kept.Status, kept.Job, Instant(kept.CreatedAt), Instant(kept.ChangedAt));

    private static DateTimeOffset Instant(long milliseconds) => DateTimeOffset.FromUnixTimeMilliseconds(milliseconds);
}
