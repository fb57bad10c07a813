// The traits of a whole profile: the values of all strands brought together, and the few that lists and searches use.
using System.Text.Json;

namespace Mitos.People.Profiles.State;

internal static class ProfileTraits
{
    /// <summary>All values of each trait over all strands; the same value from the same source is counted together.</summary>
    public static SortedDictionary<string, List<TraitValue>> Gather(ProfileState state)
    {
        var gathered = new SortedDictionary<string, List<TraitValue>>(StringComparer.Ordinal);
        foreach (var (name, values) in state.Strands.Values.SelectMany(strand => strand.Traits))
        {
            if (!gathered.TryGetValue(name, out var all))
            {
                gathered[name] = all = [];
            }

            foreach (var value in values)
            {
                var known = all.FindIndex(one => one.Json == value.Json && one.Source == value.Source);
                if (known < 0)
                {
                    all.Add(value);
                }
                else
                {
                    var (earlier, later) = value.IsLaterThan(all[known]) ? (all[known], value) : (value, all[known]);
                    all[known] = later with { Count = later.Count + earlier.Count };
                }
            }
        }

        return gathered;
    }

    /// <summary>The customer's name, or null: the name trait, else first and last name.</summary>
    public static string? NameOf(Func<string, string?> survivor)
    {
        var name = Text(survivor("name"));
        if (name is not null)
        {
            return name;
        }

        var parts = string.Join(' ', new[] { Text(survivor("firstName")), Text(survivor("lastName")) }.OfType<string>());
        return parts.Length > 0 ? parts : Text(survivor("username"));
    }

    public static string? CityOf(Func<string, string?> survivor)
    {
        if (survivor("address") is { } address && address.StartsWith('{'))
        {
            using var json = JsonDocument.Parse(address);
            if (json.RootElement.TryGetProperty("city", out var city) && city.ValueKind == JsonValueKind.String)
            {
                return Short(city.GetString()!);
            }
        }

        return Text(survivor("city"));
    }

    public static string? Text(string? json)
    {
        if (json is not ['"', ..])
        {
            return null;
        }

        var text = JsonSerializer.Deserialize<string>(json)!.Trim();
        return text.Length == 0 ? null : Short(text);
    }

    private static string Short(string text) => text.Length <= 200 ? text : text[..200];
}
