// Whether the program lives, whether it can take work, and its measurements for monitoring.
using System.Globalization;
using System.Text;
using Mitos.Kernel.Events.Intake;
using Mitos.Kernel.Events.Pipeline;
using Mitos.Kernel.Staff;

namespace Mitos.Host.Operations;

internal static class HealthEndpoints
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/health/live", () => Results.Json(new { status = "live" })).ExcludeFromDescription();
        routes.MapGet("/health/ready", Ready).ExcludeFromDescription();
        routes.MapGet("/metrics", Metrics).IsLocalOrOperator().ExcludeFromDescription();
    }

    private static IResult Ready(EventIntake intake, EventPipeline pipeline)
    {
        var problem = intake.StorageFailing ? "the disk does not take writes" : intake.IsOverloaded ? "too many events are waiting" : pipeline.State.Error;
        return Results.Json(new { status = problem is null ? "ready" : "degraded", problem, pending = intake.WaitingEvents }, statusCode: problem is null ? 200 : 503);
    }

    private static IResult Metrics(EventIntake intake, EventPipeline pipeline, Counters counters)
    {
        var text = new StringBuilder();
        void Add(string name, string type, string help, double value)
        {
            text.Append(CultureInfo.InvariantCulture, $"# HELP {name} {help}\n# TYPE {name} {type}\n{name}{(type == "counter" ? "_total" : "")} {value}\n");
        }

        Add("mitos_events", "counter", "Events in the log.", counters[Counters.Events]);
        Add("mitos_duplicates", "counter", "Messages that came again.", counters[Counters.Duplicates]);
        Add("mitos_quarantined", "counter", "Input that went to quarantine.", counters[Counters.Quarantined]);
        Add("mitos_profiles", "gauge", "Profiles with at least one event.", counters[Counters.Profiles]);
        Add("mitos_pending_events", "gauge", "Events accepted and not yet processed.", intake.WaitingEvents);
        Add("mitos_intake_queued_bytes", "gauge", "Request bodies waiting for their commit.", intake.QueuedBytes);
        Add("mitos_batch_events", "gauge", "Events of the last batch.", pipeline.State.LastBatchEvents);
        Add("mitos_batch_seconds", "gauge", "How long the last batch took.", pipeline.State.LastBatchMilliseconds / 1_000);
        Add("process_resident_memory_bytes", "gauge", "Resident memory.", Environment.WorkingSet);
        Add("dotnet_gc_heap_bytes", "gauge", "Managed heap.", GC.GetTotalMemory(false));
        text.Append("# EOF\n");
        return Results.Text(text.ToString(), "application/openmetrics-text; version=1.0.0; charset=utf-8");
    }

    /// <summary>Measurements hold no customer's data, so the machine's own monitor may read them without a key.</summary>
    private static RouteHandlerBuilder IsLocalOrOperator(this RouteHandlerBuilder builder) => builder.IsOpen().AddEndpointFilter(async (context, next) =>
    {
        var http = context.HttpContext;
        var isLocal = http.Connection.RemoteIpAddress is null || System.Net.IPAddress.IsLoopback(http.Connection.RemoteIpAddress);
        return isLocal || (Caller.Of(http) is { } caller && Roles.May(caller.Role, Permission.Operate))
            ? await next(context)
            : new Kernel.Http.Problem(401, "sign_in_required", "Send a key with the role developer or administrator.").ToResult();
    });
}
