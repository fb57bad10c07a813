// Writes planned events as JSON objects of the Segment spec.
using System.Buffers;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Mitos.Host.Demo;

/// <summary>Serialises one moment after the other through one buffer; each result is an array of its own.</summary>
internal sealed class MomentWriter : IDisposable
{
    private readonly ArrayBufferWriter<byte> _buffer = new(4096);
    private readonly Utf8JsonWriter _json;
    private readonly ulong _seed;

    /// <param name="seed">Makes messageIds: the same seed and sequence give the same id.</param>
    public MomentWriter(ulong seed)
    {
        _seed = Chance.Mix(seed);
        _json = new Utf8JsonWriter(_buffer, new JsonWriterOptions
        {
            // Greek stays readable in the stored event; it is never put into HTML unescaped.
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            SkipValidation = true,
        });
    }

    public DemoEvent Write(Moment moment)
    {
        _buffer.ResetWrittenCount();
        _json.Reset();
        _json.WriteStartObject();
        WriteHead(moment);
        WriteBody(moment);
        _json.WriteStartObject("context");
        ContextWriter.Write(_json, moment);
        WriteContacts(moment.Setting);
        _json.WriteEndObject();
        var at = DateTimeOffset.FromUnixTimeMilliseconds(moment.At);
        if (moment.Flaw == Flaw.BadTime)
        {
            // As a Greek browser's toLocaleString() writes it.
            _json.WriteString("timestamp", at.UtcDateTime.ToString(at.UtcDateTime.Hour < 12 ? "d/M/yyyy, h:mm:ss 'π.μ.'" : "d/M/yyyy, h:mm:ss 'μ.μ.'", CultureInfo.InvariantCulture));
        }
        else
        {
            _json.WriteString("timestamp", at.UtcDateTime);
        }

        _json.WriteEndObject();
        _json.Flush();
        return new DemoEvent(moment.Setting.Source, at, _buffer.WrittenSpan.ToArray());
    }

    public void Dispose() => _json.Dispose();

    private void WriteHead(Moment moment)
    {
        var setting = moment.Setting;
        _json.WriteString("type", moment.Flaw == Flaw.UnknownType ? "trackk" : moment.Type);
        _json.WriteString("messageId", MessageId(setting.Source, moment.Sequence));
        if (setting.AnonymousId is not null && moment.Flaw != Flaw.NoIds)
        {
            _json.WriteString("anonymousId", setting.AnonymousId);
        }

        if (moment.UserId is not null && moment.Flaw != Flaw.NoIds)
        {
            _json.WriteString("userId", moment.UserId);
        }

        if (moment.Name is not null && moment.Flaw != Flaw.NoName)
        {
            _json.WriteString(moment.Type == "track" ? "event" : "name", moment.Name);
        }
    }

    private void WriteBody(Moment moment)
    {
        if (moment.Flaw == Flaw.PropertiesAsText)
        {
            _json.WriteString("properties", "[object Object]");
            return;
        }

        _json.WriteStartObject(moment.Type == "identify" ? "traits" : "properties");
        PropertyWriter.Write(_json, moment.Properties);
        _json.WriteEndObject();
    }

    private string MessageId(string source, int sequence) => string.Create(
        CultureInfo.InvariantCulture, $"{source}-{Chance.Mix(_seed + (ulong)sequence):x16}");

    private void WriteContacts(Setting setting)
    {
        if (setting.Contacts.Count > 0)
        {
            _json.WriteStartObject("traits");
            PropertyWriter.Write(_json, setting.Contacts);
            _json.WriteEndObject();
        }

        if (setting.Handle is { } handle)
        {
            _json.WriteStartArray("externalIds");
            _json.WriteStartObject();
            _json.WriteString("id", handle.Id);
            _json.WriteString("type", handle.Network);
            _json.WriteString("collection", "users");
            _json.WriteString("encoding", "none");
            _json.WriteEndObject();
            _json.WriteEndArray();
        }
    }
}
