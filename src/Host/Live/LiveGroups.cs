// Who watches a topic, in two groups: those who read contacts in full, and those who are sent masked messages.
using System.Text.Json;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.AspNetCore.SignalR;
using Microsoft.Extensions.Options;
using Mitos.Kernel.Staff;

namespace Mitos.Host.Live;

/// <summary>The one way by which a message leaves to browsers, so that none leaves unmasked to somebody who may not read it.</summary>
internal sealed class LiveGroups(IHubContext<LiveHub> hub, IOptions<JsonOptions> json)
{
    public static string Of(string topic, Caller caller) => caller.May(Permission.ReadContacts) ? Plain(topic) : Masked(topic);

    public static string Plain(string topic) => topic;

    public static string Masked(string topic) => $"masked {topic}";

    public async Task SendAsync(string topic, object message, CancellationToken cancellationToken)
    {
        await hub.Clients.Group(Plain(topic)).SendAsync("changed", topic, message, cancellationToken);
        var masked = JsonSerializer.Deserialize<JsonElement>(ContactMask.Json(JsonSerializer.SerializeToUtf8Bytes(message, json.Value.SerializerOptions)));
        await hub.Clients.Group(Masked(topic)).SendAsync("changed", topic, masked, cancellationToken);
    }
}
