// Which yes a message asks to have confirmed, as it stands in the message's data.
using System.Text.Json;

namespace Mitos.Reach.Templates.Contracts;

/// <summary>
/// The link itself is made when the message is written, and only its hash is kept: the data that waits in the ledger opens nothing. A template reads it as
/// <c>{{ links.confirm }}</c>.
/// </summary>
/// <param name="Channel">As consent calls it; null for a purpose that has none.</param>
public sealed record ToConfirm(string Purpose, string? Channel)
{
    private const string Name = "confirm";

    /// <summary>Null for a message that asks nothing of the kind.</summary>
    public static ToConfirm? In(JsonElement? data) =>
        data is { ValueKind: JsonValueKind.Object } given && given.TryGetProperty(Name, out var confirm) && confirm.ValueKind == JsonValueKind.Object && Text(confirm, "purpose") is { } purpose
            ? new ToConfirm(purpose, Text(confirm, "channel")) : null;

    /// <summary>The data of a message that asks it, with the purpose's title in both languages.</summary>
    public JsonElement ToData(string titleEl, string titleEn) => JsonSerializer.SerializeToElement(new Dictionary<string, object?>
    {
        [Name] = new Dictionary<string, string?> { ["purpose"] = Purpose, ["channel"] = Channel }, ["title_el"] = titleEl, ["title_en"] = titleEn,
    });

    private static string? Text(JsonElement json, string name) => json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
