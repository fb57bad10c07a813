// The walls of the house: floors, contracts, tables, no circles.
using System.Text.RegularExpressions;

namespace Mitos.House.Tests;

public sealed class WallTests
{
    [Fact]
    public void A_wing_references_lower_floors_only()
    {
        foreach (var project in Directory.EnumerateFiles(Path.Combine(SourceTree.Root, "src"), "*.csproj", SearchOption.AllDirectories))
        {
            var wing = Path.GetFileNameWithoutExtension(project);
            foreach (Match reference in Regex.Matches(File.ReadAllText(project), @"<ProjectReference Include="".*?/(\w+)\.csproj"""))
            {
                Assert.True(SourceTree.Floors[reference.Groups[1].Value] < SourceTree.Floors[wing], $"{wing} must not reference {reference.Groups[1].Value}.");
            }
        }
    }

    [Fact]
    public void A_module_of_a_wing_names_another_only_through_its_contracts()
    {
        var wrong = from module in SourceTree.Modules.Where(module => module.Wing is not ("Kernel" or "Host"))
                    from named in SourceTree.Named(module)
                    where named.Wing == module.Wing && named.Name != module.Name && named.Inside != "Contracts"
                    select $"{module.Full} names {named.Wing}.{named.Name}.{named.Inside}";
        Assert.Empty(wrong);
    }

    [Fact]
    public void Modules_do_not_name_each_other_in_a_circle()
    {
        var edges = Edges();
        foreach (var start in edges.Keys)
        {
            Assert.False(Reaches(edges, start, start, []), $"{start} names itself through others.");
        }
    }

    [Fact]
    public void Sql_speaks_only_of_the_modules_own_tables()
    {
        var owner = SourceTree.Modules.SelectMany(module => SourceTree.Tables(module).Select(table => (table, module.Full))).ToDictionary(pair => pair.table, pair => pair.Full);
        var wrong = new List<string>();
        foreach (var file in SourceTree.Sources)
        {
            var parts = Path.GetRelativePath(Path.Combine(SourceTree.Root, "src"), file).Split(Path.DirectorySeparatorChar);
            var module = parts.Length > 2 ? $"{parts[0]}.{parts[1]}" : parts[0];
            foreach (Match match in Regex.Matches(File.ReadAllText(file), @"\b(?:from|into|update|join|table)\s+([a-z_]+)\b"))
            {
                if (owner.TryGetValue(match.Groups[1].Value, out var owning) && owning != module && IsSql(File.ReadAllText(file), match.Index))
                {
                    wrong.Add($"{module} speaks of {match.Groups[1].Value}, a table of {owning} ({Path.GetFileName(file)})");
                }
            }
        }

        Assert.Empty(wrong);
    }

    [Fact]
    public void The_drawn_map_of_modules_is_up_to_date()
    {
        var lines = Edges().OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => $"| {pair.Key} | {string.Join(", ", pair.Value.Order(StringComparer.Ordinal))} |");
        var drawn = "# Modules and what they name\n\nMade by tests/House.Tests; run them with MITOS_UPDATE=1 to write this file anew.\n\n| module | names |\n|---|---|\n" + string.Join('\n', lines) + "\n";
        var file = Path.Combine(SourceTree.Root, "docs", "reference", "modules.md");
        if (Environment.GetEnvironmentVariable("MITOS_UPDATE") == "1")
        {
            File.WriteAllText(file, drawn);
        }

        Assert.Equal(drawn, File.Exists(file) ? File.ReadAllText(file) : "");
    }

    private static Dictionary<string, HashSet<string>> Edges() => SourceTree.Modules.ToDictionary(module => module.Full, module => SourceTree.Named(module)
        .Where(named => SourceTree.Modules.Any(other => other.Wing == named.Wing && other.Name == named.Name) && (named.Wing, named.Name) != (module.Wing, module.Name))
        .Select(named => $"{named.Wing}.{named.Name}").ToHashSet());

    private static bool Reaches(Dictionary<string, HashSet<string>> edges, string from, string to, HashSet<string> seen) =>
        edges[from].Any(next => next == to || (edges.ContainsKey(next) && seen.Add(next) && Reaches(edges, next, to, seen)));

    /// <summary>Inside a text of SQL and not in prose: the line, or the one before, holds a quotation mark or a keyword of SQL.</summary>
    private static bool IsSql(string text, int at)
    {
        var start = text.LastIndexOf('\n', at) + 1;
        var line = text[start..text.IndexOf('\n', at)];
        return !line.TrimStart().StartsWith("//", StringComparison.Ordinal) && Regex.IsMatch(line, @"\b(select|insert into|update|delete from)\b");
    }
}
