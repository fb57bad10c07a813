// The SQL of identifiers, links and cuts.
using Mitos.Kernel.Data;
using Mitos.People.Identity.Contracts;

namespace Mitos.People.Identity;

internal static class IdentityRows
{
    private const int BirthBytes = 16;
    private const string NodeColumns = "node, type, value, birth, profile, first_at, shared";

    public static Node? FindNode(Session session, long id)
    {
        var select = session.Prepare($"select {NodeColumns} from identifier where node = $1").Bind(1, id);
        var node = select.Step() ? ReadNode(select) : null;
        select.Reset();
        return node;
    }

    /// <summary>Those of these nodes that are known.</summary>
    public static List<Node> FindNodes(Session session, long[] ids)
    {
        if (session.Engine == Engine.Sqlite)
        {
            return [.. ids.Select(id => FindNode(session, id)).OfType<Node>()];
        }

        var nodes = new List<Node>(ids.Length);
        var select = session.Prepare($"select {NodeColumns} from identifier where node = any($1)").Bind(1, ids);
        while (select.Step())
        {
            nodes.Add(ReadNode(select));
        }

        select.Reset();
        return nodes;
    }

    public static Node? FindBirth(Session session, Guid birth)
    {
        var select = session.Prepare($"select {NodeColumns} from identifier where birth = $1").Bind(1, birth.ToByteArray(bigEndian: true));
        var node = select.Step() ? ReadNode(select) : null;
        select.Reset();
        return node;
    }

    public static List<Node> OfProfile(Session session, long profile)
    {
        var nodes = new List<Node>();
        var select = session.Prepare($"select {NodeColumns} from identifier where profile = $1 order by first_at, node").Bind(1, profile);
        while (select.Step())
        {
            nodes.Add(ReadNode(select));
        }

        select.Reset();
        return nodes;
    }

    public static List<Link> LinksOf(Session session, long node)
    {
        var links = new List<Link>(4);
        ReadLinks(session.Prepare(
            "select a, b, rule, seq, at from identity_link where a = $1 union all select a, b, rule, seq, at from identity_link where b = $1").Bind(1, node), links);
        return links;
    }

    /// <summary>All links of these nodes, each once; PostgreSQL only.</summary>
    public static List<Link> LinksAmong(Session session, long[] nodes)
    {
        var links = new List<Link>();
        if (nodes.Length > 0)
        {
            ReadLinks(session.Prepare(
                "select a, b, rule, seq, at from identity_link where a = any($1) union select a, b, rule, seq, at from identity_link where b = any($1)").Bind(1, nodes), links);
        }

        return links;
    }

    public static bool AnyCut(Session session)
    {
        var select = session.Prepare("select 1 from identity_cut limit 1");
        var any = select.Step();
        select.Reset();
        return any;
    }

    /// <summary>The earliest time at which this link was shown.</summary>
    public static long? EarliestLink(Session session, Link link)
    {
        var select = session.Prepare("select min(at) from identity_link where a = $1 and b = $2 and rule = $3")
            .Bind(1, link.A).Bind(2, link.B).Bind(3, (long)link.Rule);
        long? at = select.Step() && !select.IsNull(0) ? select.Int64(0) : null;
        select.Reset();
        return at;
    }

    public static List<Cut> CutsOf(Session session, long node)
    {
        var cuts = new List<Cut>();
        ReadCuts(session.Prepare("select a, b, seq, at from identity_cut where a = $1").Bind(1, node), cuts);
        ReadCuts(session.Prepare("select a, b, seq, at from identity_cut where b = $1").Bind(1, node), cuts);
        return cuts;
    }

    public static void AddNodes(Session session, IReadOnlyList<NodeRow> rows) => session.BulkInsert("identifier", NodeColumns, rows.Count, insert =>
    {
        foreach (var row in rows)
        {
            var node = row.Node;
            insert.Bind(1, node.Id).Bind(2, node.Identifier.Type.Name).Bind(3, node.Identifier.Value).Bind(4, node.Birth.ToByteArray(bigEndian: true))
                .Bind(5, row.Profile).Bind(6, node.FirstAt).Bind(7, row.Shared ? 1 : 0).Execute();
        }
    });

