// Live updates to the console: a browser watches topics, the server says what has changed.
using Microsoft.AspNetCore.SignalR;
using Mitos.Kernel.Staff;

namespace Mitos.Host.Live;

/// <summary>Topics: <c>events</c>, <c>stats</c>, <c>imports</c>, <c>jobs</c>, <c>profile:{id}</c>, <c>journey:{number}</c>. The client is sent <c>changed(topic, payload)</c>.</summary>
internal sealed class LiveHub(LiveBroadcast broadcast, LiveConnections connections) : Hub
{
    private const int MostTopics = 50;

    public async Task Watch(string topic)
    {
        var caller = Context.GetHttpContext() is { } http ? Caller.Of(http) : null;
        if (caller is null || !MayWatch(caller, topic))
        {
            throw new HubException("not_allowed");
        }

        if (broadcast.Add(Context.ConnectionId, topic, MostTopics))
        {
            await Groups.AddToGroupAsync(Context.ConnectionId, LiveGroups.Of(topic, caller));
        }
    }

    public async Task Unwatch(string topic)
    {
        broadcast.Remove(Context.ConnectionId, topic);
        await Groups.RemoveFromGroupAsync(Context.ConnectionId, LiveGroups.Plain(topic));
        await Groups.RemoveFromGroupAsync(Context.ConnectionId, LiveGroups.Masked(topic));
    }

    public override Task OnConnectedAsync()
    {
        if (Context.GetHttpContext() is { } http && Caller.Of(http) is { } caller)
        {
            connections.Add(Context, caller);
        }

        return base.OnConnectedAsync();
    }

    public override Task OnDisconnectedAsync(Exception? exception)
    {
        connections.Remove(Context.ConnectionId);
        broadcast.RemoveAll(Context.ConnectionId);
        return base.OnDisconnectedAsync(exception);
    }

    private static bool MayWatch(Caller caller, string topic) => topic switch
    {
        "events" => caller.May(Permission.ReadEvents),
        "stats" => caller.May(Permission.ReadCustomers),
        "imports" => caller.May(Permission.Import),
        "jobs" => caller.May(Permission.ReadJobs),
        _ when JourneyWatches.IsTopic(topic) => caller.May(Permission.ReadJourneys),
        _ => topic.Length < 60 && topic.StartsWith("profile:", StringComparison.Ordinal) && caller.May(Permission.ReadCustomers),
    };
}
