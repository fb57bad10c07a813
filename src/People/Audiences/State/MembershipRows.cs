// The SQL of what is kept of customers: their signals, their audiences, and how many are in each.
using Mitos.Kernel.Data;

namespace Mitos.People.Audiences.State;

internal static class MembershipRows
{
    /// <summary>Rows that are looked at before whoever asks for members is answered.</summary>
    private const int MostLookedAt = 4_000;

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

    /// <summary>Everybody whose row stands behind this profile, in the order of their numbers: those who are in the audience.</summary>
    /// <returns>At most so many, and the last row that was looked at; null when there are none behind it.</returns>
    public static (List<long> Profiles, long? LookedTo) MembersAfter(Session session, int audience, long profile, int limit)
    {
        var (found, last, looked) = (new List<long>(limit), profile, 0);
        var select = session.Prepare("select profile, members from audience_customer where profile > $1 order by profile limit $2").Bind(1, profile).Bind(2, MostLookedAt);
        while (found.Count < limit && select.Step())
        {
            (last, looked) = (select.Int64(0), looked + 1);
            if (CustomerAudiences.Holds(select.Blob(1), audience))
            {
                found.Add(last);
            }
        }

        select.Reset();
        return (found, found.Count == limit || looked == MostLookedAt ? last : null);
    }

    /// <summary>How many are in both.</summary>
    public static long CountBoth(Session session, int one, int other)
    {
        var both = 0L;
        var select = session.Prepare("select members from audience_customer");
        while (select.Step())
        {
            both += CustomerAudiences.Holds(select.Blob(0), one) && CustomerAudiences.Holds(select.Blob(0), other) ? 1 : 0;
        }

        select.Reset();
        return both;
    }

    /// <summary>How many are in an audience, as counted with every change.</summary>
    public static long Size(Session session, int audience)
    {
        var select = session.Prepare("select cast(coalesce(sum(members), 0) as bigint) from audience_size where audience = $1").Bind(1, audience);
        select.Step();
        var count = select.Int64(0);
        select.Reset();
        return count;
    }

    /// <summary>How many were in it when they were rows of their own; what has changed since is counted.</summary>
    public static long OlderSize(Session session, int audience)
    {
        var select = session.Prepare("select count(*) from audience_member where audience = $1").Bind(1, audience);
        select.Step();
        var count = select.Int64(0);
        select.Reset();
        return count;
    }

    public static void AddToSize(Session session, int audience, int part, long members) => session.Prepare(
        """
        insert into audience_size(audience, part, members) values($1, $2, $3)
        on conflict(audience, part) do update set members = audience_size.members + excluded.members
        """).Bind(1, audience).Bind(2, part).Bind(3, members).Execute();

    public static void DropSize(Session session, int audience)
    {
        session.Prepare("delete from audience_size where audience = $1").Bind(1, audience).Execute();
        session.Prepare("delete from audience_member where audience = $1").Bind(1, audience).Execute();
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
