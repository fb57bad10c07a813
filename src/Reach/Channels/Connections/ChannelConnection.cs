// A connection to a provider as it is kept.
namespace Mitos.Reach.Channels.Connections;

/// <param name="Place">Of several connections of a channel the lowest one that is enabled sends.</param>
/// <param name="PerSecond">At most so many messages a second on all nodes together; 0 for no limit.</param>
/// <param name="Secrets">Sealed JSON; null where there are none.</param>
internal sealed record ChannelConnection(
    int Id, string Kind, string Name, int Place, bool Enabled, int PerSecond, IReadOnlyDictionary<string, string> Fields, string? Secrets, long CreatedAt, int Version)
{
    public const int LongestName = 100;
    public const int LongestValue = 8_000;
    public const int MostPerSecond = 10_000;

    public static IEnumerable<(string Field, string Fault)> Faults(ChannelKind kind, string? name, int perSecond, IReadOnlyDictionary<string, string> values)
    {
        if (string.IsNullOrWhiteSpace(name) || name.Length > LongestName)
        {
            yield return ("name", $"A name has 1 to {LongestName} characters.");
        }

        if (perSecond is < 0 or > MostPerSecond)
        {
            yield return ("perSecond", $"0 (no limit) to {MostPerSecond:N0}.");
        }

        foreach (var unknown in values.Keys.Where(key => kind.Fields.All(field => field.Name != key)))
        {
            yield return ($"fields.{unknown}", $"{kind.Kind} has the fields {string.Join(", ", kind.Fields.Select(field => field.Name))}.");
        }

        foreach (var field in kind.Fields)
        {
            var value = values.GetValueOrDefault(field.Name) ?? "";
            if (field.IsRequired && value.Length == 0)
            {
                yield return ($"fields.{field.Name}", "This is needed.");
            }
            else if (value.Length > LongestValue)
            {
                yield return ($"fields.{field.Name}", $"At most {LongestValue:N0} characters.");
            }
            else if (value.Length > 0 && field.Choices?.Contains(value) == false)
            {
                yield return ($"fields.{field.Name}", $"One of {string.Join(", ", field.Choices)}.");
            }
        }
    }
}
