// The numbered schema files of a module, read from its assembly, with the few words that differ between the engines filled in.
using System.Reflection;
using System.Text.RegularExpressions;

namespace Mitos.Kernel.Data;

/// <summary>One step of a module's schema, from <c>Schema/NNNN-name.sql</c>. Steps only go forward.</summary>
/// <param name="Module">The module's folder, such as <c>People.Identity</c>.</param>
/// <param name="Number">From 1, without gaps.</param>
/// <param name="Sql">The text with <c>{blob}</c>, <c>{clustered}</c> and <c>{postgresql …}</c>, which only that engine runs, still in it.</param>
public sealed partial record SchemaFile(string Module, int Number, string Sql)
{
    public static IReadOnlyList<SchemaFile> Of(Assembly assembly)
    {
        var files = new List<SchemaFile>();
        foreach (var name in assembly.GetManifestResourceNames())
        {
            if (Pattern().Match(name) is not { Success: true } match)
            {
                continue;
            }

            using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
            files.Add(new SchemaFile(match.Groups[1].Value, int.Parse(match.Groups[2].Value), reader.ReadToEnd()));
        }

        return [.. files.OrderBy(file => file.Module, StringComparer.Ordinal).ThenBy(file => file.Number)];
    }

    public string For(Engine engine) => engine == Engine.Sqlite
        ? OnlyPostgreSql().Replace(Sql, "").Replace(" bigint ", " integer ").Replace("{blob}", "blob").Replace("{clustered}", "without rowid")
        : TextColumn().Replace(IntegerColumn().Replace(OnlyPostgreSql().Replace(Sql, "$1"), "bigint"), "text collate \"C\"").Replace("{blob}", "bytea").Replace("{clustered}", "");

    /// <summary>An integer of SQLite holds 64 bits.</summary>
    [GeneratedRegex(@"(?<= )integer(?=[ ,\n])")]
    private static partial Regex IntegerColumn();

    /// <summary>Texts are compared and sorted by their bytes on both engines.</summary>
    [GeneratedRegex(@"(?<= )text(?=[ ,\n])")]
    private static partial Regex TextColumn();

    [GeneratedRegex(@"\{postgresql ([^{}]*)\}")]
    private static partial Regex OnlyPostgreSql();

    [GeneratedRegex(@"^Mitos\.(.+)\.Schema\._?(\d{4})-[a-z0-9-]+\.sql$")]
    private static partial Regex Pattern();
}
