// The SQL of nodes and leases. Time is the database's: the clocks of nodes differ.
using Mitos.Kernel.Data;

namespace Mitos.Kernel.Nodes;

/// <param name="SeenAt">UTC milliseconds of the database's clock.</param>
public sealed record NodeRow(string Id, string Name, string Version, long StartedAt, long SeenAt);

/// <param name="Owner">A node's id; null when nobody has it.</param>
public sealed record LeaseRow(string Name, string? Owner, long Epoch, long Until);

internal static class LeaseRows
{
    /// <summary>Rounds of nodes take turns.</summary>
    private const long RoundKey = 0x4D69_746F_7303;

    /// <summary>Waits for this node's turn, and answers the instant.</summary>
    public static long Begin(Session session, TimeProvider clock)
    {
        var turn = session.Prepare($"select pg_advisory_xact_lock({RoundKey})");
        turn.Step();
        turn.Reset();
        return session.Now(clock);
    }

    public static void Seen(Session session, NodeRow node)
    {
        session.Prepare("insert into node(id, name, version, started_at, seen_at) values($1, $2, $3, $4, $5) on conflict(id) do update set seen_at = excluded.seen_at")
            .Bind(1, node.Id).Bind(2, node.Name).Bind(3, node.Version).Bind(4, node.StartedAt).Bind(5, node.SeenAt).Execute();
        foreach (var name in LeaseNames.All)
        {
            session.Prepare("insert into lease(name, owner, epoch, until) values($1, null, 0, 0) on conflict do nothing").Bind(1, name).Execute();
        }
    }

    public static void Forget(Session session, string node) => session.Prepare("delete from node where id = $1").Bind(1, node).Execute();

    public static void ForgetSeenBefore(Session session, long at) => session.Prepare("delete from node where seen_at < $1").Bind(1, at).Execute();

    public static List<NodeRow> Nodes(Session session)
    {
        var rows = new List<NodeRow>();
        var select = session.Prepare("select id, name, version, started_at, seen_at from node order by started_at, id");
        while (select.Step())
        {
            rows.Add(new NodeRow(select.Text(0), select.Text(1), select.Text(2), select.Int64(3), select.Int64(4)));
        }

        select.Reset();
        return rows;
    }

    public static List<LeaseRow> Leases(Session session)
    {
        var rows = new List<LeaseRow>();
        var select = session.Prepare("select name, owner, epoch, until from lease order by name");
        while (select.Step())
        {
            rows.Add(new LeaseRow(select.Text(0), select.TextOrNull(1), select.Int64(2), select.Int64(3)));
        }

        select.Reset();
        return rows;
    }

    /// <summary>
    /// Waits for nobody: a lease that a transaction is proving at this moment keeps its end till the next round. A lease is its owner's as long as
    /// the owner is seen; its own end is what nodes of the versions before go by.
    /// </summary>
    public static void Renew(Session session, string owner, long until) =>
        session.Prepare("update lease set until = $2 where name in (select name from lease where owner = $1 for update skip locked)").Bind(1, owner).Bind(2, until).Execute();

    /// <summary>
    /// Ends what a node that is seen no more has begun to write. One that was frozen while the server waits for its rows, or it for the server's, is no idle
    /// one to the server: what it holds would be held for ever. When it wakes up, its transaction is gone as one whose connection was cut.
    /// </summary>
    public static void EndWriting(Session session, string node)
    {
        var end = session.Prepare("select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and right(application_name, length($1)) = $1 and backend_xid is not null").Bind(1, node);
        while (end.Step())
        {
        }

        end.Reset();
    }

    public static void Take(Session session, string name, string owner, long epoch, long until) =>
        session.Prepare("update lease set owner = $2, epoch = $3, until = $4 where name = $1").Bind(1, name).Bind(2, owner).Bind(3, epoch).Bind(4, until).Execute();

    public static void GiveUp(Session session, string name, string owner) =>
        session.Prepare("update lease set owner = null, until = 0 where name = $1 and owner = $2").Bind(1, name).Bind(2, owner).Execute();

    /// <summary>True when the lease is still this node's; nobody can take it before the transaction ends.</summary>
    public static bool Hold(Session session, Lease lease, string owner)
    {
        var select = session.Prepare("select 1 from lease where name = $1 and owner = $2 and epoch = $3 for share")
            .Bind(1, lease.Name).Bind(2, owner).Bind(3, lease.Epoch);
        var holds = select.Step();
        select.Reset();
        return holds;
    }
}
