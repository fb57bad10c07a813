// One event on its way through the pipeline: what the source said, and what the stages find out about it.
using System.Text.Json;

namespace Mitos.Kernel.Events;

/// <summary>An accepted event. Texts are as sent; instants are UTC milliseconds since 1970.</summary>
public sealed class Event
{
    public required EventType Type { get; init; }

    /// <summary>The client's id of this event, unique within its source; made by Mitos when the client sent none.</summary>
    public required string MessageId { get; init; }

    /// <summary>The source (write key) that sent it; 0 is Mitos itself.</summary>
    public required int Source { get; init; }

    /// <summary>The name of a track call or a fact, the name of a page or screen; null for the others.</summary>
    public string? Name { get; init; }

    public string? UserId { get; init; }
    public string? AnonymousId { get; init; }
    public string? PreviousId { get; init; }
    public string? GroupId { get; init; }

    /// <summary>When it happened, with the client's clock corrected.</summary>
    public required long OccurredAt { get; init; }

    public required long ReceivedAt { get; init; }

    /// <summary>The event's JSON object. Valid while the batch is being processed.</summary>
    public required JsonElement Json { get; init; }

    public JsonElement Properties { get; init; }
    public JsonElement Traits { get; init; }
    public JsonElement Context { get; init; }

    /// <summary>The JSON text as stored in the log. Valid while the batch is being processed.</summary>
    public ReadOnlySpan<byte> Payload =>
        Rewritten is { } text ? text : System.Runtime.InteropServices.JsonMarshal.GetRawUtf8Value(Json);

    /// <summary>The bytes of the request that the item is a part of; they stay when the JSON is gone.</summary>
    internal ReadOnlyMemory<byte> Body { get; init; }

    /// <summary>Set when the stored text is not the item's own, because the batch's context was merged into it.</summary>
    internal byte[]? Rewritten { get; init; }

    /// <summary>The stored text as memory that outlives the parsed JSON.</summary>
    internal ReadOnlyMemory<byte> StoredText()
    {
        if (Rewritten is { } text)
        {
            return text;
        }

        var raw = Payload;
        return Body.Span.Overlaps(raw, out var offset) ? Body.Slice(offset, raw.Length) : raw.ToArray();
    }

    /// <summary>Its place in the log, given by the pipeline. Grows without gaps in meaning, never changes.</summary>
    public long Seq { get; set; }

    /// <summary>The dictionary number of <see cref="Kind"/>.</summary>
    public int KindId { get; set; }

    /// <summary>The identifier that anchors the event: the strongest one it carries. Set by Identity; 0 while unknown.</summary>
    public long Strand { get; set; }

    /// <summary>The profile that holds the strand now. Set by Identity.</summary>
    public long Profile { get; set; }

    public Channel Channel { get; set; }
    public Touchpoint Touchpoint { get; set; }
    public Stage Stage { get; set; }

    /// <summary>How many times it differs from the tracking plan.</summary>
    public int Violations { get; set; }

    /// <summary>What kind of thing happened: the event's name for tracks and facts, the type's name for the rest.</summary>
    public string Kind => Type is EventType.Track or EventType.Fact ? Name! : Type.Name();
}
