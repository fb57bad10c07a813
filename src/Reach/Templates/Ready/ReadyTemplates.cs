// The templates that come with the program, one file each beside this one.
using System.Text.Json;
using Mitos.Reach.Templates.Contracts;

namespace Mitos.Reach.Templates.Ready;

internal sealed record ReadyName(string El, string En);

internal sealed record ReadyText(string Key, ReadyName Name, TemplateContent Content);

internal sealed class ReadyTemplates(TemplateStore store, TemplateCache cache, TimeProvider clock) : IReadyTemplates
{
    /// <summary>Read once from the program itself.</summary>
    public static IReadOnlyList<ReadyText> Texts { get; } = [.. Read().OrderBy(text => text.Key, StringComparer.Ordinal)];

    public IReadOnlyList<ReadyTemplate> All =>
    [
        .. Texts.Select(text => new ReadyTemplate(
            text.Key, text.Name.El, text.Name.En, [.. ChannelWords.All.Where(channel => text.Content.Languages.Values.Any(language => language.Channels.Contains(channel)))], cache.FindTemplate(text.Key) is not null)),
    ];

    public async Task<IReadOnlyList<string>> PutAsync(IReadOnlyCollection<string> keys, string language, string by, CancellationToken cancellationToken)
    {
        var made = new List<string>();
        foreach (var text in Texts.Where(text => keys.Contains(text.Key)))
        {
            var now = clock.GetUtcNow().ToUnixTimeMilliseconds();
            if (await store.AddPublishedAsync(new Template(text.Key, language == "en" ? text.Name.En : text.Name.El, text.Content, now, by, 0, null, null, false), cancellationToken))
            {
                made.Add(text.Key);
            }
        }

        cache.Changed();
        return made;
    }

    private static IEnumerable<ReadyText> Read()
    {
        var assembly = typeof(ReadyTemplates).Assembly;
        foreach (var name in assembly.GetManifestResourceNames().Where(name => name.StartsWith("Ready/", StringComparison.Ordinal)))
        {
            using var stream = assembly.GetManifestResourceStream(name)!;
            yield return JsonSerializer.Deserialize<ReadyText>(stream, TemplateStore.Json) ?? throw new InvalidDataException($"{name} is empty.");
        }
    }
}
