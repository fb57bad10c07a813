// The SQL of entries and exits: of an audience by their instants, of a profile by its own row and the pages of its past.
using Mitos.Kernel.Data;

namespace Mitos.People.Audiences.State;

internal readonly record struct ChangeRow(long Profile, long At, int Audience, bool IsEntry, MembershipCause Cause, long Seq);

/// <summary>Stores that are older have rows of audience_change, which nobody writes any more, by profile and by audience.</summary>
internal static class ChangeRows
{
    private const string Columns = "profile, at, audience, entry, cause, seq";

    public static void Add(Session session, in ChangeRow change) => session.Prepare($"insert into audience_flow({Columns}) values($1, $2, $3, $4, $5, $6) on conflict do nothing")
        .Bind(1, change.Profile).Bind(2, change.At).Bind(3, change.Audience).Bind(4, change.IsEntry ? 1 : 0).Bind(5, (long)change.Cause).Bind(6, change.Seq).Execute();

    public static void AddPage(Session session, int page, List<ChangeRow> changes) => session.Prepare("insert into audience_history(profile, page, changes) values($1, $2, $3)")
        .Bind(1, changes[0].Profile).Bind(2, page).Bind(3, ChangeCodec.Write(changes)).Execute();

    /// <summary>Of an audience, the newest first.</summary>
    public static List<ChangeRow> In(Session session, int audience, (long At, long Profile) before, int limit, bool entriesOnly = false)
    {
        var entries = entriesOnly ? "and entry = 1 " : "";
        List<ChangeRow> From(string table) => Read(session.Prepare($"select {Columns} from {table} where audience = $1 and (at, profile) < ($2, $3) {entries}order by at desc, profile desc limit $4")
            .Bind(1, audience).Bind(2, before.At).Bind(3, before.Profile).Bind(4, limit));
        return [.. From("audience_flow").Concat(From("audience_change")).OrderByDescending(change => change.At).ThenByDescending(change => change.Profile).Take(limit)];
    }

    /// <summary>Of a profile, the newest first.</summary>
    public static List<ChangeRow> Of(Session session, long profile, CustomerAudiences customer, int limit)
    {
        var found = new List<ChangeRow>(customer.Latest);
        var pages = session.Prepare("select changes from audience_history where profile = $1 order by page desc").Bind(1, profile);
        while (found.Count < limit && pages.Step())
        {
            found.AddRange(ChangeCodec.Read(pages.Blob(0), profile));
        }

        pages.Reset();
        if (found.Count < limit)
        {
            found.AddRange(Read(session.Prepare($"select {Columns} from audience_change where profile = $1 order by at desc limit $2").Bind(1, profile).Bind(2, limit - found.Count)));
        }

        return [.. found.OrderByDescending(change => change.At).Take(limit)];
    }

    /// <summary>Her entry into the audience at this instant; null for one whose row says nothing of it.</summary>
    public static ChangeRow? Entry(Session session, int audience, long at, long profile)
    {
        List<ChangeRow> From(string table) => Read(session.Prepare($"select {Columns} from {table} where audience = $1 and at = $2 and profile = $3 and entry = 1").Bind(1, audience).Bind(2, at).Bind(3, profile));
        return From("audience_flow") is [var found] ? found : From("audience_change") is [var older] ? older : null;
    }

    /// <summary>Everything that the profile's own row and the pages of its past name.</summary>
    public static void Drop(Session session, long profile, CustomerAudiences customer)
    {
        var delete = session.Prepare("delete from audience_flow where audience = $1 and at = $2 and profile = $3 and entry = $4");
        foreach (var change in Of(session, profile, customer, int.MaxValue))
        {
            delete.Bind(1, change.Audience).Bind(2, change.At).Bind(3, profile).Bind(4, change.IsEntry ? 1 : 0).Execute();
        }

        session.Prepare("delete from audience_history where profile = $1").Bind(1, profile).Execute();
        session.Prepare("delete from audience_change where profile = $1").Bind(1, profile).Execute();
    }

    private static List<ChangeRow> Read(Statement select)
    {
        var found = new List<ChangeRow>();
        while (select.Step())
        {
            found.Add(new ChangeRow(select.Int64(0), select.Int64(1), select.Int32(2), select.Int64(3) != 0, (MembershipCause)select.Int32(4), select.Int64(5)));
        }

        select.Reset();
        return found;
    }
}
