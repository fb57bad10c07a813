// What leaves behind the commit: an event for the intake, or a call to another system.
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Mitos.Engage.Journeys.Graphs;
using Mitos.Engage.Journeys.Steps;

namespace Mitos.Engage.Journeys.Outbox;

/// <param name="Id">Stable: the messageId of the event and the id of the call, so that whoever gets it twice knows it.</param>
/// <param name="Kind"><see cref="Event"/> or <see cref="Webhook"/>.</param>
/// <param name="NextAt">By the store's clock; 0 is at once.</param>
/// <param name="Payload">JSON, without whose it is: her identifier is looked up when it leaves.</param>
internal sealed record OutboxRow(string Id, string Kind, long Strand, int Journey, string Payload, string? Url, int Attempts, long NextAt, string? Error, long CreatedAt)
{
    public const string Event = "event";
    public const string Webhook = "webhook";

    public static OutboxRow Identify(string key, InstanceId id, string trait, string value, long now) =>
        Said(key, id, "identify", now, new() { ["traits"] = new JsonObject { [trait] = JsonNode.Parse(value) } });

    public static OutboxRow Track(string key, InstanceId id, string name, IReadOnlyDictionary<string, string> properties, long now)
    {
        var fields = new JsonObject(properties.Select(one => KeyValuePair.Create(one.Key, JsonNode.Parse(one.Value)))) { ["journey_id"] = id.Journey };
        return Said(key, id, "track", now, new() { ["event"] = name, ["properties"] = fields });
    }

    public static OutboxRow Call(string key, InstanceId id, WebhookNode node, EventNote? data, long now)
    {
        var payload = JsonSerializer.Serialize(new { type = "journey.step", timestamp = Time(now), data = new { journey = id.Journey, node = node.Id, name = node.Name, key = id.Key, visit = id.Visit, entered = Notes.Properties(data) } }, JourneyGraph.Json);
        return new(key, Webhook, id.Strand, id.Journey, payload, node.Url, 0, 0, null, now);
    }

    private static OutboxRow Said(string key, InstanceId id, string type, long now, JsonObject rest)
    {
        var json = new JsonObject { ["type"] = type, ["messageId"] = key, ["timestamp"] = Time(now) };
        foreach (var (name, value) in rest.ToList())
        {
            rest.Remove(name);
            json[name] = value;
        }

        return new OutboxRow(key, Event, id.Strand, id.Journey, json.ToJsonString(), null, 0, 0, null, now);
    }

    private static string Time(long at) => DateTimeOffset.FromUnixTimeMilliseconds(at).ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);
}
