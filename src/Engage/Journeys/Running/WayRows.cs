// The SQL of looking at ways: how many are where, and who.
using Mitos.Engage.Journeys.Steps;
using Mitos.Kernel.Data;

namespace Mitos.Engage.Journeys.Running;

internal static class WayRows
{
    private const string Columns = "strand, journey, key, visit, version, status, node, node_at, step, entered_at, wake_at, held, ended_at, reason, converted_at, counts_until, orders, revenue, state";

    /// <summary>Of one journey, or of all.</summary>
    public static List<(int Journey, int Version, long Now)> NowByVersion(Session session, int journey)
    {
        var found = new List<(int, int, long)>();
        var select = session.Prepare(journey == 0
            ? "select journey, 0, count(*) from journey_instance where status = 1 group by journey"
            : "select journey, version, count(*) from journey_instance where journey = $1 and status = 1 group by journey, version");
        _ = journey == 0 ? select : select.Bind(1, journey);
        while (select.Step())
        {
            found.Add((select.Int32(0), select.Int32(1), select.Int64(2)));
        }

        select.Reset();
        return found;
    }

    public static List<(string Node, long Now, long Held)> NowByNode(Session session, int journey)
    {
        var found = new List<(string, long, long)>();
        var select = session.Prepare("select node, count(*), cast(sum(held) as bigint) from journey_instance where journey = $1 and status = 1 group by node").Bind(1, journey);
        while (select.Step())
        {
            found.Add((select.Text(0), select.Int64(1), select.Int64(2)));
        }

        select.Reset();
        return found;
    }

    public static List<(string Node, string Branch, long Passed)> Passed(Session session, int journey)
    {
        var found = new List<(string, string, long)>();
        var select = session.Prepare("select node, branch, cast(sum(passed) as bigint) from journey_count where journey = $1 group by node, branch order by node, branch").Bind(1, journey);
        while (select.Step())
        {
            found.Add((select.Text(0), select.Text(1), select.Int64(2)));
        }

        select.Reset();
        return found;
    }

    public static long Count(Session session, int journey, InstanceStatus status) =>
        Number(session.Prepare("select count(*) from journey_instance where journey = $1 and status = $2").Bind(1, journey).Bind(2, (int)status));

    /// <summary>Entries, without those that are only watched or expected.</summary>
    public static long Entered(Session session, int journey) =>
        Number(session.Prepare("select count(*) from journey_instance where journey = $1 and status in (1, 2)").Bind(1, journey));

    /// <summary>Those who are on the journey, at a node or anywhere, the latest who came there first.</summary>
    public static List<JourneyInstance> At(Session session, int journey, string? node, InstanceStatus status, long before, long beforeStrand, int limit)
    {
        var found = new List<JourneyInstance>();
        var select = session.Prepare(
            $"select {Columns} from journey_instance where journey = $1 and status = $2 and ($3 = '' or node = $3) and (entered_at, strand) < ($4, $5) order by entered_at desc, strand desc limit $6")
            .Bind(1, journey).Bind(2, (int)status).Bind(3, node ?? "").Bind(4, before).Bind(5, beforeStrand).Bind(6, limit);
        InstanceRows.Read(select, found);
        return found;
    }

    public static List<PathStep> Path(Session session, InstanceId id)
    {
        var found = new List<PathStep>();
        var select = session.Prepare("select no, node, entered_at, left_at, branch, reason, seq from journey_step where strand = $1 and journey = $2 and key = $3 and visit = $4 order by no")
            .Bind(1, id.Strand).Bind(2, id.Journey).Bind(3, id.Key).Bind(4, id.Visit);
        while (select.Step())
        {
            found.Add(new PathStep(select.Int32(0), select.Text(1), select.Int64(2), select.Int64(3), select.TextOrNull(4), select.Text(5), select.Int64(6)));
        }

        select.Reset();
        return found;
    }

    private static long Number(Statement select)
    {
        select.Step();
        var number = select.Int64(0);
        select.Reset();
        return number;
    }
}
