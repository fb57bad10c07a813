// The SQL of what is kept of customers: their signals, their audiences, who is in which, and every entry and exit.
using Mitos.Kernel.Data;

namespace Mitos.People.Audiences.State;

internal readonly record struct MemberRow(long Profile, long Since, MembershipCause Cause, long Seq);

internal readonly record struct ChangeRow(long Profile, long At, int Audience, bool IsEntry, MembershipCause Cause, long Seq);

internal static class MembershipRows
{
    public static byte[]? Strand(Session session, long strand) => Find(session.Prepare("select signals from audience_strand where strand = $1").Bind(1, strand));

    public static byte[]? Customer(Session session, long profile) => Find(session.Prepare("select members from audience_customer where profile = $1").Bind(1, profile));

    /// <summary>PostgreSQL only, as the next one.</summary>
    public static Dictionary<long, byte[]> Strands(Session session, long[] strands) => FindAll(session.Prepare("select strand, signals from audience_strand where strand = any($1)").Bind(1, strands));

    public static Dictionary<long, byte[]> Customers(Session session, long[] profiles) =>
        FindAll(session.Prepare("select profile, members from audience_customer where profile = any($1)").Bind(1, profiles));

    public static void SaveStrand(Session session, long strand, byte[] signals) => session
        .Prepare("insert into audience_strand(strand, signals) values($1, $2) on conflict(strand) do update set signals = excluded.signals").Bind(1, strand).Bind(2, signals).Execute();

    public static void DropStrand(Session session, long strand) => session.Prepare("delete from audience_strand where strand = $1").Bind(1, strand).Execute();

    public static void ClearStrands(Session session) => session.Prepare("delete from audience_strand").Execute();

    public static void SaveCustomer(Session session, long profile, byte[] members) => session
        .Prepare("insert into audience_customer(profile, members) values($1, $2) on conflict(profile) do update set members = excluded.members").Bind(1, profile).Bind(2, members).Execute();

    public static void DropCustomer(Session session, long profile) => session.Prepare("delete from audience_customer where profile = $1").Bind(1, profile).Execute();

    public static List<long> CustomersAfter(Session session, long profile, int limit) =>
        Keys(session.Prepare("select profile from audience_customer where profile > $1 order by profile limit $2").Bind(1, profile).Bind(2, limit), limit);

    public static void SaveMember(Session session, int audience, in MemberRow member) => session.Prepare(
        """
        insert into audience_member(audience, profile, since, cause, seq) values($1, $2, $3, $4, $5)
        on conflict(audience, profile) do update set since = excluded.since, cause = excluded.cause, seq = excluded.seq
        """).Bind(1, audience).Bind(2, member.Profile).Bind(3, member.Since).Bind(4, (long)member.Cause).Bind(5, member.Seq).Execute();

    public static void DropMember(Session session, int audience, long profile) => session
        .Prepare("delete from audience_member where audience = $1 and profile = $2").Bind(1, audience).Bind(2, profile).Execute();

    public static void DropMembers(Session session, int audience) => session.Prepare("delete from audience_member where audience = $1").Bind(1, audience).Execute();

    public static long CountMembers(Session session, int audience)
    {
        var select = session.Prepare("select count(*) from audience_member where audience = $1").Bind(1, audience);
        select.Step();
        var count = select.Int64(0);
        select.Reset();
        return count;
    }

    public static List<MemberRow> MembersAfter(Session session, int audience, long profile, int limit)
    {
        var found = new List<MemberRow>(limit);
        var select = session.Prepare("select profile, since, cause, seq from audience_member where audience = $1 and profile > $2 order by profile limit $3")
            .Bind(1, audience).Bind(2, profile).Bind(3, limit);
        while (select.Step())
        {
            found.Add(new MemberRow(select.Int64(0), select.Int64(1), (MembershipCause)select.Int32(2), select.Int64(3)));
        }

        select.Reset();
        return found;
    }

    /// <summary>How many are in both.</summary>
    public static long Overlap(Session session, int one, int other)
    {
        var select = session.Prepare("select count(*) from audience_member a join audience_member b on b.audience = $2 and b.profile = a.profile where a.audience = $1").Bind(1, one).Bind(2, other);
        select.Step();
        var count = select.Int64(0);
        select.Reset();
        return count;
    }

    public static void AddChange(Session session, in ChangeRow change) => session
        .Prepare("insert into audience_change(profile, at, audience, entry, cause, seq) values($1, $2, $3, $4, $5, $6) on conflict do nothing")
        .Bind(1, change.Profile).Bind(2, change.At).Bind(3, change.Audience).Bind(4, change.IsEntry ? 1 : 0).Bind(5, (long)change.Cause).Bind(6, change.Seq).Execute();

    public static void DropChanges(Session session, long profile) => session.Prepare("delete from audience_change where profile = $1").Bind(1, profile).Execute();

    /// <summary>The newest first.</summary>
    public static List<ChangeRow> ChangesOf(Session session, long profile, int limit) =>
        Changes(session.Prepare("select profile, at, audience, entry, cause, seq from audience_change where profile = $1 order by at desc limit $2").Bind(1, profile).Bind(2, limit));

    public static List<ChangeRow> ChangesIn(Session session, int audience, (long At, long Profile) before, int limit) => Changes(session.Prepare(
        "select profile, at, audience, entry, cause, seq from audience_change where audience = $1 and (at, profile) < ($2, $3) order by at desc, profile desc limit $4")
        .Bind(1, audience).Bind(2, before.At).Bind(3, before.Profile).Bind(4, limit));

    private static List<ChangeRow> Changes(Statement select)
    {
        var found = new List<ChangeRow>();
        while (select.Step())
        {
            found.Add(new ChangeRow(select.Int64(0), select.Int64(1), select.Int32(2), select.Int64(3) != 0, (MembershipCause)select.Int32(4), select.Int64(5)));
        }

        select.Reset();
        return found;
    }

    private static byte[]? Find(Statement select)
    {
        var found = select.Step() ? select.Blob(0).ToArray() : null;
        select.Reset();
        return found;
    }

    private static Dictionary<long, byte[]> FindAll(Statement select)
    {
        var found = new Dictionary<long, byte[]>();
        while (select.Step())
        {
            found[select.Int64(0)] = select.Blob(1).ToArray();
        }

        select.Reset();
        return found;
    }

    private static List<long> Keys(Statement select, int most)
    {
        var found = new List<long>(most);
        while (select.Step())
        {
            found.Add(select.Int64(0));
        }

        select.Reset();
        return found;
    }
}
