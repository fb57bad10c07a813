// One thing said about a purpose, as a strand keeps it: the newest of each purpose and channel.
using System.Text.Json;
using Mitos.Kernel.Events;
using Mitos.People.Profiles.Contracts;
using Mitos.People.Profiles.State;

namespace Mitos.People.Profiles.Consents;

internal sealed record ConsentMark(ConsentStatus Status, int? Wording)
{
    /// <summary>The event, from a source or from Mitos, that changes consent.</summary>
    public const string EventName = "Consent Changed";

    public const int LongestName = 100;
    private const int MostCategories = 50;
    private static readonly string s_pending = JsonSerializer.Serialize(new Dictionary<string, object> { ["status"] = Word(ConsentStatus.Pending) });

    /// <summary>The key of a purpose as a whole, or on one channel.</summary>
    public static string Key(string purpose, string? channel) => channel is null ? purpose : $"{purpose}/{channel}";

    public static (string Purpose, string? Channel) Names(string key) => key.LastIndexOf('/') is > 0 and var at ? (key[..at], key[(at + 1)..]) : (key, null);

    /// <summary>
    /// The key of a yes that nobody has confirmed: it stands beside the last word that counts, and takes nothing from a yes that was confirmed. What sources send under a name
    /// that ends so is left.
    /// </summary>
    public static string Unconfirmed(string key) => $"{key}?";

    /// <summary>The key without that sign.</summary>
    public static string Plain(string key) => key.EndsWith('?') ? key[..^1] : key;

    /// <summary>What an event says, each by its key. Most events say nothing.</summary>
    /// <param name="rules">Which yes waits; none of them where there are no rules.</param>
    public static IEnumerable<(string Key, TraitValue Said)> Of(Event e, IConfirmationRules? rules) =>
        e.Name == EventName || (e.Context.ValueKind == JsonValueKind.Object && e.Context.TryGetProperty("consent"u8, out _)) ? Judged(e, rules) : [];

    private static IEnumerable<(string Key, TraitValue Said)> Judged(Event e, IConfirmationRules? rules)
    {
        foreach (var (key, said) in Said(e).Where(one => !one.Key.EndsWith('?')))
        {
            var isYes = rules is not null && Read(said.Json).Status == ConsentStatus.Granted;
            yield return isYes && rules!.Awaits(e, Names(key).Purpose) ? (Unconfirmed(key), said with { Json = s_pending }) : (key, said);
        }
    }

    private static IEnumerable<(string Key, TraitValue Said)> Said(Event e)
    {
        if (e.Name == EventName && e.Type is EventType.Track or EventType.Fact && OfChange(e) is { } change)
        {
            yield return change;
        }

        if (e.Context.ValueKind != JsonValueKind.Object || !e.Context.TryGetProperty("consent"u8, out var consent)
            || consent.ValueKind != JsonValueKind.Object || !consent.TryGetProperty("categoryPreferences"u8, out var categories)
            || categories.ValueKind != JsonValueKind.Object)
        {
            yield break;
        }

        foreach (var category in categories.EnumerateObject().Take(MostCategories))
        {
            if (category.Value.ValueKind is JsonValueKind.True or JsonValueKind.False)
            {
                yield return (category.Name, new TraitValue(category.Value.GetRawText(), e.Source, e.OccurredAt, e.Seq, 1));
            }
        }
    }

    /// <summary>Reads a kept value: <c>true</c> or <c>false</c> as sources send them, or an object.</summary>
    public static ConsentMark Read(string json)
    {
        if (json is "true" or "false")
        {
            return new ConsentMark(json == "true" ? ConsentStatus.Granted : ConsentStatus.Denied, null);
        }

        using var read = JsonDocument.Parse(json);
        var mark = read.RootElement;
        return new ConsentMark(
            StatusOf(Text(mark, "status")) ?? ConsentStatus.Unknown,
            mark.TryGetProperty("wording", out var wording) && wording.TryGetInt32(out var version) ? version : null);
    }

    private static (string Key, TraitValue Said)? OfChange(Event e)
    {
        if (e.Properties.ValueKind != JsonValueKind.Object || Text(e.Properties, "purpose") is not { Length: > 0 and <= LongestName } purpose || StatusOf(Text(e.Properties, "status")) is not { } status)
        {
            return null;
        }

        var kept = new Dictionary<string, object> { ["status"] = Word(status) };
        if (e.Properties.TryGetProperty("wording", out var wording) && wording.TryGetInt32(out var version))
        {
            kept["wording"] = version;
        }

        var channel = Text(e.Properties, "channel") is { Length: > 0 and <= LongestName } named ? named : null;
        return (Key(purpose, channel), new TraitValue(JsonSerializer.Serialize(kept), e.Source, e.OccurredAt, e.Seq, 1));
    }

    public static string Word(ConsentStatus status) => status.ToString().ToLowerInvariant();

    private static ConsentStatus? StatusOf(string? word) => word switch
    {
        "granted" => ConsentStatus.Granted,
        "denied" => ConsentStatus.Denied,
        "pending" => ConsentStatus.Pending,
        _ => null,
    };

    private static string? Text(JsonElement json, string name) => json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
