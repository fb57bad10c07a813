// A stretch of the intake, parsed into events and refusals, ready for the pipeline; made ahead on another thread under load.
using System.Text;
using System.Text.Json;
using Mitos.Kernel.Events.Intake;
using Mitos.Kernel.Events.Parsing;
using Mitos.Kernel.Events.Quarantine;

namespace Mitos.Kernel.Events.Pipeline;

internal sealed class ParsedRows : IDisposable
{
    private readonly List<JsonDocument> _documents = [];

    public List<Event> Events { get; }

    /// <summary>Refused input; the ids are given by the pipeline.</summary>
    public List<QuarantinedInput> Refused { get; } = [];

    /// <summary>Source → when its newest input came in, whatever becomes of it; in UTC milliseconds.</summary>
    public SortedDictionary<int, long> Heard { get; } = [];

    public long LastId { get; private set; }

    /// <summary>How many events the rows announced, to keep the count of what waits.</summary>
    public int Announced { get; private set; }

    /// <summary>Bytes of the bodies, for the same.</summary>
    public long Bytes { get; private set; }

    public int Rows { get; private set; }

    /// <summary>The rows of the intake.</summary>
    public List<long> Ids { get; } = [];

    private ParsedRows(int events) => Events = new List<Event>(events);

    public static ParsedRows Of(IReadOnlyCollection<IntakeRow> rows)
    {
        var parsed = new ParsedRows(rows.Sum(row => row.Events));
        foreach (var row in rows)
        {
            parsed.AddOrRefuse(row);
        }

        return parsed;
    }

    /// <summary>Input on which the reader itself fails is put aside whole: one request must never stop those behind it.</summary>
    private void AddOrRefuse(IntakeRow row)
    {
        var (events, refused) = (Events.Count, Refused.Count);
        try
        {
            Add(row);
        }
        catch (Exception exception)
        {
            Events.RemoveRange(events, Events.Count - events);
            Refused.RemoveRange(refused, Refused.Count - refused);
            Refuse(row, Reasons.Processing.Code, exception.GetType().Name, row.Body, null);
        }

        if (Events.Count + Refused.Count > events + refused)
        {
            Hear(row.Source, row.ReceivedAt);
        }
    }

    private void Hear(int source, long at)
    {
        if (!Heard.TryGetValue(source, out var known) || at > known)
        {
            Heard[source] = at;
        }
    }

    public void Dispose() => _documents.ForEach(document => document.Dispose());

    private void Add(IntakeRow row)
    {
        LastId = row.Id;
        Ids.Add(row.Id);
        Announced += row.Events;
        Bytes += row.Body.Length;
        Rows++;
        if (row.Meta.Reason is { } reason)
        {
            Refuse(row, reason, row.Meta.Detail ?? "", row.Body, row.Meta.RefusedId);
            return;
        }

        JsonDocument document;
        try
        {
            document = JsonDocument.Parse(row.Body);
        }
        catch (JsonException exception)
        {
            Refuse(row, Reasons.InvalidJson.Code, exception.Message, row.Body, null);
            return;
        }

        _documents.Add(document);
        var root = document.RootElement;
        if (IsEnvelopeUnsound(root))
        {
            Refuse(row, Reasons.InvalidUtf8.Code, "the batch's context holds half a character (an unpaired surrogate)", row.Body, null);
            return;
        }

        if (row.Meta.Type is null && root.ValueKind == JsonValueKind.Object && root.TryGetProperty("batch"u8, out var items) && items.ValueKind == JsonValueKind.Array)
        {
            AddBatch(row, root, items);
        }
        else
        {
            AddItem(row, root, new Envelope(row.Source, row.ReceivedAt, row.Meta.Type, Ip: row.Meta.Ip, NoIds: row.Meta.NoIds, Body: row.Body), 0);
        }
    }

    private void AddBatch(IntakeRow row, JsonElement root, JsonElement items)
    {
        Instants.TryRead(EventParser.Field(root, "sentAt"), out var sentAt);
        var envelope = new Envelope(row.Source, row.ReceivedAt, null, sentAt, EventParser.Field(root, "context"),
            EventParser.Field(root, "integrations"), row.Meta.Ip, row.Meta.NoIds, row.Body);
        var index = 0;
        foreach (var item in items.EnumerateArray())
        {
            AddItem(row, item, envelope, index++);
        }
    }

    private static bool IsEnvelopeUnsound(JsonElement root) => new[] { "context", "integrations", "sentAt" }.Any(name =>
        EventParser.Field(root, name) is { ValueKind: not JsonValueKind.Undefined } part
        && !TextCheck.IsSound(part, System.Runtime.InteropServices.JsonMarshal.GetRawUtf8Value(part)));

    private void AddItem(IntakeRow row, JsonElement item, in Envelope envelope, int index)
    {
        var raw = System.Runtime.InteropServices.JsonMarshal.GetRawUtf8Value(item);
        if (raw.Length > EventParser.MaxEventBytes && !row.Meta.Large && row.Source != 0)
        {
            Refuse(row, Reasons.EventTooLarge.Code, $"{raw.Length:N0} bytes", raw.ToArray(), TextCheck.IsSound(item, raw) ? MessageIdOf(item) : null);
            return;
        }

        if (!TextCheck.IsSound(item, raw))
        {
            Refuse(row, Reasons.InvalidUtf8.Code, "a text holds half a character (an unpaired surrogate)", raw.ToArray(), null);
            return;
        }

        if (EventParser.TryParse(item, envelope, new FallbackId(row.Id, index, row.Meta.Replays), out var e, out var refusal))
        {
            Events.Add(e);
        }
        else
        {
            Refuse(row, refusal.Reason.Code, refusal.Detail, raw.ToArray(), MessageIdOf(item));
        }
    }

    private void Refuse(IntakeRow row, string reason, string detail, byte[] payload, string? messageId) =>
        Refused.Add(new QuarantinedInput(0, messageId, row.Source, reason, detail, row.ReceivedAt, QuarantineStatus.Open, row.Meta.ToText(), payload));

    private static string? MessageIdOf(JsonElement item)
    {
        var id = EventParser.Field(item, "messageId");
        return id.ValueKind == JsonValueKind.String && id.GetString() is { Length: > 0 and <= 300 } text ? text : null;
    }

    public static ParsedRows OfLog(IReadOnlyCollection<Log.LoggedEvent> rows)
    {
        var parsed = new ParsedRows(rows.Count);
        foreach (var row in rows)
        {
            var e = Log.LoggedEvents.ToEvent(row);
            parsed.Events.Add(e);
            parsed.Hear(e.Source, e.ReceivedAt);
            parsed.LastId = row.Seq;
            parsed.Rows++;
        }

        return parsed;
    }
}