    public static void SaveNodes(Session session, List<NodeRow> rows)
    {
        if (session.Engine == Engine.PostgreSql && rows.Count > 0)
        {
            session.Prepare("update identifier set profile = new.profile, shared = new.shared from unnest($1, $2, $3) as new(node, profile, shared) where identifier.node = new.node")
                .Bind(1, [.. rows.Select(row => row.Node.Id)]).Bind(2, [.. rows.Select(row => row.Profile)]).Bind(3, [.. rows.Select(row => row.Shared ? 1L : 0)]).Execute();
            return;
        }

        rows.ForEach(row => session.Prepare("update identifier set profile = $2, shared = $3 where node = $1")
            .Bind(1, row.Node.Id).Bind(2, row.Profile).Bind(3, row.Shared ? 1 : 0).Execute());
    }

    public static void AddLinks(Session session, IReadOnlyList<Link> links) => session.BulkInsert("identity_link", "a, b, rule, seq, at", links.Count, insert =>
    {
        foreach (var link in links)
        {
            insert.Bind(1, link.A).Bind(2, link.B).Bind(3, (long)link.Rule).Bind(4, link.Seq).Bind(5, link.At).Execute();
        }
    });

    public static void AddCut(Session session, Cut cut) => session
        .Prepare("insert into identity_cut(a, b, seq, at) values($1, $2, $3, $4) on conflict(a, b) do nothing")
        .Bind(1, cut.A).Bind(2, cut.B).Bind(3, cut.Seq).Bind(4, cut.At).Execute();

    public static void DeleteCut(Session session, Cut cut) => session
        .Prepare("delete from identity_cut where a = $1 and b = $2").Bind(1, cut.A).Bind(2, cut.B).Execute();

    public static void Erase(Session session, long node)
    {
        foreach (var sql in new[]
        {
            "delete from identity_link where a = $1", "delete from identity_link where b = $1", "delete from identity_cut where a = $1", "delete from identity_cut where b = $1",
            "delete from identifier where node = $1",
        })
        {
            session.Prepare(sql).Bind(1, node).Execute();
        }
    }

    /// <param name="seq">The fact that says so.</param>
    public static void NoteErasure(Session session, long seq, long at, byte[] births) => session
        .Prepare("insert into identity_erasure(seq, at, births) values($1, $2, $3) on conflict do nothing").Bind(1, seq).Bind(2, at).Bind(3, births).Execute();

    /// <summary>The newest erasure; what was known of identifiers before it may be of others now.</summary>
    public static long LastErasure(Session session)
    {
        var select = session.Prepare("select coalesce(max(seq), 0) from identity_erasure");
        select.Step();
        var last = select.Int64(0);
        select.Reset();
        return last;
    }

    /// <summary>The newest first.</summary>
    public static List<(long Seq, long At, List<Guid> Births)> Erasures(Session session, long before, int limit)
    {
        var found = new List<(long, long, List<Guid>)>();
        var select = session.Prepare("select seq, at, births from identity_erasure where seq < $1 order by seq desc limit $2").Bind(1, before).Bind(2, limit);
        while (select.Step())
        {
            found.Add((select.Int64(0), select.Int64(1), [.. select.Blob(2).ToArray().Chunk(BirthBytes).Select(birth => new Guid(birth, bigEndian: true))]));
        }

        select.Reset();
        return found;
    }

    public static void Clear(Session session)
    {
        foreach (var sql in new[] { "delete from identifier", "delete from identity_link", "delete from identity_cut" })
        {
            session.Prepare(sql).Execute();
        }
    }

    private static Node ReadNode(Statement row) => new()
    {
        Id = row.Int64(0),
        Identifier = new Identifier(IdentifierType.Of(row.Text(1)) ?? IdentifierType.AnonymousId, row.Text(2)),
        Birth = new Guid(row.Blob(3), bigEndian: true),
        Profile = row.Int64(4),
        FirstAt = row.Int64(5),
        Shared = row.Int64(6) != 0,
    };

    private static void ReadLinks(Statement select, List<Link> into)
    {
        while (select.Step())
        {
            into.Add(new Link(select.Int64(0), select.Int64(1), (LinkRule)select.Int32(2), select.Int64(3), select.Int64(4)));
        }

        select.Reset();
    }

    private static void ReadCuts(Statement select, List<Cut> into)
    {
        while (select.Step())
        {
            into.Add(new Cut(select.Int64(0), select.Int64(1), select.Int64(2), select.Int64(3)));
        }

        select.Reset();
    }
}
