// Every table has its place in a distributed store, said by the module that makes it.
using System.Text.RegularExpressions;

namespace Mitos.House.Tests;

public sealed class PlaceTests
{
    [Fact]
    public void Every_module_says_of_each_of_its_tables_where_it_stands()
    {
        var wrong = new List<string>();
        foreach (var module in SourceTree.Modules.Where(module => SourceTree.Tables(module).Count > 0))
        {
            var said = Said(module);
            wrong.AddRange(SourceTree.Tables(module).Except(said.Select(line => line.Table)).Select(table => $"{module.Full} does not say where {table} stands: write it into its Schema/places.txt"));
            wrong.AddRange(said.Select(line => line.Table).Except(SourceTree.Tables(module)).Select(table => $"{module.Full} says where {table} stands and does not make it"));
            wrong.AddRange(said.CountBy(line => line.Table).Where(count => count.Value > 1).Select(count => $"{module.Full} says twice where {count.Key} stands"));
        }

        Assert.Empty(wrong);
    }

    [Fact]
    public void Each_place_is_a_column_or_has_its_reason()
    {
        var wrong = SourceTree.Modules.SelectMany(Said).Where(line => !Regex.IsMatch(line.Place, "^by [a-z_]+$|^coordinator, .{5,}$")).Select(line => $"{line.Table}: {line.Place}");
        Assert.Empty(wrong);
    }

    /// <summary>A column that may be null, or that is not a number, cannot spread rows beside those of other tables.</summary>
    [Fact]
    public void What_spreads_the_rows_is_a_number_that_is_never_null()
    {
        var wrong = from module in SourceTree.Modules
                    from line in Said(module)
                    where line.Place.StartsWith("by ", StringComparison.Ordinal)
                    let made = SourceTree.SchemaFiles(module).Select(File.ReadAllText).Select(text => Regex.Match(text, $@"create table {line.Table}\((.*?)^\)", RegexOptions.Singleline | RegexOptions.Multiline)).First(match => match.Success)
                    where !Regex.IsMatch(made.Groups[1].Value, $@"^\s*{line.Place[3..]} bigint not null", RegexOptions.Multiline)
                    select $"{line.Table} {line.Place}";
        Assert.Empty(wrong);
    }

    private static List<(string Table, string Place)> Said(Module module)
    {
        var folder = Path.Combine(SourceTree.Root, "src", module.Wing, module.Name);
        return [.. Directory.EnumerateFiles(folder, "places.txt", SearchOption.AllDirectories).Where(file => file.Contains("/Schema/", StringComparison.Ordinal))
            .SelectMany(File.ReadLines).Where(line => line.Length > 0 && line[0] != '#')
            .Select(line => line.Split(": ", 2) is [var table, var place] ? (table, place) : (line, ""))];
    }
}
