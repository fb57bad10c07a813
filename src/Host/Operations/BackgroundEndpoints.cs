// The API of background work: consumers, imports and the intake on one page.
using Mitos.Kernel.Events.Intake;
using Mitos.Kernel.Events.Pipeline;
using Mitos.Kernel.Staff;
using Mitos.People.Imports;

namespace Mitos.Host.Operations;

public sealed record ConsumerView(string Name, long Position, long Lag, string Status, string? Error, double BatchMs, DateTimeOffset? LastAt);

public sealed record JobView(string Id, string Kind, string Status, DateTimeOffset? DueAt, int Attempts, double? Progress, string? Error);

public sealed record IntakeView(long Pending, long Bytes, bool StorageFailing);

public sealed record BackgroundView(IReadOnlyList<ConsumerView> Consumers, IReadOnlyList<JobView> Jobs, IntakeView Intake);

internal static class BackgroundEndpoints
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapGet("/api/background", Get).Requires(Permission.ReadSettings).WithTags("Operations").WithName("GetBackground");

    private static BackgroundView Get(EventPipeline pipeline, EventIntake intake, IEnumerable<IEventStage> stages, Counters counters, ImportService imports)
    {
        var state = pipeline.State;
        var status = state.Error is not null ? "stopped" : intake.WaitingEvents > 0 ? "running" : "idle";
        return new BackgroundView(
            [.. stages.OrderBy(stage => stage.Order).Select(stage => new ConsumerView(stage.Name, counters[Counters.Events], intake.WaitingEvents, status, state.Error, state.LastBatchMilliseconds, state.LastBatchAt))],
            [.. imports.All().Take(50).Select(import => new JobView($"import-{import.Id}", $"import {import.Kind}", import.Status, import.StartedAt, 1,
                import.BytesTotal == 0 ? null : (double)import.BytesDone / import.BytesTotal, import.Error))],
            new IntakeView(intake.WaitingEvents, intake.QueuedBytes, intake.StorageFailing));
    }
}
