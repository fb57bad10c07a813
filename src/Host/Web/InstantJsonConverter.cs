// Instants in the API: ISO 8601, UTC, milliseconds.
using System.Text.Json;
using System.Text.Json.Serialization;
using Mitos.Kernel.Events.Parsing;

namespace Mitos.Host;

internal sealed class InstantJsonConverter : JsonConverter<DateTimeOffset>
{
    public override DateTimeOffset Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.GetDateTimeOffset();

    public override void Write(Utf8JsonWriter writer, DateTimeOffset value, JsonSerializerOptions options) =>
        writer.WriteStringValue(Instants.ToIso(value.ToUnixTimeMilliseconds()));
}
