// How far each consumer of events has come.
using Mitos.Kernel.Data;

namespace Mitos.Kernel.Events.Pipeline;

public static class Checkpoints
{
    public const string Intake = "intake";

    /// <summary>How far the log has come, where nodes share a store.</summary>
    public const string Order = "order";

    public static long? Read(Database database, string consumer) => database.Read(session =>
    {
        var select = session.Prepare("select position from checkpoint where consumer = $1").Bind(1, consumer);
        long? position = select.Step() ? select.Int64(0) : null;
        select.Reset();
        return position;
    });

    public static void Save(Session session, string consumer, long position) => session
        .Prepare("insert into checkpoint(consumer, position) values($1, $2) on conflict(consumer) do update set position = excluded.position")
        .Bind(1, consumer).Bind(2, position).Execute();
}
