// Writes an event anew when its request says something that belongs to it: the batch's context, integrations, or the caller's address.
using System.Text.Json;

namespace Mitos.Kernel.Events.Parsing;

internal static class EventRewriter
{
    /// <returns>The merged text, or null when the event can be stored as it came, which is nearly always.</returns>
    public static byte[]? Merge(JsonElement item, in EventFields fields, in Envelope envelope)
    {
        var needsContext = envelope.Context.ValueKind == JsonValueKind.Object && envelope.Context.GetPropertyCount() > 0;
        var needsIntegrations = envelope.Integrations.ValueKind == JsonValueKind.Object && envelope.Integrations.GetPropertyCount() > 0;
        var needsIp = envelope.Ip is not null && EventParser.Field(fields.Context, "ip").ValueKind == JsonValueKind.Undefined;
        if (!needsContext && !needsIntegrations && !needsIp)
        {
            return null;
        }

        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            writer.WriteStartObject();
            foreach (var property in item.EnumerateObject())
            {
                if (!property.NameEquals("context"u8) && !(needsIntegrations && property.NameEquals("integrations"u8)))
                {
                    property.WriteTo(writer);
                }
            }

            writer.WritePropertyName("context"u8);
            WriteMerged(writer, fields.Context, envelope.Context, needsIp ? envelope.Ip : null);
            if (needsIntegrations)
            {
                writer.WritePropertyName("integrations"u8);
                WriteMerged(writer, EventParser.Field(item, "integrations"), envelope.Integrations, null);
            }

            writer.WriteEndObject();
        }

        return buffer.ToArray();
    }

    private static void WriteMerged(Utf8JsonWriter writer, JsonElement own, JsonElement shared, string? ip)
    {
        writer.WriteStartObject();
        if (own.ValueKind == JsonValueKind.Object)
        {
            foreach (var property in own.EnumerateObject())
            {
                property.WriteTo(writer);
            }
        }

        if (shared.ValueKind == JsonValueKind.Object)
        {
            foreach (var property in shared.EnumerateObject())
            {
                if (EventParser.Field(own, property.Name).ValueKind == JsonValueKind.Undefined)
                {
                    property.WriteTo(writer);
                }
            }
        }

        if (ip is not null)
        {
            writer.WriteString("ip"u8, ip);
        }

        writer.WriteEndObject();
    }
}
