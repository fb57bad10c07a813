// A journey whose time passes faster, so that a demonstration shows in minutes what takes days.
using Mitos.Engage.Journeys.Graphs;

namespace Mitos.Engage.Journeys.Templates;

internal static class QuickTime
{
    private const int SecondsOfHour = 3_600;

    /// <summary>Every length of time divided; who waits for a time of day waits an hour's share instead.</summary>
    public static JourneyGraph Of(JourneyGraph graph, int pace) => pace <= 1 ? graph : graph with
    {
        Nodes = [.. graph.Nodes.Select(node => Of(node, pace))],
        Rules = graph.Rules with
        {
            Goal = graph.Rules.Goal is { } goal ? goal with { WindowHours = (int)Share(goal.WindowHours, pace) } : null,
            ReentryHours = graph.Rules.ReentryHours is { } hours ? (int)Share(hours, pace) : null,
        },
    };

    private static JourneyNode Of(JourneyNode node, int pace) => node switch
    {
        WaitNode wait => wait with { Seconds = Share(wait.Seconds, pace) },
        WaitTimeNode time => new WaitNode { Id = time.Id, Name = time.Name, X = time.X, Y = time.Y, Seconds = Share(SecondsOfHour, pace) },
        WaitForNode wait => wait with { TimeoutSeconds = Share(wait.TimeoutSeconds, pace) },
        TaskNode task => task with { TimeoutSeconds = Share(task.TimeoutSeconds, pace) },
        MessageNode message => message with { Channels = [.. message.Channels.Select(one => one with { FallbackAfterMinutes = one.FallbackAfterMinutes is { } minutes ? (int)Share(minutes, pace) : null })] },
        _ => node,
    };

    private static long Share(long time, int pace) => Math.Max(1, time / pace);
}
