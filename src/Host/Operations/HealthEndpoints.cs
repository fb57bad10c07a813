// Whether the program lives, whether it can take work, and its measurements for monitoring.
using System.Globalization;
using System.Text;
using Mitos.Kernel.Data;
using Mitos.Kernel.Events;
using Mitos.Kernel.Events.Intake;
using Mitos.Kernel.Events.Pipeline;
using Mitos.Kernel.Nodes;
using Mitos.Kernel.Staff;

namespace Mitos.Host.Operations;

internal static class HealthEndpoints
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/health/live", () => Results.Json(new { status = "live" })).ExcludeFromDescription();
        routes.MapGet("/health/ready", Ready).ExcludeFromDescription();

        // Not open to the same machine either: behind a proxy there, everybody comes from it.
        routes.MapGet("/metrics", Metrics).Requires(Permission.Operate).ExcludeFromDescription();
    }

    private static IResult Ready(EventIntake intake, EventPipeline pipeline)
    {
        var problem = intake.StorageFailing ? "the store does not take writes" : intake.IsOverloaded ? "too many events are waiting" : pipeline.State.Error;
        return Results.Json(new { status = problem is null ? "ready" : "degraded", problem, pending = intake.WaitingEvents }, statusCode: problem is null ? 200 : 503);
    }

    /// <summary>What this node does for all, and how far each partition is behind: the latter is the same on every node.</summary>
    private static void AddNodes(StringBuilder text, Action<string, string, string, double> add, NodesView nodes)
    {
        add("mitos_nodes", "gauge", "Nodes that work on the store.", nodes.Nodes.Count(node => node.Alive));
        add("mitos_node_partitions", "gauge", "Partitions of customers that this node works for.", nodes.Nodes.Where(node => node.This).Sum(node => node.Partitions));
        add("mitos_node_order", "gauge", "1 on the node that takes accepted requests into the log.", nodes.Nodes.Any(node => node is { This: true, Order: true }) ? 1 : 0);
        text.Append("# HELP mitos_partition_lag_events Events in the log that are not on their customers' threads yet.\n# TYPE mitos_partition_lag_events gauge\n");
        foreach (var partition in nodes.Partitions)
        {
            text.Append(CultureInfo.InvariantCulture, $"mitos_partition_lag_events{{partition=\"{partition.Partition}\"}} {partition.Lag}\n");
        }
    }

    /// <summary>How long the oldest unprocessed input has waited.</summary>
    public static double? OldestSeconds(EventIntake intake, TimeProvider clock) =>
        intake.OldestWaitingAt() is { } at ? Math.Max(0, (clock.GetUtcNow().ToUnixTimeMilliseconds() - at) / 1_000.0) : null;

    private static IResult Metrics(EventIntake intake, EventPipeline pipeline, StoreCounts counts, NodeDirectory directory, Database database, TimeProvider clock)
    {
        var now = counts.Read();
        var text = new StringBuilder();
        void Add(string name, string type, string help, double value)
        {
            text.Append(CultureInfo.InvariantCulture, $"# HELP {name} {help}\n# TYPE {name} {type}\n{name}{(type == "counter" ? "_total" : "")} {value}\n");
        }

        Add("mitos_events", "counter", "Events in the log.", now[Counters.Events]);
        Add("mitos_duplicates", "counter", "Messages that came again.", now[Counters.Duplicates]);
        Add("mitos_quarantined", "counter", "Input that went to quarantine.", now[Counters.Quarantined]);
        Add("mitos_profiles", "gauge", "Profiles with at least one event.", now[Counters.Profiles]);
        Add("mitos_pending_events", "gauge", "Events accepted and not yet processed.", intake.CountWaitingEvents());
        Add("mitos_intake_oldest_seconds", "gauge", "How long the oldest unprocessed input has waited.", OldestSeconds(intake, clock) ?? 0);
        Add("mitos_intake_queued_bytes", "gauge", "Request bodies waiting for their commit.", intake.QueuedBytes);
        Add("mitos_batch_events", "gauge", "Events of the last batch.", pipeline.State.LastBatchEvents);
        Add("mitos_batch_seconds", "gauge", "How long the last batch took.", pipeline.State.LastBatchMilliseconds / 1_000);
        text.Append("# HELP mitos_pipeline_seconds Time the pipeline has spent, by part of its work.\n# TYPE mitos_pipeline_seconds counter\n");
        foreach (var (part, seconds) in pipeline.Times.Parts)
        {
            text.Append(CultureInfo.InvariantCulture, $"mitos_pipeline_seconds_total{{part=\"{part}\"}} {seconds}\n");
        }

        AddNodes(text, Add, NodesEndpoints.Get(directory, database, intake, clock));
        Add("process_resident_memory_bytes", "gauge", "Resident memory.", Environment.WorkingSet);
        Add("dotnet_gc_heap_bytes", "gauge", "Managed heap.", GC.GetTotalMemory(false));
        text.Append("# EOF\n");
        return Results.Text(text.ToString(), "application/openmetrics-text; version=1.0.0; charset=utf-8");
    }
}
