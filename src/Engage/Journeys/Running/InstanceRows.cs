// The SQL of the ways that customers are on.
using Mitos.Engage.Journeys.Steps;
using Mitos.Kernel.Data;

namespace Mitos.Engage.Journeys.Running;

internal static class InstanceRows
{
    private const string Columns =
        "strand, journey, key, visit, version, status, node, node_at, step, entered_at, wake_at, held, ended_at, reason, converted_at, counts_until, orders, revenue, state";

    private static readonly string s_upsert =
        $"""
        insert into journey_instance({Columns}) values($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19)
        on conflict(strand, journey, key, visit) do update set
          version = excluded.version, status = excluded.status, node = excluded.node, node_at = excluded.node_at, step = excluded.step, entered_at = excluded.entered_at,
          wake_at = excluded.wake_at, held = excluded.held, ended_at = excluded.ended_at, reason = excluded.reason, converted_at = excluded.converted_at,
          counts_until = excluded.counts_until, orders = excluded.orders, revenue = excluded.revenue, state = excluded.state
        """;

    /// <summary>All ways by these identifiers, also those that are over.</summary>
    public static List<JourneyInstance> Of(Session session, IReadOnlyList<long> strands)
    {
        var found = new List<JourneyInstance>();
        if (session.Engine == Engine.PostgreSql)
        {
            Read(session.Prepare($"select {Columns} from journey_instance where strand = any($1) order by strand, journey, key, visit").Bind(1, [.. strands]), found);
            return found;
        }

        foreach (var strand in strands)
        {
            Read(session.Prepare($"select {Columns} from journey_instance where strand = $1 order by strand, journey, key, visit").Bind(1, strand), found);
        }

        return found;
    }

    public static void Save(Session write, IEnumerable<JourneyInstance> instances)
    {
        var upsert = write.Prepare(s_upsert);
        foreach (var one in instances.OrderBy(one => one.Id.Strand).ThenBy(one => one.Id.Journey))
        {
            upsert.Bind(1, one.Id.Strand).Bind(2, one.Id.Journey).Bind(3, one.Id.Key).Bind(4, one.Id.Visit).Bind(5, one.Version).Bind(6, (int)one.Status).Bind(7, one.Node).Bind(8, one.NodeAt)
                .Bind(9, one.Step).Bind(10, one.EnteredAt).Bind(11, one.WakeAt).Bind(12, one.IsHeld ? 1 : 0).Bind(13, one.EndedAt).Bind(14, one.Reason).Bind(15, one.ConvertedAt)
                .Bind(16, one.CountsUntil).Bind(17, one.Orders).Bind(18, one.RevenueCents).Bind(19, one.State.ToText()).Execute();
        }
    }

    public static void Delete(Session write, InstanceId id) => write
        .Prepare("delete from journey_instance where strand = $1 and journey = $2 and key = $3 and visit = $4").Bind(1, id.Strand).Bind(2, id.Journey).Bind(3, id.Key).Bind(4, id.Visit).Execute();

    /// <summary>The next identifiers, after one, of those who are on a journey; <paramref name="held"/>: only of those who wait for it to go on.</summary>
    public static List<long> Strands(Session session, int journey, bool held, long after, int limit)
    {
        var strands = new List<long>();
        var select = session.Prepare(
            $"select distinct strand from journey_instance where journey = $1 and status in (1, 4) {(held ? "and held = 1 " : "")}and strand > $2 order by strand limit $3")
            .Bind(1, journey).Bind(2, after).Bind(3, limit);
        while (select.Step())
        {
            strands.Add(select.Int64(0));
        }

        select.Reset();
        return strands;
    }

    /// <summary>Everybody who will go on by herself, a page at a time in the order of the rows.</summary>
    public static List<JourneyInstance> Waiting(Session session, InstanceId after, int limit)
    {
        var found = new List<JourneyInstance>();
        Read(session.Prepare($"select {Columns} from journey_instance where status in (1, 4) and wake_at > 0 and (strand, journey, key, visit) > ($1, $2, $3, $4) order by strand, journey, key, visit limit $5")
            .Bind(1, after.Strand).Bind(2, after.Journey).Bind(3, after.Key).Bind(4, after.Visit).Bind(5, limit), found);
        return found;
    }

    public static void AddPath(Session write, IEnumerable<(InstanceId Id, PathStep Step)> path)
    {
        var insert = write.Prepare("insert into journey_step(strand, journey, key, visit, no, node, entered_at, left_at, branch, reason, seq) values($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)");
        foreach (var (id, step) in path)
        {
            insert.Bind(1, id.Strand).Bind(2, id.Journey).Bind(3, id.Key).Bind(4, id.Visit).Bind(5, step.No).Bind(6, step.Node).Bind(7, step.EnteredAt).Bind(8, step.LeftAt)
                .Bind(9, step.Branch).Bind(10, step.Reason).Bind(11, step.Seq).Execute();
        }
    }

    public static void Count(Session write, IReadOnlyDictionary<(int Journey, string Node, string Branch), long> passed, int shard)
    {
        var upsert = write.Prepare(
            """
            insert into journey_count(journey, node, branch, shard, passed) values($1, $2, $3, $4, $5)
            on conflict(journey, node, branch, shard) do update set passed = journey_count.passed + excluded.passed
            """);
        foreach (var ((journey, node, branch), times) in passed.OrderBy(one => one.Key.Journey).ThenBy(one => one.Key.Node, StringComparer.Ordinal).ThenBy(one => one.Key.Branch, StringComparer.Ordinal))
        {
            upsert.Bind(1, journey).Bind(2, node).Bind(3, branch).Bind(4, shard).Bind(5, times).Execute();
        }
    }

    /// <summary>Everything that is kept by this identifier goes.</summary>
    public static void Erase(Session write, long strand)
    {
        write.Prepare("delete from journey_instance where strand = $1").Bind(1, strand).Execute();
        write.Prepare("delete from journey_step where strand = $1").Bind(1, strand).Execute();
        write.Prepare("delete from journey_refusal where strand = $1").Bind(1, strand).Execute();
        write.Prepare("delete from journey_request where strand = $1").Bind(1, strand).Execute();
        write.Prepare("delete from journey_task where strand = $1").Bind(1, strand).Execute();
        write.Prepare("delete from journey_outbox where strand = $1").Bind(1, strand).Execute();
    }

    public static JourneyInstance Row(Statement row) => new()
    {
        Id = new InstanceId(row.Int64(0), row.Int32(1), row.Text(2), row.Int32(3)),
        Version = row.Int32(4),
        Status = (InstanceStatus)row.Int32(5),
        Node = row.Text(6),
        NodeAt = row.Int64(7),
        Step = row.Int32(8),
        EnteredAt = row.Int64(9),
        WakeAt = row.Int64(10),
        IsHeld = row.Int64(11) != 0,
        EndedAt = row.Int64(12),
        Reason = row.TextOrNull(13),
        ConvertedAt = row.Int64(14),
        CountsUntil = row.Int64(15),
        Orders = row.Int32(16),
        RevenueCents = row.Int64(17),
        State = InstanceState.FromText(row.Text(18)),
    };

    public static void Read(Statement select, List<JourneyInstance> into)
    {
        while (select.Step())
        {
            into.Add(Row(select));
        }

        select.Reset();
    }
}
