// What the business asks consent for: its purposes, the words in which it asks, and what is wrong with a definition.
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;

namespace Mitos.People.Consent;

/// <summary>Why the business may use data for a purpose (GDPR, article 6).</summary>
[JsonConverter(typeof(JsonStringEnumConverter<LegalBasis>))]
public enum LegalBasis
{
    /// <summary>Only where the customer has said yes.</summary>
    [JsonStringEnumMemberName("consent")]
    Consent,

    /// <summary>Needed for what she has ordered.</summary>
    [JsonStringEnumMemberName("contract")]
    Contract,

    /// <summary>Unless she objects.</summary>
    [JsonStringEnumMemberName("legitimateInterest")]
    LegitimateInterest,

    [JsonStringEnumMemberName("legalObligation")]
    LegalObligation,
}

/// <summary>A text in the languages in which customers are asked.</summary>
public sealed record ConsentText(string El, string En)
{
    public string In(string language) => language == "el" ? El : En;
}

/// <summary>A purpose.</summary>
/// <param name="Key">Stable; what sources, audiences and messages name.</param>
/// <param name="Text">What the customer reads before she answers.</param>
/// <param name="Channels">Asked for apart; none for a purpose that needs no channel, such as analytics.</param>
/// <param name="DoubleOptIn">A yes counts once she has confirmed it by a link that only she gets.</param>
/// <param name="Wording">The number of the present title and text; Mitos counts it up when they change.</param>
public sealed partial record ConsentPurpose(string Key, ConsentText Title, ConsentText Text, LegalBasis Basis, IReadOnlyList<string> Channels, bool DoubleOptIn, int Wording = 0)
{
    /// <summary>The ways to reach a customer.</summary>
    public static readonly IReadOnlyList<string> AllChannels = ["email", "sms", "phone", "push", "chat", "social"];

    private const int LongestTitle = 200;
    private const int LongestText = 4_000;

    /// <summary>What is wrong with it, by field; empty when nothing is.</summary>
    public IEnumerable<(string Field, string Fault)> Faults()
    {
        if (Key is null || !KeyPattern().IsMatch(Key))
        {
            yield return ("key", "A key is 1 to 40 small letters of the Latin alphabet, digits, - and _, and begins with a letter.");
        }

        if (!Filled(Title, LongestTitle))
        {
            yield return ("title", $"Give the title in Greek and in English, at most {LongestTitle} characters each.");
        }

        if (!Filled(Text, LongestText))
        {
            yield return ("text", $"Give the text in Greek and in English, at most {LongestText} characters each.");
        }

        if (Channels is null || Channels.Except(AllChannels).Any() || Channels.Distinct().Count() != Channels.Count)
        {
            yield return ("channels", $"The channels are {string.Join(", ", AllChannels)}, each once.");
        }
    }

    private static bool Filled(ConsentText? text, int longest) =>
        !string.IsNullOrWhiteSpace(text?.El) && !string.IsNullOrWhiteSpace(text.En) && text.El.Length <= longest && text.En.Length <= longest;

    [GeneratedRegex("^[a-z][a-z0-9_-]{0,39}$")]
    private static partial Regex KeyPattern();
}
