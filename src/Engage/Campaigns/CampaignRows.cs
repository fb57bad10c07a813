// The SQL of campaigns and their runs.
using Mitos.Kernel.Data;

namespace Mitos.Engage.Campaigns;

internal static class CampaignRows
{
    private const string Columns = "id, name, status, definition, runs, next_at, taken_back, stop_position, archived, created_at, changed_at, launched_at, launched_by, ended_at, paused_at";
    private const string RunColumns = "campaign, number, phase, day, begun_at, base_at, position, members, excluded, planned, slots, last_send_at, decide_at, decided_at, winner, verdict, ended_at";

    /// <summary>The newest first.</summary>
    public static List<Campaign> All(Session session) => Read(session.Prepare($"select {Columns} from campaign order by id desc"));

    /// <summary>Those whose next run is due.</summary>
    public static List<Campaign> Due(Session session, long now) => Read(session.Prepare($"select {Columns} from campaign where next_at > 0 and next_at <= $1 order by next_at, id").Bind(1, now));

    public static Campaign? Find(Session session, int id) => Read(session.Prepare($"select {Columns} from campaign where id = $1").Bind(1, id)) is [var found] ? found : null;

    /// <summary>The same, and nobody else changes it before the transaction ends.</summary>
    public static Campaign? Lock(Session write, int id)
    {
        write.Prepare("update campaign set id = id where id = $1").Bind(1, id).Execute();
        return Find(write, id);
    }

    public static void Add(Session write, Campaign campaign) =>
        Bind(write.Prepare($"insert into campaign({Columns}) values($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)"), campaign).Execute();

    public static void Save(Session write, Campaign campaign) => Bind(write.Prepare(
        """
        update campaign set name = $2, status = $3, definition = $4, runs = $5, next_at = $6, taken_back = $7, stop_position = $8, archived = $9, created_at = $10, changed_at = $11, launched_at = $12,
          launched_by = $13, ended_at = $14, paused_at = $15 where id = $1
        """), campaign).Execute();

    public static void Delete(Session write, int id) => write.Prepare("delete from campaign where id = $1").Bind(1, id).Execute();

    public static int LastId(Session session)
    {
        var select = session.Prepare("select coalesce(max(id), 0) from campaign");
        select.Step();
        var last = select.Int32(0);
        select.Reset();
        return last;
    }

    /// <summary>The newest first.</summary>
    public static List<CampaignRun> Runs(Session session, int campaign) => ReadRuns(session.Prepare($"select {RunColumns} from campaign_run where campaign = $1 order by number desc").Bind(1, campaign));

    public static CampaignRun? FindRun(Session session, int campaign, int number) =>
        ReadRuns(session.Prepare($"select {RunColumns} from campaign_run where campaign = $1 and number = $2").Bind(1, campaign).Bind(2, number)) is [var found] ? found : null;

    /// <summary>Runs whose test is over.</summary>
    public static List<CampaignRun> ToDecide(Session session, long now) =>
        ReadRuns(session.Prepare($"select {RunColumns} from campaign_run where phase = '{RunPhase.Testing}' and decide_at <= $1 order by decide_at").Bind(1, now));

    public static void AddRun(Session write, CampaignRun run) =>
        Bind(write.Prepare($"insert into campaign_run({RunColumns}) values($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17)"), run).Execute();

    public static void SaveRun(Session write, CampaignRun run) => Bind(write.Prepare(
        """
        update campaign_run set phase = $3, day = $4, begun_at = $5, base_at = $6, position = $7, members = $8, excluded = $9, planned = $10, slots = $11, last_send_at = $12, decide_at = $13, decided_at = $14,
          winner = $15, verdict = $16, ended_at = $17 where campaign = $1 and number = $2
        """), run).Execute();

    private static List<Campaign> Read(Statement select)
    {
        var found = new List<Campaign>();
        while (select.Step())
        {
            found.Add(new Campaign(
                select.Int32(0), select.Text(1), select.Text(2), Campaign.FromText(select.Text(3)), select.Int32(4), select.Int64(5), select.Int64(6), select.Int64(7), select.Int64(8) != 0, select.Int64(9), select.Int64(10),
                select.Int64(11), select.TextOrNull(12), select.Int64(13), select.Int64(14)));
        }

        select.Reset();
        return found;
    }

    private static List<CampaignRun> ReadRuns(Statement select)
    {
        var found = new List<CampaignRun>();
        while (select.Step())
        {
            found.Add(new CampaignRun(
                select.Int32(0), select.Int32(1), select.Text(2), select.TextOrNull(3), select.Int64(4), select.Int64(5), select.Int64(6), select.Int64(7), select.Int64(8), select.Int64(9), select.Text(10), select.Int64(11),
                select.Int64(12), select.Int64(13), select.TextOrNull(14), select.TextOrNull(15), select.Int64(16)));
        }

        select.Reset();
        return found;
    }

    private static Statement Bind(Statement statement, Campaign campaign) => statement
        .Bind(1, campaign.Id).Bind(2, campaign.Name).Bind(3, campaign.Status).Bind(4, Campaign.ToText(campaign.Definition)).Bind(5, campaign.Runs).Bind(6, campaign.NextAt).Bind(7, campaign.TakenBack)
        .Bind(8, campaign.StopPosition).Bind(9, campaign.IsArchived ? 1 : 0).Bind(10, campaign.CreatedAt).Bind(11, campaign.ChangedAt).Bind(12, campaign.LaunchedAt).Bind(13, campaign.LaunchedBy).Bind(14, campaign.EndedAt).Bind(15, campaign.PausedAt);

    private static Statement Bind(Statement statement, CampaignRun run) => statement
        .Bind(1, run.Campaign).Bind(2, run.Number).Bind(3, run.Phase).Bind(4, run.Day).Bind(5, run.BegunAt).Bind(6, run.BaseAt).Bind(7, run.Position).Bind(8, run.Members).Bind(9, run.Excluded).Bind(10, run.Planned)
        .Bind(11, run.Slots).Bind(12, run.LastSendAt).Bind(13, run.DecideAt).Bind(14, run.DecidedAt).Bind(15, run.Winner).Bind(16, run.Verdict).Bind(17, run.EndedAt);
}
