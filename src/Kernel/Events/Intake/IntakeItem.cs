// One accepted request on its way to the pipeline.
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Mitos.Kernel.Events.Intake;

/// <summary>A request body that was accepted: one event, or a batch of them.</summary>
/// <param name="Source">The source that sent it; 0 is Mitos itself.</param>
/// <param name="ReceivedAt">When it arrived, by the server's clock.</param>
/// <param name="Events">How many events the body holds.</param>
/// <param name="Meta">What the request said outside its body.</param>
/// <param name="Body">UTF-8 JSON.</param>
public sealed record IntakeItem(int Source, long ReceivedAt, int Events, IntakeMeta Meta, ReadOnlyMemory<byte> Body);

/// <summary>What a request says outside its body, and what to do with it.</summary>
public sealed record IntakeMeta
{
    public static readonly IntakeMeta Batch = new();

    /// <summary>The type named by the path of a single call (<c>/v1/track</c>); null for batches, whose items name their own.</summary>
    public string? Type { get; init; }

    public string? Ip { get; init; }

    /// <summary>Set when the body goes to quarantine for this reason instead of being read.</summary>
    public string? Reason { get; init; }

    public string? Detail { get; init; }

    /// <summary>With <see cref="Reason"/>: names the refused input, so that the same input is kept once.</summary>
    public string? RefusedId { get; init; }

    /// <summary>True for the RudderStack family, whose events are bounded by the request's size only.</summary>
    public bool Large { get; init; }

    /// <summary>True when the event may come without a userId and an anonymousId: it carries other identifiers, or none at all.</summary>
    public bool NoIds { get; init; }

    /// <summary>True when what it says stands alone: everything before it has its effect first, and nothing else is done with it.</summary>
    public bool IsAlone { get; init; }

    /// <summary>The quarantined row that this is a replay of.</summary>
    public long? Replays { get; init; }

    [JsonIgnore]
    public bool IsPlain => this == Batch;

    /// <summary>The shared instance where it says nothing, so that most rows carry no text.</summary>
    public IntakeMeta Normal() => IsPlain ? Batch : this;

    public string ToText() => IsPlain ? "" : JsonSerializer.Serialize(this, IntakeMetaJson.Default.IntakeMeta);

    public static IntakeMeta FromText(string text) =>
        text.Length == 0 ? Batch : JsonSerializer.Deserialize(text, IntakeMetaJson.Default.IntakeMeta) ?? Batch;
}

[JsonSerializable(typeof(IntakeMeta))]
[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
internal sealed partial class IntakeMetaJson : JsonSerializerContext;
