// The source tree as the house tests see it: modules, files and what they name.
using System.Text.RegularExpressions;

namespace Mitos.House.Tests;

/// <summary>A module: a folder of a wing with a namespace of its own.</summary>
internal sealed record Module(string Wing, string Name, IReadOnlyList<string> Files)
{
    public string Full => $"{Wing}.{Name}";

    public string Text => string.Join('\n', Files.Select(File.ReadAllText));
}

internal static partial class SourceTree
{
    /// <summary>The one table of floors.</summary>
    public static readonly IReadOnlyDictionary<string, int> Floors = new Dictionary<string, int>
    {
        ["Kernel"] = 1, ["People"] = 2, ["Reach"] = 3, ["Understand"] = 3, ["Engage"] = 4, ["Serve"] = 4, ["Sell"] = 4, ["Listen"] = 4, ["Host"] = 9,
    };

    public static string Root { get; } = FindRoot();

    public static IReadOnlyList<string> Sources { get; } =
        [.. Directory.EnumerateFiles(Path.Combine(Root, "src"), "*.cs", SearchOption.AllDirectories).Where(file => !IsBuilt(file)).Order(StringComparer.Ordinal)];

    public static IReadOnlyList<Module> Modules { get; } =
        [.. Sources.Select(file => (file, parts: Path.GetRelativePath(Path.Combine(Root, "src"), file).Split(Path.DirectorySeparatorChar)))
            .Where(one => one.parts.Length > 2)
            .GroupBy(one => (Wing: one.parts[0], Name: one.parts[1]))
            .Select(group => new Module(group.Key.Wing, group.Key.Name, [.. group.Select(one => one.file)]))];

    /// <summary>The modules that a module names in its using lines, with the rest of the namespace behind each.</summary>
    public static IEnumerable<(string Wing, string Name, string Inside)> Named(Module module) =>
        Usings().Matches(module.Text).Select(match => (match.Groups[1].Value, match.Groups[2].Value, match.Groups[3].Value)).Distinct();

    /// <summary>The tables that a module's schema files make.</summary>
    public static IReadOnlyList<string> Tables(Module module) =>
        [.. SchemaFiles(module).SelectMany(file => Creates().Matches(File.ReadAllText(file)).Select(match => match.Groups[1].Value))];

    public static IEnumerable<string> SchemaFiles(Module module)
    {
        var folder = Path.Combine(Root, "src", module.Wing, module.Name);
        return Directory.Exists(folder) ? Directory.EnumerateFiles(folder, "*.sql", SearchOption.AllDirectories).Where(file => !IsBuilt(file)) : [];
    }

    private static bool IsBuilt(string file) => file.Contains("/obj/", StringComparison.Ordinal) || file.Contains("/bin/", StringComparison.Ordinal);

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Mitos.slnx")))
        {
            folder = folder.Parent ?? throw new DirectoryNotFoundException("Mitos.slnx is not above the test's own folder.");
        }

        return folder.FullName;
    }

    [GeneratedRegex(@"^using Mitos\.(\w+)\.(\w+)(?:\.([\w.]+))?;", RegexOptions.Multiline)]
    private static partial Regex Usings();

    [GeneratedRegex(@"create table (?:if not exists )?(\w+)")]
    private static partial Regex Creates();
}
