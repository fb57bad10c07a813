// The SQL of journeys and their versions.
using Mitos.Engage.Journeys.Graphs;
using Mitos.Kernel.Data;

namespace Mitos.Engage.Journeys;

internal static class JourneyRows
{
    private const string Columns = "id, name, status, draft, version, moved, stamp, next_at, created_at, changed_at, published_at, secret";

    /// <summary>By name.</summary>
    public static List<Journey> All(Session session)
    {
        var found = new List<Journey>();
        var select = session.Prepare($"select {Columns} from journey order by name, id");
        while (select.Step())
        {
            found.Add(Row(select));
        }

        select.Reset();
        return found;
    }

    public static Journey? Find(Session session, int id)
    {
        var select = session.Prepare($"select {Columns} from journey where id = $1").Bind(1, id);
        var found = select.Step() ? Row(select) : null;
        select.Reset();
        return found;
    }

    /// <summary>The same, and nobody else changes it before the transaction ends.</summary>
    public static Journey? Lock(Session write, int id)
    {
        write.Prepare("update journey set id = id where id = $1").Bind(1, id).Execute();
        return Find(write, id);
    }

    public static void Add(Session write, Journey journey) => Bind(write.Prepare($"insert into journey({Columns}) values($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)"), journey).Execute();

    public static void Save(Session write, Journey journey) => Bind(write.Prepare(
        """
        update journey set name = $2, status = $3, draft = $4, version = $5, moved = $6, stamp = $7, next_at = $8, created_at = $9, changed_at = $10, published_at = $11, secret = $12 where id = $1
        """), journey).Execute();

    public static void Delete(Session write, int id) => write.Prepare("delete from journey where id = $1").Bind(1, id).Execute();

    public static int LastId(Session session) => (int)Number(session, "select coalesce(max(id), 0) from journey");

    public static long LastStamp(Session session) => Number(session, "select coalesce(max(stamp), 0) from journey");

    public static void AddVersion(Session write, JourneyVersion version) => write
        .Prepare("insert into journey_version(journey, version, graph, published_at, published_by) values($1, $2, $3, $4, $5)")
        .Bind(1, version.Journey).Bind(2, version.Version).Bind(3, version.Graph).Bind(4, version.PublishedAt).Bind(5, version.PublishedBy).Execute();

    /// <summary>Of all journeys, or of one.</summary>
    public static List<JourneyVersion> Versions(Session session, int journey = 0)
    {
        var found = new List<JourneyVersion>();
        var select = session.Prepare("select journey, version, graph, published_at, published_by from journey_version where $1 = 0 or journey = $1 order by journey, version").Bind(1, journey);
        while (select.Step())
        {
            found.Add(new JourneyVersion(select.Int32(0), select.Int32(1), select.Text(2), select.Int64(3), select.Text(4)));
        }

        select.Reset();
        return found;
    }

    public static void AddWinner(Session write, JourneyWinner winner) => write
        .Prepare("insert into journey_winner(journey, node, arm, decided_at) values($1, $2, $3, $4) on conflict do nothing")
        .Bind(1, winner.Journey).Bind(2, winner.Node).Bind(3, winner.Arm).Bind(4, winner.DecidedAt).Execute();

    public static List<JourneyWinner> Winners(Session session)
    {
        var found = new List<JourneyWinner>();
        var select = session.Prepare("select journey, node, arm, decided_at from journey_winner order by journey, node");
        while (select.Step())
        {
            found.Add(new JourneyWinner(select.Int32(0), select.Text(1), select.Text(2), select.Int64(3)));
        }

        select.Reset();
        return found;
    }

    private static Journey Row(Statement row) => new(
        row.Int32(0), row.Text(1), row.Text(2), JourneyGraph.FromText(row.Text(3)), row.Int32(4), row.Int32(5), row.Int64(6), row.Int64(7), row.Int64(8), row.Int64(9), row.Int64(10), row.TextOrNull(11));

    private static Statement Bind(Statement statement, Journey journey) => statement
        .Bind(1, journey.Id).Bind(2, journey.Name).Bind(3, journey.Status).Bind(4, journey.Draft.ToText()).Bind(5, journey.Version).Bind(6, journey.Moved).Bind(7, journey.Stamp)
        .Bind(8, journey.NextAt).Bind(9, journey.CreatedAt).Bind(10, journey.ChangedAt).Bind(11, journey.PublishedAt).Bind(12, journey.Secret);

    private static long Number(Session session, string sql)
    {
        var select = session.Prepare(sql);
        select.Step();
        var number = select.Int64(0);
        select.Reset();
        return number;
    }
}
