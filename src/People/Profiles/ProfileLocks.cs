// Holds the rows of a batch's profiles until its transaction ends, where nodes share the store.
using Mitos.Kernel.Data;

namespace Mitos.People.Profiles;

internal static class ProfileLocks
{
    /// <summary>The states of those of these profiles that have a row, locked until the transaction ends. Everybody locks in the order of the keys.</summary>
    public static List<(long Key, byte[] State)> Lock(Session session, long[] keys)
    {
        if (session.IsDistributed)
        {
            return LockSpread(session, keys);
        }

        return States(session.Prepare("select key, state from profile where key = any($1) order by key for update").Bind(1, keys), keys.Length);
    }

    /// <summary>
    /// Citus refuses to lock rows of several servers by reading. So who comes first is settled where all nodes meet, at the coordinator, and then the rows are
    /// locked by changing nothing of them: what another transaction has decided and a server has not heard of yet is waited for.
    /// </summary>
    private static List<(long Key, byte[] State)> LockSpread(Session session, long[] keys)
    {
        var meet = session.Prepare("select count(pg_advisory_xact_lock((key >> 32)::int, ((key << 32) >> 32)::int)) from (select key from unnest($1) as one(key) order by key) as sorted")
            .Bind(1, keys);
        meet.Step();
        meet.Reset();
        return States(session.Prepare("update profile set known = known where key = any($1) returning key, state").Bind(1, keys), keys.Length);
    }

    private static List<(long Key, byte[] State)> States(Statement select, int expected)
    {
        var found = new List<(long, byte[])>(expected);
        while (select.Step())
        {
            found.Add((select.Int64(0), select.Blob(1).ToArray()));
        }

        select.Reset();
        return found;
    }

    /// <summary>Rows without a state, which nobody sees before they are filled in the same transaction: so that a new profile can be locked too.</summary>
    public static void Reserve(Session session, long[] keys)
    {
        if (keys.Length > 0)
        {
            session.Prepare(
                $"""
                insert into profile({ProfileRows.Columns}, state) select key, '', null, 0, null, 0, 0, 0, 0, 0, 0, 0, '' from unnest($1) as new(key) on conflict do nothing
                """).Bind(1, keys).Execute();
        }
    }
}
