// Where each table stands in a distributed store, as its module says beside its schema.
using System.Reflection;
using System.Text.RegularExpressions;

namespace Mitos.Kernel.Data;

/// <summary>
/// A line of a module's <c>Schema/places.txt</c>: <c>TABLE: by COLUMN</c>, or <c>TABLE: coordinator, WHY</c>. Everywhere else than in a distributed store it
/// means nothing.
/// </summary>
/// <param name="Column">The number by which its rows are spread, a strand or the founder of a profile; null for a table that stays with the coordinator.</param>
public sealed partial record TablePlace(string Table, string? Column)
{
    /// <summary>Those of all modules of an assembly.</summary>
    public static IReadOnlyList<TablePlace> Of(Assembly assembly)
    {
        var places = new List<TablePlace>();
        foreach (var name in assembly.GetManifestResourceNames().Where(name => name.EndsWith(".Schema.places.txt", StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
            places.AddRange(Lines().Matches(reader.ReadToEnd()).Select(line => new TablePlace(line.Groups[1].Value, line.Groups[2].Success ? line.Groups[2].Value : null)));
        }

        return places;
    }

    [GeneratedRegex(@"^(\w+): (?:by (\w+)|coordinator, .+)$", RegexOptions.Multiline)]
    private static partial Regex Lines();
}
