// The events by which tasks tell journeys what came of them.
namespace Mitos.Engage.Journeys.Steps;

internal static class TaskEvents
{
    public const string Completed = "Task Completed";
    public const string Task = "task_id";
    public const string Outcome = "outcome";
}
