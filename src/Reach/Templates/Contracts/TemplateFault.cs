// What keeps a message from being written, so that a page can say it in its own language.
using System.Text.Json.Serialization;

namespace Mitos.Reach.Templates.Contracts;

[JsonConverter(typeof(JsonStringEnumConverter<TemplateFaultKind>))]
public enum TemplateFaultKind
{
    /// <summary>Data that the text asks for is not there, and has no default.</summary>
    [JsonStringEnumMemberName("missing")]
    Missing,

    /// <summary>The text cannot be read, or not with this data.</summary>
    [JsonStringEnumMemberName("broken")]
    Broken,
}

/// <param name="Place">Of the text that is broken: <c>el.email.blocks[0].text</c>; null for what is missing, wherever it is asked for.</param>
/// <param name="Line">Of that text, from 1; 0 where no line is to blame.</param>
/// <param name="What">The path that is missing, such as <c>event.total</c>; or what is broken, a sentence.</param>
public sealed record TemplateFault(TemplateFaultKind Kind, string? Place, int Line, string What);
