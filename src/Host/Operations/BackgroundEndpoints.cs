// The API of background work: the intake and what reads the log. Jobs have an API of their own.
using Mitos.Kernel.Events;
using Mitos.Kernel.Events.Intake;
using Mitos.Kernel.Events.Pipeline;
using Mitos.Kernel.Staff;

namespace Mitos.Host.Operations;

public sealed record ConsumerView(string Name, long Position, long Lag, string Status, string? Error, double BatchMs, DateTimeOffset? LastAt);

/// <param name="Pending">Events accepted and not yet processed.</param>
/// <param name="Bytes">Request bodies in memory, waiting for their commit.</param>
/// <param name="OldestSeconds">How long the oldest unprocessed input has waited; null when nothing waits.</param>
public sealed record IntakeView(long Pending, long Bytes, double? OldestSeconds, bool StorageFailing);

public sealed record BackgroundView(IReadOnlyList<ConsumerView> Consumers, IntakeView Intake);

internal static class BackgroundEndpoints
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapGet("/api/background", Get).Requires(Permission.ReadSettings).WithTags("Operations").WithName("GetBackground");

    private static BackgroundView Get(EventPipeline pipeline, EventIntake intake, IEnumerable<IEventStage> stages, StoreCounts counts, TimeProvider clock)
    {
        var state = pipeline.State;
        var events = counts.Read()[Counters.Events];
        var status = state.Error is not null ? "stopped" : intake.WaitingEvents > 0 ? "running" : "idle";
        return new BackgroundView(
            [.. stages.OrderBy(stage => stage.Order).Select(stage => new ConsumerView(stage.Name, events, intake.WaitingEvents, status, state.Error, state.LastBatchMilliseconds, state.LastBatchAt))],
            new IntakeView(intake.WaitingEvents, intake.QueuedBytes, HealthEndpoints.OldestSeconds(intake, clock), intake.StorageFailing));
    }
}
