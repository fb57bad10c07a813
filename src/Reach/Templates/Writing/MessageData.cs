// What a template may read: the customer, what happened, and the links that belong to the message.
using System.Text.Json;
using Mitos.Kernel.Data;
using Mitos.People.Profiles.Contracts;
using Mitos.Reach.Brand.Contracts;
using Mitos.Reach.Templates.Liquid;
using NodaTime;

namespace Mitos.Reach.Templates.Writing;

/// <param name="Language">In which she is written to.</param>
internal sealed record MessageData(Dictionary<string, object?> Values, string Language, string ZoneId);

internal sealed class MessageDataReader(IKnownPeople people, IBrand brand)
{
    /// <summary>What <see cref="Read"/> will ask of the store.</summary>
    public void Ask(Session session, long profile) => people.Find(session, profile);

    /// <param name="profile">0 for the sample customer.</param>
    /// <param name="language">Null for her own.</param>
    public MessageData Read(Session session, long profile, string? language, JsonElement? data, string preferences, string unsubscribe)
    {
        var traits = profile == 0 ? Sample(language ?? brand.Current.Language) : Traits(session, profile);
        var own = language ?? LanguageOf(traits) ?? brand.Current.Language;
        var zone = TextOf(traits, "timezone") is { } named && DateTimeZoneProviders.Tzdb.GetZoneOrNull(named) is not null ? named : brand.Current.ZoneId;
        var values = new Dictionary<string, object?>
        {
            ["customer"] = traits,
            ["first_name"] = TextOf(traits, "firstName") ?? FirstWord(TextOf(traits, "name")),
            ["last_name"] = TextOf(traits, "lastName"),
            ["name"] = TextOf(traits, "name") ?? Joined(TextOf(traits, "firstName"), TextOf(traits, "lastName")),
            ["event"] = data is { } given ? LiquidValue.Of(given) : null,
            ["brand"] = new Dictionary<string, object?> { ["name"] = brand.Current.Name, ["address"] = brand.Current.PostalAddress, ["url"] = brand.Current.PublicUrl },
            ["links"] = new Dictionary<string, object?> { ["preferences"] = preferences, ["unsubscribe"] = unsubscribe },
            ["language"] = own,
        };
        return new MessageData(values, own, zone);
    }

    private Dictionary<string, object?> Traits(Session session, long profile)
    {
        var traits = new Dictionary<string, object?>();
        foreach (var (name, json) in people.Find(session, profile)?.Traits ?? new Dictionary<string, string>())
        {
            using var value = JsonDocument.Parse(json);
            traits[name] = LiquidValue.Of(value.RootElement);
        }

        return traits;
    }

    /// <summary>Nobody in particular, for previews.</summary>
    private static Dictionary<string, object?> Sample(string language) => language == "el"
        ? new() { ["firstName"] = "Γιώργος", ["lastName"] = "Παπαδόπουλος", ["name"] = "Γιώργος Παπαδόπουλος", ["email"] = "giorgos@mail.example", ["address"] = new Dictionary<string, object?> { ["city"] = "Πάτρα" }, ["locale"] = "el-GR" }
        : new() { ["firstName"] = "Emma", ["lastName"] = "Miller", ["name"] = "Emma Miller", ["email"] = "emma@mail.example", ["address"] = new Dictionary<string, object?> { ["city"] = "London" }, ["locale"] = "en-GB" };

    private static string? LanguageOf(Dictionary<string, object?> traits) =>
        (TextOf(traits, "language") ?? TextOf(traits, "locale")) is { Length: >= 2 } said ? (said.StartsWith("el", StringComparison.OrdinalIgnoreCase) || said.StartsWith("gr", StringComparison.OrdinalIgnoreCase) ? "el" : "en") : null;

    private static string? TextOf(Dictionary<string, object?> traits, string name) => traits.GetValueOrDefault(name) is string { Length: > 0 } text ? text.Trim() : null;

    private static string? FirstWord(string? name) => name?.Split(' ', StringSplitOptions.RemoveEmptyEntries).FirstOrDefault();

    private static string? Joined(string? first, string? last) => first is null && last is null ? null : $"{first} {last}".Trim();
}
