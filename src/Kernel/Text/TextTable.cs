// Reads the tables of facts that are embedded in the program.
namespace Mitos.Kernel.Text;

/// <summary>The <c>.tsv</c> files of this folder, line by line.</summary>
internal static class TextTable
{
    /// <summary>The lines of a table, without empty ones and those that begin with <c>#</c>.</summary>
    public static IEnumerable<string> Read(string table)
    {
        var assembly = typeof(TextTable).Assembly;
        var name = assembly.GetManifestResourceNames().Single(resource => resource.EndsWith("." + table, StringComparison.Ordinal));
        using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#')
            {
                yield return line;
            }
        }
    }
}
