// What a customer has said about a purpose, as other modules see it.
using System.Text.Json.Serialization;
using Mitos.Kernel.Data;

namespace Mitos.People.Profiles.Contracts;

/// <summary>Where consent stands. What is not known is no consent.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ConsentStatus>))]
public enum ConsentStatus
{
    [JsonStringEnumMemberName("unknown")]
    Unknown,

    /// <summary>She has said yes and not confirmed it yet.</summary>
    [JsonStringEnumMemberName("pending")]
    Pending,

    [JsonStringEnumMemberName("granted")]
    Granted,

    [JsonStringEnumMemberName("denied")]
    Denied,
}

/// <summary>The answer to one question, with what decided it.</summary>
/// <param name="Channel">Null: for every channel.</param>
/// <param name="At">When she said it; null while nothing was said.</param>
/// <param name="Seq">The event of the log that says so; 0 while nothing was said.</param>
/// <param name="Wording">The version of the text that she saw; null where the source did not say.</param>
public sealed record ConsentState(string Purpose, string? Channel, ConsentStatus Status, long? At, int Source, long Seq, int? Wording);

/// <summary>The port to the consents of profiles. Joined profiles keep the most restrictive of what was said before they were one.</summary>
public interface IProfileConsents
{
    /// <summary>For one purpose and channel. A yes or no to the purpose as a whole counts for each of its channels, and the later word holds.</summary>
    ConsentState Of(Session session, long profile, string purpose, string? channel);

    /// <summary>Everything that was said, by purpose and channel.</summary>
    IReadOnlyList<ConsentState> All(Session session, long profile);
}
