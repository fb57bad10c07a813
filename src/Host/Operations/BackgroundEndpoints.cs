// The API of background work: consumers, the newest jobs and the intake on one page.
using Mitos.Kernel.Events;
using Mitos.Kernel.Events.Intake;
using Mitos.Kernel.Events.Pipeline;
using Mitos.Kernel.Jobs;
using Mitos.Kernel.Staff;

namespace Mitos.Host.Operations;

public sealed record ConsumerView(string Name, long Position, long Lag, string Status, string? Error, double BatchMs, DateTimeOffset? LastAt);

public sealed record BackgroundJobView(string Id, string Kind, string Status, DateTimeOffset? DueAt, int Attempts, double? Progress, string? Error);

/// <param name="Pending">Events accepted and not yet processed.</param>
/// <param name="Bytes">Request bodies in memory, waiting for their commit.</param>
/// <param name="OldestSeconds">How long the oldest unprocessed input has waited; null when nothing waits.</param>
public sealed record IntakeView(long Pending, long Bytes, double? OldestSeconds, bool StorageFailing);

public sealed record BackgroundView(IReadOnlyList<ConsumerView> Consumers, IReadOnlyList<BackgroundJobView> Jobs, IntakeView Intake);

internal static class BackgroundEndpoints
{
    private const int MostJobs = 50;

    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapGet("/api/background", Get).Requires(Permission.ReadSettings).WithTags("Operations").WithName("GetBackground");

    private static BackgroundView Get(EventPipeline pipeline, EventIntake intake, IEnumerable<IEventStage> stages, StoreCounts counts, JobService jobs, TimeProvider clock)
    {
        var state = pipeline.State;
        var events = counts.Read()[Counters.Events];
        var status = state.Error is not null ? "stopped" : intake.WaitingEvents > 0 ? "running" : "idle";
        return new BackgroundView(
            [.. stages.OrderBy(stage => stage.Order).Select(stage => new ConsumerView(stage.Name, events, intake.WaitingEvents, status, state.Error, state.LastBatchMilliseconds, state.LastBatchAt))],
            [.. jobs.List(long.MaxValue, MostJobs).Select(JobView.Of).Select(job => new BackgroundJobView($"{job.Id}", job.Kind, job.Status, job.DueAt, job.Attempts,
                job.Total is > 0 ? (double)job.Done / job.Total : null, job.Error))],
            new IntakeView(intake.WaitingEvents, intake.QueuedBytes, HealthEndpoints.OldestSeconds(intake, clock), intake.StorageFailing));
    }
}
