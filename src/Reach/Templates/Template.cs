// A template of messages: a draft that is worked on, and the version that is in force.
using System.Text.RegularExpressions;

namespace Mitos.Reach.Templates;

/// <param name="Key">Stable; what journeys, campaigns and programs name.</param>
/// <param name="Version">Of the last publication; 0 while none was published.</param>
/// <param name="Published">Null while none was.</param>
internal sealed partial record Template(string Key, string Name, TemplateContent Draft, long ChangedAt, string ChangedBy, int Version, TemplateContent? Published, long? PublishedAt, bool Archived)
{
    public const int LongestName = 100;

    public bool HasChanges => Published is null || PublishedAt < ChangedAt;

    public static IEnumerable<(string Field, string Fault)> Faults(string? key, string? name)
    {
        if (key is null || !KeyForm().IsMatch(key))
        {
            yield return ("key", "A key has 1 to 60 small Latin letters, digits and hyphens.");
        }

        if (string.IsNullOrWhiteSpace(name) || name.Length > LongestName)
        {
            yield return ("name", $"A name has 1 to {LongestName} characters.");
        }
    }

    [GeneratedRegex("^[a-z0-9][a-z0-9-]{0,59}$")]
    private static partial Regex KeyForm();
}
