// The SQL of tasks.
using System.Text.Json;
using Mitos.Kernel.Data;
using Mitos.Kernel.Events;

namespace Mitos.Engage.Journeys.Tasks;

internal static class TaskRows
{
    private const string Columns = "id, strand, journey, node, title, instructions, role, outcomes, places, created_at, due_at, status, outcome, note, taken_by, done_by, changed_at";

    public static void Add(Session write, IReadOnlyCollection<JourneyTask> tasks)
    {
        var insert = write.Prepare($"insert into journey_task({Columns}) values($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17) on conflict do nothing");
        foreach (var task in tasks.OrderBy(task => task.Id, StringComparer.Ordinal))
        {
            insert.Bind(1, task.Id).Bind(2, task.Strand).Bind(3, task.Journey).Bind(4, task.Node).Bind(5, task.Title).Bind(6, task.Instructions).Bind(7, task.Role).Bind(8, JsonSerializer.Serialize(task.Outcomes))
                .Bind(9, JsonSerializer.Serialize(task.Place)).Bind(10, task.CreatedAt).Bind(11, task.DueAt).Bind(12, task.Status).Bind(13, task.Outcome).Bind(14, task.Note).Bind(15, task.TakenBy)
                .Bind(16, task.DoneBy).Bind(17, task.CreatedAt).Execute();
        }
    }

    /// <summary>What was done stays done.</summary>
    public static void Close(Session write, IEnumerable<(string Id, string Reason)> closed, long now)
    {
        var update = write.Prepare("update journey_task set status = 'closed', outcome = $2, changed_at = $3 where id = $1 and status = 'open'");
        foreach (var (id, reason) in closed.OrderBy(one => one.Id, StringComparer.Ordinal))
        {
            update.Bind(1, id).Bind(2, reason).Bind(3, now).Execute();
        }
    }

    /// <summary>Whether it was open; then it is taken, or given back by no name.</summary>
    public static bool Take(Session write, string id, string? by, long now) => Changed(write
        .Prepare("update journey_task set taken_by = $2, changed_at = $3 where id = $1 and status = 'open' returning id").Bind(1, id).Bind(2, by).Bind(3, now));

    /// <summary>Whether it was open; then it is done.</summary>
    public static bool Complete(Session write, string id, string outcome, string? note, string by, long now) => Changed(write
        .Prepare("update journey_task set status = 'done', outcome = $2, note = $3, done_by = $4, changed_at = $5 where id = $1 and status = 'open' returning id")
        .Bind(1, id).Bind(2, outcome).Bind(3, note).Bind(4, by).Bind(5, now));

    public static JourneyTask? Find(Session session, string id) => Read(session.Prepare($"select {Columns} from journey_task where id = $1").Bind(1, id)).FirstOrDefault();

    /// <summary>Those of some roles, in the order in which they are due; after one.</summary>
    /// <param name="role">Empty for all.</param>
    public static List<JourneyTask> List(Session session, string status, string role, long afterDue, string afterId, int limit) => Read(session.Prepare(
        $"select {Columns} from journey_task where status = $1 and ($2 = '' or role = $2) and (due_at, id) > ($3, $4) order by due_at, id limit $5")
        .Bind(1, status).Bind(2, role).Bind(3, afterDue).Bind(4, afterId).Bind(5, limit));

    private static bool Changed(Statement update)
    {
        var changed = update.Step();
        update.Reset();
        return changed;
    }

    private static List<JourneyTask> Read(Statement select)
    {
        var found = new List<JourneyTask>();
        while (select.Step())
        {
            found.Add(new JourneyTask(select.Text(0), select.Int64(1), select.Int32(2), select.Text(3), select.Text(4), select.TextOrNull(5), select.Text(6), JsonSerializer.Deserialize<string[]>(select.Text(7))!,
                JsonSerializer.Deserialize<EventPlace>(select.Text(8))!, select.Int64(9), select.Int64(10))
            {
                Status = select.Text(11),
                Outcome = select.TextOrNull(12),
                Note = select.TextOrNull(13),
                TakenBy = select.TextOrNull(14),
                DoneBy = select.TextOrNull(15),
                ChangedAt = select.Int64(16),
            });
        }

        select.Reset();
        return found;
    }
}
