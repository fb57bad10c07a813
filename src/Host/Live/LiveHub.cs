// Live updates to the console: a browser watches topics, the server says what has changed.
using Microsoft.AspNetCore.SignalR;
using Mitos.Kernel.Staff;

namespace Mitos.Host.Live;

/// <summary>Topics: <c>events</c>, <c>stats</c>, <c>imports</c>, <c>jobs</c>, <c>profile:{id}</c>. The client is sent <c>changed(topic, payload)</c>.</summary>
internal sealed class LiveHub(LiveBroadcast broadcast) : Hub
{
    private const int MostTopics = 50;

    public async Task Watch(string topic)
    {
        var caller = Context.GetHttpContext() is { } http ? Caller.Of(http) : null;
        if (caller is null || !MayWatch(caller.Role, topic))
        {
            throw new HubException("not_allowed");
        }

        if (broadcast.Add(Context.ConnectionId, topic, MostTopics))
        {
            await Groups.AddToGroupAsync(Context.ConnectionId, topic);
        }
    }

    public async Task Unwatch(string topic)
    {
        broadcast.Remove(Context.ConnectionId, topic);
        await Groups.RemoveFromGroupAsync(Context.ConnectionId, topic);
    }

    public override Task OnDisconnectedAsync(Exception? exception)
    {
        broadcast.RemoveAll(Context.ConnectionId);
        return base.OnDisconnectedAsync(exception);
    }

    private static bool MayWatch(string role, string topic) => topic switch
    {
        "events" => Roles.May(role, Permission.ReadEvents),
        "stats" => Roles.May(role, Permission.ReadCustomers),
        "imports" => Roles.May(role, Permission.Import) || Roles.May(role, Permission.ReadCustomers),
        "jobs" => Roles.May(role, Permission.ReadJobs),
        _ => topic.Length < 60 && topic.StartsWith("profile:", StringComparison.Ordinal) && Roles.May(role, Permission.ReadCustomers),
    };
}
