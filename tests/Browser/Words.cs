// The console's words in one language, read from its own files, so that a journey clicks what a person reads.
using System.Text.Json;

namespace Mitos.Browser.Tests;

internal sealed class Words
{
    private readonly Dictionary<string, JsonElement> _files;

    private Words(string language, Dictionary<string, JsonElement> files) => (Language, _files) = (language, files);

    public string Language { get; }

    public static Words Of(string language)
    {
        var folder = Path.Combine(Root(), "web", "console", "src", "shared", "i18n", language);
        return new Words(language, Directory.EnumerateFiles(folder, "*.json")
            .ToDictionary(file => Path.GetFileNameWithoutExtension(file), file => JsonDocument.Parse(File.ReadAllText(file)).RootElement));
    }

    /// <summary>The text of a key such as <c>identity:split.start</c>, with its <c>{{values}}</c> filled in.</summary>
    public string this[string key, params (string Name, object Value)[] values]
    {
        get
        {
            var (file, path) = key.Split(':') is [var left, var right] ? (left, right) : throw new ArgumentException($"{key} names no file.");
            var found = _files[file];
            foreach (var part in path.Split('.'))
            {
                found = found.GetProperty(part);
            }

            return values.Aggregate(found.GetString()!, (text, value) => text.Replace($"{{{{{value.Name}}}}}", value.Value.ToString(), StringComparison.Ordinal));
        }
    }

    /// <summary>The text for so many; both languages tell one from the rest.</summary>
    public string For(int count, string key) => this[$"{key}_{(count == 1 ? "one" : "other")}", ("count", count), ("number", count)];

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Mitos.slnx")))
        {
            folder = folder.Parent ?? throw new DirectoryNotFoundException("Mitos.slnx is not above the test's own folder.");
        }

        return folder.FullName;
    }
}
