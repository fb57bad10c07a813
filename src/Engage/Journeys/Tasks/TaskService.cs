// What people do with tasks: take one, give it back, and say what came of it.
using Mitos.Engage.Journeys.Outbox;
using Mitos.Engage.Journeys.Steps;
using Mitos.Kernel.Data;

namespace Mitos.Engage.Journeys.Tasks;

internal enum TaskRefusal
{
    None,
    NotFound,

    /// <summary>It is done already, or the customer has moved on.</summary>
    NotOpen,
    NoOutcome,
}

internal sealed class TaskService(Database database, OutboxSignal signal, TimeProvider clock)
{
    public JourneyTask? Find(string id) => database.Read(session => TaskRows.Find(session, id));

    public Task<TaskRefusal> TakeAsync(string id, string? by, CancellationToken cancellationToken) => database.WriteAsync(session =>
        TaskRows.Take(session, id, by, session.Now(clock)) ? TaskRefusal.None : TaskRows.Find(session, id) is null ? TaskRefusal.NotFound : TaskRefusal.NotOpen, cancellationToken);

    /// <summary>The task and the event that says so stand in one transaction; the event moves the customer on a moment later.</summary>
    public async Task<TaskRefusal> CompleteAsync(string id, string outcome, string? note, string by, CancellationToken cancellationToken)
    {
        var refusal = await database.WriteAsync(session =>
        {
            var task = TaskRows.Find(session, id);
            if (task is null || !task.Outcomes.Contains(outcome))
            {
                return task is null ? TaskRefusal.NotFound : TaskRefusal.NoOutcome;
            }

            var now = session.Now(clock);
            if (!TaskRows.Complete(session, id, outcome, note, by, now))
            {
                return TaskRefusal.NotOpen;
            }

            var properties = new Dictionary<string, string> { [TaskEvents.Task] = Json(id), [TaskEvents.Outcome] = Json(outcome), ["title"] = Json(task.Title) };
            OutboxRows.Add(session, [OutboxRow.Track($"done-{id}", new InstanceId(task.Strand, task.Journey, "", 0), TaskEvents.Completed, properties, now)]);
            return TaskRefusal.None;
        }, cancellationToken);
        signal.Ring();
        return refusal;
    }

    private static string Json(string text) => System.Text.Json.JsonSerializer.Serialize(text);
}
